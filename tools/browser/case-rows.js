/** @import { Fields, Typed } from "./protocol.js" */

/**
 * What an outcome offers to note in the case: rows of a group that has rows, the fields of one that has none. It is put
 * in when asked, and taken out when asked again.
 *
 * @typedef {Record<string, Fields[] | Fields>} Rows
 */

/** @param {HTMLElement} button @returns {Rows} */
export function rowsOf(button) {
  return JSON.parse(button.dataset.note ?? "{}");
}

/** @param {Rows} rows @param {Typed} typed @returns {boolean} Whether all of them stand in the case. */
export function areNoted(rows, typed) {
  return Object.entries(rows).every(([group, wanted]) =>
    Array.isArray(wanted)
      ? wanted.every((row) => rowsIn(typed, group).some((one) => isSame(one, row)))
      : isSame(fieldsIn(typed, group), wanted),
  );
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} */
export function withRows(rows, typed) {
  const noted = { ...typed };
  for (const [group, added] of Object.entries(rows)) {
    if (Array.isArray(added)) {
      const others = rowsIn(typed, group).filter((one) => !added.some((row) => isSame(one, row)) && !isBlank(one));
      noted[group] = [...others, ...added];
    } else noted[group] = { ...fieldsIn(typed, group), ...added };
  }
  return noted;
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} */
export function withoutRows(rows, typed) {
  const left = { ...typed };
  for (const [group, removed] of Object.entries(rows)) {
    if (Array.isArray(removed)) left[group] = rowsIn(typed, group).filter((one) => !removed.some((row) => isSame(one, row)));
    else if (isSame(fieldsIn(typed, group), removed)) left[group] = blank(removed);
  }
  return left;
}

/** @param {Typed} typed @param {string} group @returns {Fields[]} */
function rowsIn(typed, group) {
  const rows = typed[group];
  return Array.isArray(rows) ? rows : [];
}

/** @param {Typed} typed @param {string} group @returns {Fields} */
function fieldsIn(typed, group) {
  const fields = typed[group] ?? {};
  return Array.isArray(fields) ? {} : fields;
}

/** @param {Fields} fields @returns {Fields} */
function blank(fields) {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, ""]));
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
  const [row, other] = [rows, others].map(({ contacts }) => (Array.isArray(contacts) ? contacts[0] : undefined));
  if (!row || !other || row.date !== other.date) return false;
  return UNANSWERED.includes(row.outcome ?? "") === UNANSWERED.includes(other.outcome ?? "");
}

/** @param {string} text  A field may hold another kind of line break than what was put into it. */
function lines(text) {
  return text.replaceAll("\r\n", "\n").trim();
}
