/**
 * Copy the text of an element; when the browser refuses, select it so that the visitor can.
 *
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} Whether it was copied.
 */
export async function copyText(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return true;
  } catch {
    element.closest("details")?.setAttribute("open", "");
    getSelection()?.selectAllChildren(element);
    return false;
  }
}

/**
 * Copy HTML, with a plain text beside it for where HTML will not do; only the text where the browser copies no HTML.
 *
 * @param {string} html
 * @param {HTMLElement} plain
 * @returns {Promise<boolean>} Whether it was copied.
 */
export async function copyRich(html, plain) {
  const forms = { "text/html": html, "text/plain": plain.textContent ?? "" };
  return copyUnread(forms) || copyItem(forms, plain);
}

/**
 * The older way goes first: a browser that takes HTML by the newer one reads it as a part of this page, and complains of
 * each style in it.
 *
 * @param {Record<string, string>} forms  What to copy, by media type.
 * @returns {boolean} Whether it was copied.
 */
function copyUnread(forms) {
  let given = false;
  const give = (/** @type {ClipboardEvent} */ event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    given = true;
  };
  document.addEventListener("copy", give, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return done && given;
}

/** @param {Record<string, string>} forms @param {HTMLElement} plain @returns {Promise<boolean>} */
async function copyItem(forms, plain) {
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyText(plain);
  }
}

/**
 * Show on a button for a moment that it did its work; its name stays, since a status says the same to whoever hears it.
 *
 * @param {HTMLElement} button
 * @param {string} words
 */
export function confirmOn(button, words) {
  const before = button.dataset.words ?? button.textContent ?? "";
  button.dataset.words = before;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = words;
  button.setAttribute("aria-label", before);
  button.setAttribute("data-done", "");
  setTimeout(() => {
    button.textContent = before;
    button.removeAttribute("aria-label");
    button.removeAttribute("data-done");
  }, 2000);
}
