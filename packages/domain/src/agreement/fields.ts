// The fields that state an agreement, and those that several of its commands carry.
import * as z from "zod";
import { FuzzyDate, LocalizedText, PartyRef, Sectors, Slug, Text } from "../values/index.ts";

/** Either beginning command states them; the first states what an agreement must have, a later one only what changes. */
export const stated = {
  title: LocalizedText.optional(),
  parties: z
    .array(PartyRef)
    .min(2)
    .max(50)
    .optional()
    .meta({ description: "Between whom, with the names as written: two at least, each once." }),
  subject: Text(2000).optional().meta({ description: "What it is about." }),
  period: FuzzyDate.optional().meta({ description: "The time for which it holds, `2022/2025`; absent: no end is known." }),
  sectors: Sectors.optional(),
};

export const Fulfils = z.array(Slug).min(1).max(50).optional().meta({
  description:
    "The commitments of the kind `agreement-preparation` that are kept by this, and by nothing before it: each is recorded as delivered on its day, also where that lies before the duty was given.",
});

export const signed = {
  ...stated,
  number: Text(100).optional().meta({ description: "The number that the paper carries." }),
  signatories: z
    .array(z.strictObject({ party: PartyRef, office: Text(300).optional() }))
    .min(1)
    .max(50)
    .optional()
    .meta({ description: "Who signed, for which party and in which office." }),
  place: Text(200).optional().meta({ description: "Where it was signed." }),
  languages: Text(200).optional().meta({ description: "The languages of its texts, and which one prevails." }),
  documents: Text(2000).optional().meta({ description: "Its annexes and accompanying papers." }),
  renews: Slug.optional().meta({ description: "The id of the agreement that this one renews." }),
  fulfils: Fulfils,
};

/** What an agreement must have while anything of it stands. */
export const essentials = ["title", "parties"] as const;

/** Fields of the state that the beginning commands state; those of the signature alone stand with it. */
export const statedFields = [...Object.keys(stated), "number", "renews"];
