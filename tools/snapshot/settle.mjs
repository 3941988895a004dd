/**
 * Makes what a snapshot holds stay for good. How often an object is referred to, and where its neighbours in the list of the
 * garbage collector are, is different for each and packs badly; of what is never freed, Python asks neither.
 */

/** Python's own mark for what is never freed (`_Py_IMMORTAL_REFCNT`, 32 bits), and more than anything is referred to. */
const IMMORTAL = 0x3fffffff;
const MANY = 2 ** 20;

/** Bytes that the garbage collector has before an object: the next in its list, and the one before. */
const LINKS = 8;

/**
 * @param {Uint32Array} heap
 * @param {Uint8Array} marks  A bit for every four bytes, set where an object begins.
 * @param {number} frozen  The place of one that the garbage collector has put aside (`gc.freeze`), as all that are marked.
 */
export function settle(heap, marks, frozen) {
  const linked = listFrom(frozen - LINKS);
  for (let place = 0; place < heap.length; place += 1) if (isAlive(place)) heap[place] = IMMORTAL;
  const [first, ...others] = linked.filter((link) => !isMarked(link + LINKS));
  for (const link of linked) join(link, 0, 0);
  const left = [first, ...others];
  left.forEach((link, index) => join(link, left[(index + 1) % left.length], left.at(index - 1)));

  /** @param {number} start @returns {number[]} The places of a list that closes. */
  function listFrom(start) {
    const places = [start];
    for (let next = heap[start / 4]; next !== start; next = heap[next / 4]) places.push(next);
    return places;
  }

  /** @param {number} link @param {number} next @param {number} before */
  function join(link, next, before) {
    heap.set([next, before], link / 4);
  }

  /** @param {number} place @returns {boolean} In words: whether there is an object that can still be freed, and was not. */
  function isAlive(place) {
    const type = heap[place + 1];
    return isMarked(place * 4) && heap[place] > 0 && heap[place] < MANY && isMarked(type) && isMarked(heap[type / 4 + 1]);
  }

  /** @param {number} place */
  function isMarked(place) {
    return Boolean(marks[place >>> 5] & (1 << ((place >>> 2) & 7)));
  }
}
