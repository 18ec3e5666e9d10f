// The content of a page put anew as the server shows it now: what is open stays open, the focus stays where it is, and nothing jumps.

/** What of a page the server makes anew; head and menu stay. */
const parts = ["main", ".foot", ".time:not([open])"];

/**
 * A page as the server shows it now.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<Document>}
 * @throws {Error} where it does not answer, or not with a page
 */
export async function pageAt(address, signal) {
  const response = await fetch(address, { headers: { accept: "text/html" }, signal: signal ?? null });
  if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/**
 * @param {Document} fresh
 * @param {Element | null} [kept] a child of `<main>` in which somebody types: it stays as it is, and all around it changes
 */
export function show(fresh, kept = null) {
  if (isOfAnotherVersion(fresh)) return location.reload();
  const [left, top] = [scrollX, scrollY];
  const focused = document.activeElement;
  const opened = openDetails();
  for (const part of parts) {
    const old = document.querySelector(part);
    const next = fresh.querySelector(part);
    if (!old || !next) continue;
    const place = kept && part === "main" && [...next.children].find((child) => isLike(child, kept));
    if (kept && place) replaceAround(old, kept, next, place);
    else old.replaceChildren(...next.childNodes);
  }
  document.title = fresh.title;
  document.body.dataset.position = fresh.body.dataset.position ?? document.body.dataset.position ?? "";
  for (const details of document.querySelectorAll("main details")) if (opened.has(nameOf(details))) details.setAttribute("open", "");
  if (focused && !focused.isConnected) likeOf(focused)?.focus({ preventScroll: true });
  scrollTo({ left, top, behavior: "instant" });
}

/** After an upgrade the page's own script and style are others. @param {Document} fresh */
const isOfAnotherVersion = (fresh) => scriptOf(fresh) !== null && scriptOf(fresh) !== scriptOf(document);

/** @param {Document} page */
const scriptOf = (page) => page.querySelector("script[src]")?.getAttribute("src") ?? null;

/** @param {Element} one @param {Element} other */
const isLike = (one, other) => one.tagName === other.tagName && one.className === other.className;

/** @param {Element} old @param {Element} kept its child @param {Element} next @param {Element} place where `kept` stands in `next` */
function replaceAround(old, kept, next, place) {
  for (const child of [...old.childNodes]) if (child !== kept) child.remove();
  let isAfter = false;
  for (const child of [...next.childNodes]) {
    if (child === place) isAfter = true;
    else if (isAfter) old.append(child);
    else kept.before(child);
  }
}

/** @param {Element} details */
const nameOf = (details) => details.querySelector("summary")?.textContent?.trim() ?? "";

const openDetails = () => new Set([...document.querySelectorAll("main details[open]")].map(nameOf));

/** What has taken its place: by its id, or the same words that lead to the same address. @param {Element} gone @returns {HTMLElement | null} */
function likeOf(gone) {
  if (gone.id !== "") return document.getElementById(gone.id);
  const href = gone.getAttribute("href");
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`main ${gone.tagName}`));
  return [...all].find((one) => one.getAttribute("href") === href && one.textContent === gone.textContent) ?? null;
}
