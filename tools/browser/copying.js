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
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyText(plain);
  }
}

/**
 * Say on a button for a moment that it did its work.
 *
 * @param {HTMLElement} button
 * @param {string} words
 */
export function confirmOn(button, words) {
  const before = button.dataset.words ?? button.textContent ?? "";
  button.dataset.words = before;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = words;
  button.setAttribute("data-done", "");
  setTimeout(() => {
    button.textContent = before;
    button.removeAttribute("data-done");
  }, 2000);
}
