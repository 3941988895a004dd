/** @import { Fields, Typed } from "./protocol.js" */

/**
 * What an outcome offers to note in the case: rows of a group that has rows, the fields of one that has none. It is put
 * in when asked, and taken out when asked again.
 *
 * @typedef {Record<string, Fields[] | Fields>} Rows
 */

/** What goes with a call or a text, by group, and the field with its day: a correction takes the place of it. */
const OF_A_CALL = { promises: "made_on", disputes: "raised_on" };
const OF_A_TEXT = { notices: "sent_on" };
const UNANSWERED = ["voicemail", "unreachable"];

/** @param {HTMLElement} button @returns {Rows} */
export function rowsOf(button) {
  return JSON.parse(button.dataset.note ?? "{}");
}

/** @param {Rows} rows @param {Typed} typed @returns {boolean} Whether all of them stand in the case. */
export function areNoted(rows, typed) {
  return Object.entries(rows).every(([group, wanted]) =>
    Array.isArray(wanted)
      ? wanted.every((row) => rowsIn(typed, group).some((one) => isEqual(one, row)))
      : isEqual(fieldsIn(typed, group), wanted),
  );
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} The case with these rows, once, in place of what they correct. */
export function withRows(rows, typed) {
  const noted = withoutCorrected(rows, typed);
  for (const [group, added] of Object.entries(rows)) {
    if (Array.isArray(added)) {
      const isReplaced = group === "disputes" ? isSameComplaint : isEqual;
      const others = rowsIn(noted, group).filter((one) => !isBlank(one) && !added.some((row) => isReplaced(one, row)));
      noted[group] = [...others, ...added];
    } else noted[group] = { ...fieldsIn(typed, group), ...added };
  }
  return noted;
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} */
export function withoutRows(rows, typed) {
  const left = { ...typed };
  for (const [group, removed] of Object.entries(rows)) {
    if (Array.isArray(removed)) left[group] = rowsIn(typed, group).filter((one) => !removed.some((row) => isEqual(one, row)));
    else if (isEqual(fieldsIn(typed, group), removed)) left[group] = blank(removed);
  }
  return left;
}

/** @param {Rows} rows @param {Typed} typed @returns {Typed} The case without the call or text that these rows correct. */
function withoutCorrected(rows, typed) {
  const left = { ...typed };
  const [contact] = Array.isArray(rows.contacts) ? rows.contacts : [];
  const corrected = rowsIn(typed, "contacts").filter((one) => contact && isSameContact(one, contact));
  if (!contact || !corrected.length) return left;
  left.contacts = rowsIn(typed, "contacts").filter((one) => !corrected.includes(one));
  for (const [group, day] of Object.entries(contact.kind === "call" ? OF_A_CALL : OF_A_TEXT)) {
    left[group] = rowsIn(typed, group).filter((one) => one[day] !== contact.date);
  }
  return left;
}

/**
 * Of one day and one kind, about the same text, and with the same person if both name one; a call that was answered is
 * not one that was not.
 *
 * @param {Fields} one @param {Fields} other
 */
function isSameContact(one, other) {
  const isSamePerson = !one.person || !other.person || one.person === other.person;
  return isSamePerson && ["date", "kind", "level"].every((name) => one[name] === other[name]) && isAnswered(one) === isAnswered(other);
}

/** @param {Fields} contact */
function isAnswered({ outcome = "" }) {
  return !UNANSWERED.includes(outcome);
}

/** @param {Fields} one @param {Fields} other  There is one open complaint an invoice. */
function isSameComplaint(one, other) {
  return one.invoice === other.invoice && !one.settled_on;
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
function isEqual(one, other) {
  return Object.entries(other).every(([name, text]) => lines(one[name] ?? "") === lines(text));
}

/** @param {Fields} row */
function isBlank(row) {
  return Object.values(row).every((text) => text === "");
}

/** @param {string} text  A field may hold another kind of line break than what was put into it. */
function lines(text) {
  return text.replaceAll("\r\n", "\n").trim();
}
