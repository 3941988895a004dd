/** @import { Fields, Typed } from "./protocol.js" */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * Read what stands in a form.
 *
 * @param {HTMLFormElement} form
 * @returns {Typed}
 */
export function readForm(form) {
  /** @type {Typed} */
  const typed = {};
  for (const group of groupsOf(form)) {
    const name = group.dataset.group ?? "";
    const rows = rowsOf(group);
    typed[name] = rows ? [...rows.children].map(readFields) : { ...typed[name], ...readFields(group) };
  }
  return typed;
}

/**
 * Write out the days that hang on the day on which they were typed, where that still stands there.
 *
 * @param {Typed} typed
 * @param {import("./protocol.js").NearDays} near
 * @returns {Typed}
 */
export function withDays(typed, near) {
  const written = structuredClone(typed);
  for (const [path, { typed: text, day }] of Object.entries(near)) {
    const [group = "", ...rest] = path.split(".");
    const name = rest.pop() ?? "";
    const rows = written[group];
    const fields = Array.isArray(rows) ? rows[Number(rest[0])] : rows;
    if (fields?.[name]?.trim() === text) fields[name] = day;
  }
  return written;
}

/**
 * Put values into a form; what is not given becomes blank, or the choice that the form makes itself.
 *
 * @param {HTMLFormElement} form
 * @param {Typed} typed
 */
export function fillForm(form, typed) {
  for (const group of groupsOf(form)) {
    const given = typed[group.dataset.group ?? ""];
    const rows = rowsOf(group);
    if (!rows) {
      fillFields(group, /** @type {Fields} */ (given ?? {}));
      if (isFilled(group) && !group.closest("[data-stays-folded]")) unfold(group);
      continue;
    }
    if (given?.length && !group.closest("[data-stays-folded]")) unfold(group);
    const blank = Array.from({ length: fewest(rows) }, () => ({}));
    const list = /** @type {Fields[]} */ (given?.length ? given : blank);
    while (rows.children.length < list.length) addRow(group);
    while (rows.children.length > list.length) rows.lastElementChild?.remove();
    [...rows.children].forEach((row, index) => fillFields(row, list[index] ?? {}));
    numberRows(group);
  }
  for (const fold of form.querySelectorAll("details")) countFilled(fold);
}

/**
 * Put values into single fields, and bring those into sight that were folded.
 *
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} values  By path.
 */
export function fillPaths(form, values) {
  for (const control of controlsOf(form).filter(({ name }) => name in values)) {
    const value = values[control.name] ?? "";
    setValue(control, value);
    if (value) unfold(control);
  }
}

/**
 * Bring those groups into sight that go with a choice that was made.
 *
 * @param {HTMLFormElement} form
 */
export function unfoldChosen(form) {
  for (const fold of form.querySelectorAll("details[data-opened-for]")) {
    const choices = fold.getAttribute("data-opened-for")?.split(" ") ?? [];
    if (controlsOf(form).some((one) => isChosen(one) && choices.includes(`${one.name}=${one.value}`))) unfold(fold);
  }
}

/**
 * Add a blank row to a repeated group.
 *
 * @param {Element} group
 * @returns {Element} The new row.
 */
export function addRow(group) {
  const template = /** @type {HTMLTemplateElement} */ (group.querySelector("template"));
  const row = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
  rowsOf(group)?.append(row);
  numberRows(group);
  return row;
}

/**
 * Take a row away; one that the form always shows is emptied instead.
 *
 * @param {Element} row
 */
export function removeRow(row) {
  const group = /** @type {HTMLElement} */ (row.closest("[data-group]"));
  const rows = /** @type {HTMLElement} */ (rowsOf(group));
  if (rows.children.length <= fewest(rows)) fillFields(row, {});
  else row.remove();
  numberRows(group);
}

/**
 * Give each row of a repeated group its number, in names, ids and words, and a button to take it away.
 *
 * @param {HTMLElement | Element} group
 */
