/** @import { Answer, Asked, File, FromWorker, Judge, Judged, Made, Open, Opened, OwnScenario, Ran, Run, Save, Saved, Scenario, ToWorker } from "./protocol.js" */

/** @typedef {PromiseWithResolvers<any> & {message: ToWorker, repeated: boolean}} Waiting */

/** Milliseconds without a word: Pyodide is silent when something that it needs does not come, and so is a dead worker. */
const LONGEST_START = 180_000;
const LONGEST_ANSWER = 120_000;

/** Milliseconds for which Python's memory is kept when no tool is in the page. */
const LONGEST_REST = 60_000;

/** The page's side of the Python worker: a promise for each request. One worker serves all tools, one after another. */
class PythonClient {
  /** @type {Worker | undefined} */
  #worker;
  #makeWorker = workerOfPage;
  /** @type {Map<number, Waiting>} The requests that have no answer yet, in order. */
  #waiting = new Map();
  #lastId = 0;
  #silence = 0;
  #rest = 0;
  /** How Python was started; "" before it was. */
  startedFrom = "";

  /** Start Python, if that has not been done: worth doing as soon as a visitor reaches for a form. */
  start() {
    clearTimeout(this.#rest);
    if (this.#worker) return;
    try {
      this.#worker = this.#makeWorker();
    } catch {
      return this.#lose();
    }
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#fallBack());
    for (const { message } of this.#waiting.values()) this.#worker.postMessage(message);
    this.#watch();
  }

  /** @param {Run} request @returns {Promise<Ran>} */
  run(request) {
    return this.#ask(request);
  }

  /** @param {File} request @returns {Promise<{error: string} | (Made & {error?: undefined})>} */
  file(request) {
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

  /** @param {Judge} request @returns {Promise<Judged>} */
  judge(request) {
    return this.#ask(request);
  }

  /** @param {OwnScenario} request @returns {Promise<Scenario>} */
  scenario(request) {
    return this.#ask(request);
  }

  /** Give Python's memory back, unless another tool wants it soon. */
  releaseSoon() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.release(), LONGEST_REST);
  }

  /** Give Python's memory back. Whoever waits hears that there will be no answer. */
  release() {
    this.#drop();
    for (const waiting of this.#waiting.values()) this.#refuse(waiting);
  }

  /** @param {Asked} request */
  #ask({ packages = [], ...request }) {
    this.#lastId += 1;
    const message = { id: this.#lastId, request: JSON.stringify(request), packages };
    const waiting = { ...Promise.withResolvers(), message, repeated: false };
    this.#waiting.set(message.id, waiting);
    this.#worker?.postMessage(message);
    this.start();
    this.#watch();
    return waiting.promise;
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (!("ready" in message)) this.#settle(message);
    else if (message.ready) this.startedFrom = message.from;
    else this.#lose();
    this.#watch();
  }

  /** @param {Answer} answer */
  #settle(answer) {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("reply" in answer) waiting?.resolve(JSON.parse(answer.reply));
    else waiting?.reject(new Error(answer.failure));
  }

  /** Expect to hear something in time, if there is anything to hear. */
  #watch() {
    clearTimeout(this.#silence);
    if (!this.#worker || (this.startedFrom && !this.#waiting.size)) return;
    this.#silence = setTimeout(() => this.#lose(), this.startedFrom ? LONGEST_ANSWER : LONGEST_START);
  }

  /** A worker that could not even be loaded gets a second chance. */
  #fallBack() {
    if (this.startedFrom || this.#makeWorker === workerOfFile) return this.#lose();
    this.#makeWorker = workerOfFile;
    this.#drop();
    this.start();
  }

  /** The worker is gone. If it ever worked, a new one is asked the same, once; if not, whoever waits hears so. */
  #lose() {
    const worked = this.startedFrom !== "";
    this.#drop();
    for (const waiting of this.#waiting.values()) {
      if (waiting.repeated || !worked) this.#refuse(waiting);
      waiting.repeated = true;
    }
    if (this.#waiting.size) this.start();
  }

  #drop() {
    clearTimeout(this.#silence);
    clearTimeout(this.#rest);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.startedFrom = "";
  }

  /** @param {Waiting} waiting */
  #refuse({ message, reject }) {
    this.#waiting.delete(message.id);
    reject(new Error("worker"));
  }
}

const FILE = addressOf("python-worker.js");

/** The worker and what its modules import, all at once: else each would be asked for when the one before it has come. */
const MODULES = [FILE, ...["python-start.js", "build.js", "snapshot.js", "web-assembly.js", "packed.js", "zstddec.mjs"].map(addressOf)];

/** @param {string} file */
function addressOf(file) {
  return new URL(file, import.meta.url).href;
}

/**
 * A worker from a file of its own would be under no policy at all: that of the page stands in the page. One that the page
 * makes itself is under the page's, and can ask no other host for anything either.
 */
function workerOfPage() {
  const imports = MODULES.map((module) => `import ${JSON.stringify(module)};`);
  const source = new Blob(imports, { type: "text/javascript" });
  return new Worker(URL.createObjectURL(source), { type: "module" });
}

/** Firefox gives a worker that a page has made nothing of what the service worker keeps: without a connection it needs this one. */
function workerOfFile() {
  return new Worker(FILE, { type: "module" });
}

export const python = new PythonClient();

addEventListener("pagehide", () => python.release());
