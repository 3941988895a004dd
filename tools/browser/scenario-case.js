/** @import { Fields, Typed } from "./protocol.js" */

import { isKeptOnDevice, readKept, replaceInTab } from "./kept-case.js";

/**
 * Put the invented case of a scenario into this tab, for the call summary to begin with. It never mixes with a visitor's own case:
 * that is replaced whole and only if they say so, and one that they keep on the device stays as it is.
 *
 * @param {HTMLElement} link  With the case as JSON.
 * @param {Record<string, string>} facts  Other names and another amount for it.
 * @param {Record<string, string>} texts
 * @returns {string | undefined} Why it was not done; "" when the visitor decided so.
 */
export function takePracticeCase(link, facts, texts) {
  if (isKeptOnDevice()) return texts.on_device;
  if (readKept() && !confirm(texts.sure)) return "";
  const language = /** @type {import("./protocol.js").Language} */ (document.documentElement.lang);
  replaceInTab({ language, typed: withFacts(JSON.parse(link.dataset.case ?? "{}"), facts) });
  return undefined;
}

/** @param {Typed} typed @param {Record<string, string>} facts @returns {Typed} */
function withFacts(typed, { business, caller, customer, contact, number, amount }) {
  const [invoice] = /** @type {Fields[]} */ (typed.invoices);
  const agreements = /** @type {Fields[]} */ (typed.agreements);
  return {
    ...typed,
    creditor: { .../** @type {Fields} */ (typed.creditor), ...(business && { name: business }), ...(caller && { contact: caller }) },
    debtor: { .../** @type {Fields} */ (typed.debtor), ...(customer && { name: customer }), ...(contact && { contact }) },
    invoices: [{ ...invoice, ...(number && { number }), ...(amount && { amount }) }],
    agreements: agreements.map((one) => (amount && one.amount ? { ...one, amount } : one)),
  };
}
