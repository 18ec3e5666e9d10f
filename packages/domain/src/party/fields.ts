// The fields that state a party, said once by the command that begins it.
import * as z from "zod";
import { Country, LocalizedText, PartyLevel, Slug, Text } from "../values/index.ts";

export const PartOf = Slug.meta({ description: "The id of the party that it belongs to." });

export const Instrument = Text(300).meta({
  description: "The law or decision by which it was done.",
  examples: ["Resolution 202/2025/QH15"],
});

export const stated = {
  names: LocalizedText,
  level: PartyLevel,
  country: Country,
  partOf: PartOf.optional(),
  identifiers: z
    .array(z.strictObject({ scheme: Text(50), id: Text(100) }))
    .max(20)
    .optional()
    .meta({ description: "Names of it elsewhere, such as `ISO 3166-2`." }),
};

/** What a party must have while anything of it stands. */
export const essentials = ["names", "level", "country"] as const;

/** Parties in one merger or split: the communes of a district are some thirty. */
export const partiesMax = 50;
/** Duties that one act moves. */
export const dutiesMax = 1_000;
