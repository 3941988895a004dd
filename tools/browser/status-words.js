/** Sentences for a status line, with links to places in the form. */

/** @import { Ran } from "./protocol.js" */

/** How many fields are named; the rest is counted. */
const MOST = 3;

/**
 * What is still needed before there is a document, and what to look at.
 *
 * @param {Ran} reply
 * @param {Record<string, string>} texts
 * @param {boolean} hasPrevious  Whether the last document is still in sight.
 * @returns {DocumentFragment}
 */
export function stillNeeded({ missing, wrong }, texts, hasPrevious) {
  const sentences = [naming(texts.needed ?? "", missing, texts), naming(texts.look_at ?? "", wrong, texts)];
  return fragment([...sentences, hasPrevious ? (texts.previous ?? "") : ""]);
}

/**
 * Some words, and after them how to keep what was typed.
 *
 * @param {string} words
 * @param {Record<string, string>} texts
 */
export function withWayToKeep(words, texts) {
  return fragment([`${words} ${texts.later} `, link("keep", texts.to_keep ?? ""), "."]);
}

/** @param {string} words @param {Record<string, string>} fields  Names by path. @param {Record<string, string>} texts */
function naming(words, fields, texts) {
  const named = Object.entries(fields);
  if (!named.length) return "";
  // A question as a name would put its mark before the full stop.
  const links = named.slice(0, MOST).flatMap(([path, name], index) => [index ? ", “" : "“", link(path, name.replace(/\?$/, "")), "”"]);
  const rest = named.length > MOST ? ` ${texts.more_needed?.replace("{count}", String(named.length - MOST))}` : "";
  const [before = "", after = ""] = words.split("{fields}");
  return fragment([before, ...links, rest, `${after} `]);
}

/** @param {string} path @param {string} words */
function link(path, words) {
  const anchor = document.createElement("a");
  anchor.href = `#${path}`;
  anchor.textContent = words;
  return anchor;
}

/** @param {(Node | string)[]} parts */
function fragment(parts) {
  const made = document.createDocumentFragment();
  made.append(...parts);
  return made;
}
