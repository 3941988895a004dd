/** @import { Made, Run } from "./protocol.js" */

import { bytesOf, saveFile } from "./files.js";
import { python } from "./python-client.js";
import { sanitise } from "./sanitise.js";

/** The files of an outcome: to save, or, the payment code, to see on the sheet. */
export class OutcomeFiles {
  /** Whether the visitor wants to see the payment code. */
  #codeWanted = false;
  /** @type {Run | undefined} What the code that was asked for last belongs to. */
  #latest;

  /**
   * @param {HTMLElement} element  Holds the outcome and its buttons.
   * @param {Record<string, string>} texts
   * @param {(words: string | undefined) => void} say
   */
  constructor(element, texts, say) {
    this.element = element;
    this.texts = texts;
    this.say = say;
  }

  /**
   * Give the file that a button stands for.
   *
   * @param {HTMLElement} button
   * @param {Run} shown  What the outcome on the page was asked with.
   */
  async give(button, shown) {
    if (button.dataset.format === "svg") await this.#toggleCode(shown);
    else await this.#attempt(async () => save(await make(button, shown)), this.texts.saved);
  }

  /**
   * Put the payment code on a new sheet, when the visitor had it on the last.
   *
   * @param {Run} shown
   */
  async renew(shown) {
    if (this.#codeWanted) await this.#showCode(shown).catch(() => this.say(this.texts.file_failed));
  }

  /** The example is back, without the code. */
  restore() {
    this.#codeWanted = false;
  }

  /** @param {Run} shown */
  async #toggleCode(shown) {
    this.#codeWanted = !this.#codeWanted;
    if (this.#codeWanted) {
      await this.#attempt(() => this.#showCode(shown), this.texts.code_shown);
      return;
    }
    this.#reveal(false);
    this.say(this.texts.code_hidden);
  }

  /** @param {Run} shown */
  async #showCode(shown) {
    const button = this.#codeButton;
    if (!button) return;
    this.#latest = shown;
    const file = await make(button, shown);
    // Another letter may stand there by now, with a code of its own on the way.
    if (shown !== this.#latest || button !== this.#codeButton) return;
    const drawing = sanitise(new TextDecoder().decode(bytesOf(file.base64)));
    const frames = this.#frame?.querySelectorAll("[role='img']") ?? [];
    const codes = drawing.querySelectorAll(frames.length > 1 ? "svg svg" : "svg");
    frames.forEach((frame, at) => frame.replaceChildren(/** @type {Element} */ (codes[at])));
    this.#reveal(true);
  }

  /** @param {boolean} visible */
  #reveal(visible) {
    this.#frame?.toggleAttribute("hidden", !visible);
    this.#codeButton?.setAttribute("aria-pressed", String(visible));
  }

  /** @param {() => Promise<void>} action @param {string | undefined} done  What to say when it worked. */
  async #attempt(action, done) {
    this.say(this.texts.making);
    try {
      await action();
      this.say(done);
    } catch {
      this.say(this.texts.file_failed);
    }
  }

  get #codeButton() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector("[data-format='svg']"));
  }

  get #frame() {
    return this.element.querySelector("[data-code]");
  }
}

/**
 * @param {HTMLElement} button  Says which format, and what Python loads for it.
 * @param {Run} shown
 * @returns {Promise<Made>}
 */
async function make({ dataset: { format = "", packages = "" } }, shown) {
  const file = await python.file({ ...shown, kind: "file", format, packages: packages.split(" ").filter(Boolean) });
  if (file.error !== undefined) throw new Error(file.error);
  return file;
}

/** @param {Made} file */
function save(file) {
  saveFile(file.name, bytesOf(file.base64), file.type);
}
