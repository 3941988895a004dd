/** What the theme leaves to us when it shows the next page without loading it. */

import { enliven } from "./elements.js";

/** Where both languages are. */
const ROOT = new URL("../", import.meta.url).href;

const page = document.querySelector("[data-md-component=container]");
if (page?.parentElement) new MutationObserver(changed).observe(page.parentElement, { childList: true });

nameSearch();

/** @param {MutationRecord[]} records  Others put things into the body too: only another page counts. */
function changed(records) {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  if (!added.some((node) => node instanceof Element && node.matches("[data-md-component=container]"))) return;
  switchLanguageHere();
  readFromTheTop();
  enliven();
}

/** The link to the other language stands in the header, which stays: it is to lead to the same page again. */
function switchLanguageHere() {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".site-language a"));
  const here = location.pathname.slice(new URL(ROOT).pathname.length + document.documentElement.lang.length);
  if (link) link.href = `${ROOT}${link.hreflang}${here}`;
}

/** Somebody who does not see the page hears where it begins. */
function readFromTheTop() {
  const title = document.querySelector("h1");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
  // The theme would stay where the last page was: what chooses in a tool is no place on its page.
  if (location.hash.includes("=") && history.state === null) scrollTo(0, 0);
}

/** The theme's search is a dialog without a name: it gets the name of its box. */
function nameSearch() {
  const box = document.querySelector(".md-search__input");
  box?.closest("[role=dialog]")?.setAttribute("aria-label", box.getAttribute("aria-label") ?? "");
}
