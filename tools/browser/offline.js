/** Has the site kept on the device, so that it opens without a connection. Where that is refused, nothing else changes. */

const { serviceWorker } = navigator;
const saves = /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData;
if (serviceWorker && !saves) addEventListener("load", () => begin(serviceWorker).catch(() => {}), { once: true });

/** @param {ServiceWorkerContainer} container */
async function begin(container) {
  if (container.controller) {
    container.addEventListener("controllerchange", () => location.reload());
    keepLater(container);
  } else {
    addEventListener("tool-answer", () => keepLater(container), { once: true });
  }
  await container.register(new URL("../sw.js", import.meta.url));
}

/** @param {ServiceWorkerContainer} container  What is heavy is kept once Python was used, and from the second visit. */
async function keepLater(container) {
  (await container.ready).active?.postMessage("keep");
}
