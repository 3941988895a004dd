/**
 * Keeps the site on the device: it opens at once, and without a connection. Each build has a worker of its own, which
 * knows every file of that build by its hash and serves no other: an old page and a new runtime never meet. The build
 * puts BUILD and WORKER_POLICY before this text (receivables.site.offline).
 *
 * install   keeps the pages, save heavy ones; what an earlier build left and is still the same is not fetched again
 * activate  forgets what no page needs any more: with Python kept, once all pages of the earlier build are closed
 * message   "keep": Python and heavy pages too, when Python has been used or on a second visit
 * fetch     gives what is kept, else what the host has, if it belongs to this build
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const ROOT = worker.registration.scope;
const PYTHON = "app/python-worker.js";
const FILES = { ...BUILD.pages, ...BUILD.later, ...BUILD.spare };

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(forget()));
worker.addEventListener("message", (event) => event.waitUntil(keep(BUILD.later).catch(() => {})));
worker.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(serve(path));
});

async function install() {
  const earlier = await (await caches.open(ROOT)).keys();
  await keep(BUILD.pages);
  if (earlier.some(({ url }) => url.startsWith(`${ROOT}runtime/`))) await keep(BUILD.later);
  // Without Python an earlier build could do no more than show its pages: they load anew (offline.js).
  else await worker.skipWaiting();
}

async function forget() {
  const own = new Set(Object.keys(FILES).map(keyOf));
  const cache = await caches.open(ROOT);
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
}

/** @param {string} path @returns {Promise<Response>} */
async function serve(path) {
  const cache = await caches.open(ROOT);
  const response = (await cache.match(keyOf(path))) ?? (await fetchOwn(path));
  return path === PYTHON ? withPolicy(response) : response;
}

/** @param {Response} response  A worker with a file of its own stands under the policy that comes with the file, or under none. */
function withPolicy({ body, headers }) {
  const secured = new Headers(headers);
  secured.set("Content-Security-Policy", WORKER_POLICY);
  return new Response(body, { headers: secured });
}

/**
 * Keep files: all of them, or none that was not kept already.
 *
 * @param {Record<string, string>} files
 */
async function keep(files) {
  const cache = await caches.open(ROOT);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.keys(files).filter((path) => !kept.has(keyOf(path)));
  const responses = await Promise.all(missing.map(fetchOwn));
  await Promise.all(missing.map((path, index) => cache.put(keyOf(path), /** @type {Response} */ (responses[index]))));
}

/**
 * Fetch a file, and refuse that of another build.
 *
 * @param {string} path
 * @returns {Promise<Response>}
 */
async function fetchOwn(path) {
  const response = await fetch(ROOT + path, { cache: "no-cache" });
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!response.ok || !hash.startsWith(FILES[path] ?? "none")) throw new Error("another build");
  return new Response(content, response);
}

/** @param {Request} request @returns {string | undefined} The file of this build that is asked for. */
function pathOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || !(origin + pathname).startsWith(ROOT)) return undefined;
  const path = (origin + pathname).slice(ROOT.length);
  return [path, `${path}index.html`].find((one) => Object.hasOwn(FILES, one));
}

/** @param {string} path @returns {string} */
function keyOf(path) {
  return `${ROOT}${path}?${FILES[path]}`;
}
