/** @import { Ran } from "./protocol.js" */

import { confirmOn, copyText } from "./copying.js";
import { sanitise } from "./sanitise.js";

const QUIET = 1000;

/** The outcome of a tool in its page: the letter, its copy buttons, and the line that says how things stand. */
export class ToolOutcome {
  #quietTimer = 0;

  /**
   * @param {HTMLElement} element  Holds the outcome and its status line.
   * @param {Record<string, string>} texts
   */
  constructor(element, texts) {
    this.element = element;
    this.texts = texts;
    this.example = [...this.#output.cloneNode(true).childNodes];
  }

  /**
   * Show a new outcome; without one, keep the last in sight but out of use.
   *
   * @param {Ran} reply
   */
  show(reply) {
    const ready = reply.outcome !== null;
    this.#output.toggleAttribute("data-outdated", !ready);
    if (ready) this.#output.replaceChildren(sanitise(reply.html));
    for (const button of this.#output.querySelectorAll("button")) button.disabled = !ready;
    this.say(ready ? undefined : this.texts.incomplete);
    if (ready) this.#quietTimer = setTimeout(() => this.say(this.texts.ready), QUIET);
  }

  /** Show the worked example again. */
  restore() {
    this.#output.replaceChildren(...this.example.map((node) => node.cloneNode(true)));
    this.#output.removeAttribute("data-outdated");
    this.say(undefined);
  }

  /**
   * Copy the part of the letter that a button stands for.
   *
   * @param {HTMLElement} button
   */
  async copy(button) {
    const part = /** @type {HTMLElement} */ (this.element.querySelector(`[data-plain='${button.dataset.copy}']`));
    const done = await copyText(part);
    if (done) confirmOn(button, this.texts.copied ?? "");
    this.say(done ? this.texts.copied : this.texts.copy_failed);
  }

  /** Bring a visitor to the outcome. */
  focus() {
    const title = /** @type {HTMLElement} */ (this.element.querySelector("h2"));
    title.focus();
    title.scrollIntoView({ block: "start" });
  }

  /** @param {string | undefined} words  How things stand; nothing when they speak for themselves. */
  say(words) {
    clearTimeout(this.#quietTimer);
    const status = this.element.querySelector("[data-status]");
    if (status) status.textContent = words ?? "";
  }

  get #output() {
    return /** @type {HTMLElement} */ (this.element.querySelector("[data-outcome]"));
  }
}
