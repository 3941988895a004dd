/**
 * The main points of a page for a projector: a heading with what is marked `on-slide` below it is one slide. The page itself
 * is what is shown; nothing of it is copied.
 */

const ARTICLE = ".md-content__inner";
const OTHER_PALETTE = "[data-md-component=palette] label:not([hidden])";

class SlideShow extends HTMLElement {
  /** @type {HTMLElement[][]} */
  #slides = [];
  #at = 0;
  #running = new AbortController();
  /** @type {Record<string, () => void>} By the key or the button. */
  #acts = {
    open: () => this.#start(),
    previous: () => this.#show(this.#at - 1),
    next: () => this.#show(this.#at + 1),
    light: () => /** @type {HTMLElement | null} */ (document.querySelector(OTHER_PALETTE))?.click(),
    stop: () => this.#stop(),
    ArrowLeft: () => this.#show(this.#at - 1),
    PageUp: () => this.#show(this.#at - 1),
    ArrowRight: () => this.#show(this.#at + 1),
    PageDown: () => this.#show(this.#at + 1),
    Home: () => this.#show(0),
    End: () => this.#show(this.#slides.length - 1),
    Escape: () => this.#stop(),
  };

  connectedCallback() {
    this.hidden = false;
    this.onclick = ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      this.#acts[button?.dataset.act ?? ""]?.();
    };
  }

  /** Another page takes the place of this one. */
  disconnectedCallback() {
    this.#leave();
  }

  #start() {
    this.#slides = slidesOf(document.querySelector(ARTICLE));
    this.#running = new AbortController();
    window.addEventListener("keydown", (event) => this.#press(event), { signal: this.#running.signal });
    document.body.dataset.slides = "";
    this.#bar.hidden = false;
    this.#show(0);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const act = this.#acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  /** @param {number} wanted */
  #show(wanted) {
    this.#at = Math.max(0, Math.min(wanted, this.#slides.length - 1));
    this.#slides.forEach((parts, number) => {
      for (const part of parts) part.dataset.slide = number === this.#at ? "shown" : "";
    });
    const count = /** @type {HTMLElement} */ (this.querySelector("[data-count]"));
    count.textContent = (count.dataset.count ?? "")
      .replace("{number}", String(this.#at + 1))
      .replace("{total}", String(this.#slides.length));
    this.#goToHeading();
  }

  /** Back to the page, at the heading of the last slide. */
  #stop() {
    this.#leave();
    this.#goToHeading();
  }

  #leave() {
    this.#running.abort();
    delete document.body.dataset.slides;
    this.#bar.hidden = true;
    for (const part of this.#slides.flat()) delete part.dataset.slide;
  }

  #goToHeading() {
    const heading = this.#slides[this.#at]?.[0];
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  get #bar() {
    return /** @type {HTMLElement} */ (this.querySelector("[role=group]"));
  }
}

/**
 * The headings with what is marked below each; a heading without anything is no slide.
 *
 * @param {Element | null} article
 */
function slidesOf(article) {
  /** @type {HTMLElement[][]} */
  const slides = [];
  for (const part of /** @type {Iterable<HTMLElement>} */ (article?.children ?? [])) {
    if (part.matches("h2")) slides.push([part]);
    else if (part.matches(".on-slide")) slides.at(-1)?.push(part);
  }
  return slides.filter((parts) => parts.length > 1);
}

customElements.define("slide-show", SlideShow);
