/** Runs Python beside the page: starts Pyodide once, then answers one request after another. */

const RUNTIME = new URL("../runtime/", import.meta.url).href;

const started = start();
started.then(
  () => postMessage({ ready: true }),
  () => postMessage({ ready: false }),
);

/** @returns {Promise<(request: string) => string>} The one function of the Python package that the page calls. */
async function start() {
  const { loadPyodide } = /** @type {typeof import("pyodide")} */ (await import(`${RUNTIME}pyodide.mjs`));
  const python = await loadPyodide({
    indexURL: RUNTIME,
    lockFileURL: `${RUNTIME}pyodide-lock.json`,
    packages: ["receivables"],
  });
  return python.runPython("from receivables.drivers.browser import answer; answer");
}

addEventListener("message", async (/** @type {MessageEvent<import("./protocol.js").ToWorker>} */ { data }) => {
  try {
    const answer = await started;
    postMessage({ id: data.id, reply: answer(data.request) });
  } catch {
    // The error may hold what was typed: it stays here.
    postMessage({ id: data.id, failure: "python" });
  }
});
