/**
 * Makes a copy of Pyodide's WebAssembly without what only libraries in C would ask for, of which the site has none.
 *
 * node make-lean.mjs RUNTIME LEAN
 *   RUNTIME  folder of Pyodide's own files
 *   LEAN     file to write
 *
 * Pyodide exports all of Python's C interface, 9,700 names: each start looks at each of them several times, and nothing
 * behind them can be left out. What stays is what its own scripts name, and what the WebAssembly takes the address of.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";

const [runtime, lean] = /** @type {[string, string]} */ (process.argv.slice(2));
const BINDING = /var (_[\w$]+)=Module\["\1"\]=(?:wasmExports\["[\w$]+"\]|\d+);/g;
/** What the snapshot is made with (make-snapshot.mjs). */
const FOR_SNAPSHOT = ["sbrk", "emscripten_builtin_malloc", "emscripten_builtin_free"];

const binary = readFileSync(join(runtime, "pyodide.asm.wasm"));
const own = new WebAssembly.Module(binary);
const scripts = ["pyodide.asm.js", "pyodide.mjs"].map((name) => readFileSync(join(runtime, name), "utf8"));
const words = scripts.flatMap((script) => script.replaceAll(BINDING, "").match(/[\w$]+/g) ?? []);
const addressed = WebAssembly.Module.imports(own).filter(({ module }) => module.startsWith("GOT."));
const named = new Set([...words, ...addressed.map(({ name }) => name), ...FOR_SNAPSHOT]);

const module = binaryen.readBinary(binary);
for (const { name } of WebAssembly.Module.exports(own)) {
  if (!named.has(name) && !named.has(`_${name}`)) module.removeExport(name);
}
module.runPasses(["remove-unused-module-elements"]);
writeFileSync(lean, module.emitBinary());
