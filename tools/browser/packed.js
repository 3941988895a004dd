/** Files that the build has packed with Zstandard, so that a host that compresses nothing will do. */

import { ZSTDDecoder } from "./zstddec.mjs";

const decoder = new ZSTDDecoder();
const ready = decoder.init();
// Who wants something unpacked hears of a failure; until then nobody listens.
ready.catch(() => {});

/**
 * Fetch a packed file and unpack it.
 *
 * @param {string} address
 * @param {number} size  Its bytes when unpacked.
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchUnpacked(address, size) {
  const response = await fetch(address);
  if (!response.ok) throw new Error("no file");
  const packed = new Uint8Array(await response.arrayBuffer());
  await ready;
  return unpack(packed, size);
}

/**
 * In parts, for else the decoder would keep a memory as large as the whole for good.
 *
 * @param {Uint8Array} packed
 * @param {number} size
 */
function unpack(packed, size) {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const part of decoder.decodeStreaming([packed])) {
    // What it cannot read, the decoder tries for ever.
    if (!part.length) throw new Error("damaged");
    whole.set(part, place);
    place += part.length;
  }
  if (place !== size) throw new Error("another size");
  return whole;
}
