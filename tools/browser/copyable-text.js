import { confirmOn, copyText } from "./copying.js";

/** A text in a page with a button that copies it: `<copyable-text data-words="Copy" data-done="Copied."><pre>…</pre></copyable-text>`. */
class CopyableText extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.dataset.words ?? "";
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    told.className = "catalogue-status";
    this.append(button, told);
    button.addEventListener("click", () => this.#copy(button, told));
  }

  /** @param {HTMLElement} button @param {HTMLElement} told */
  async #copy(button, told) {
    const done = await copyText(/** @type {HTMLElement} */ (this.querySelector("pre")));
    if (!done) return;
    confirmOn(button, this.dataset.done ?? "");
    told.textContent = this.dataset.done ?? "";
  }
}

customElements.define("copyable-text", CopyableText);
