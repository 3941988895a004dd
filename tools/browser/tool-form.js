/** @import { Ran, Typed } from "./protocol.js" */

import { followDefaults, markAllChosen, markChosen } from "./following-defaults.js";
import { goToField, showErrors, showUnderstood } from "./form-messages.js";
import { addRow, countFilled, fillForm, fillPaths, numberRows, readForm, removeRow, unfoldChosen, withDays } from "./form-values.js";
import { sanitise } from "./sanitise.js";

/** The form of a tool in its page: what stands in it, and what is said about it. */
export class ToolForm {
  /** @type {Set<string>} The fields that the visitor has left: their errors may be shown. */
  #left = new Set();
  /** @type {Record<string, string>} */
  #errors = {};
  /** @type {Record<string, string>} What holds something that is wrong, by path: not what is only missing. */
  #wrong = {};
  /** @type {import("./protocol.js").NearDays} Days that hang on the day on which they were typed. */
  #near = {};
  /** Whether a finger or a mouse button is down: nothing may move under it. */
  #pressed = false;

  /**
   * @param {HTMLFormElement} element
   */
  constructor(element) {
    this.element = element;
    this.example = [...element.cloneNode(true).childNodes];
    this.#numberAllRows();
    this.untouched = this.#filled;
    element.addEventListener("pointerdown", () => this.#press());
    element.addEventListener("toggle", (event) => this.#open(event), { capture: true });
  }

  /** @returns {Typed}  With each day as it was understood: kept until tomorrow, "Friday" could be another one. */
  get typed() {
    return withDays(readForm(this.element), this.#near);
  }

  /** @returns {string[] | undefined} The paths that hold what the example put there; nothing when nobody knows. */
  get untouched() {
    return this.element.hasAttribute("data-unknown") ? undefined : pathsOf(this.element.querySelectorAll("[data-untouched]"));
  }

  set untouched(paths) {
    this.element.toggleAttribute("data-unknown", !paths);
    for (const field of this.element.querySelectorAll("[data-path]")) {
      field.toggleAttribute("data-untouched", paths?.includes(field.getAttribute("data-path") ?? "") ?? false);
    }
    this.#nameCase();
  }

  /** @returns {string[]} The paths of the fields in which something stands. */
  get #filled() {
    return [...new FormData(this.element)].filter(([, text]) => text).map(([path]) => path);
  }

  /** @param {Typed} typed  @returns {boolean} Whether any words of it have a place in the form. */
  holds(typed) {
    const trial = /** @type {HTMLFormElement} */ (this.element.cloneNode(true));
    fillForm(trial, typed);
    return [...trial.querySelectorAll("[data-path] :is(input[type='text'], textarea)")].some((field) => "value" in field && field.value);
  }

  /**
   * Put values into the form, as another tool left them or a file holds them. Nothing of the example stays.
   *
   * @param {Typed} typed
   */
  fill(typed) {
    this.#near = {};
    fillForm(this.element, typed);
    markAllChosen(this.element);
    unfoldChosen(this.element);
    this.touch();
    for (const path of this.#filled) this.#left.add(path);
    this.markEdited();
  }

  /**
   * Leave nothing in the form but the choices that it makes itself.
   *
   * @param {Typed} [own]  The visitor's own details: these stay.
   */
  empty(own = {}) {
    fillForm(this.element, own);
    markAllChosen(this.element, own);
    this.#left.clear();
    this.#near = {};
    this.untouched = [];
    for (const more of this.element.querySelectorAll("details")) more.open = false;
    unfoldChosen(this.element);
    this.element.setAttribute("data-blank", "");
    /** @type {HTMLElement | null} */ (this.element.querySelector("input, textarea"))?.focus();
  }

  /** @param {Element | null} [field]  What the visitor typed into: the form is no longer empty. */
  touch(field) {
    field?.removeAttribute("data-untouched");
    this.element.removeAttribute("data-blank");
    markChosen(field);
    this.#nameCase();
    const followed = followDefaults(this.element)?.closest("label");
    if (followed) this.#say(`${nameOf(followed.closest("[data-path]"))} ${followed.textContent?.trim()}`);
  }

  /** Say at the top whose case this is: it may have been kept since another day. An example's customer is nobody's. */
  #nameCase() {
    const line = /** @type {HTMLElement | null} */ (this.element.querySelector("[data-case]"));
    const field = this.element.querySelector("[data-path='debtor.name']:not([data-untouched])");
    const name = /** @type {HTMLInputElement | null | undefined} */ (field?.querySelector("input"))?.value.trim() ?? "";
    if (!line) return;
    /** @type {HTMLElement} */ (line.querySelector("bdi")).textContent = name;
    line.hidden = !name;
  }

  /** @param {Typed} typed  Another example: it is still nobody's own. */
  showExample(typed) {
    fillForm(this.element, typed);
    unfoldChosen(this.element);
    this.untouched = this.#filled;
  }

  /** @param {Record<string, string>} changes  What to fill in, by path. */
  change(changes) {
    fillPaths(this.element, changes);
    unfoldChosen(this.element);
    for (const path of Object.keys(changes)) {
      this.#left.add(path);
      this.touch(this.element.querySelector(`[data-path="${path}"]`));
    }
  }

  /** @param {boolean} locked  Whether the fields can be read only; saving, clearing and starting anew go on. */
  lock(locked) {
    for (const group of this.element.querySelectorAll("[data-group]")) group.toggleAttribute("inert", locked);
  }

  /** Show the worked example again. */
  restore() {
    this.element.replaceChildren(...this.example.map((node) => node.cloneNode(true)));
    this.touch();
    this.#left.clear();
    this.#errors = {};
    this.#wrong = {};
    this.#near = {};
    this.#numberAllRows();
    this.untouched = this.#filled;
    this.element.querySelector("button")?.focus();
  }

  /** From now on the form is the visitor's own, and how the example was read no longer matters. */
  markEdited() {
    if (this.isEdited) return;
    this.element.querySelector("[data-example]")?.setAttribute("data-edited", "");
    showUnderstood(this.element, {});
  }

  get isEdited() {
    return this.element.querySelector("[data-edited]") !== null;
  }

  /** @param {Element} button  The button below the rows. */
  addRow(button) {
    const row = addRow(/** @type {Element} */ (button.closest("[data-group]")));
    row.querySelector("input")?.focus();
  }

  /** @param {Element} button  The button in the row. */
  removeRow(button) {
    const group = /** @type {HTMLElement} */ (button.closest("[data-group]"));
    removeRow(/** @type {Element} */ (button.closest("[data-row]")));
    this.#left.clear();
    /** @type {HTMLElement | null} */ (group.querySelector("[data-action='add-row']"))?.focus();
  }

  /** @param {FocusEvent} event  The visitor moves on: an error in the field may now be shown. */
  leave({ target, relatedTarget }) {
    const field = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-path]"));
    if (!field || field.contains(/** @type {Node | null} */ (relatedTarget))) return;
    const path = field.dataset.path ?? "";
    this.#left.add(path);
    this.#writeDays();
    this.#showErrors();
    this.#announce(field, this.#errors[path] ?? "");
  }

  /** Write out the days that were understood, but never under the visitor's hands. */
  #writeDays() {
    for (const [path, { typed, day }] of Object.entries(this.#near)) {
      const control = document.getElementById(path);
      if (control instanceof HTMLInputElement && control !== document.activeElement && control.value.trim() === typed) control.value = day;
    }
  }

  /** @param {Element} field @param {string} error  Said to whoever cannot see it appear; "" where there is none. */
  #announce(field, error) {
    this.#say(error && `${nameOf(field)}: ${error}`);
  }

