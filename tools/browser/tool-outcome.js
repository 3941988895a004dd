/** @import { Ran } from "./protocol.js" */

import { confirmOn, copyRich, copyText } from "./copying.js";
import { renew } from "./renewing.js";
import { richCells, richLetter } from "./rich-letter.js";
import { sanitise } from "./sanitise.js";
import { stillNeeded, withWayToKeep } from "./status-words.js";

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
   * @param {boolean} isAsked  Whether the visitor is brought to what comes of it, and hears it there.
   * @param {boolean} isWrong  Whether an error is in sight: then nothing beside it may say that all is well.
   */
  show(reply, isAsked, isWrong) {
    const isFirst = this.#output.hidden;
    const words = reply.outcome ? this.texts[isFirst ? "made" : "ready"] : stillNeeded(reply, this.texts, !isFirst);
    this.#markOutdated(!reply.outcome);
    if (reply.outcome) renew(this.#output, this.#asItStands(sanitise(reply.html)));
    if (isAsked) this.say(words, "off");
    else if (isWrong || (isFirst && reply.outcome)) this.say(words);
    else this.#sayWhenQuiet(words);
  }

  /** @param {DocumentFragment} made @returns {DocumentFragment} The same, unfolded as the page is and with what this browser can do. */
  #asItStands(made) {
    const opened = this.#details.filter((details) => details.open).map((details) => details.className);
    for (const details of made.querySelectorAll("details")) details.open = opened.includes(details.className);
    for (const button of made.querySelectorAll("button[data-share]")) button.toggleAttribute("hidden", !navigator.share);
    return made;
  }

  /**
   * Keep the last letter in sight but out of use: it is not what the form says.
   *
   * @param {string | undefined} words  Why.
   */
  outdate(words) {
    if (!this.#output.hasAttribute("data-outdated")) this.element.scrollTop = 0;
    this.#markOutdated(true);
    this.say(words);
  }

  /** Show no letter until there is one of the visitor's own. */
  clear() {
    this.#output.hidden = true;
  }

  /** Show the worked example again. */
  restore() {
    this.#output.replaceChildren(...this.example.map((node) => node.cloneNode(true)));
    this.#markOutdated(false);
    this.say(this.texts.example);
  }

  /** @param {boolean} outdated */
  #markOutdated(outdated) {
    this.#output.toggleAttribute("data-outdated", outdated);
    if (!outdated) this.#output.hidden = false;
    for (const button of this.#output.querySelectorAll("button")) button.disabled = outdated;
  }

  /**
   * Copy the part of the letter that a button stands for.
   *
   * @param {HTMLElement} button
   */
  async copy(button) {
    const done = await this.#copied(button.dataset.copy);
    if (done) confirmOn(button, this.texts.copied ?? "");
    this.say(done ? withWayToKeep(this.texts.copied ?? "", this.texts) : this.texts.copy_failed);
  }

  /** Hand the text to another program on this device. */
  async share() {
    // Whoever changes their mind has nothing to be told.
    await navigator.share({ text: this.#plain("body").textContent ?? "" }).catch(() => {});
  }

  /**
   * The visitor's mail program is called; a text that is too long for that comes by way of the clipboard.
   *
   * @param {HTMLElement} link
   */
  async mail(link) {
    if (link.dataset.mail === "whole") this.say(withWayToKeep(this.texts.mail_opened ?? "", this.texts));
    else this.say((await copyText(this.#plain("body"))) ? this.texts.mail_paste : this.texts.copy_failed);
  }

  /** @param {string | undefined} part @returns {Promise<boolean>} */
  #copied(part) {
    if (part === "table") return this.#copySheet();
    const plain = this.#plain(part);
    return part === "cells" ? copyRich(richCells(plain.textContent ?? ""), plain) : copyText(plain);
  }

  #copySheet() {
    const sheet = /** @type {HTMLElement} */ (this.#output.querySelector("article"));
    return copyRich(richLetter(sheet), this.#plain("body"));
  }

  /** @param {string | undefined} part @returns {HTMLElement} */
  #plain(part) {
    return /** @type {HTMLElement} */ (this.#output.querySelector(`[data-plain='${part}']`));
  }

  /** @returns {string} The subject of the letter that is shown. */
  get subject() {
    return this.#plain("subject").textContent ?? "";
  }

  /** Bring a visitor to the outcome. */
  focus() {
    const title = /** @type {HTMLElement} */ (this.element.querySelector("h2"));
    title.focus();
    title.scrollIntoView({ block: "start" });
  }

  /**
   * @param {string | DocumentFragment | undefined} words  How things stand; nothing when they speak for themselves.
   * @param {"polite" | "off"} live  Whether whoever does not see it is told.
   */
  say(words, live = "polite") {
    clearTimeout(this.#quietTimer);
    const said = typeof words === "string" ? new Text(words) : (words ?? new Text());
    for (const status of this.element.parentElement?.querySelectorAll("[data-status]") ?? []) {
      status.setAttribute("aria-live", live);
      if (status.textContent !== said.textContent) status.replaceChildren(said.cloneNode(true));
    }
  }

  /** @param {string | DocumentFragment | undefined} words  Said once the visitor stops typing for a moment. */
  #sayWhenQuiet(words) {
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => this.say(words), QUIET);
  }

  /** @returns {HTMLDetailsElement[]} What can be unfolded in the outcome. */
  get #details() {
    return [...this.#output.querySelectorAll("details")];
  }

  get #output() {
    return /** @type {HTMLElement} */ (this.element.querySelector("[data-outcome]"));
  }
}
