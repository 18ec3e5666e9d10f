// A list finds while one types: the same address that its form would ask for, a moment after the last key.
import { pageAt, show } from "./renew.js";

const afterKeyMs = 250;

export function findWhileTyping() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let asking = new AbortController();
  const counted = document.createElement("p");
  counted.className = "quiet";
  counted.setAttribute("role", "status");

  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches("form[method=get] input[data-find]")) return;
    const form = /** @type {HTMLFormElement} */ (target.form);
    clearTimeout(waiting);
    waiting = setTimeout(() => void find(form), afterKeyMs);
  });

  /** @param {HTMLFormElement} form */
  async function find(form) {
    asking.abort();
    asking = new AbortController();
    const address = addressOf(form);
    const main = document.querySelector("main");
    main?.setAttribute("aria-busy", "true");
    try {
      const { signal } = asking;
      const fresh = await pageAt(address, signal);
      if (signal.aborted) return;
      show(fresh, childOf(main, form));
      history.replaceState(history.state, "", address);
      if (!counted.isConnected) document.body.append(counted);
      counted.textContent = document.querySelector("main .list-head strong")?.textContent ?? "";
    } catch {
      // Asked anew, or no answer: Enter asks as without script, and says what is wrong.
    }
    main?.removeAttribute("aria-busy");
  }
}

/** What the form asks for, without its empty fields. @param {HTMLFormElement} form */
function addressOf(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== "");
  const asked = new URLSearchParams(/** @type {[string, string][]} */ (fields)).toString();
  const { pathname } = new URL(form.action);
  return asked === "" ? pathname : `${pathname}?${asked}`;
}

/** @param {Element | null} main @param {Element} inside */
const childOf = (main, inside) => [...(main?.children ?? [])].find((child) => child.contains(inside)) ?? null;
