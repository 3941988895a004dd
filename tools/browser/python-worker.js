/** Runs Python beside the page: starts Pyodide once, then answers one request after another. */

/** @import { ToWorker } from "./protocol.js" */
/** @import { Answering } from "./python-start.js" */

import { inTime, startFresh, startFromSnapshot } from "./python-start.js";

/** @type {Promise<Answering>} */
let started = inTime(startFromSnapshot()).catch(startFresh);
started.then(
  ({ from }) => postMessage({ ready: true, from }),
  () => postMessage({ ready: false }),
);

/**
 * Answer a request. What a snapshot lacks, a fresh start has: it takes over for good.
 *
 * @param {ToWorker} message
 * @returns {Promise<string>}
 */
async function answer({ request, packages }) {
  const used = started;
  const python = await used;
  try {
    return await python.answer(request, packages);
  } catch (error) {
    if (python.from === "fresh") throw error;
    if (started === used) started = inTime(startFresh());
    return (await started).answer(request, packages);
  }
}

addEventListener("message", async (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  try {
    postMessage({ id: data.id, reply: await answer(data) });
  } catch {
    // The error may hold what was typed: it stays here.
    postMessage({ id: data.id, failure: "python" });
  }
});
