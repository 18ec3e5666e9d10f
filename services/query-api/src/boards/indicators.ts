// The board of indicators: its parameters, its answer, its table.
import { DescribedDate } from "@camket/domain";
import * as z from "zod";
import { Change, figure, IndicatorItem, indicatorExample, present as observed, target } from "../answers/indicator.ts";
import { pageFields } from "../answers/page-fields.ts";
import { asOfExample } from "../answers/shared.ts";
import { IndicatorQuery, indicatorFiltersOf } from "../queries/indicator.ts";
import { sortOf } from "../query-params.ts";
import { indicatorBoardColumns } from "../tables/indicator-board.ts";
import { defineBoard } from "./board.ts";

const IndicatorsQuery = z.strictObject({
  ...IndicatorQuery.shape,
  sort: sortOf("name", "id", "latest").meta({ description: "Order of the items; `-` before it for the other direction. Absent: name." }),
});

const Observed = z.object({ ...observed, overTarget: figure.overTarget });

export const SeriesItem = IndicatorItem.extend({
  before: Change.optional().meta({
    description: "The figure of the period before of the same length, and the change since. Absent: none.",
  }),
  yearBefore: Change.optional().meta({ description: "The same against the same part of the year before, where that is another one." }),
  target: target
    .extend({ overTarget: figure.overTarget })
    .optional()
    .meta({ description: "Of the period of the last figure. Absent: it has none." }),
  nextTarget: target.extend({ period: DescribedDate.optional() }).optional().meta({ description: "The first of a later period." }),
  contradictedBy: z
    .array(Observed)
    .optional()
    .meta({ description: "Other figures of the same period and the same whole that say something else. Absent: none." }),
  openConflicts: z.int().meta({ description: "Conflicts between sources about it that nobody has resolved." }),
  series: z
    .object({
      total: z.int(),
      items: z.array(z.object({ period: DescribedDate.optional(), target: target.optional(), observations: z.array(Observed) })).meta({
        description: "By period, the first one first; the last 24. The indicator's own page has more, and how each figure came about.",
      }),
    })
    .meta({ description: "How many periods there are, and the figures of the last." }),
}).meta({ id: "SeriesItem" });

const { latest } = indicatorExample;
const { period, ...observation } = latest;

const IndicatorsAnswer = z
  .object({
    indicators: z.int().meta({ description: "How many." }),
    observed: z.int().meta({ description: "Of them, those with a figure." }),
    estimated: z.int().meta({ description: "Of them, those of which a figure is an estimate still." }),
    items: z.array(SeriesItem),
    ...pageFields,
  })
  .meta({
    id: "IndicatorsBoard",
    description: "The last figure of each indicator, what it was before, and what it was to be.",
    examples: [
      {
        indicators: 1,
        observed: 1,
        estimated: 1,
        items: [{ ...indicatorExample, openConflicts: 0, series: { total: 1, items: [{ period, observations: [observation] }] } }],
        asOf: asOfExample,
      },
    ],
  });

export const indicators = defineBoard({
  name: "indicators",
  operationId: "getIndicatorsBoard",
  summary: "Read the last figures of indicators, how they changed and how far they lie from their targets",
  description:
    "A page of the indicators, each with its last figure as settled as it is, the one before, its target and what contradicts it. An estimate, a bound or an approximate figure is marked wherever it stands; a distance is computed only where both figures are exact.",
  query: IndicatorsQuery,
  answer: IndicatorsAnswer,
  table: { columns: indicatorBoardColumns },
  isPaged: true,
  question: (query) => ({ filters: indicatorFiltersOf(query as z.output<typeof IndicatorQuery>) }),
});
