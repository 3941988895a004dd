/**
 * Makes a memory snapshot of Pyodide in which the package has been imported and has done everything once.
 *
 * node make-snapshot.mjs RUNTIME LEAN STANDARD LIBRARIES SNAPSHOT
 *   RUNTIME    folder of the site's own Pyodide
 *   LEAN       the WebAssembly that the memory is to fit (make-lean.mjs)
 *   STANDARD   the standard library, compiled
 *   LIBRARIES  folder that holds what the wheels unpack to
 *   SNAPSHOT   file to write
 *
 * Says how many bytes of the memory the WebAssembly itself fills; what it puts there is not in the snapshot.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { settle } from "./settle.mjs";

const [runtime, lean, standard, libraries, snapshot] = process.argv.slice(2).map((argument) => resolve(argument));
const PAGE = 65_536;
const SITE_PACKAGES = "/lib/python3.13/site-packages";

const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
// Two builds are to give the same bytes: nothing in the memory may come from chance or from a clock.
const EPOCH = Date.UTC(2000, 0, 1);
globalThis.Date = class extends Date {
  /** @param {any[]} parts */
  constructor(...parts) {
    super(...(parts.length ? parts : [EPOCH]));
  }
  static now() {
    return EPOCH;
  }
};
performance.now = () => 0;
crypto.getRandomValues = (array) => array.fill(0);
const { instantiate } = WebAssembly;
/** @type {Uint8Array} The memory as the WebAssembly itself fills it. */
let own;
WebAssembly.instantiate = async (_, imports) => {
  const done = await instantiate(readFileSync(lean), imports);
  own ??= trimmed(new Uint8Array(imports.env.memory.buffer));
  return done;
};
const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONOPTIMIZE: "2", PYTHONNODEBUGRANGES: "1" };
const stdLibURL = pathToFileURL(standard).href;
const python = await loadPyodide({ indexURL: `${runtime}/`, stdLibURL, env, _makeSnapshot: true });
for (const file of readdirSync(libraries, { recursive: true, withFileTypes: true })) {
  if (!file.isFile()) continue;
  const path = join(file.parentPath, file.name);
  const place = join(SITE_PACKAGES, relative(libraries, path));
  python.FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
  python.FS.writeFile(place, readFileSync(path));
}
python.runPython(readFileSync(new URL("prepare.py", import.meta.url), "utf8"));
const marks = python.runPython(`prepare(${python._module.HEAPU8.length})`);
const alive = marks.toJs();
marks.destroy();
const frozen = python.runPython("import gc; gc.collect(); id(answer)");
settle(python._module.HEAPU32, alive, frozen);
wipeFreed(python._module);
writeFileSync(snapshot, withoutOwn(python.makeMemorySnapshot()));
console.log(own.length);
process.exit(0);

/** @param {Uint8Array} memory @returns {Uint8Array} A copy without the zeros at its end. */
function trimmed(memory) {
  return memory.slice(0, memory.findLastIndex((byte) => byte) + 1);
}

/**
 * Leave out what nobody needs: the memory beyond what is in use, and what the WebAssembly itself brings along and the
 * worker puts back (python-start.js).
 *
 * @param {Uint8Array} whole
 */
function withoutOwn(whole) {
  const start = new Uint32Array(whole.buffer)[1];
  const used = Math.ceil(python._module._sbrk(0) / PAGE) * PAGE;
  const memory = whole.subarray(start, start + used);
  own.forEach((byte, place) => (memory[place] ^= byte));
  return whole.subarray(0, start + used);
}

/**
 * Fill with zeros what has been freed: nobody reads it, and zeros need no room in a packed file.
 *
 * @param {any} module  Pyodide's own, with its allocator.
 */
function wipeFreed(module) {
  const end = module._sbrk(0);
  const taken = [];
  for (let size = 2 ** 20; size >= 16; size /= 2) {
    for (let place = take(size); place; place = take(size)) taken.push(place);
  }
  taken.forEach((place) => module._emscripten_builtin_free(place));

  /** @param {number} size @returns {number} A wiped place within the heap as it was; 0 where there is none. */
  function take(size) {
    const place = module._emscripten_builtin_malloc(size);
    if (place && place + size <= end) return module.HEAPU8.fill(0, place, place + size) && place;
    module._emscripten_builtin_free(place);
    return 0;
  }
}
