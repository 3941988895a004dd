/** @import { Language, Ran, Typed } from "./protocol.js" */

import { confirmOn, copyText } from "./copying.js";
import { saveFile } from "./files.js";
import { goToField, showErrors, showUnderstood } from "./form-messages.js";
import { addRow, fillForm, numberRows, readForm, removeRow } from "./form-values.js";
import { forget, isKeptOnDevice, keep, keepOnDevice, readKept } from "./kept-case.js";
import { python } from "./python-client.js";
import { sanitise } from "./sanitise.js";

const QUIET = 1000;

/**
 * Brings a tool to life that the page already shows: `<tool-widget name="reminder">` around its form and outcome.
 *
 * The page works without it. `data-state` says how far it is: static, loading, live or failed.
 */
class ToolWidget extends HTMLElement {
  /** @type {Record<string, string>} */
  #texts = {};
  /** @type {Set<string>} Fields that the visitor has left, whose errors may be shown. */
  #left = new Set();
  /** @type {Node[]} */
  #example = [];
  /** @type {Node[]} */
  #exampleOutcome = [];
  /** @type {Language | undefined} The language in which the form was typed, while that is another. */
  #typedIn;
  #complaining = false;
  #busy = false;
  #wanted = false;
  #quietTimer = 0;

  connectedCallback() {
    if (this.#example.length) return;
    this.#texts = JSON.parse(this.#find("[data-texts]").textContent ?? "{}");
    this.#example = [...this.#form.cloneNode(true).childNodes];
    this.#exampleOutcome = [...this.#outcome.cloneNode(true).childNodes];
    this.#listen();
    this.#prepareForm();
    const kept = readKept();
    if (kept) this.#show(kept.typed, kept.language);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.#find("form"));
  }

  get #outcome() {
    return this.#find("[data-outcome]");
  }

