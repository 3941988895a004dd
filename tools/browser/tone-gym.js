/** @import { Language } from "./protocol.js" */
/** @typedef {"right" | "later" | "wrong" | "shown" | "skipped"} How  How an item went. */

import { python } from "./python-client.js";
import { sanitise } from "./sanitise.js";

/** @type {Set<string>} The rounds that were done: as long as the tab is open, and nowhere else. */
const finished = new Set();

/** @type {How[]} */
const WELL = ["right", "later"];

/**
 * Makes rounds of the items that the page shows anyway: `<tone-gym>` around them. It shows, hides and counts; what is
 * right stands in the page, and a sentence of one's own is judged by Python.
 */
class ToneGym extends HTMLElement {
  /** @type {HTMLElement[]} The items of this round. */
  #items = [];
  #at = 0;
  #round = "";
  /** @type {Map<HTMLElement, How>} */
  #went = new Map();

  connectedCallback() {
    if (!this.dataset.live) this.#listen();
    this.#showDesk();
    const linked = /** @type {HTMLElement | null} */ (this.querySelector(`[data-item="${CSS.escape(location.hash.slice(1))}"]`));
    if (linked) this.#start([linked], "");
  }

  disconnectedCallback() {
    python.releaseSoon();
  }

  #listen() {
    this.addEventListener("click", ({ target }) => this.#clicked(/** @type {Element} */ (target)));
    this.addEventListener("submit", (event) => this.#submitted(event));
    this.addEventListener("change", ({ target }) => chosen(/** @type {HTMLInputElement} */ (target)));
    this.addEventListener("toggle", ({ target }) => this.#toggled(/** @type {HTMLDetailsElement} */ (target)), { capture: true });
  }

  /** @param {Element} target */
  #clicked(target) {
    const button = /** @type {HTMLElement | null} */ (target.closest("button"));
    if (button?.dataset.items) this.#start(this.#named(button.dataset.items), button.dataset.round ?? "");
    if (button?.dataset.action === "all") button.ariaPressed = String(this.toggleAttribute("data-all"));
    if (button?.dataset.action === "next") this.#next();
    if (button?.dataset.action === "again") this.#start(this.#hard, this.#round);
    if (button?.dataset.action === "stop") this.#stop();
  }

  /** @param {HTMLElement[]} items @param {string} round */
  #start(items, round) {
    this.#items = items;
    this.#round = round;
    this.#went = new Map();
    this.#at = 0;
    for (const item of items) clear(item);
    if (items.some((item) => item.querySelector("textarea"))) python.start();
    this.#show();
  }

  #next() {
    if (this.#item && !this.#went.has(this.#item)) this.#went.set(this.#item, "skipped");
    this.#at += 1;
    if (this.#at < this.#items.length) this.#show();
    else this.#finish();
  }

  /**
   * The page hears of it too: a style for whichever page holds a gym (`:has`) would hold up every edit of every tool.
   *
   * @param {"desk" | "round" | "end"} place
   */
  #live(place) {
    this.dataset.live = place;
    this.closest(".md-typeset")?.setAttribute("data-gym", place);
  }

