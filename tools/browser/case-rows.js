/** @import { Fields, Typed } from "./protocol.js" */

/**
 * Rows for the case that an outcome offers to note: put in when asked, taken out when asked again.
 *
 * @typedef {Record<string, Fields[]>} Rows
 */

/** @param {HTMLElement} button @returns {Rows} */
export function rowsOf(button) {
  return JSON.parse(button.dataset.note ?? "{}");
}

/** @param {Rows} rows @param {Typed} typed @returns {boolean} Whether all of them stand in the case. */
export function areNoted(rows, typed) {
  return Object.entries(rows).every(([group, wanted]) => wanted.every((row) => rowsIn(typed, group).some((one) => isSame(one, row))));
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} */
export function withRows(rows, typed) {
  const noted = { ...typed };
  for (const [group, added] of Object.entries(rows)) {
    const others = rowsIn(typed, group).filter((one) => !added.some((row) => isSame(one, row)) && !isBlank(one));
    noted[group] = [...others, ...added];
  }
  return noted;
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} */
export function withoutRows(rows, typed) {
  const left = { ...typed };
  for (const [group, removed] of Object.entries(rows)) {
    left[group] = rowsIn(typed, group).filter((one) => !removed.some((row) => isSame(one, row)));
  }
  return left;
}

/** @param {Typed} typed @param {string} group @returns {Fields[]} */
function rowsIn(typed, group) {
  const rows = typed[group];
  return Array.isArray(rows) ? rows : [];
}

/** @param {Fields} one @param {Fields} other */
function isSame(one, other) {
  return Object.entries(other).every(([name, text]) => lines(one[name] ?? "") === lines(text));
}

/** @param {Fields} row */
function isBlank(row) {
  return Object.values(row).every((text) => text === "");
}

const UNANSWERED = ["voicemail", "unreachable"];

/**
 * Whether these rows correct the others: of the same day, and of a call that was answered in both, or in neither.
 *
 * @param {Rows} rows @param {Rows} others
 */
export function areCorrectionsOf(rows, others) {
  const [row, other] = [rows.contacts?.[0], others.contacts?.[0]];
  if (!row || !other || row.date !== other.date) return false;
  return UNANSWERED.includes(row.outcome ?? "") === UNANSWERED.includes(other.outcome ?? "");
}

/** @param {string} text  A field may hold another kind of line break than what was put into it. */
function lines(text) {
  return text.replaceAll("\r\n", "\n").trim();
}
