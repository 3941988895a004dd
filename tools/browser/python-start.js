/** The two ways to start Python: from a snapshot of its memory, or afresh. */

import { NO_LIBRARY, SNAPSHOT } from "./build.js";

/**
 * Python, ready to answer.
 *
 * @typedef {{from: "snapshot" | "fresh", answer: (request: string) => string}} Answering
 */

const RUNTIME = new URL("../runtime/", import.meta.url).href;
const GZIP = [0x1f, 0x8b];

/** Milliseconds; Pyodide never answers when something that it needs does not arrive. */
const LONGEST_START = 90_000;

/**
 * @param {Promise<Answering>} start
 * @returns {Promise<Answering>} The same, or a failure when it takes for ever.
 */
export function inTime(start) {
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("no start")), LONGEST_START));
  return Promise.race([start, /** @type {Promise<never>} */ (late)]);
}

/** @returns {Promise<Answering>} Python as the build left it, with everything imported and used once. */
export async function startFromSnapshot() {
  const snapshot = fetchSnapshot();
  // Pyodide hears of a failure when it asks for the memory; until then nobody listens.
  snapshot.catch(() => {});
  const ahead = compileAhead();
  try {
    // Without WebAssembly Pyodide would wait for ever.
    return await Promise.race([restore(snapshot), ahead.failure]);
  } finally {
    ahead.putBack();
  }
}

/** @param {Promise<Uint8Array>} snapshot @returns {Promise<Answering>} */
async function restore(snapshot) {
  const python = await load({ stdLibURL: RUNTIME + NO_LIBRARY, _loadSnapshot: snapshot });
  python.runPython("import random; random.seed()");
  return { from: "snapshot", answer: python.globals.get("answer") };
}

/** @returns {Promise<Answering>} Python from its files. */
export async function startFresh() {
  const python = await load({ packages: ["receivables"] });
  return { from: "fresh", answer: python.runPython("from receivables.drivers.browser import answer; answer") };
}

/**
 * Compile Pyodide's WebAssembly while the memory is on its way. Pyodide itself begins when it has the memory, and takes
 * no module from outside: so it is handed this one where it would fetch and compile its own.
 *
 * @returns {{failure: Promise<never>, putBack: () => void}} What fails when it cannot be compiled; puts everything back.
 */
function compileAhead() {
  const address = `${RUNTIME}pyodide.asm.wasm`;
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  const compiled = WebAssembly.compileStreaming(fetch(address));
  const failure = compiled.then(() => new Promise(() => {}));
  failure.catch(() => {});
  globalThis.fetch = (input, options) => (String(input) === address ? Promise.resolve(new Response()) : fetch(input, options));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  const putBack = () => {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
  return { failure: /** @type {Promise<never>} */ (failure), putBack };
}

/** @param {Record<string, unknown>} options @returns {Promise<import("pyodide").PyodideInterface>} */
async function load(options) {
  const { loadPyodide } = /** @type {typeof import("pyodide")} */ (await import(`${RUNTIME}pyodide.mjs`));
  return loadPyodide({ indexURL: RUNTIME, lockFileURL: `${RUNTIME}pyodide-lock.json`, ...options });
}

/**
 * @returns {Promise<Uint8Array>} The memory that the build left. Anything else is refused: restored, it might never answer.
 */
async function fetchSnapshot() {
  const memory = await unpack(await fetch(RUNTIME + SNAPSHOT.file));
  if (memory.length !== SNAPSHOT.size || hex(memory.subarray(0, SNAPSHOT.head.length / 2)) !== SNAPSHOT.head) {
    throw new Error("another snapshot");
  }
  return memory;
}

/**
 * @param {Response} response  Packed, unless the host has unpacked it on the way.
 * @returns {Promise<Uint8Array>}
 */
async function unpack(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (GZIP.some((byte, index) => bytes[index] !== byte)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