  /** @param {string} words */
  #say(words) {
    /** @type {HTMLElement} */ (this.element.querySelector("[data-said]")).textContent = words;
  }

  /** @param {Event} event  A list that is opened without a row in it gets the first; what is folded says how much it holds. */
  #open({ target }) {
    const fold = /** @type {HTMLDetailsElement} */ (target);
    const group = fold.querySelector(":scope > [data-group]:has(> [data-rows]):not(:has([data-row]))");
    if (fold.open && group) addRow(group);
    countFilled(fold);
  }

  /** @param {HTMLInputElement} box  A choice is made at once: there is no leaving it half done. */
  choose(box) {
    if (box.type !== "radio") return;
    this.#left.add(box.name);
    unfoldChosen(this.element);
  }

  /**
   * Show how the input was understood, and what is wrong in the fields that have been left.
   *
   * @param {Ran} reply
   */
  show(reply) {
    this.#errors = reply.errors;
    this.#wrong = reply.wrong;
    this.#near = { ...this.#near, ...reply.near };
    this.#writeDays();
    showUnderstood(this.element, reply.understood);
    this.#showErrors();
    if (!this.#summary.hidden) this.#showSummary(reply);
  }

  /**
   * Show everything that is wrong, in one list and at each field, and bring the visitor there.
   *
   * @param {Ran} reply
   */
  complain(reply) {
    for (const path of Object.keys(reply.errors)) this.#left.add(path);
    this.#showErrors();
    this.#showSummary(reply);
    this.#summary.focus();
    this.#summary.scrollIntoView({ block: "start" });
  }

  /** @param {Element} link  A link in the summary, or beside the outcome: what is wrong there is said there. */
  follow(link) {
    const path = link.getAttribute("href")?.slice(1) ?? "";
    if (path in this.#wrong) this.#left.add(path);
    this.#showErrors();
    goToField(path);
  }

  /** Whether the visitor sees that something is wrong. */
  get isWrong() {
    return this.element.querySelector(".tool-error:not(:empty)") !== null;
  }

  #showErrors() {
    if (this.#pressed) return;
    const shown = Object.entries(this.#errors).filter(([path]) => this.#isLeft(path));
    showErrors(this.element, Object.fromEntries(shown));
  }

  /** @param {string} path  Of a field, or of a group: that is left with any of its fields. A choice is never half made. */
  #isLeft(path) {
    const isChoice = path in this.#wrong && document.getElementById(path)?.matches(".tool-choice");
    return isChoice || this.#left.has(path) || [...this.#left].some((left) => left.startsWith(`${path}.`));
  }

  #press() {
    this.#pressed = true;
    const release = () => {
      this.#pressed = false;
      this.#showErrors();
    };
    addEventListener("pointerup", () => setTimeout(release), { once: true });
    addEventListener("pointercancel", release, { once: true });
  }

  /** @param {Ran} reply */
  #showSummary(reply) {
    const summary = sanitise(reply.summary);
    if (summary.textContent !== this.#summary.textContent) this.#summary.replaceChildren(summary);
    this.#summary.hidden = reply.outcome !== null;
  }

  get #summary() {
    return /** @type {HTMLElement} */ (this.element.querySelector("[data-summary]"));
  }

  #numberAllRows() {
    for (const group of this.element.querySelectorAll("[data-group]")) numberRows(group);
  }
}

/** @param {Element | null} field @returns {string} What it asks. */
function nameOf(field) {
  return field?.querySelector("label, legend")?.firstChild?.textContent?.trim() ?? "";
}

/** @param {NodeListOf<Element>} fields @returns {string[]} */
function pathsOf(fields) {
  return [...fields].map((field) => field.getAttribute("data-path") ?? "");
}
