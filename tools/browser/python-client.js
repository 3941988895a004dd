/** @import { Answer, Asked, FromWorker, Open, Opened, Ran, Run, Save, Saved } from "./protocol.js" */

/** Milliseconds; Pyodide never answers when its WebAssembly cannot be fetched. */
const LONGEST_START = 180_000;

/** The page's side of the Python worker: a promise for each request. One worker serves all tools of a page. */
class PythonClient {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, PromiseWithResolvers<any>>} */
  #waiting = new Map();
  #lastId = 0;
  /** How Python was started; "" before it was. */
  startedFrom = "";
  #startTimer = 0;

  /** Start Python, if that has not been done: worth doing as soon as a visitor reaches for a form. */
  start() {
    if (this.#worker) return;
    this.#worker = makeWorker();
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#fail());
    this.#startTimer = setTimeout(() => this.#fail(), LONGEST_START);
  }

  /** @param {Run} request @returns {Promise<Ran>} */
  run(request) {
    return this.#ask(request);
  }

  /** @param {Save} request @returns {Promise<Saved>} */
  save(request) {
    return this.#ask(request);
  }

  /** @param {Open} request @returns {Promise<Opened>} */
  open(request) {
    return this.#ask(request);
  }

  /** @param {Asked} request */
  #ask({ packages = [], ...request }) {
    this.start();
    const waiting = Promise.withResolvers();
    this.#lastId += 1;
    this.#waiting.set(this.#lastId, waiting);
    this.#worker?.postMessage({ id: this.#lastId, request: JSON.stringify(request), packages });
    return waiting.promise;
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (!("ready" in message)) this.#settle(message);
    else if (message.ready) this.#note(message.from);
    else this.#fail();
  }

  /** @param {string} from */
  #note(from) {
    this.startedFrom = from;
    clearTimeout(this.#startTimer);
  }

  /** @param {Answer} answer */
  #settle(answer) {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("reply" in answer) waiting?.resolve(JSON.parse(answer.reply));
    else waiting?.reject(new Error(answer.failure));
  }

  /** The worker is gone: whoever waits hears so, and the next request starts a new one. */
  #fail() {
    clearTimeout(this.#startTimer);
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error("worker"));
    this.#waiting.clear();
  }
}

/**
 * A worker from a file of its own would be under no policy at all: that of the page stands in the page. One that the page
 * makes itself is under the page's, and can ask no other host for anything either.
 */
function makeWorker() {
  const file = new URL("./python-worker.js", import.meta.url).href;
  const source = new Blob([`import ${JSON.stringify(file)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(source), { type: "module" });
}

export const python = new PythonClient();
