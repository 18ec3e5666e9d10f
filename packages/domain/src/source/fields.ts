// The fields of a source and of what is taken from it.
import * as z from "zod";
import { notIn } from "../values/codes.ts";
import { Confidence, DaySchema, FuzzyDate, LanguageTag, LocalizedText, Sha256, Slug, SourceType, Text } from "../values/index.ts";

export const stated = {
  type: SourceType,
  publisher: Text(200),
  title: LocalizedText,
  language: LanguageTag,
  url: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) => `"${String(input).slice(0, 100)}" is not a whole address: write it from https:// or http:// on`,
    })
    .max(2000)
    .optional(),
  publishedOn: FuzzyDate.optional(),
  eventOn: FuzzyDate.optional().meta({ description: "The day of what it reports." }),
  retrievedOn: DaySchema.optional(),
  sha256: Sha256.optional(),
  rank: z.int().min(1).max(100).optional().meta({ description: "How much it weighs against others; 1 weighs most." }),
};

/** What a source must have while anything of it stands. */
export const essentials = ["type", "publisher", "title", "language"] as const;

const subjectThings = ["party", "source", "agreement", "commitment", "request", "meeting", "indicator"] as const;

export const about = {
  subject: z
    .strictObject({ thing: z.enum(subjectThings, { error: notIn(subjectThings) }), id: Slug })
    .meta({ description: "The thing that it is about." }),
  field: Text(200).meta({
    description: "What of it: a field as its answers name it, or an act.",
    examples: ["value", "handover.occurredOn"],
  }),
};

export const claim = {
  claimId: Slug.meta({ description: "An id for it within this source." }),
  ...about,
  value: Text().meta({ description: "What the source says, in words." }),
  locator: Text(500).meta({ description: "Where in the source." }),
  confidence: Confidence.optional(),
};

export const ClaimRef = z.strictObject({ sourceId: Slug, claimId: Slug });
export type ClaimRef = z.output<typeof ClaimRef>;

/** Claims that one conflict is between. */
export const claimsMax = 20;
