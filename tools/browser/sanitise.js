import DOMPurify from "./purify.es.mjs";

/**
 * Turn HTML into nodes that are safe to show. The templates escape already; this is the second lock.
 *
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function sanitise(html) {
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
}
