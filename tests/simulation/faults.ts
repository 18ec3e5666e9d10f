// The faults of a run, drawn by chance at the plan's rates.
import type { Faults } from "@camket/testkit";
import type { Plan } from "./plan.ts";
import type { Random } from "./random.ts";

export function faultsOf(plan: Plan, random: Random): Faults {
  function draw<K extends string>(rates: { readonly [P in K]?: number }): K | undefined {
    let at = random.next();
    for (const [kind, rate] of Object.entries(rates) as [K, number][]) {
      at -= rate;
      if (at < 0) return kind;
    }
    return undefined;
  }
  return {
    append: () => draw(plan.rates.append),
    read: () => draw(plan.rates.read),
    batch: () => draw(plan.rates.batch),
    delayMs: () => random.between(1, plan.delayMsMax),
  };
}