  #stop() {
    this.#showDesk();
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-round="${this.#round}"]`) ?? this.querySelector("[data-desk] h2"))?.focus();
  }

  #showDesk() {
    this.#live("desk");
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-round]"))) {
      if (!finished.has(button.dataset.round ?? "") || button.hasAttribute("data-finished")) continue;
      button.setAttribute("data-finished", "");
      button.ariaLabel += `, ${this.#texts.finished}`;
    }
    this.#reveal("[data-desk]");
  }

  #show() {
    this.#live("round");
    for (const item of this.querySelectorAll("[data-item]")) item.toggleAttribute("data-current", item === this.#item);
    const title = /** @type {HTMLElement | undefined} */ (this.#item?.querySelector("h3") ?? undefined);
    const where = /** @type {HTMLElement} */ (this.querySelector("[data-where]"));
    where.textContent = (this.#texts.where ?? "")
      .replace("{number}", String(this.#at + 1))
      .replace("{count}", String(this.#items.length))
      .replace("{kind}", /** @type {HTMLElement} */ (this.#item?.closest("[data-kind]")).dataset.name ?? "");
    this.#reveal("[data-where], [data-on]");
    this.#nameNext();
    title?.setAttribute("aria-describedby", where.id);
    goTo(title);
  }

  /** Nobody passes an item by mistake: the button says whether this one has been done. */
  #nameNext() {
    const button = /** @type {HTMLElement} */ (this.querySelector("[data-action='next']"));
    const isDone = this.#item && this.#went.has(this.#item);
    button.textContent = (isDone ? button.dataset.next : button.dataset.skip) ?? "";
    button.classList.toggle("md-button--primary", isDone);
  }

  #finish() {
    this.#live("end");
    if (this.#round) finished.add(this.#round);
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-of]"))) this.#sumUp(part);
    /** @type {HTMLElement} */ (this.querySelector("[data-action='again']")).hidden = !this.#hard.length;
    this.#reveal("[data-end]");
    goTo(/** @type {HTMLElement | null} */ (this.querySelector("[data-end] h2")));
  }

  /** @param {HTMLElement} part  What there is to say of one kind. */
  #sumUp(part) {
    const items = this.#items.filter((item) => item.closest("[data-kind]")?.getAttribute("data-kind") === part.dataset.of);
    const well = items.filter((item) => WELL.includes(this.#went.get(item) ?? "skipped"));
    const how = well.length === items.length ? "all" : well.length ? "some" : "none";
    part.hidden = !items.length;
    for (const words of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-how]"))) words.hidden = words.dataset.how !== how;
    part.querySelector("[data-results]")?.replaceChildren(...items.map((item) => this.#result(item)));
  }

  /** @param {HTMLElement} item */
  #result(item) {
    const how = this.#went.get(item) ?? "skipped";
    const line = document.createElement("li");
    line.dataset.went = WELL.includes(how) ? "well" : "hard";
    line.textContent = `${item.querySelector("h3")?.textContent}: ${this.#texts[`how_${how}`]}`;
    return line;
  }

  /** @param {SubmitEvent} event */
  #submitted(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const own = form.querySelector("textarea");
    if (own) this.#judge(own);
    else this.#compare(form);
  }

  /** @param {HTMLFormElement} form */
  #compare(form) {
    const given = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input:checked"))].map(({ value }) => value);
    const right = (form.dataset.right ?? "").split(" ");
    if (!given.length) return this.#say(this.#texts.choose);
    const isRight = String(given) === String(right);
    const isPartly = !isRight && given.some((one) => right.includes(one));
    this.#note(isRight ? "right" : "wrong");
    this.#say(isRight ? this.#texts.right : isPartly ? this.#texts.partly : this.#texts.wrong, isRight);
    this.#open();
  }

  /** @param {HTMLTextAreaElement} own */
  async #judge(own) {
    const item = this.#item;
    const has = (own.dataset.has ?? "").split(" ");
    const given = { line: own.dataset.line ?? "", scene: own.dataset.scene ?? "" };
    if (!python.startedFrom) this.#say(this.#texts.loading);
    try {
      const language = /** @type {Language} */ (this.lang);
      const { good, html } = await python.judge({ kind: "judge", language, answer: own.value, has, ...given });
      if (item !== this.#item) return;
      this.#note(!good ? "wrong" : item && this.#went.has(item) ? "later" : "right");
      this.#say(sanitise(html), good);
      if (good) this.#open();
    } catch {
      this.#say(this.#texts.failed);
      this.#open();
    }
  }

  /** @param {HTMLDetailsElement} answer  Whoever looks at it first has not found it; whoever has answered may look. */
  #toggled(answer) {
    if (answer.open && answer.parentElement === this.#item) this.#note("shown");
  }

  /** @param {How} how  The first time counts, but for a sentence that was mended. */
  #note(how) {
    const before = this.#item && this.#went.get(this.#item);
    if (this.#item && (!before || (before === "wrong" && how === "later"))) this.#went.set(this.#item, how);
    this.#nameNext();
  }

  #open() {
    this.#item?.querySelector("details")?.setAttribute("open", "");
  }

  /** @param {string | DocumentFragment | undefined} words @param {boolean} [isRight] */
  #say(words, isRight) {
    const verdict = /** @type {HTMLElement | null | undefined} */ (this.#item?.querySelector("[data-verdict]"));
    verdict?.replaceChildren(words ?? "");
    if (verdict) verdict.dataset.verdict = isRight === undefined ? "" : isRight ? "right" : "wrong";
  }

  /** @param {string} parts  What to show of all that comes and goes. */
  #reveal(parts) {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-desk], [data-where], [data-on], [data-end]"))) {
      part.hidden = !part.matches(parts);
    }
  }

  /** @param {string} names */
  #named(names) {
    return names.split(" ").flatMap((name) => /** @type {HTMLElement | null} */ (this.querySelector(`[data-item="${name}"]`)) ?? []);
  }

  get #item() {
    return this.#items[this.#at];
  }

  get #hard() {
    return this.#items.filter((item) => !WELL.includes(this.#went.get(item) ?? "skipped"));
  }

  get #texts() {
    return /** @type {Record<string, string>} */ (JSON.parse(this.dataset.texts ?? "{}"));
  }
}

/** @param {HTMLInputElement} box  That nothing is missing goes with none of the others. */
function chosen(box) {
  if (box.type !== "checkbox" || !box.checked) return;
  for (const other of /** @type {NodeListOf<HTMLInputElement>} */ (box.form?.querySelectorAll("input:checked") ?? [])) {
    if ((other.value === "none") !== (box.value === "none")) other.checked = false;
  }
}

/** @param {HTMLElement} item  As if nobody had done it yet. */
function clear(item) {
  item.querySelector("form")?.reset();
  item.querySelector("details")?.removeAttribute("open");
  const verdict = /** @type {HTMLElement} */ (item.querySelector("[data-verdict]"));
  verdict.replaceChildren();
  verdict.dataset.verdict = "";
}

/** @param {HTMLElement | null | undefined} title  What to read from. */
function goTo(title) {
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: "start" });
}

customElements.define("tone-gym", ToneGym);
