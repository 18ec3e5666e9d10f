// How an answer shows a date: what was given, and the days that follow from it.
import { z } from "zod";
import { boundsOf, impliedBound, impliedInclusivity } from "./bounds.ts";
import { bounds, datePrecisions, inclusivities } from "./date-words.ts";
import { DaySchema } from "./day.ts";
import { DateAnchor, DateInference, type FuzzyDate } from "./fuzzy-date-shape.ts";
import { readEdtf } from "./read-edtf.ts";

/** A date in an answer. */
export const DescribedDate = z
  .strictObject({
    edtf: z.string().exactOptional(),
    text: z.string().exactOptional(),
    bound: z.enum(bounds).exactOptional(),
    boundInclusive: z.enum(inclusivities).exactOptional(),
    precision: z.enum(datePrecisions),
    earliest: DaySchema.exactOptional(),
    earliestSure: DaySchema.exactOptional(),
    latestSure: DaySchema.exactOptional(),
    latest: DaySchema.exactOptional(),
    inferred: DateInference.exactOptional(),
    anchor: DateAnchor.exactOptional(),
    defaulted: z.literal(true).exactOptional(),
  })
  .meta({
    id: "DescribedDate",
    description:
      "A date as given, and its days: earliest to latest at the outermost, an absent one open; earliestSure and latestSure where it is unknown whether the date itself counts; defaulted where nobody gave it and it is the day of recording",
    examples: [
      { edtf: "2023-09-30", bound: "before", boundInclusive: "unknown", precision: "day", latestSure: "2023-09-29", latest: "2023-09-30" },
    ],
  });
export type DescribedDate = z.output<typeof DescribedDate>;

/** The date with its derived words and days; `defaulted: true` is passed through. */
export function describeDate(date: FuzzyDate & { defaulted?: true }): DescribedDate {
  const { edtf, text, inferred, anchor, defaulted } = date;
  const { precision, earliest, earliestLast, latestFirst, latest } = boundsOf(date);
  const answer = edtf === undefined ? undefined : readEdtf(edtf);
  const reading = answer !== undefined && "reading" in answer ? answer.reading : undefined;
  const bound = date.bound ?? (reading && impliedBound(reading));
  const boundInclusive = date.boundInclusive ?? (bound && impliedInclusivity(bound, reading));
  return {
    ...(edtf !== undefined && { edtf }),
    ...(text !== undefined && { text }),
    ...(bound !== undefined && { bound }),
    ...(boundInclusive !== undefined && { boundInclusive }),
    precision,
    ...(earliest !== undefined && { earliest }),
    ...(earliestLast !== undefined && earliestLast !== earliest && { earliestSure: earliestLast }),
    ...(latestFirst !== undefined && latestFirst !== latest && { latestSure: latestFirst }),
    ...(latest !== undefined && { latest }),
    ...(inferred !== undefined && { inferred }),
    ...(anchor !== undefined && { anchor }),
    ...(defaulted && { defaulted }),
  };
}
