// How far one figure lies from another, as decimal text with its sign; computed in whole numbers, never in floats.
import { decimalsOf, scaled } from "./decimal.ts";

/** `differenceOf("118.5", "202")` is `"-83.5"`. */
export function differenceOf(figure: string, from: string): string {
  const scale = Math.max(decimalsOf(figure), decimalsOf(from));
  return signed(scaled(figure, scale) - scaled(from, scale), scale);
}

/** By how many percent of `from`, rounded to one decimal, halves away from 0: `percentChange("220", "202")` is `"8.9"`. Nothing where `from` is 0. */
export function percentChange(figure: string, from: string): string | undefined {
  const scale = Math.max(decimalsOf(figure), decimalsOf(from));
  const base = scaled(from, scale);
  if (base === 0n) return undefined;
  const change = (scaled(figure, scale) - base) * 1_000n;
  const half = change < 0n ? -base : base;
  return signed((2n * change + half) / (2n * base), 1);
}

/** Whole units of 10^-scale, without decimals that are all zero. */
function signed(units: bigint, scale: number): string {
  const text = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale);
  return `${units < 0n ? "-" : ""}${/^0*$/.test(fraction) ? whole : `${whole}.${fraction}`}`;
}
