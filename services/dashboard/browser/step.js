// Where a page steps through something, the arrow keys follow its links to the step before and after.

export function stepByArrows() {
  document.addEventListener("keydown", (event) => {
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (rel === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // There the arrows move the cursor, or what is too wide.
    if (event.target instanceof Element && event.target.closest("input, select, textarea, pre")) return;
    const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`.stepper a[rel="${rel}"]`));
    link?.click();
  });
}
