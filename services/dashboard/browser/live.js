// A page about now stays about now. What hangs on a wall (the frame says which pages do) renews itself when something is recorded; what somebody reads
// is left as it is, and says that there is newer. Either says since when it is behind or cut off.
import { follow } from "./follow.js";
import { pageAt, show } from "./renew.js";

/** What is recorded together is shown together … */
const gatherMs = 1_000;
/** … and a long upload does not keep the page busy. */
const restMs = 4_000;
/** A day ends although nothing is recorded. */
const renewAnywayMs = 600_000;

export function stayLive() {
  const { position, live } = document.body.dataset;
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".live"));
  if (!place || position === undefined || live === undefined) return;
  const isWall = live === "renew";
  let last = position;
  let [isStale, isWaiting, isRenewing] = [false, false, false];
  /** @type {(() => void) | undefined} */
  let stop;
  /** @type {Date | undefined} */
  let behindSince;

  const begin = () => {
    stop ??= follow(last, {
      there: () => !isStale && tell(place, isWall ? "live" : ""),
      cutOff: (since) => tell(place, "cut-off", since),
      news(to) {
        [last, isStale] = [to, true];
        if (isWall) return renewIn(gatherMs);
        tell(place, "newer");
        // There is no more to say.
        end();
      },
    });
  };
  const end = () => {
    stop?.();
    stop = undefined;
  };

  /** @param {number} ms */
  const renewIn = (ms) => {
    if (isWaiting || isRenewing) return;
    isWaiting = true;
    setTimeout(() => void renew(), ms);
  };
  async function renew() {
    isWaiting = false;
    if (isTyping()) return isStale && tell(/** @type {HTMLElement} */ (place), "newer");
    [isRenewing, isStale] = [true, false];
    try {
      show(await pageAt(withAfter(last)));
      behindSince = undefined;
      tell(/** @type {HTMLElement} */ (place), "live");
    } catch {
      behindSince ??= new Date();
      isStale = true;
      tell(/** @type {HTMLElement} */ (place), "behind", behindSince);
    }
    isRenewing = false;
    if (isStale) renewIn(restMs);
  }

  // A page that nobody sees holds no line: a browser has six of them to one service.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return end();
    if (isWall) renewIn(0);
    if (isWall || !isStale) begin();
  });
  if (isWall) {
    setInterval(() => !document.hidden && renewIn(0), renewAnywayMs);
    // Whoever has typed is done.
    document.addEventListener("focusout", () => isStale && renewIn(gatherMs));
  }
  if (!document.hidden) begin();
}

/** A service that has not read as far yet waits until it has. @param {string} position */
function withAfter(position) {
  const address = new URL(location.href);
  address.searchParams.set("after", position);
  return `${address.pathname}${address.search}`;
}

const isTyping = () => document.activeElement?.matches("main input, main select, main textarea, .time input") ?? false;

/**
 * @param {HTMLElement} place has the words: of those with a moment, `{time}` stands for it
 * @param {"" | "live" | "newer" | "behind" | "cut-off"} state
 * @param {Date} [since]
 */
function tell(place, state, since = new Date()) {
  const { newer = "", reload = "", live = "", behind = "", cutOff = "", timeZone } = place.dataset;
  const language = place.lang || document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(timeZone ? { timeZone } : {}),
  }).format(since);
  const text = { "": "", live, newer, behind, "cut-off": cutOff }[state].replace("{time}", time);
  place.dataset.state = state;
  // That all is well need not be read aloud each time.
  place.setAttribute("aria-live", state === "live" ? "off" : "polite");
  place.replaceChildren(text);
  if (state !== "newer") return;
  const link = document.createElement("a");
  link.href = location.href.replace(/#.*$/, "");
  link.textContent = reload;
  place.append(" ", link);
}
