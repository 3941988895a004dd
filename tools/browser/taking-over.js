/**
 * Put a rewrite in the place of the words that it is for, as if the visitor had typed it.
 *
 * @param {HTMLElement} button  Stands in the finding, and names the field and the place of the words in it.
 * @returns {string | undefined} Where in the outcome to go on; nothing when the text is no longer the one that was read.
 */
export function takeOver(button) {
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.into ?? ""));
  const draft = button.closest("[data-outcome]")?.querySelector("[data-plain='draft']")?.textContent ?? "";
  if (field.value.trim() !== draft.trim()) return undefined;
  const finding = /** @type {Element} */ (button.closest("[data-finding]"));
  const characters = [...draft];
  const [start, end] = [Number(button.dataset.start), Number(button.dataset.end)];
  characters.splice(start, end - start, finding.querySelector("[data-rewrite]")?.textContent ?? "");
  field.value = characters.join("");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return finding.id;
}

/**
 * Bring a visitor who took something over to the next finding, or to the title when there is none.
 *
 * @param {HTMLElement} tool
 * @param {string} place  Where the finding stood that has been dealt with.
 */
export function goOn(tool, place) {
  if (tool.querySelector("form")?.contains(document.activeElement)) return;
  const next = document.getElementById(place) ?? tool.querySelector(".tool-outcome-title");
  /** @type {HTMLElement | null} */ (next)?.focus();
}
