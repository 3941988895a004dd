/** Has the site kept on the device, so that it opens without a connection. Where that is refused, nothing else changes. */

const { serviceWorker } = navigator;
const saves = /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData;
if (serviceWorker && !saves) addEventListener("load", () => begin(serviceWorker).catch(() => {}), { once: true });

/** @param {ServiceWorkerContainer} container */
async function begin(container) {
  if (container.controller) {
    container.addEventListener("controllerchange", () => location.reload());
    keepPython(container);
  } else {
    addEventListener("tool-answer", () => keepPython(container), { once: true });
  }
  await container.register(new URL("../sw.js", import.meta.url));
}

/** @param {ServiceWorkerContainer} container  Python is heavy: kept once it was used, and from the second visit. */
async function keepPython(container) {
  (await container.ready).active?.postMessage("keep");
}
