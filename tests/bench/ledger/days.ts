// Days as whole numbers since 1970, so that lives can be laid out by adding; and a day written as papers write it, sharply or not.
import type { Random } from "../../simulation/random.ts";

export type DayNumber = number;

const msOfDay = 86_400_000;

export const dayOf = (text: string): DayNumber => Date.parse(`${text}T00:00:00Z`) / msOfDay;
export const textOf = (day: DayNumber): string => new Date(day * msOfDay).toISOString().slice(0, 10);
export const monthOf = (day: DayNumber): string => textOf(day).slice(0, 7);
export const yearOf = (day: DayNumber): string => textOf(day).slice(0, 4);

/** The generated ledger is kept from the first of these days to the last. */
export const firstDay = dayOf("2012-01-02");
export const lastDay = dayOf("2025-12-31");

/** The day of the n-th of so many things: later years hold more of them. */
export const dayOfNth = (n: number, of: number): DayNumber => firstDay + 60 + Math.floor((lastDay - firstDay - 60) * (n / of) ** 0.7);

/** When something happened, as a paper has it: mostly a day, and never one that begins after `day`. */
export function happenedOn(random: Random, day: DayNumber): string {
  const drawn = random.next();
  if (drawn < 0.82) return textOf(day);
  if (drawn < 0.91) return `../${textOf(day)}`;
  return drawn < 0.97 ? monthOf(day) : `${textOf(day)}~`;
}

/** By when something is to be done: some years, halves of a sentence and days without a year among them; absent where nothing was said. */
export function dueOn(random: Random, day: DayNumber): object | string | undefined {
  const drawn = random.next();
  if (drawn < 0.12) return undefined;
  if (drawn < 0.46) return textOf(day);
  if (drawn < 0.68) return yearOf(day);
  if (drawn < 0.8) return monthOf(day);
  if (drawn < 0.87) return { edtf: textOf(day), bound: "before" };
  if (drawn < 0.93) return `${monthOf(day)}~`;
  if (drawn < 0.97) return { text: random.pick(["sớm", "trong thời gian tới", "soon", "after the rains"]) };
  return drawn < 0.98 ? `XXXX-${textOf(day).slice(5)}` : `${yearOf(day)}-${random.between(33, 36)}`;
}
