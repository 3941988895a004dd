import { copyText } from "./copying.js";
import { writePreset } from "./scenario-preset.js";

/** Makes a link to a scenario as an exercise, from the small form on its page. */
addEventListener("submit", async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-share]")) return;
  event.preventDefault();
  const player = /** @type {HTMLElement} */ (form.closest(".scenario")?.querySelector("scenario-player"));
  const texts = JSON.parse(player.dataset.texts ?? "{}");
  const fragment = fragmentOf(form, (player.dataset.changeable ?? "").split(" "));
  const told = /** @type {HTMLElement} */ (form.querySelector("[data-share-told]"));
  const shown = /** @type {HTMLInputElement} */ (form.querySelector("[data-link]"));
  /** @type {HTMLElement} */ (shown.parentElement).hidden = !fragment;
  if (!fragment) return void (told.textContent = texts.not_so);
  shown.value = new URL(fragment, location.href).href;
  told.textContent = (await copied(shown.value)) ? texts.copied : texts.made;
});

/** @param {HTMLFormElement} form @param {string[]} changeable */
function fragmentOf(form, changeable) {
  const given = Object.fromEntries([...new FormData(form)].map(([name, text]) => [name, String(text).trim()]));
  const { feedback, watch = "", ...facts } = given;
  const skills = [...(/** @type {HTMLSelectElement} */ (form.elements.namedItem("watch")).options)].map(({ value }) => value);
  return writePreset({ feedback: feedback === "at_end" ? "at_end" : "at_once", watch, facts }, { changeable, skills });
}

/** @param {string} text */
function copied(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return copyText(element);
}
