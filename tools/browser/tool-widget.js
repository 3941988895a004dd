/** @import { Language, Ran, Run } from "./protocol.js" */

import { saveFile } from "./files.js";
import { areNoted, rowsOf, withRows, withoutRows } from "./case-rows.js";
import { forget, forgetEdits, forgetInTab, isKeptOnDevice, keep, keepOnDevice, readKept, withOthers } from "./kept-case.js";
import { LatestWish } from "./latest-wish.js";
import { LetterEditor } from "./letter-editor.js";
import { choicesIn, forgetLink, withChoices } from "./linked-choices.js";
import { OutcomeFiles } from "./outcome-files.js";
import { ownDetails } from "./own-details.js";
import { python } from "./python-client.js";
import { goOn, takeOver } from "./taking-over.js";
import { today } from "./today.js";
import { ToolForm } from "./tool-form.js";
import { ToolOutcome } from "./tool-outcome.js";

/**
 * Brings a tool to life that the page already shows: `<tool-widget name="reminder">` around its form and outcome.
 *
 * The page works without it. `data-state` says how far it is: static, loading, live or failed.
 */
class ToolWidget extends HTMLElement {
  /** @type {Language | undefined} The language in which the form was typed, while that is another. */
  #typedIn;
  /** Whether the visitor asked for the letter, so that all that is wrong is to be said. */
  #asked = false;
  #wishes = new LatestWish(() => this.#ask());
  /** @type {Run | undefined} What the outcome on the page was asked with; nothing as long as that is the example. */
  #shown;
  /** Ends what the widget hears of the window. */
  #left = new AbortController();

  connectedCallback() {
    this.#listenToWindow();
    if (this.form) return;
    const texts = /** @type {Record<string, string>} */ (JSON.parse(this.dataset.texts ?? "{}"));
    this.texts = texts;
    this.form = new ToolForm(/** @type {HTMLFormElement} */ (this.querySelector("form")));
    this.outcome = new ToolOutcome(/** @type {HTMLElement} */ (this.querySelector(".tool-outcome")), texts);
    this.files = new OutcomeFiles(this.outcome.element, texts, (words) => this.outcome?.say(words));
    this.exampleTyped = this.form.typed;
    const editor = /** @type {HTMLElement | null} */ (this.querySelector("[data-editor]"));
    const question = /** @type {HTMLElement} */ (this.querySelector("[data-clash]"));
    if (editor) this.editor = new LetterEditor(editor, question);
    this.#listen();
    this.#showWhetherKept();
    this.#begin();
  }

  disconnectedCallback() {
    this.#left.abort();
    python.releaseSoon();
  }

