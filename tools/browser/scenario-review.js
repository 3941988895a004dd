/** @typedef {{said: Element, choice: HTMLElement}} Step  What the other said, and what the visitor chose. */

/**
 * A step as it is read afterwards.
 *
 * @param {Step} step
 * @param {string} you
 * @param {boolean} explained  With what the choice did.
 */
export function told({ said, choice }, you, explained) {
  const item = document.createElement("li");
  item.append(...copies(said.children), spoken(choice, you));
  if (explained) item.append(feedbackOf(choice));
  return item;
}

/** @param {HTMLElement} choice @param {string} you */
function spoken(choice, you) {
  const line = document.createElement("p");
  line.className = "scenario-said";
  const who = document.createElement("b");
  who.className = "scenario-who";
  who.textContent = you;
  line.append(who, " ", wordsOf(choice));
  return line;
}

/** @param {HTMLElement} choice @returns {Node} */
function wordsOf(choice) {
  return /** @type {Element} */ (choice.querySelector("q")).cloneNode(true);
}

/** @param {HTMLElement} choice  What it did, as Python wrote it. */
export function feedbackOf(choice) {
  const box = document.createElement("div");
  box.className = "scenario-feedback";
  const parts = /** @type {Element} */ (choice.querySelector("[data-feedback]")).children;
  box.append(...copies([...parts].filter((part) => part.tagName !== "SUMMARY")));
  return box;
}

/** @param {Iterable<Element>} elements */
function copies(elements) {
  return [...elements].map((element) => element.cloneNode(true));
}

/**
 * Fill in what went well and what can be better, skill by skill.
 *
 * @param {HTMLElement} review
 * @param {Step[]} steps
 */
export function fillSkills(review, steps) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (review.querySelectorAll("[data-review-skill]"))) {
    part.querySelectorAll("ul").forEach((list) => list.remove());
    const shown = steps.filter(({ choice }) => choice.dataset.skills?.split(" ").includes(part.dataset.reviewSkill ?? ""));
    const [went, better] = [shown.filter(isGood), shown.filter((step) => !isGood(step))];
    listBelow(part, "[data-went]", went);
    listBelow(part, "[data-better]", better);
    part.hidden = !shown.length;
  }
}

/** @param {Step} step */
function isGood({ choice }) {
  return choice.dataset.quality === "good";
}

/** @param {HTMLElement} part @param {string} title @param {Step[]} steps */
function listBelow(part, title, steps) {
  const heading = /** @type {HTMLElement} */ (part.querySelector(title));
  heading.hidden = !steps.length;
  if (!steps.length) return;
  const list = document.createElement("ul");
  list.append(...steps.map(({ choice }) => explained(choice)));
  heading.after(list);
}

/** @param {HTMLElement} choice */
function explained(choice) {
  const item = document.createElement("li");
  const because = /** @type {Element} */ (choice.querySelector(".scenario-because"));
  item.append(wordsOf(choice), because.cloneNode(true));
  return item;
}
