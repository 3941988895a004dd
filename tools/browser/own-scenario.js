/** @import { Language, Scenario } from "./protocol.js" */

import { python } from "./python-client.js";
import { sanitise } from "./sanitise.js";

const LARGEST = 1_000_000;

/**
 * Checks a scenario from the visitor's own file, and shows it as all others are shown: `<own-scenario data-texts="…">` with an input
 * for the file, a status and a place for what comes of it. The file is read here and goes nowhere.
 */
class OwnScenario extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "file") this.#read(target);
    });
    // The name of the file stays; before the next choice it goes, or the same file could not be chosen again.
    this.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "file") target.value = "";
    });
    // Somebody may have chosen a file before this was there.
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input[type=file]"))) this.#read(input);
  }

  disconnectedCallback() {
    python.releaseSoon();
  }

  get #texts() {
    return /** @type {Record<string, string>} */ (JSON.parse(this.dataset.texts ?? "{}"));
  }

  get #place() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-shown]"));
  }

  /** @param {HTMLInputElement} input */
  async #read(input) {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    this.#say(this.#texts.file_busy);
    try {
      const file = await chosen.slice(0, LARGEST).text();
      const language = /** @type {Language} */ (document.documentElement.lang);
      this.#show(await python.scenario({ kind: "scenario", language, file }));
    } catch {
      this.#say(this.#texts.file_failed);
    }
  }

  /** @param {Scenario} found */
  #show(found) {
    this.#place.replaceChildren(sanitise(found.html));
    this.#say("play" in found ? this.#texts.file_read : "");
    if ("play" in found) this.#place.querySelector("[data-player]")?.replaceWith(playerOf(found, this.dataset.texts ?? ""));
    /** @type {HTMLElement | null} */ (this.#place.querySelector("h2"))?.focus();
  }

  /** @param {string | undefined} words */
  #say(words) {
    const status = this.querySelector("[data-told]");
    if (status) status.textContent = words ?? "";
  }
}

/** @param {{play: string}} found @param {string} texts */
function playerOf({ play }, texts) {
  const player = document.createElement("scenario-player");
  player.className = "scenario-player";
  player.dataset.texts = texts;
  player.append(sanitise(play));
  return player;
}

customElements.define("own-scenario", OwnScenario);
