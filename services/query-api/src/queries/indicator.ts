// What a list of indicators can be asked for.
import { aggregations, currencyDigits, measures } from "@camket/domain";
import type { IndicatorFilters } from "@camket/views";
import * as z from "zod";
import { queryLimits } from "../limits.ts";
import { isTrue, listOf, listParams, momentParams, oneOrMore, present, sortOf, source, text, yesOrNo } from "../query-params.ts";

const isUnit = (value: string): boolean => (measures as readonly string[]).includes(value) || currencyDigits(value) !== undefined;

export const IndicatorQuery = z.strictObject({
  unit: oneOrMore(z.string().max(60).refine(isUnit, "a currency of ISO 4217, USD, or a measure, percent"))
    .optional()
    .meta({ description: "A currency of ISO 4217 or a measure.", examples: ["USD"] }),
  geography: z
    .string()
    .min(1)
    .max(queryLimits.searchCharsMax)
    .optional()
    .meta({ description: "The whole name of the area, whatever case and diacritics." }),
  aggregation: oneOrMore(z.enum(aggregations)).optional(),
  hasEstimate: yesOrNo.meta({ description: "A figure of its series is an estimate still." }),
  source,
  text,
  sort: sortOf("id", "name", "latest"),
  ...listParams,
  ...momentParams,
});

export const indicatorFiltersOf = ({
  unit,
  geography,
  aggregation,
  hasEstimate,
  source,
  text,
}: z.output<typeof IndicatorQuery>): IndicatorFilters =>
  present({
    unit: listOf(unit),
    geography,
    aggregation: listOf(aggregation),
    hasEstimate: isTrue(hasEstimate),
    source: listOf(source),
    text,
  });
