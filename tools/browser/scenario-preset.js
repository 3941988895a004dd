/**
 * An exercise in a link: how a scenario is to be played. It stands in the link's fragment, which no server gets to see, and
 * anybody can have written it: what isn't known, too long or unreadable is refused as a whole.
 *
 * @typedef {{feedback: "at_once" | "at_end", watch: string, facts: Record<string, string>}} Preset
 */

const MARK = "exercise";
const LONGEST = 60;
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’&()/+-]*$/u;
const AMOUNT = /^(?:€ ?)?[0-9][0-9.,  ]{0,14}$/;

/**
 * @param {string} fragment  Of an address, with its #.
 * @param {{changeable: string[], skills: string[]}} known  The facts that can be changed, and the skills that are practised.
 * @returns {Preset | "none" | "bad"}
 */
export function readPreset(fragment, known) {
  if (!fragment.startsWith(`#${MARK}`)) return "none";
  const pairs = [...new URLSearchParams(fragment.slice(1 + MARK.length))];
  const given = new Map(pairs);
  if (given.size !== pairs.length || fragment.length > 2000) return "bad";
  return checked(given, known) ?? "bad";
}

/**
 * @param {Preset} preset
 * @param {{changeable: string[], skills: string[]}} known
 * @returns {string | undefined} The fragment; nothing when something in it can't be in a link.
 */
export function writePreset({ feedback, watch, facts }, known) {
  const given = new Map(Object.entries({ feedback, watch, ...facts }).filter(([, text]) => text));
  return checked(given, known) && `#${MARK}&${new URLSearchParams([...given])}`;
}

/** @param {Map<string, string>} given @param {{changeable: string[], skills: string[]}} known @returns {Preset | undefined} */
function checked(given, { changeable, skills }) {
  const { feedback = "at_once", watch = "", ...facts } = Object.fromEntries(given);
  if (feedback !== "at_once" && feedback !== "at_end") return undefined;
  if (watch && !skills.includes(watch)) return undefined;
  const isFine = Object.entries(facts).every(([name, text]) => changeable.includes(name) && isText(name, text));
  return isFine ? { feedback, watch, facts } : undefined;
}

/** @param {string} name @param {string} text */
function isText(name, text) {
  return text.length <= LONGEST && (name === "amount" ? AMOUNT : NAME).test(text);
}
