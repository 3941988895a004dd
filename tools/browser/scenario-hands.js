/**
 * A class votes by raising hands: which choice has most of them. Nothing is kept.
 *
 * @param {Element} turn  The turn that is shown.
 * @param {Record<string, string>} texts
 */
export function countHands(turn, texts) {
  const choices = /** @type {HTMLElement[]} */ ([...turn.querySelectorAll("[data-choice]")]);
  const hands = choices.map((choice) => Number(handsOf(choice).value));
  const most = Math.max(...hands);
  const leading = most > 0 ? choices.filter((_, place) => hands[place] === most) : [];
  for (const choice of choices) {
    const leads = leading.includes(choice);
    choice.toggleAttribute("data-leads", leads);
    const said = /** @type {HTMLElement} */ (choice.querySelector("[data-most]"));
    said.textContent = (leads && (leading.length > 1 ? texts.hands_tie : texts.hands_most)) || "";
  }
}

/** @param {Element} turn  A turn that has been left. */
export function clearHands(turn) {
  for (const choice of /** @type {NodeListOf<HTMLElement>} */ (turn.querySelectorAll("[data-choice]"))) handsOf(choice).value = "";
  countHands(turn, {});
}

/** @param {HTMLElement} choice */
function handsOf(choice) {
  return /** @type {HTMLInputElement} */ (choice.querySelector("[data-hands]"));
}
