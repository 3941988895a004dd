/**
 * Brings to life what a page has. Each kind of element has modules of its own, and most pages have none of them: a module is
 * fetched when the first page that needs it is shown.
 *
 * @type {Record<string, string[]>} What to look for in a page, and the modules that it needs.
 */
const MODULES = {
  "tool-widget": ["./tool-widget.js"],
  "copyable-text": ["./copyable-text.js"],
  "slide-show": ["./slide-show.js"],
  "programme-clock": ["./programme-clock.js"],
  "paper-choice": ["./paper-choice.js"],
  "tone-gym": ["./tone-gym.js"],
  ".scenario": ["./scenario-player.js", "./scenario-paper.js", "./scenario-sharing.js"],
  "own-scenario": ["./own-scenario.js", "./scenario-player.js", "./scenario-paper.js"],
};

/** Fetch the modules that this page needs and that are not there yet. */
export function enliven() {
  for (const [selector, modules] of Object.entries(MODULES)) {
    if (document.querySelector(selector)) for (const module of modules) import(module);
  }
}

enliven();