  get #language() {
    return /** @type {Language} */ (this.lang);
  }

  #listen() {
    this.addEventListener("focusin", ({ target }) => this.#form.contains(/** @type {Node} */ (target)) && python.start());
    this.addEventListener("input", (event) => this.#isField(event) && this.#edited());
    this.addEventListener("change", (event) => this.#changed(event));
    this.addEventListener("focusout", (event) => this.#leave(event));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("submit", (event) => this.#submitted(event));
  }

  #prepareForm() {
    for (const group of this.#form.querySelectorAll("[data-group]")) numberRows(group, this.#texts);
    /** @type {HTMLInputElement} */ (this.#find("[data-action='keep']")).checked = isKeptOnDevice();
  }

  /** @param {Event} event */
  #isField({ target }) {
    return target instanceof Element && target.matches("[data-path] input, [data-path] textarea");
  }

  #edited() {
    this.#find("[data-example]").setAttribute("data-edited", "");
    keep({ language: this.#language, typed: readForm(this.#form) });
    this.#update();
  }

  /** @param {Event} event */
  #changed(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.matches("[data-file]")) this.#openFile(target);
    if (target.matches("[data-action='keep']")) this.#keepOnDevice(target);
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    const field = /** @type {Element} */ (event.target).closest("[data-path]");
    if (!field || field.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    this.#left.add(/** @type {HTMLElement} */ (field).dataset.path ?? "");
    if (this.dataset.state === "live") this.#update();
  }

  /** @param {Event} event */
  async #submitted(event) {
    event.preventDefault();
    this.#complaining = true;
    this.#edited();
  }

  /** @param {Event} event */
  #clicked(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("button, a");
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.copy) this.#copy(button);
    if (button.closest("[data-summary]")) {
      event.preventDefault();
      goToField(decodeURIComponent(button.getAttribute("href")?.slice(1) ?? ""));
    }
    const actions = {
      "add-row": () => this.#addRow(button),
      "remove-row": () => this.#removeRow(button),
      clear: () => this.#startEmpty(),
      "restore-example": () => this.#restoreExample(),
      "clear-all": () => this.#clearAll(),
      save: () => this.#saveFile(),
      load: () => this.#find("[data-file]").click(),
      print: () => print(),
    };
    actions[/** @type {keyof typeof actions} */ (button.dataset.action)]?.();
  }

  /** Compute what now stands in the form. While one answer is on its way, only the latest wish is remembered. */
  async #update() {
    this.#wanted = true;
    if (this.#busy) return;
    this.#busy = true;
    if (this.dataset.state !== "live") this.#setState("loading");
    try {
      while (this.#wanted) {
        this.#wanted = false;
        const reply = await python.run(this.#request());
        if (!this.#wanted) this.#present(reply);
      }
    } catch {
      this.#setState("failed");
    } finally {
      this.#busy = false;
    }
  }

  /** @returns {import("./protocol.js").Run} */
  #request() {
    return {
      kind: "run",
      tool: this.getAttribute("name") ?? "",
      language: this.#language,
      typed_in: this.#typedIn ?? this.#language,
      on: today(),
      typed: readForm(this.#form),
    };
  }

  /** @param {Ran} reply */
  #present(reply) {
    if (this.#typedIn) {
      this.#typedIn = undefined;
      fillForm(this.#form, reply.typed, this.#texts);
      keep({ language: this.#language, typed: reply.typed });
    }
    this.dataset.started = "fresh";
    this.#setState("live");
    showUnderstood(this.#form, reply.understood);
    showErrors(this.#form, this.#complaining ? reply.errors : this.#onlyLeft(reply.errors));
    this.#summarise(reply);
    this.#outcome.toggleAttribute("data-outdated", !reply.outcome);
    if (reply.outcome) this.#outcome.replaceChildren(sanitise(reply.html));
    for (const button of this.#outcome.querySelectorAll("button")) button.disabled = !reply.outcome;
    this.#say(reply.outcome ? "" : this.#texts.incomplete);
    if (reply.outcome) this.#sayWhenQuiet(this.#texts.ready);
    this.dispatchEvent(new CustomEvent("tool-answer", { detail: reply, bubbles: true }));
  }

  /** @param {Record<string, string>} errors */
  #onlyLeft(errors) {
    return Object.fromEntries(Object.entries(errors).filter(([path]) => this.#left.has(path)));
  }

  /** @param {Ran} reply */
  #summarise(reply) {
    const summary = this.#find("[data-summary]");
    if (!this.#complaining && summary.hidden) return;
    const wrong = Object.keys(reply.errors).length > 0;
    summary.replaceChildren(sanitise(reply.summary));
    summary.hidden = !wrong;
    if (!this.#complaining) return;
    for (const path of Object.keys(reply.errors)) this.#left.add(path);
    this.#complaining = false;
    const next = wrong ? summary : this.#find(".tool-outcome-title");
    next.focus();
    next.scrollIntoView({ block: "start" });
  }

  /** @param {HTMLElement} button */
  async #copy(button) {
    const done = await copyText(this.#find(`[data-plain='${button.dataset.copy}']`));
    if (done) confirmOn(button, this.#texts.copied ?? "");
    this.#say((done ? this.#texts.copied : this.#texts.copy_failed) ?? "");
  }

  /** @param {Element} button */
  #addRow(button) {
    const row = addRow(/** @type {Element} */ (button.closest("[data-group]")), this.#texts);
    row.querySelector("input")?.focus();
    this.#edited();
  }

  /** @param {HTMLElement} button */
  #removeRow(button) {
    const add = /** @type {HTMLElement} */ (button.closest("[data-group]")?.querySelector("[data-action='add-row']"));
    removeRow(/** @type {Element} */ (button.closest("[data-row]")), this.#texts);
    this.#left.clear();
    add.focus();
    this.#edited();
  }

  #startEmpty() {
    fillForm(this.#form, { debtor: { language: this.#language, address_form: "formal" }, letter: { level: "friendly_reminder" } }, this.#texts);
    this.#left.clear();
    this.#form.querySelector("input")?.focus();
    this.#edited();
  }

  #restoreExample() {
    this.#form.replaceChildren(...this.#example.map((node) => node.cloneNode(true)));
    this.#outcome.replaceChildren(...this.#exampleOutcome.map((node) => node.cloneNode(true)));
    this.#outcome.removeAttribute("data-outdated");
    this.#left.clear();
    this.#prepareForm();
  }

  #clearAll() {
    forget();
    this.#restoreExample();
    this.#say(this.#texts.cleared);
  }

  async #saveFile() {
    const saved = await python.save({ kind: "save", language: this.#language, typed: readForm(this.#form) });
    saveFile(`${this.getAttribute("name")}-${today()}.json`, saved.file);
  }

  /** @param {HTMLInputElement} input */
  async #openFile(input) {
    const file = await input.files?.[0]?.text();
    input.value = "";
    if (file === undefined) return;
    const tool = this.getAttribute("name") ?? "";
    const opened = await python.open({ kind: "open", tool, language: this.#language, file });
    if (opened.error !== undefined) return this.#say(opened.error);
    this.#show(opened.typed, opened.typed_in);
    this.#say(this.#texts.loaded);
  }

  /** @param {HTMLInputElement} box */
  #keepOnDevice(box) {
    const kept = { language: this.#language, typed: readForm(this.#form) };
    if (keepOnDevice(box.checked ? kept : null)) return;
    box.checked = false;
    this.#say(this.#texts.kept_failed);
  }

  /** @param {Typed} typed @param {Language} language */
  #show(typed, language) {
    fillForm(this.#form, { ...readForm(this.#form), ...typed }, this.#texts);
    for (const [path, text] of new FormData(this.#form)) if (text) this.#left.add(path);
    if (language !== this.#language) this.#typedIn = language;
    this.#find("[data-example]").setAttribute("data-edited", "");
    this.#update();
  }

  /** @param {"loading" | "live" | "failed"} state */
  #setState(state) {
    this.dataset.state = state;
    if (state !== "live") this.#say(this.#texts[state]);
  }

  /** @param {string | undefined} words */
  #say(words) {
    clearTimeout(this.#quietTimer);
    this.#find("[data-status]").textContent = words ?? "";
  }

  /** @param {string | undefined} words  Said once the visitor stops typing for a moment. */
  #sayWhenQuiet(words) {
    this.#quietTimer = setTimeout(() => this.#say(words), QUIET);
  }

  /** @param {string} selector @returns {HTMLElement} */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** @returns {string} Today where the visitor is, as ISO 8601. */
function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

customElements.define("tool-widget", ToolWidget);
