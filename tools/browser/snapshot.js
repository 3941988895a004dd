/** The memory of a Python that has done everything once, as the build left it (tools/snapshot/make-snapshot.mjs). */

import { SNAPSHOT } from "./build.js";
import { fetchUnpacked } from "./packed.js";

/**
 * @param {string} runtime  The address of the folder it is in.
 * @returns {Promise<Uint8Array>} The snapshot. Anything else is refused: restored, it might never answer.
 */
export async function fetchSnapshot(runtime) {
  const snapshot = await fetchUnpacked(runtime + SNAPSHOT.file, SNAPSHOT.size);
  if (hex(snapshot.subarray(0, SNAPSHOT.head.length / 2)) !== SNAPSHOT.head) throw new Error("another snapshot");
  return snapshot;
}

/**
 * Put back what the build left out because the WebAssembly brings it along.
 *
 * @param {Uint8Array} snapshot
 * @param {WebAssembly.Memory} memory  As the WebAssembly has just filled it.
 */
export function complete(snapshot, memory) {
  const own = new Uint32Array(memory.buffer, 0, Math.ceil(SNAPSHOT.own / 4));
  const left = new Uint32Array(snapshot.buffer, new Uint32Array(snapshot.buffer)[1], own.length);
  // A plain loop: it is over in a few milliseconds, one over entries takes a hundred.
  for (let place = 0; place < own.length; place += 1) left[place] = Number(left[place]) ^ Number(own[place]);
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
