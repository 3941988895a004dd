/** Files that the build has packed, so that a host that compresses nothing will do. */

const GZIP = 0x1f;

/**
 * Fetch a packed file and unpack it while it arrives.
 *
 * @param {string} address
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 */
export async function fetchUnpacked(address) {
  const { ok, body } = await fetch(address);
  if (!ok || !body) throw new Error("no file");
  return unpack(body);
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body  Packed, unless the host has unpacked it on the way.
 * @returns {Promise<ReadableStream<Uint8Array<ArrayBuffer>>>}
 */
async function unpack(body) {
  const reader = body.getReader();
  let next = await reader.read();
  const whole = new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await reader.read();
    },
  });
  return next.value?.[0] === GZIP ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}
