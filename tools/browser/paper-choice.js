/**
 * Which calls to print: the others are left out of the page, on the screen and on paper. A programme in the address chooses its
 * calls, and how many people there are says how many copies to print. Without a script all calls are there.
 */
class PaperChoice extends HTMLElement {
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    this.hidden = false;
    this.onchange = () => this.#show();
    this.oninput = () => this.#count();
    this.onclick = ({ target }) => this.#choose(/** @type {Element} */ (target).closest("button"));
    addEventListener("hashchange", () => this.#read(), { signal: this.#left.signal });
    this.#read();
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  get #boxes() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("[type=checkbox]")]);
  }

  #read() {
    const named = /** @type {HTMLButtonElement[]} */ ([...this.querySelectorAll("button[id]")]).find(({ id }) => `#${id}` === location.hash);
    this.#choose(named);
    this.#show();
    // Whoever follows a link to a programme was brought to a place that was still hidden.
    if (named) this.scrollIntoView();
  }

  /** @param {HTMLButtonElement | null | undefined} button */
  #choose(button) {
    if (button?.dataset.calls === undefined) return;
    const calls = button.dataset.calls.split(" ");
    for (const box of this.#boxes) box.checked = calls.includes(box.value);
    this.#show();
  }

  #show() {
    const chosen = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-call]"))) {
      one.hidden = !chosen.includes(one.dataset.call ?? "");
    }
    /** @type {Record<string, number>} */
    const pages = JSON.parse(this.dataset.pages ?? "{}");
    for (const [part, each] of Object.entries(pages)) {
      this.#say(`[data-count-of="${part}"]`, each * chosen.length);
      /** @type {HTMLButtonElement} */ (this.querySelector(`[data-print="${part}"]`)).disabled = !chosen.length;
    }
    this.#say("[role=status]", chosen.length);
  }

  #count() {
    const field = /** @type {HTMLInputElement} */ (this.querySelector("[type=number]"));
    const place = /** @type {HTMLOutputElement} */ (this.querySelector("output"));
    /** @type {Record<string, Record<string, number>>} */
    const copies = JSON.parse(this.dataset.copies ?? "{}");
    const counted = copies[field.value];
    const asked = field.value !== "" || field.validity.badInput;
    const says = counted ? place.dataset.says : asked ? place.dataset.refuses : "";
    place.textContent = (says ?? "").replace(/{(\w+)}/g, (_, name) => String(counted?.[name]));
    field.setAttribute("aria-invalid", String(asked && !counted));
  }

  /** @param {string} selector @param {number} count */
  #say(selector, count) {
    const place = /** @type {HTMLElement} */ (this.querySelector(selector));
    place.textContent = (place.dataset.says ?? "").replace("{count}", String(count));
  }
}

customElements.define("paper-choice", PaperChoice);
