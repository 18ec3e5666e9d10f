// What a correction answers for: only what it changes. A rule that says of the event as it comes to read what it said of it as it read before has
// read no field that changed, however much was recorded since.
import type { Fact } from "./standing.ts";

/**
 * What the rule says of the event as it comes to read; nothing where it said the same before.
 * @param was as it read; absent where it did not hold: then nothing was said of it
 */
export function saidAnew<Said>(rule: (event: Fact) => Said | undefined, was: Fact | undefined, now: Fact): Said | undefined {
  const said = rule(now);
  return said !== undefined && was && JSON.stringify(rule(was)) === JSON.stringify(said) ? undefined : said;
}
