/** @import { Kept } from "./kept-case.js" */

/**
 * What a link to a tool chooses there: `…/tools/reminder/#letter.level=disputed`. It stands in the fragment, which no server gets
 * to see, and anybody can have written it: only a choice counts that the form offers.
 *
 * @param {string} fragment  Of an address, with its #.
 * @param {HTMLFormElement} form
 * @param {boolean} isOwn  Whether the case is the visitor's own: then only which text is wanted can be chosen, and no fact.
 * @returns {Record<string, string>} By path; empty where the link chooses nothing.
 */
export function choicesIn(fragment, form, isOwn) {
  const given = new URLSearchParams(fragment.slice(1));
  const within = isOwn ? "[data-linked]" : "[data-path]";
  const offered = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`${within} input[type="radio"]`));
  const chosen = [...offered].filter((radio) => given.get(radio.name) === radio.value && !radio.closest("[data-row]"));
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/**
 * A case as it was kept, with what a link chooses.
 *
 * @param {Kept} kept
 * @param {Record<string, string>} choices  By path.
 * @returns {Kept}
 */
export function withChoices(kept, choices) {
  const typed = { ...kept.typed };
  for (const [path, choice] of Object.entries(choices)) {
    const [group = "", name = ""] = path.split(".");
    typed[group] = { .../** @type {import("./protocol.js").Fields} */ (typed[group]), [name]: choice };
  }
  return { ...kept, typed };
}

/** Take what was chosen out of the address: from now on the form says it, also when the page is loaded again. */
export function forgetLink() {
  if (location.hash.includes("=")) history.replaceState(history.state, "", location.pathname + location.search);
}
