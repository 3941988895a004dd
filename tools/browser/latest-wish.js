/** Answers one wish at a time, and of those that came meanwhile only the last: an older answer never overwrites a newer one. */
export class LatestWish {
  /** @type {() => Promise<() => void>} */
  #compute;
  #busy = false;
  #wanted = false;
  /** Counts how often all wishes were dropped: what was asked before then comes too late. */
  #round = 0;

  /** @param {() => Promise<() => void>} compute  Computes the answer to how things stand now, and gives what shows it. */
  constructor(compute) {
    this.#compute = compute;
  }

  /** @returns {boolean} Whether nothing is being answered yet: then `answer` has to be called. */
  wish() {
    this.#wanted = true;
    return !this.#busy;
  }

  /** Answer until nothing new is wished for. */
  async answer() {
    const round = this.#round;
    this.#busy = true;
    try {
      while (this.#wanted && round === this.#round) {
        this.#wanted = false;
        const show = await this.#compute();
        if (!this.#wanted && round === this.#round) show();
      }
    } finally {
      if (round === this.#round) this.#busy = false;
    }
  }

  /** Nothing that was wished for so far counts any more. */
  drop() {
    this.#round += 1;
    this.#busy = false;
  }
}
