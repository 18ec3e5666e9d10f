// What a command says to a person: sentences on standard error, and how far it is, for anything over a second and on a terminal only.
import type { Output } from "./command.ts";
import { progressAfterMs, progressEveryMs } from "./limits.ts";

export interface Progress {
  /** What is being done, and how much of how much; `of` absent where nobody knows. */
  show(what: string, done: number, of?: number): void;
  /** Takes the line away. */
  end(): void;
}

export const say = (stderr: Output, sentence: string): void => {
  stderr.write(`${sentence}\n`);
};

export function startProgress(stderr: Output): Progress {
  const began = performance.now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show(what, done, of) {
      const now = performance.now();
      if (!stderr.isTTY || now - began < progressAfterMs || now - shownAt < progressEveryMs) return;
      shownAt = now;
      shown = true;
      stderr.write(`\r\u001b[K${what}: ${amount(done)}${of ? ` of ${amount(of)}, ${Math.floor((100 * done) / of)} %` : ""}`);
    },
    end() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}

export const amount = (n: number): string => n.toLocaleString("en-US");

/** @example countOf(1, "paper") // "1 paper" */
export const countOf = (n: number, one: string): string => `${amount(n)} ${one}${n === 1 ? "" : "s"}`;

export const differencesOf = (n: number): string => countOf(n, "difference");

/** In the unit that people read. */
export function bytes(n: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(n, 1)) / 3)), units.length - 1);
  return power === 0 ? `${n} bytes` : `${(n / 1_000 ** power).toFixed(1)} ${units[power]}`;
}
