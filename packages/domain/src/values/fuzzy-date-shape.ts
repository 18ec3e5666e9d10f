// The fields of an imprecise date, as they are stored; fuzzy-date.ts adds the rules between them.
import { z } from "zod";
import { Confidence, notIn, Thing } from "./codes.ts";
import { bounds, inclusivities } from "./date-words.ts";
import { DaySchema } from "./day.ts";
import { Duration } from "./duration.ts";
import { readEdtf } from "./read-edtf.ts";
import { Slug } from "./slug.ts";
import { Text } from "./text.ts";

/** An EDTF text that the calendar has. */
export const Edtf = z
  .string()
  .superRefine((text, context) => {
    const answer = readEdtf(text);
    if ("problem" in answer) context.addIssue({ code: "custom", message: answer.problem });
  })
  .meta({
    description:
      "A date in EDTF (ISO 8601-2), years 0001 to 9999: `2023` is some day of that year, `../2023-09-14` that day or one before it, " +
      "`2022/2025` these years, `2023-09~` about then, `XXXX-09-13` a day of an unknown year",
    maxLength: 64,
    examples: ["2023-09-14", "2023", "../2023-09-14", "2022/2025", "2023-09~", "201X", "XXXX-09-13"],
  });

/** The event that a date hangs on: "30 days after the agreement is signed". */
export const DateAnchor = z
  .strictObject({
    thing: Thing,
    id: Slug,
    event: Text(100).meta({ description: "The event waited for, by its type", examples: ["AgreementSigned"] }),
    offset: Duration.meta({ description: "How long after it", examples: ["P30D"] }).exactOptional(),
  })
  .meta({
    id: "DateAnchor",
    description:
      "The event that a date hangs on. It is kept as it was said, and no day is computed from it: say what is known in `earliest` and `latest`",
    examples: [{ thing: "agreement", id: "quang-nam-sekong-memorandum", event: "AgreementSigned", offset: "P30D" }],
  });

/** What somebody concluded about a date that the paper leaves open; it stands beside what is written, never instead of it. */
export const DateInference = z
  .strictObject({
    edtf: Edtf,
    by: Text(200).meta({ description: "Who inferred it", examples: ["nguyen.van.a"] }),
    reason: Text().meta({ description: "From what", examples: ["The 45th anniversary named in the article"] }),
    confidence: Confidence,
  })
  .meta({
    id: "DateInference",
    description: "An inference about a date, with who, why and how sure",
    examples: [{ edtf: "2011-09-13", by: "nguyen.van.a", reason: "The office holders named in the article", confidence: "medium" }],
  });

/** The object that is stored: only what was given. The rules between its fields stand in fuzzy-date.ts. */
export const FuzzyDateShape = z.strictObject({
  edtf: Edtf.exactOptional(),
  text: Text(500)
    .meta({ description: "The date as the source writes it", examples: ["trước ngày 30/9/2023"] })
    .exactOptional(),
  bound: z
    .enum(bounds, { error: notIn(bounds) })
    .meta({ description: "How the date binds; from the edtf where absent", examples: ["before"] })
    .exactOptional(),
  boundInclusive: z
    .enum(inclusivities, { error: notIn(inclusivities) })
    .meta({
      description: "Whether the date itself counts, of by, before and after; unknown of before and after where absent",
      examples: ["unknown"],
    })
    .exactOptional(),
  anchor: DateAnchor.exactOptional(),
  inferred: DateInference.exactOptional(),
  earliest: DaySchema.meta({ description: "The first day it can mean; only without edtf", examples: ["2025-11-01"] }).exactOptional(),
  latest: DaySchema.meta({ description: "The last day it can mean; only without edtf", examples: ["2026-04-30"] }).exactOptional(),
});
export type FuzzyDate = z.output<typeof FuzzyDateShape>;
