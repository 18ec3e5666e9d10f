// Draws that are shaped like life: few are chosen often, many seldom.
import type { Random } from "../../simulation/random.ts";

export interface Ranked<T> {
  readonly of: readonly T[];
  /** The n-th is drawn in proportion to 1/n. */
  draw(random: Random): T;
}

/** Zipf's law over what is given, the first the most often. */
export function zipf<T>(of: readonly T[]): Ranked<T> {
  const sums: number[] = [];
  for (let rank = 1; rank <= of.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank);
  const total = sums.at(-1) as number;
  return {
    of,
    draw(random) {
      const wanted = random.next() * total;
      let [low, high] = [0, of.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] as number) <= wanted) low = middle + 1;
        else high = middle;
      }
      return of[low] as T;
    },
  };
}

/** One of several by weight. */
export function weighted<T>(random: Random, choices: readonly (readonly [weight: number, choice: T])[]): T {
  let wanted = random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, choice] of choices) {
    wanted -= weight;
    if (wanted < 0) return choice;
  }
  return (choices.at(-1) as (typeof choices)[number])[1];
}

/** In another order, by chance (Fisher–Yates). */
export function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
