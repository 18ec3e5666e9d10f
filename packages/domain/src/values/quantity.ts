// How many of what: people, buildings, pylons, kilometres; and the person-months of a course.
import { z } from "zod";
import { Qualifier } from "./codes.ts";
import { DecimalText } from "./decimal.ts";
import { monthsOf } from "./duration.ts";
import { Text } from "./text.ts";

/** A figure with its unit. */
export const Quantity = z
  .strictObject({
    value: DecimalText,
    unit: Text(60).meta({ description: "What is counted", examples: ["person", "person-month", "building", "pylon", "grave", "km"] }),
    qualifier: Qualifier,
  })
  .meta({ id: "Quantity", description: "How many of what", examples: [{ value: "30", unit: "person", qualifier: "exact" }] });
export type Quantity = z.output<typeof Quantity>;

/**
 * Person-months of a course, as decimal text: `personMonths(30, "P6M")` is `"180"`.
 * Undefined where the duration is not of whole months (weeks, days), or `people` is not a whole number of 0 or more.
 */
export function personMonths(people: number, duration: string): string | undefined {
  const months = monthsOf(duration);
  if (months === undefined || !Number.isSafeInteger(people) || people < 0) return undefined;
  return String(BigInt(people) * BigInt(months));
}
