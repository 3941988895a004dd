/**
 * A letter for the clipboard as mail programs and word processors like it: few elements, each with its own style.
 * And a table as spreadsheets like it: cells, and nothing else.
 */

const LINE = "border-bottom: 1px solid #b9c2c1";
const CELL = `padding: 4px 12px 4px 0; vertical-align: top; ${LINE}`;

/** Later ones go first where they say something about the same. */
const STYLES = {
  p: "margin: 0 0 1em",
  table: "border-collapse: collapse; margin: 0 0 1em",
  td: `${CELL}; text-align: left`,
  th: `${CELL}; text-align: left; font-weight: normal`,
  "thead th, tfoot :is(th, td), .letter-amounts tr:last-child > *": `${CELL}; text-align: left; font-weight: bold`,
  ".number": "text-align: right; white-space: nowrap",
};
const NOT_COPIED = "address, figure, .letter-date, .letter-subject";
const KEPT = ["style", "colspan", "lang"];

/**
 * @param {Element} sheet  The letter as the page shows it; it stays as it is.
 * @returns {string} Its text and tables as HTML, without addresses, date and subject.
 */
export function richLetter(sheet) {
  const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true));
  for (const element of copy.querySelectorAll(NOT_COPIED)) element.remove();
  for (const list of copy.querySelectorAll("dl")) list.replaceWith(asTable(list));
  for (const [selector, style] of Object.entries(STYLES)) {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (copy.querySelectorAll(selector))) element.style.cssText += `; ${style}`;
  }
  for (const element of copy.querySelectorAll("*")) strip(element);
  return `<div lang="${copy.lang}">${copy.innerHTML.trim()}</div>`;
}

/**
 * @param {string} text  A line for each row, a tab between its cells.
 * @returns {string}
 */
export function richCells(text) {
  const table = document.createElement("table");
  for (const line of text.split("\n")) {
    const row = table.insertRow();
    for (const cell of line.split("\t")) row.insertCell().textContent = cell;
  }
  return table.outerHTML;
}

/** @param {Element} list  Names and values. @returns {HTMLTableElement} The same in rows. */
function asTable(list) {
  const table = document.createElement("table");
  for (const pair of list.children) {
    const row = table.insertRow();
    for (const cell of pair.children) row.insertCell().append(...cell.childNodes);
  }
  return table;
}

/** @param {Element} element */
function strip(element) {
  for (const { name } of [...element.attributes]) if (!KEPT.includes(name)) element.removeAttribute(name);
}
