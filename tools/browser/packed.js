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
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchUnpacked(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error("no file");
  const packed = new Uint8Array(await response.arrayBuffer());
  await ready;
  return unpack(packed);
}

/**
 * In parts, for else the decoder would keep a memory as large as the whole for good.
 *
 * @param {Uint8Array} packed
 */
function unpack(packed) {
  const parts = [];
  for (const part of decoder.decodeStreaming([packed])) {
    // What it cannot read, the decoder tries for ever.
    if (!part.length) throw new Error("damaged");
    parts.push(part);
  }
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
