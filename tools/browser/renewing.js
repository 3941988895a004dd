/**
 * Make what stands in one element like what stands in another. What is the same in both stays in the page: it is not laid
 * out anew, and keeps its place under the eye.
 *
 * @param {Node} shown
 * @param {Node} wanted  Emptied as far as it is needed.
 */
export function renew(shown, wanted) {
  const [before, after] = [[...shown.childNodes], [...wanted.childNodes]];
  const start = sameFrom(before, after);
  const end = sameFrom(before.slice(start).reverse(), after.slice(start).reverse());
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  if (old.length === fresh.length) {
    old.forEach((node, index) => renewOne(node, /** @type {ChildNode} */ (fresh[index])));
  } else {
    for (const node of old) node.remove();
    shown.insertBefore(fragmentOf(fresh), before[before.length - end] ?? null);
  }
}

/** @param {ChildNode} node @param {ChildNode} other  Where they differ in nothing but what they hold, only that is put in. */
function renewOne(node, other) {
  if (node.cloneNode().isEqualNode(other.cloneNode())) renew(node, other);
  else node.replaceWith(other);
}

/** @param {Node[]} nodes @param {Node[]} others @returns {number} How many are the same at the beginning. */
function sameFrom(nodes, others) {
  const different = nodes.findIndex((node, index) => !node.isEqualNode(others[index] ?? null));
  return different < 0 ? nodes.length : different;
}

/** @param {Node[]} nodes */
function fragmentOf(nodes) {
  const fragment = new DocumentFragment();
  fragment.append(...nodes);
  return fragment;
}