  get #language() {
    return /** @type {Language} */ (this.lang);
  }

  get #name() {
    return this.getAttribute("name") ?? "";
  }

  #listen() {
    for (const typing of [this.form?.element, this.editor?.element]) typing?.addEventListener("focusin", () => python.start());
    this.addEventListener("input", ({ target }) => this.#typed(/** @type {Element} */ (target)));
    this.addEventListener("change", ({ target }) => this.#changed(/** @type {HTMLInputElement} */ (target)));
    this.addEventListener("focusout", (event) => this.form?.leave(event));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("submit", (event) => this.#submitted(event));
  }

  #listenToWindow() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    addEventListener("hashchange", () => this.#choose(), { signal });
    addEventListener("pageshow", (/** @type {PageTransitionEvent} */ { persisted }) => persisted && this.#comeBack(), { signal });
    addEventListener("beforeprint", () => this.#namePaper(), { signal });
  }

  /** Paper, and the file it is saved as, are named after the letter. */
  #namePaper() {
    const title = document.title;
    document.title = this.outcome?.subject || title;
    addEventListener("afterprint", () => (document.title = title), { once: true });
  }

  /** @param {Element} target */
  #typed(target) {
    const field = target.closest("[data-path]");
    if (field) {
      this.form?.touch(field);
      this.#edited();
    }
    if (target.closest("[data-edit]")) this.#rewrote();
  }

  #rewrote() {
    this.form?.markEdited();
    this.editor?.change();
    this.#keep();
    this.#update();
  }

  #edited() {
    forgetLink();
    this.form?.markEdited();
    this.#keep();
    this.#update();
  }

  #keep() {
    keep(withOthers(this.#kept));
  }

  /** @param {HTMLInputElement} target */
  #changed(target) {
    if (target.matches("[data-file]")) this.#attempt(() => this.#openFile(target));
    if (target.matches("[data-action='keep']")) this.#keepOnDevice(target);
    this.form?.choose(target);
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    this.#asked = true;
    this.#update();
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button, a"));
    if (!target) return;
    if (target.matches("[data-summary] a, [data-status] a, [data-place], .tool-jump")) {
      // The theme would take it for a way to another page, and lead elsewhere on this one.
      event.preventDefault();
      event.stopPropagation();
      if (target.matches(".tool-jump")) this.outcome?.focus();
      else this.form?.follow(target);
    }
    if (target.dataset.mail) this.outcome?.mail(target);
    if (target.dataset.change) this.#change(target.dataset.change);
    if (target.dataset.note) this.#note(target);
    if (target.dataset.preset) this.#presetFor(target.dataset.preset);
    if ("share" in target.dataset) this.outcome?.share();
    if (target.dataset.copy) this.outcome?.copy(target);
    if (target.dataset.format) this.files?.give(target, this.#shown ?? this.#example);
    this.#act(target.dataset.action, target);
  }

  /** @param {string | undefined} action @param {HTMLElement} button */
  #act(action, button) {
    if (action === "add-row") this.form?.addRow(button);
    if (action === "remove-row") this.form?.removeRow(button);
    if (["add-row", "remove-row"].includes(action ?? "")) this.#edited();
    if (action === "clear" && this.#isSure(this.texts?.sure_case)) this.#startEmpty();
    if (action === "clear-case" && this.#isSure(this.texts?.sure_case)) this.#clearCase();
    if (action === "restore-example" && this.#isSure()) this.#backToExample();
    if (action === "clear-all" && this.#isSure()) this.#clearAll();
    if (action === "save") this.#attempt(() => this.#saveFile());
    if (action === "load") /** @type {HTMLElement | null} */ (this.querySelector("[data-file]"))?.click();
    if (action === "take-over") this.#takeOver(button);
    if (action === "print") print();
    if (action === "edit") this.editor?.open();
    if (action === "keep-own") this.editor?.keepOwn();
    if (action === "drop-edit") this.editor?.drop();
    if (["keep-own", "drop-edit"].includes(action ?? "")) this.#resettle();
  }

  /** The visitor decided about their own words in the letter. */
  #resettle() {
    this.#keep();
    this.#update();
    this.outcome?.focus();
  }

  /** @param {string} changes  What to fill in, as JSON by path; the visitor is brought to what comes of it. */
  #change(changes) {
    this.form?.change(JSON.parse(changes));
    this.#asked = true;
    this.#edited();
  }

  /**
   * Note in the case what the outcome holds, or take it out again. Nothing is computed anew: the document stays as it went out.
   *
   * @param {HTMLElement} button
   */
  #note(button) {
    const kept = withOthers(this.#kept);
    const rows = rowsOf(button);
    const had = areNoted(rows, kept.typed);
    const typed = had ? withoutRows(rows, kept.typed) : withRows(rows, kept.typed);
    this.form?.fill(typed);
    keep({ ...kept, typed });
    this.#markNoted();
    this.outcome?.say(had ? this.texts?.not_noted : this.texts?.noted);
  }

  #markNoted() {
    const button = /** @type {HTMLElement | null} */ (this.querySelector("[data-note]"));
    button?.setAttribute("aria-pressed", String(areNoted(rowsOf(button), withOthers(this.#kept).typed)));
  }

  /** @param {string} preset  What the next tool is to begin with, as JSON by path; the example stays an example. */
  #presetFor(preset) {
    if (!this.form?.isEdited) return;
    keep(withChoices(withOthers(this.#kept), JSON.parse(preset)));
  }

  /** @param {HTMLElement} button */
  #takeOver(button) {
    const place = takeOver(button);
    if (place) this.addEventListener("tool-answer", () => goOn(this, place), { once: true });
  }

  /** Compute what now stands in the form. */
  async #update() {
    if (this.#wishes.wish()) await this.#attempt(() => this.#wishes.answer());
  }

  async #ask() {
    const request = this.#request();
    const reply = await python.run(request);
    return () => this.isConnected && this.#present(reply, request);
  }

  /**
   * Do something that needs Python, and say how far it is.
   *
   * @param {() => Promise<void>} action
   */
  async #attempt(action) {
    if (this.dataset.state !== "live") this.#setState("loading");
    try {
      await action();
    } catch {
      this.#setState("failed");
    }
  }

  /** @returns {Run} */
  #request() {
    const { language: typed_in, typed, untouched } = this.#kept;
    const kept = this.#typedIn ? { kept: withOthers(this.#kept).typed } : {};
    const edit = this.editor?.edit;
    return { kind: "run", tool: this.#name, language: this.#language, typed_in, on: today(), typed, ...(untouched && { untouched }), ...kept, ...(edit && { edit }) };
  }

  /** @returns {Run} What the example was made with. */
  get #example() {
    const on = this.dataset.on ?? today();
    return { kind: "run", tool: this.#name, language: this.#language, typed_in: this.#language, on, typed: this.exampleTyped ?? {} };
  }

  /** @returns {import("./kept-case.js").Kept} What stands in the form, with the language it was typed in. */
  get #kept() {
    const edits = { [this.#name]: this.editor?.edit ?? null };
    return { language: this.#typedIn ?? this.#language, typed: this.form?.typed ?? {}, untouched: this.form?.untouched, edits };
  }

  /** @param {Ran} reply @param {Run} request */
  #present(reply, request) {
    if (this.#typedIn) {
      this.#speakOwnLanguage();
      keep({ language: this.#language, typed: reply.kept, untouched: withOthers(this.#kept).untouched });
      this.form?.fill(reply.typed);
      this.#edited();
      return;
    }
    this.dataset.started = python.startedFrom;
    this.#setState("live");
    this.form?.show(reply);
    if (Object.keys(reply.near).length) this.#keep();
    this.outcome?.show(reply, this.#asked, this.form?.isWrong ?? false);
    this.editor?.show(reply);
    this.#markNoted();
    if (reply.outcome) {
      this.#shown = request;
      this.files?.renew(request);
    }
    if (this.#asked) reply.outcome ? this.outcome?.focus() : this.form?.complain(reply);
    this.#asked = false;
    this.dispatchEvent(new CustomEvent("tool-answer", { detail: reply, bubbles: true }));
  }

  /**
   * A tool begins with its example, unless it was in use or something is carried over to it. What was typed in the other language
   * is always taken over: it is lost when it is not.
   *
   * @param {import("./kept-case.js").Kept} kept
   */
  #isFor({ language, typed, edits = {} }) {
    return language !== this.#language || this.#name in edits || this.form?.holds(typed);
  }

  /** @param {import("./kept-case.js").Kept} kept  As it was left, own words in the letter included. */
  #resume(kept) {
    forgetLink();
    this.editor?.resume(kept.edits?.[this.#name] ?? undefined);
    this.#take(kept);
  }

  /**
   * Take over what was kept, or what a file holds.
   *
   * @param {import("./kept-case.js").Kept} kept
   */
  async #take({ typed, language, untouched }) {
    this.form?.fill(typed);
    if (this.form) this.form.untouched = untouched;
    this.outcome?.clear();
    this.editor?.clear();
    if (language === this.#language) this.#speakOwnLanguage();
    else this.#speakOtherLanguage(language);
    keep({ language, typed, untouched });
    this.#keep();
    await this.#update();
  }

  /** @param {Language} language  Until the form reads as one types here, nobody can type into it. */
  #speakOtherLanguage(language) {
    this.#typedIn = language;
    this.form?.lock(true);
  }

  #speakOwnLanguage() {
    this.#typedIn = undefined;
    this.form?.lock(false);
  }

  /**
   * Go on with the case that was kept, or with the example; a link may say with which text.
   *
   * @returns {boolean} Whether the form holds anything but the example now.
   */
  #begin() {
    const kept = readKept();
    const own = kept && this.#isFor(kept) ? kept : null;
    if (!own) return this.#choose();
    this.#resume(withChoices(own, this.#chosenByLink(true)));
    return true;
  }

  /** @returns {boolean} Whether the link to this page chooses anything; an example stays an example. */
  #choose() {
    const choices = this.#chosenByLink(this.form?.isEdited ?? false);
    if (!Object.keys(choices).length) return false;
    const fitting = this.#exampleFor(choices);
    if (fitting && !this.form?.isEdited) this.form?.showExample(fitting);
    this.form?.change(choices);
    if (this.form?.isEdited) this.#edited();
    else this.#update();
    return true;
  }

  /**
   * @param {Record<string, string>} choices  By path.
   * @returns {import("./protocol.js").Typed | undefined} The example of the text that a link chooses, where there is one of its own.
   */
  #exampleFor(choices) {
    /** @type {Record<string, import("./protocol.js").Typed>} */
    const fitting = JSON.parse(this.dataset.fitting ?? "{}");
    return Object.entries(choices).map(([path, choice]) => fitting[`${path}=${choice}`]).find(Boolean);
  }

  /** @param {boolean} isOwn  Whether the case is the visitor's own. */
  #chosenByLink(isOwn) {
    return this.form ? choicesIn(location.hash, this.form.element, isOwn) : {};
  }

  /** The browser shows the page as it was left: what has been kept since may be another case, or none. */
  #comeBack() {
    if (!this.#begin()) this.#restore();
  }

  #restore() {
    this.#wishes.drop();
    this.#asked = false;
    this.#speakOwnLanguage();
    this.form?.restore();
    this.outcome?.restore();
    this.editor?.restore();
    this.files?.restore();
    this.#shown = undefined;
    this.#showWhetherKept();
  }

  /**
   * @param {string} [question]
   * @returns {boolean} Whether what the visitor typed may go: asked only when there is something of theirs.
   */
  #isSure(question = this.texts?.sure) {
    return !this.form?.isEdited || confirm(question);
  }

  #backToExample() {
    forgetInTab();
    this.#restore();
  }

  /** Nothing of the case stays, in any tool; what is the visitor's own does, and the text that a link led to. */
  #startEmpty() {
    const { typed, untouched, ...kept } = withOthers(this.#kept);
    const own = withChoices({ ...kept, typed: ownDetails(typed, untouched) }, this.#chosenByLink(true)).typed;
    this.#speakOwnLanguage();
    this.form?.empty(own);
    this.outcome?.clear();
    this.editor?.drop();
    this.editor?.clear();
    forgetEdits();
    keep({ ...this.#kept, typed: own });
    keep(withOthers(this.#kept));
    this.#edited();
  }

  #clearCase() {
    this.addEventListener("tool-answer", () => this.outcome?.say(this.texts?.cleared_case), { once: true });
    this.#startEmpty();
  }

  #clearAll() {
    forget();
    this.#restore();
    this.outcome?.say(this.texts?.cleared);
  }

  async #saveFile() {
    const saved = await python.save({ kind: "save", ...withOthers(this.#kept) });
    saveFile(`${this.#name}-${today()}.json`, saved.file, "application/json");
    this.#settle();
  }

  /** @param {HTMLInputElement} input */
  async #openFile(input) {
    const file = await input.files?.[0]?.text();
    input.value = "";
    if (file === undefined) return;
    const opened = await python.open({ kind: "open", language: this.#language, file });
    if (opened.error === undefined) {
      this.editor?.drop();
      forgetEdits();
      await this.#take({ typed: opened.typed, language: opened.typed_in });
    }
    this.#settle();
    this.outcome?.say(opened.error ?? this.texts?.loaded);
  }

  /** Python is there now; if it was not called for a letter, the example is as good as before. */
  #settle() {
    if (this.dataset.state !== "loading") return;
    this.dataset.state = "live";
    if (this.form?.isEdited) this.#update();
    else this.outcome?.restore();
  }

  /** @param {HTMLInputElement} box */
  #keepOnDevice(box) {
    if (keepOnDevice(box.checked ? withOthers(this.#kept) : null)) return;
    box.checked = false;
    this.outcome?.say(this.texts?.kept_failed);
  }

  #showWhetherKept() {
    const box = /** @type {HTMLInputElement | null} */ (this.querySelector("[data-action='keep']"));
    if (box) box.checked = isKeptOnDevice();
  }

  /** @param {"loading" | "live" | "failed"} state */
  #setState(state) {
    this.dataset.state = state;
    if (state !== "live") this.outcome?.outdate(this.texts?.[state]);
  }
}

customElements.define("tool-widget", ToolWidget);
