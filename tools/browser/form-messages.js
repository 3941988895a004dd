/** What stands beside the fields of a form: how they were understood, and what is wrong with them. */

/**
 * Show beside each amount and day how it was read.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} understood
 */
export function showUnderstood(form, understood) {
  for (const element of form.querySelectorAll(".tool-understood")) {
    say(element, understood[element.id.replace(/-understood$/, "")]);
  }
}

/**
 * Show each error at its field, and take away what no longer holds.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} errors
 */
export function showErrors(form, errors) {
  for (const element of form.querySelectorAll(".tool-error")) {
    const path = element.id.replace(/-error$/, "");
    say(element, errors[path]);
    const field = document.getElementById(path);
    field?.toggleAttribute("data-wrong", path in errors);
    if (field?.matches("input, textarea")) field.setAttribute("aria-invalid", String(path in errors));
    if (path in errors) unfold(field);
  }
}

/**
 * The same words put in anew would have the browser work out the styles of the whole form.
 *
 * @param {Element} element
 * @param {string | undefined} words
 */
function say(element, words = "") {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * Bring a visitor to the field at a path.
 *
 * @param {string} path
 */
export function goToField(path) {
  const field = document.getElementById(path);
  unfold(field);
  const control = field?.matches("fieldset") ? (field.querySelector("input:checked") ?? field.querySelector("input, button")) : field;
  /** @type {HTMLElement | null | undefined} */ (control)?.focus();
  field?.scrollIntoView({ block: "center" });
}

/** @param {Element | null} field  In a folded group it could not be seen. */
function unfold(field) {
  field?.closest("details")?.setAttribute("open", "");
}
