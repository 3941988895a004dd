/**
 * Pyodide's WebAssembly, compiled while the memory is on its way. Pyodide itself begins when it has the memory, fetches the
 * file as it is and takes no module from outside: so it is handed this one where it would compile its own.
 */

import { LEAN_SIZE } from "./build.js";
import { fetchUnpacked } from "./packed.js";
import { complete } from "./snapshot.js";

// What Pyodide fetches is taken out of its hands below; what is fetched here is not.
const { fetch } = globalThis;

/** @type {Promise<WebAssembly.Module> | undefined} */
let lean;
let isLeanWanted = true;

/**
 * Compile the build's lean copy, once. The snapshot's memory fits no other: it holds places in the table of functions.
 *
 * @param {string} address  Of the plain file.
 * @returns {Promise<WebAssembly.Module>}
 */
export function compileLean(address) {
  lean ??= fetchUnpacked(`${address}.bin`, LEAN_SIZE).then((bytes) => WebAssembly.compile(bytes));
  // Who starts Python with it hears of a failure; until then nobody listens.
  lean.catch(() => {});
  return lean;
}

/** @param {string} address @returns {Promise<WebAssembly.Module>} The lean copy where that works, else the plain file. */
export function compileAny(address) {
  return isLeanWanted ? compileLean(address).catch(() => compilePlain(address)) : compilePlain(address);
}

/** @param {string} address @returns {Promise<WebAssembly.Module>} */
function compilePlain(address) {
  return WebAssembly.compileStreaming(fetch(address));
}

/** Do without the lean copy and its decoder the next time: what has not come by now may never come. */
export function forgetLean() {
  isLeanWanted = false;
}

/**
 * Do something that fetches and instantiates a WebAssembly file, with a module in its stead.
 *
 * @template T
 * @param {Promise<WebAssembly.Module>} module
 * @param {() => Promise<T>} action
 * @param {Promise<Uint8Array>} [memory]  A snapshot that the action waits for, and that the module's own data completes.
 * @returns {Promise<T>}
 */
export async function handOver(module, action, memory) {
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = (input, options) =>
    String(input).endsWith(".asm.wasm") ? Promise.resolve(new Response()) : fetch(input, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const done = await module;
    const instance = await WebAssembly.instantiate(done, imports);
    if (memory) complete(await memory, /** @type {WebAssembly.Memory} */ (imports?.env?.memory));
    return { module: done, instance };
  };
  try {
    // Without the module or the memory Pyodide would wait for ever.
    return await Promise.race([action(), failureOf(module), failureOf(memory)]);
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** @param {Promise<unknown> | undefined} promise @returns {Promise<never>} What fails when the promise does, and otherwise waits. */
async function failureOf(promise) {
  await promise;
  return new Promise(() => {});
}
