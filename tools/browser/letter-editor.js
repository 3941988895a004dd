/** @import { Edit, Ran, Version } from "./protocol.js" */

/** The letter as plain text for a visitor to rewrite; their changes stay when the letter is written anew. */
export class LetterEditor {
  /** @type {Edit | undefined} What the visitor made of the letter; nothing as long as it is as it was written. */
  #edit;
  /** @type {Version} The letter as it was last written. */
  #written;

  /**
   * @param {HTMLElement} element
   * @param {HTMLElement} question  Asked when the visitor's words and new ones meet.
   */
  constructor(element, question) {
    this.element = element;
    this.question = question;
    this.#written = this.#shown;
    this.example = this.#written;
  }

  /** @returns {Edit | undefined} */
  get edit() {
    return this.#edit;
  }

  /** The visitor typed into the letter. */
  change() {
    this.#edit = { written: this.#edit?.written ?? this.#written, own: this.#shown };
  }

  /**
   * Show what became of the letter.
   *
   * @param {Ran} reply
   */
  show({ outcome, rewritten }) {
    if (!outcome) return;
    this.element.hidden = false;
    this.#written = rewritten?.written ?? { subject: String(outcome.subject), text: String(outcome.text) };
    this.#take(rewritten?.edit, rewritten?.clashes ?? false);
  }

  /** Leave the visitor's words as they are, whatever is written now. */
  keepOwn() {
    this.#edit = { written: this.#written, own: this.#shown };
  }

  /** There is no letter for the moment; changes that were kept wait for one. */
  clear() {
    this.element.hidden = true;
  }

  /** Bring the visitor to the letter's text. */
  open() {
    this.element.setAttribute("open", "");
    this.#text.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** Let go of the visitor's changes. */
  drop() {
    this.#take(undefined, false);
  }

  /**
   * Take up changes that were kept.
   *
   * @param {Edit | undefined} edit
   */
  resume(edit) {
    this.#take(edit, false);
    if (edit) this.element.setAttribute("open", "");
  }

  /** Show the worked example's letter again. */
  restore() {
    this.#written = this.example;
    this.element.hidden = false;
    this.drop();
  }

  /** @param {Edit | undefined} edit @param {boolean} clashes */
  #take(edit, clashes) {
    this.#edit = edit && !isSame(edit.own, this.#written) ? edit : undefined;
    this.#show(edit?.own ?? this.#written);
    this.element.toggleAttribute("data-edited", this.#edit !== undefined);
    this.question.hidden = !clashes;
  }

  get #subject() {
    return /** @type {HTMLInputElement} */ (this.element.querySelector("[data-edit='subject']"));
  }

  get #text() {
    return /** @type {HTMLTextAreaElement} */ (this.element.querySelector("[data-edit='text']"));
  }

  /** @returns {Version} */
  get #shown() {
    return { subject: this.#subject.value, text: this.#text.value };
  }

  /** @param {Version} version  Left alone where it stands already: the cursor stays where it is. */
  #show({ subject, text }) {
    if (this.#subject.value !== subject) this.#subject.value = subject;
    if (this.#text.value !== text) this.#text.value = text;
  }
}

/** @param {Version} one @param {Version} other */
function isSame(one, other) {
  return one.subject === other.subject && one.text === other.text;
}
