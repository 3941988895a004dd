/** @import { Edit, Fields, Language, Typed } from "./protocol.js" */

/**
 * What was typed, kept in this tab, and on this device only when the visitor asks for it.
 *
 * @typedef {{language: Language, typed: Typed, untouched?: string[] | undefined, edits?: Record<string, Edit | null>}} Kept
 *   With the paths that hold what an example put there, if that is known, and the letters that were rewritten by hand.
 */

const KEY = "receivables-case";

/** @returns {Kept | null} What was kept, if that can be read. */
export function readKept() {
  return readFrom(() => sessionStorage) ?? readFrom(() => localStorage);
}

/**
 * What a tool's form holds, together with what other tools have kept in the same language.
 *
 * @param {Kept} kept
 * @returns {Kept}
 */
export function withOthers(kept) {
  const earlier = readKept();
  if (earlier?.language !== kept.language) return kept;
  const typed = { ...earlier.typed };
  for (const [name, group] of Object.entries(kept.typed)) {
    const before = earlier.typed[name];
    typed[name] = Array.isArray(group) ? group.map((row) => ({ ...sameRow(row, before), ...row })) : { ...before, ...group };
  }
  const elsewhere = earlier.untouched?.filter((path) => !isIn(kept.typed, path)) ?? [];
  const untouched = kept.untouched && [...kept.untouched, ...elsewhere];
  return { ...kept, typed, untouched, edits: { ...earlier.edits, ...kept.edits } };
}

/**
 * The row that was about the same: it may tell more than this tool's form asks for.
 *
 * @param {Fields} row  Its first field says what it is about.
 * @param {Typed[string] | undefined} before
 * @returns {Fields | undefined}
 */
function sameRow(row, before) {
  const [name = ""] = Object.keys(row);
  return Array.isArray(before) && row[name] ? before.find((one) => one[name] === row[name]) : undefined;
}

/** @param {Typed} typed @param {string} path  Of a field. */
function isIn(typed, path) {
  const [name = "", field = ""] = path.split(".");
  const group = typed[name];
  return Array.isArray(group) || (group !== undefined && field in group);
}

/**
 * Keep a case in the tab, and on the device if it is kept there; own words in the letters of other tools stay.
 *
 * @param {Kept} kept
 */
export function keep(kept) {
  write({ ...kept, edits: { ...readKept()?.edits, ...kept.edits } });
}

/**
 * Put another case into the tab, whole, in the place of what was there; what is kept on the device stays.
 *
 * @param {Kept} kept
 */
export function replaceInTab(kept) {
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(kept)));
}

/** Forget own words in letters: they belong to another case. */
export function forgetEdits() {
  const kept = readKept();
  if (kept) write({ ...kept, edits: {} });
}

/** @param {Kept} kept */
function write(kept) {
  const text = JSON.stringify(kept);
  attempt(() => sessionStorage.setItem(KEY, text));
  if (isKeptOnDevice()) attempt(() => localStorage.setItem(KEY, text));
}

/** @returns {boolean} Whether the case is kept on the device. */
export function isKeptOnDevice() {
  return attempt(() => localStorage.getItem(KEY) !== null) ?? false;
}

/**
 * Begin or stop keeping the case on the device.
 *
 * @param {Kept | null} kept  What to keep; null to stop.
 * @returns {boolean} Whether it worked.
 */
export function keepOnDevice(kept) {
  const done = attempt(() => {
    if (kept) localStorage.setItem(KEY, JSON.stringify(kept));
    else localStorage.removeItem(KEY);
    return true;
  });
  return done ?? false;
}

/** Forget what was typed in this tab; what is kept on the device stays. */
export function forgetInTab() {
  attempt(() => sessionStorage.removeItem(KEY));
}

/** Forget everything, in the tab and on the device. */
export function forget() {
  forgetInTab();
  attempt(() => localStorage.removeItem(KEY));
}

/** @param {() => Storage} storage @returns {Kept | null} */
function readFrom(storage) {
  const kept = attempt(() => JSON.parse(storage().getItem(KEY) ?? "null"));
  return isKept(kept) ? kept : null;
}

/** @param {any} kept @returns {kept is Kept} */
function isKept(kept) {
  return ["nl", "en"].includes(kept?.language) && typeof kept.typed === "object" && kept.typed !== null;
}

/**
 * Storage can be refused or full: then nothing is kept, and nothing breaks.
 *
 * @template T
 * @param {() => T} action
 * @returns {T | undefined}
 */
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
