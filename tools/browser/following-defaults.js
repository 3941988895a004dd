/** @import { Fields, Typed } from "./protocol.js" */

const FOLLOWING = "[data-path]:has([data-default-for])";

/**
 * A choice that nobody has made follows the others: `data-default-for` on an option names those with which it takes the place of
 * the field's own default. What was chosen, by a visitor, a link or a file, has `data-chosen`, and stays.
 *
 * @param {HTMLElement} form
 * @returns {HTMLInputElement | undefined} What was chosen just now.
 */
export function followDefaults(form) {
  for (const field of fieldsIn(form)) {
    if (field.hasAttribute("data-chosen")) continue;
    const options = /** @type {HTMLInputElement[]} */ ([...field.querySelectorAll("input")]);
    const usual = options.find(({ value }) => value === field.dataset.default);
    const others = options.filter(({ dataset }) => dataset.defaultFor);
    const wanted = others.find(({ dataset }) => isChosen(dataset.defaultFor ?? "", form)) ?? usual;
    if (!wanted || wanted.checked || ![usual, ...others].some((one) => one?.checked)) continue;
    wanted.checked = true;
    return wanted;
  }
  return undefined;
}

/** @param {Element | null | undefined} field  From now on it says what was chosen, and follows nothing. */
export function markChosen(field) {
  if (field?.matches(FOLLOWING)) field.setAttribute("data-chosen", "");
}

/** @param {HTMLElement} form @param {Typed} [typed]  What stands in it by choice; all of it where nothing is said. */
export function markAllChosen(form, typed) {
  for (const field of fieldsIn(form)) {
    const [group = "", name = ""] = (field.dataset.path ?? "").split(".");
    field.toggleAttribute("data-chosen", !typed || Boolean(/** @type {Fields | undefined} */ (typed[group])?.[name]));
  }
}

/** @param {HTMLElement} form @returns {HTMLElement[]} */
function fieldsIn(form) {
  return [...form.querySelectorAll(FOLLOWING)].map((field) => /** @type {HTMLElement} */ (field));
}

/** @param {string} choices @param {HTMLElement} form */
function isChosen(choices, form) {
  return choices.split(" ").every((value) => form.querySelector(`input[value="${CSS.escape(value)}"]:checked`));
}
