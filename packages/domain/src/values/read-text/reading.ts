// What was read of a text: the value as a command takes it, and what follows from it.
import { z } from "zod";
import { DescribedDate, describeDate } from "../describe-date.ts";
import type { FuzzyDate } from "../fuzzy-date.ts";
import { FuzzyDateShape } from "../fuzzy-date-shape.ts";
import { Money, moneyBounds } from "../money.ts";
import { Quantity } from "../quantity.ts";

/** What a text may be read as. */
export const readables = ["money", "quantity", "date"] as const;
export type Readable = (typeof readables)[number];

const text = z.string().meta({ description: "The text as it was given", examples: ["khoảng 20 tỷ đồng"] });

/** One way to read a text. */
export const Reading = z
  .discriminatedUnion("as", [
    z.strictObject({
      as: z.literal("money"),
      value: Money,
      lower: z.string().meta({ description: "The least that the words allow, where they say so" }).exactOptional(),
      upper: z.string().meta({ description: "The most that the words allow, where they say so" }).exactOptional(),
      text,
    }),
    z.strictObject({ as: z.literal("quantity"), value: Quantity, text }),
    z.strictObject({ as: z.literal("date"), value: FuzzyDateShape, described: DescribedDate, text }),
  ])
  .meta({
    id: "Reading",
    description: "A value read of a text: `value` is what a command takes, beside it what follows from it",
    examples: [
      {
        as: "money",
        value: { amount: "20000000000", currency: "VND", qualifier: "circa", text: "khoảng 20 tỷ đồng" },
        text: "khoảng 20 tỷ đồng",
      },
    ],
  });
export type Reading = z.output<typeof Reading>;

export function moneyReading(value: Money, text: string): Reading {
  return { as: "money", value, ...moneyBounds(value), text };
}

export function dateReading(value: FuzzyDate, text: string): Reading {
  return { as: "date", value, described: describeDate(value), text };
}
