/** The two ways to start Python: from a snapshot of its memory, or afresh. */

import { NO_LIBRARY } from "./build.js";
import { fetchSnapshot } from "./snapshot.js";
import { compileAny, compileLean, forgetLean, handOver } from "./web-assembly.js";

/** @typedef {import("pyodide").PyodideInterface} Pyodide */

/**
 * Python, ready to answer; what a request needs beyond what is there is loaded first, once.
 *
 * @typedef {{from: "snapshot" | "fresh", answer: (request: string, packages: string[]) => Promise<string>}} Answering
 */

const RUNTIME = new URL("../runtime/", import.meta.url).href;

/** Milliseconds; Pyodide never answers when something that it needs does not arrive. */
const LONGEST_START = 90_000;

/**
 * @param {Promise<Answering>} start
 * @returns {Promise<Answering>} The same, or a failure when it takes for ever.
 */
export function inTime(start) {
  /** @type {PromiseWithResolvers<never>} */
  const late = Promise.withResolvers();
  const timer = setTimeout(() => {
    forgetLean();
    late.reject(new Error("no start"));
  }, LONGEST_START);
  return Promise.race([start, late.promise]).finally(() => clearTimeout(timer));
}

/** @returns {Promise<Answering>} Python as the build left it, with everything imported and used once. */
export async function startFromSnapshot() {
  const memory = fetchSnapshot(RUNTIME);
  // Pyodide hears of a failure when it asks for the memory; until then nobody listens.
  memory.catch(() => {});
  const python = await load({ stdLibURL: RUNTIME + NO_LIBRARY, _loadSnapshot: memory }, memory);
  python.runPython("import random; random.seed()");
  const ask = python.globals.get("answer");
  /** @type {Promise<void> | undefined} */
  let library;
  return {
    from: "snapshot",
    async answer(request, packages) {
      if (packages.length) await (library ??= addLibrary(python));
      await add(python, packages);
      return ask(request);
    },
  };
}

/** @returns {Promise<Answering>} Python from its files. */
export async function startFresh() {
  const python = await load({ packages: ["receivables"] });
  const ask = python.runPython("from receivables.drivers.browser import answer; answer");
  return {
    from: "fresh",
    async answer(request, packages) {
      await add(python, packages);
      return ask(request);
    },
  };
}

/** @param {Record<string, unknown>} options @param {Promise<Uint8Array>} [memory]  A snapshot, if there is one. @returns {Promise<Pyodide>} */
async function load(options, memory) {
  const module = (memory ? compileLean : compileAny)(`${RUNTIME}pyodide.asm.wasm`);
  // Pyodide asks for this one itself, but only later, when the worker is busy unpacking.
  const glue = import(`${RUNTIME}pyodide.asm.js`);
  const { loadPyodide } = /** @type {typeof import("pyodide")} */ (await import(`${RUNTIME}pyodide.mjs`));
  await glue;
  const places = { indexURL: RUNTIME, lockFileURL: `${RUNTIME}pyodide-lock.json` };
  return handOver(module, () => loadPyodide({ ...places, ...options }), memory);
}

/** @param {Pyodide} python @param {string[]} packages  Names in the lock file; what is there already is not fetched again. */
async function add(python, packages) {
  if (packages.length) await python.loadPackage(packages, { messageCallback: () => {} });
}

/**
 * Put the standard library where the snapshot, which has no files, believes that it is: unpacking a wheel needs it already.
 *
 * @param {Pyodide} python
 */
async function addLibrary(python) {
  const archive = await fetch(`${RUNTIME}python_stdlib.zip`);
  const place = python.runPython("import sys; next(place for place in sys.path if place.endswith('.zip'))");
  python.FS.writeFile(place, new Uint8Array(await archive.arrayBuffer()));
  python.runPython("import importlib; importlib.invalidate_caches()");
}
