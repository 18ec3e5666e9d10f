// What a correction answers for: only what it changes. A rule that says of the event as it comes to read what it said of it as it read before has
// read no field that changed, however much was recorded since.
import type { Fact } from "./standing.ts";
import type { Added } from "./stream.ts";

/**
 * What the rule says of the event as it comes to read; nothing where it said the same before.
 * @param was as it read; absent where it did not hold: then nothing was said of it
 */
export function saidAnew<Said>(rule: (event: Fact) => Said | undefined, was: Fact | undefined, now: Fact): Said | undefined {
  const said = rule(now);
  return said !== undefined && was && JSON.stringify(rule(was)) === JSON.stringify(said) ? undefined : said;
}

/**
 * What decide records of an event as it comes to read, where the change moves it to another day or the rule says otherwise. Each correction that does
 * so records its own, so that withdrawing one leaves what the others recorded.
 * @param rule what it would have recorded, read from the facts that were recorded before the event
 */
export function recordedAnew(rule: (event: Fact) => Added, was: Fact | undefined, now: Fact): { readonly added: Added } | undefined {
  const added = rule(now);
  if (Object.keys(added).length === 0) return undefined;
  const isMoved = !was || was.days.certainFrom !== now.days.certainFrom;
  return isMoved || JSON.stringify(rule(was)) !== JSON.stringify(added) ? { added } : undefined;
}
