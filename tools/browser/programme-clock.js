/** Sets the clock times of a programme to when it begins. Nothing of it is kept; without a script it begins when the page says. */
class ProgrammeClock extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.oninput = ({ target }) => this.#begin(/** @type {HTMLInputElement} */ (target).valueAsNumber / 60_000);
  }

  /** @param {number} begins  In minutes after midnight; not a number while nothing is filled in. */
  #begin(begins) {
    if (Number.isNaN(begins)) return;
    for (const time of /** @type {NodeListOf<HTMLElement>} */ (this.parentElement?.querySelectorAll("[data-after]"))) {
      time.textContent = written((begins + Number(time.dataset.after)) % (24 * 60));
    }
  }
}

/** @param {number} minutes  After midnight. */
function written(minutes) {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;
}

customElements.define("programme-clock", ProgrammeClock);
