/**
 * The theme listens for single letters anywhere in a page, to open its search. Somebody who dictates, or types while no
 * field has the focus, would lose what they say there (WCAG 2.1.4): such keys stay without effect.
 */
addEventListener(
  "keydown",
  (/** @type {KeyboardEvent} */ event) => {
    const isTyped = /** @type {Element} */ (event.target).matches?.("input, textarea, select, [contenteditable]");
    if (event.key.length === 1 && !isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  },
  { capture: true },
);
