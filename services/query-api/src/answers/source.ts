// A source as lists and its page answer it, with what is taken from it.
import { confidences, DescribedDate, LocalizedText, sourceTypes } from "@camket/domain";
import * as z from "zod";
import { Between, Conflicts, noConflicts, Resolution, single, singleExample } from "./shared.ts";

const About = { subject: z.looseObject({ thing: z.string(), id: z.string() }), field: z.string() };

const sourceFields = {
  id: z.string(),
  type: z.enum(sourceTypes),
  publisher: z.string(),
  title: LocalizedText,
  language: z.string(),
  url: z.string().optional(),
  publishedOn: DescribedDate.optional(),
  eventOn: DescribedDate.optional(),
  retrievedOn: z.string().optional(),
  sha256: z.string().optional(),
  rank: z.int().optional(),
  retracted: z
    .looseObject({ eventId: z.string(), reason: z.string(), replacedBy: z.string().optional() })
    .optional()
    .meta({ description: "It is not to be relied on any more; it stays readable." }),
};
const sourceExample = {
  id: "nhandan-2023-09-15",
  type: "news",
  publisher: "Nhân Dân",
  title: { vi: "Quảng Nam-Sê Kông tăng cường hợp tác phát triển toàn diện" },
  language: "vi",
  publishedOn: { edtf: "2023-09-15", bound: "on", precision: "day", earliest: "2023-09-15", latest: "2023-09-15" },
};
export const SourceItem = z
  .object({
    ...sourceFields,
    claimCount: z.int().meta({ description: "Claims taken from it; its page shows them." }),
    openConflicts: z.int().meta({ description: "Conflicts recorded at it and not resolved." }),
  })
  .meta({ id: "SourceItem", examples: [{ ...sourceExample, claimCount: 0, openConflicts: 0 }] });

export const SourceAnswer = z
  .object({
    ...sourceFields,
    file: z.string().optional().meta({ description: "The address of the paper with this `sha256`, where it is kept here." }),
    claims: z
      .array(
        z.looseObject({
          eventId: z.string(),
          claimId: z.string(),
          ...About,
          value: z.string(),
          locator: z.string(),
          confidence: z.enum(confidences).optional(),
        }),
      )
      .meta({ description: "What it says of things, each beside what other sources say of the same." }),
    conflicts: z
      .array(
        z.looseObject({
          eventId: z.string(),
          conflictId: z.string(),
          ...About,
          between: Between,
          status: z.enum(["open", "resolved"]),
          resolution: Resolution,
        }),
      )
      .meta({ description: "Where its claims and those of others cannot all be true. No claim goes when one is chosen." }),
    conflictsAbout: Conflicts,
    ...single,
  })
  .meta({ id: "Source", examples: [{ ...sourceExample, claims: [], conflicts: [], conflictsAbout: noConflicts, ...singleExample }] });
