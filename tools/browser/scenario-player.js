import { takePracticeCase } from "./scenario-case.js";
import { clearHands, countHands } from "./scenario-hands.js";
import { readPreset } from "./scenario-preset.js";
import { fillSkills, told } from "./scenario-review.js";

/**
 * Plays a conversation that the page already shows: one turn at a time. What was said stays in sight; what a choice did is told
 * at once or at the end. It only shows and hides what Python wrote, and keeps nothing: `data-live` says that it is at work.
 */
class ScenarioPlayer extends HTMLElement {
  /** @type {Map<string, HTMLElement>} Turns and endings by name. */
  #scenes = new Map();
  /** @type {{name: string, choice: HTMLElement}[]} The way so far. */
  #way = [];
  /** @type {Record<string, string>} */
  #facts = {};
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#pressed(event), { capture: true, signal });
    addEventListener("hashchange", () => this.#prepare(), { signal });
    if (this.#scenes.size) return;
    for (const scene of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-turn], [data-ending]"))) {
      this.#scenes.set(scene.dataset.turn ?? scene.dataset.ending ?? "", scene);
    }
    this.querySelectorAll("a.scenario-choice").forEach(toButton);
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("change", () => this.#show());
    this.addEventListener("input", () => countHands(this.#here, this.#texts));
    this.addEventListener("submit", (event) => event.preventDefault());
    this.dataset.live = "";
    for (const part of ["settings", "ways"]) this.#part(part).hidden = false;
    this.#prepare();
    this.#show();
  }

  disconnectedCallback() {
    this.#left.abort();
    this.#project(false);
  }

  get #texts() {
    return /** @type {Record<string, string>} */ (JSON.parse(this.dataset.texts ?? "{}"));
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-${name}]`));
  }

  /** @param {string} action @returns {HTMLButtonElement} */
  #button(action) {
    return /** @type {HTMLButtonElement} */ (this.querySelector(`[data-action="${action}"]`));
  }

  get #here() {
    const name = this.#way.at(-1)?.choice.dataset.to ?? [...this.#scenes.keys()][0] ?? "";
    return /** @type {HTMLElement} */ (this.#scenes.get(name));
  }

  get #tellsAtOnce() {
    return this.querySelector("[data-settings] [value='at_once']:checked") !== null;
  }

  /** How this was set up in the link, if it was. */
  #prepare() {
    const skills = [...this.querySelectorAll("[data-watch-skill]")].map((one) => one.getAttribute("data-watch-skill") ?? "");
    const preset = readPreset(location.hash, { changeable: (this.dataset.changeable ?? "").split(" "), skills });
    if (preset === "none") return;
    if (preset === "bad") return this.#say(this.#texts.bad_preset ?? "");
    this.#facts = preset.facts;
    for (const [name, text] of Object.entries(preset.facts)) this.#rename(name, text);
    /** @type {HTMLInputElement} */ (this.querySelector(`[data-settings] [value="${preset.feedback}"]`)).checked = true;
    this.#part("watch").hidden = !preset.watch;
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-watch-skill]"))) {
      one.hidden = one.dataset.watchSkill !== preset.watch;
    }
    this.#say(this.#texts.preset ?? "");
  }

  /** @param {string} name @param {string} text */
  #rename(name, text) {
    const page = this.closest(".scenario") ?? this;
    for (const place of page.querySelectorAll(`[data-fact="${name}"]`)) place.textContent = text;
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button, a"));
    if (!target) return;
    const choice = /** @type {HTMLElement | null} */ (target.closest("[data-choice]"));
    if (target.matches(".scenario-choice") && choice) this.#choose(choice);
    if (target.dataset.case) this.#sumUp(event, target);
    if (target.dataset.action === "back") this.#goTo(this.#way.slice(0, -1));
    if (target.dataset.action === "again") this.#goTo([]);
    if (target.dataset.action === "projector") this.#project(!document.documentElement.hasAttribute("data-projector"));
  }

  /** @param {KeyboardEvent} event  A class votes; whoever runs it presses the number of what it says. */
  #pressed(event) {
    if (event.key === "Escape") this.#project(false);
    const isTyped = /** @type {Element} */ (event.target).matches?.("input:not([type=radio]), textarea, select");
    const isMeant = document.documentElement.hasAttribute("data-projector") || this.contains(document.activeElement);
    if (isTyped || !isMeant || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const choice = this.#here.querySelectorAll("[data-choice]")[Number(event.key) - 1];
    if (choice) this.#choose(/** @type {HTMLElement} */ (choice));
  }

  /** @param {HTMLElement} choice */
  #choose(choice) {
    this.#goTo([...this.#way, { name: this.#here.dataset.turn ?? "", choice }]);
    if (this.#tellsAtOnce) this.#say(choice.querySelector(".scenario-because")?.textContent ?? "");
  }

  /** @param {{name: string, choice: HTMLElement}[]} way */
  #goTo(way) {
    clearHands(this.#here);
    this.#way = way;
    this.#say("");
    this.#show();
    const said = /** @type {HTMLElement} */ (this.#here.querySelector("[data-said]"));
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
    this.#here.scrollIntoView({ block: this.#here.offsetHeight < innerHeight / 2 ? "center" : "nearest" });
  }

  #show() {
    const here = this.#here;
    this.toggleAttribute("data-at-once", this.#tellsAtOnce);
    const isOver = here.dataset.ending !== undefined;
    for (const scene of this.#scenes.values()) scene.hidden = scene !== here;
    const steps = this.#way.map(({ name, choice }) => ({ said: this.#saidIn(name), choice }));
    const talk = this.#part("talk");
    talk.hidden = !steps.length;
    talk.replaceChildren(...steps.map((step) => told(step, this.#texts.you ?? "", this.#tellsAtOnce)));
    this.#button("back").disabled = this.#button("again").disabled = !steps.length;
    this.#button("print-review").hidden = this.#part("review").hidden = !isOver;
    if (!isOver) return;
    fillSkills(this.#part("review"), steps);
    this.#part("steps").replaceChildren(...steps.map((step) => told(step, this.#texts.you ?? "", true)));
  }

  /** @param {string} name */
  #saidIn(name) {
    return /** @type {Element} */ (this.#scenes.get(name)?.querySelector("[data-said]"));
  }

  /** @param {MouseEvent} event @param {HTMLElement} link */
  #sumUp(event, link) {
    const refused = takePracticeCase(link, this.#facts, this.#texts);
    if (refused === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const told = link.closest(".scenario-result")?.querySelector("[data-case-told]");
    if (told) told.textContent = refused;
  }

  /** @param {boolean} isOn */
  #project(isOn) {
    document.documentElement.toggleAttribute("data-projector", isOn);
    this.#button("projector")?.setAttribute("aria-pressed", String(isOn));
    if (isOn) this.scrollIntoView();
  }

  /** @param {string} words */
  #say(words) {
    this.#part("status").textContent = words;
  }
}

/** @param {Element} link  It only led somewhere; now it does something. */
function toButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  link.replaceWith(button);
}

customElements.define("scenario-player", ScenarioPlayer);
