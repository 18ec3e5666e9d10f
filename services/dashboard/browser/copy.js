// A link that is there to be passed on is copied. Where a browser does not let it (over plain HTTP), it is followed as without script.

const saidMs = 4_000;

export function copyAddresses() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[data-copy]")) : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      () => say(link),
      () => location.assign(link.href),
    );
  });
}

/** @param {HTMLAnchorElement} link */
function say(link) {
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "copied";
  link.after(said);
  // Put in before its words, it is read aloud.
  requestAnimationFrame(() => said.append(link.dataset.copy ?? ""));
  setTimeout(() => said.remove(), saidMs);
}
