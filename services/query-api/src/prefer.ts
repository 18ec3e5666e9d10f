// The preferences (RFC 7240) that reads know: how long to wait for a write, and whether to count. Others, and malformed ones, are ignored,
// as the RFC asks.
import { queryLimits } from "./limits.ts";

export interface Preferences {
  readonly waitMs: number;
  /** The same where it was said; 0 where it was not: how long to wait for what nobody has written yet. */
  readonly newsMs: number;
  readonly total: boolean;
  /** For `Preference-Applied`. */
  readonly applied: readonly string[];
}

export function readPrefer(header: string | readonly string[] | undefined): Preferences {
  const text = typeof header === "string" ? header : (header ?? []).join(",");
  const wait = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[,;]|$)/i.exec(text)?.[1];
  const seconds = wait === undefined ? undefined : Math.min(Number(wait), queryLimits.waitMsMax / 1_000);
  const total = /(?:^|,)\s*return\s*=\s*"?total-count"?\s*(?:[;,]|$)/i.test(text);
  return {
    waitMs: seconds === undefined ? queryLimits.waitMsMax : seconds * 1_000,
    newsMs: seconds === undefined ? 0 : seconds * 1_000,
    total,
    applied: [...(seconds === undefined ? [] : [`wait=${seconds}`]), ...(total ? ["return=total-count"] : [])],
  };
}
