// An indicator as lists and its page answer it: the figure of the last period, and the series with all that was given.
import { aggregations, DescribedDate, figureQualifiers, LocalizedText, observationStatuses } from "@camket/domain";
import * as z from "zod";
import { Conflicts, noConflicts, single, singleExample } from "./shared.ts";

const value = z.string().meta({ description: "Decimal text, whole, in the indicator's unit." });
const qualifier = z.enum(figureQualifiers);
const status = z.enum(observationStatuses);

const of = {
  of: z.string().optional().meta({ description: "What it is a part of." }),
  ofUnstated: z.literal(true).optional().meta({ description: "A share of which no source says what it is a part of." }),
};

export const present = {
  observationId: z.string(),
  ...of,
  value,
  qualifier,
  status,
  marks: z
    .array(z.string())
    .optional()
    .meta({ description: "How it is to be read: `estimate`, `provisional`, `at-least` …; absent: exact and final." }),
};

const indicatorFields = {
  id: z.string(),
  name: LocalizedText,
  unit: z.string(),
  geography: z.string().optional(),
  aggregation: z.enum(aggregations),
  latest: z
    .object({
      period: DescribedDate.optional(),
      ...present,
      beside: z.int().optional().meta({ description: "Other figures of the same period: the page shows them." }),
    })
    .optional()
    .meta({ description: "The figure of the last period, of several the most settled; absent while none is certain." }),
  hasEstimate: z.boolean().meta({
    description:
      "A figure of the series is an estimate still; one without a period counts until a final figure is given on its day or later.",
  }),
};

export const target = z.object({ eventId: z.string(), value, qualifier, occurredOn: DescribedDate });

const Figure = z.object({
  eventId: z.string(),
  value,
  qualifier,
  status,
  occurredOn: DescribedDate.meta({ description: "When it was given." }),
  reason: z.string().optional(),
  sources: z.array(z.string()).optional().meta({ description: "The sources that it is taken from." }),
});

export const Change = z
  .object({
    to: z.enum(["preceding", "year-before"]),
    observationId: z.string(),
    period: DescribedDate.optional(),
    value,
    percent: z.string().optional().meta({ description: "By how many percent, to one decimal: `8.9`, `-3.2`." }),
    points: z.string().optional().meta({ description: "Of percentages: by how many points." }),
    marks: z
      .array(z.enum(["inexact", "status-differs", "gap"]))
      .optional()
      .meta({ description: "One of the two is not exact; they are not equally settled; periods lie between them." }),
  })
  .meta({
    description:
      "Computed: from the period before of the same length, or from the same part of the year before. What a source says of it is a claim.",
  });

export const figure = {
  overTarget: z
    .string()
    .optional()
    .meta({ description: "By how much it lies above the target, below it with a minus; only where both are exact." }),
};

const Observation = z.object({
  ...present,
  ...figure,
  changes: z.array(Change).optional(),
  reported: Figure.meta({ description: "As it was first given." }),
  revisions: z.array(Figure).optional().meta({ description: "Each later figure, in the order of their days." }),
});

const figureExample = {
  eventId: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
  value: "118000000",
  qualifier: "exact",
  status: "estimate",
  occurredOn: { edtf: "2025-09-03", bound: "on", precision: "day", earliest: "2025-09-03", latest: "2025-09-03" },
  sources: ["baogialai-2025-09-03"],
};
const period = { edtf: "2025-01/2025-05", bound: "within", precision: "half", earliest: "2025-01-01", latest: "2025-05-31" };
const presentExample = { observationId: "2025-01-05", value: "118000000", qualifier: "exact", status: "estimate", marks: ["estimate"] };
export const indicatorExample = {
  id: "le-thanh-turnover",
  name: { en: "Turnover of Lệ Thanh border gate" },
  unit: "USD",
  geography: "Cửa khẩu quốc tế Lệ Thanh",
  aggregation: "flow",
  latest: { period, ...presentExample },
  hasEstimate: true,
};

export const IndicatorItem = z.object(indicatorFields).meta({ id: "IndicatorItem", examples: [indicatorExample] });

export const IndicatorAnswer = z
  .object({
    ...indicatorFields,
    series: z
      .object({
        total: z.int(),
        items: z
          .array(
            z.object({
              period: DescribedDate.optional(),
              target: target.optional(),
              observations: z.array(Observation).meta({ description: "Side by side: of several sources none is added to another." }),
            }),
          )
          .meta({ description: "By period, the first one first; at most the last 500." }),
      })
      .meta({ description: "How many periods there are, and the figures of each." }),
    claims: z
      .object({
        total: z.int(),
        items: z
          .array(
            z.object({
              sourceId: z.string(),
              claimId: z.string(),
              field: z.string(),
              value: z.string(),
              retracted: z.literal(true).optional(),
            }),
          )
          .meta({ description: "The first 200." }),
      })
      .meta({ description: "What sources say of it in words, a growth that they report for one." }),
    conflicts: Conflicts,
    ...single,
  })
  .meta({
    id: "Indicator",
    examples: [
      {
        ...indicatorExample,
        series: { total: 1, items: [{ period, observations: [{ ...presentExample, reported: figureExample }] }] },
        claims: { total: 0, items: [] },
        conflicts: noConflicts,
        ...singleExample,
      },
    ],
  });
