/** Prints one part of a page with scenarios: `data-print` on a button names it, and on the page while it is printed. */
addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement | null} */ (target instanceof Element && target.closest("[data-print], [data-action='print-review']"));
  if (!button) return;
  document.documentElement.dataset.print = button.dataset.print ?? "review";
  addEventListener("afterprint", () => document.documentElement.removeAttribute("data-print"), { once: true });
  print();
});
