/** @import { Fields, Typed } from "./protocol.js" */

/**
 * What is the visitor's own, whoever the customer is: by group, its fields; all of them where none are named.
 *
 * @type {Record<string, string[]>}
 */
const OWN = { creditor: [], account: ["iban", "holder"], track: [], terms: ["creditor_size"] };

/**
 * The visitor's own details in a case. What an example put there is nobody's.
 *
 * @param {Typed} typed
 * @param {string[]} [untouched]  The paths that hold what an example put there, if that is known.
 * @returns {Typed}
 */
export function ownDetails(typed, untouched = []) {
  /** @type {Typed} */
  const own = {};
  for (const [group, names] of Object.entries(OWN)) {
    const given = typed[group];
    if (Array.isArray(given)) own[group] = given.filter((_, index) => !untouched.some((path) => path.startsWith(`${group}.${index}.`)));
    else if (given) own[group] = ofFields(given, (name) => (!names.length || names.includes(name)) && !untouched.includes(`${group}.${name}`));
  }
  return own;
}

/** @param {Fields} fields @param {(name: string) => boolean} isKept @returns {Fields} */
function ofFields(fields, isKept) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isKept(name)));
}