export function numberRows(group) {
  const name = /** @type {HTMLElement} */ (group).dataset.group;
  const rows = rowsOf(group);
  [...(rows?.children ?? [])].forEach((row, index) => {
    for (const element of row.querySelectorAll("*")) {
      for (const attribute of ["id", "name", "for", "aria-describedby", "data-path"]) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replaceAll(new RegExp(`${name}\\.\\d+\\.`, "g"), `${name}.${index}.`));
      }
    }
    const number = String(index + 1);
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = (rows?.dataset.name ?? "").replace("{number}", number);
    removeButton(row).textContent = (rows?.dataset.removeName ?? "").replace("{number}", number);
  });
  countFilled(group.closest("details"));
}

/**
 * Say beside the name of what is folded in how many of its rows, or fields, something stands.
 *
 * @param {Element | null} fold
 */
export function countFilled(fold) {
  const said = /** @type {HTMLElement | null | undefined} */ (fold?.querySelector(":scope > summary [data-count]"));
  if (!fold || !said) return;
  const filled = [...(rowsOf(fold)?.children ?? fold.querySelectorAll("[data-path]"))].filter(isFilled).length;
  said.textContent = `(${filled ? said.dataset.count?.replace("{count}", String(filled)) : said.dataset.uncounted})`;
}

/** @param {Element} row */
function removeButton(row) {
  const found = row.querySelector("[data-action='remove-row']");
  if (found) return found;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.action = "remove-row";
  row.append(button);
  return button;
}

/** @param {Element} within @returns {Fields} */
function readFields(within) {
  /** @type {Fields} */
  const fields = {};
  for (const control of controlsOf(within)) {
    const name = fieldOf(control);
    if (control.type !== "radio") fields[name] = control.value;
    else if (/** @type {HTMLInputElement} */ (control).checked) fields[name] = control.value;
    else fields[name] ??= "";
  }
  return fields;
}

/** @param {Element} within @param {Fields} fields */
function fillFields(within, fields) {
  for (const control of controlsOf(within)) {
    const value = fields[fieldOf(control)] ?? defaultOf(control);
    setValue(control, value);
    if (value !== defaultOf(control) && !within.closest("[data-stays-folded]")) unfold(control, ".tool-more");
  }
}

/** @param {Control} control @param {string} value */
function setValue(control, value) {
  if (control.type === "radio") /** @type {HTMLInputElement} */ (control).checked = control.value === value;
  else control.value = value;
}

/** @param {Element} group  Whether something stands in it that the form did not choose itself. */
function isFilled(group) {
  return controlsOf(group).some((control) => {
    return isChosen(control) && control.value !== defaultOf(control);
  });
}

/** @param {Control} control  Whether it is no choice, or the one that was made. */
function isChosen(control) {
  return control.type !== "radio" || /** @type {HTMLInputElement} */ (control).checked;
}

/** @param {Element} element @param {string} within  What it may be folded in. */
function unfold(element, within = "details") {
  element.closest(within)?.setAttribute("open", "");
}

/** @param {Control} control */
function defaultOf(control) {
  return control.closest("[data-default]")?.getAttribute("data-default") ?? "";
}

/** @param {Element} within @returns {Control[]} */
function controlsOf(within) {
  return [.../** @type {NodeListOf<Control>} */ (within.querySelectorAll("input[name], textarea[name]"))];
}

/** @param {Control} control */
function fieldOf(control) {
  return control.name.split(".").at(-1) ?? "";
}

/** @param {HTMLFormElement} form @returns {HTMLElement[]} */
function groupsOf(form) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-group]"))];
}

/** @param {HTMLElement} rows @returns {number} How many rows the form shows at least. */
function fewest(rows) {
  return Number(rows.dataset.fewest ?? 1);
}

/** @param {Element} group @returns {HTMLElement | null} */
function rowsOf(group) {
  return group.querySelector("[data-rows]");
}
