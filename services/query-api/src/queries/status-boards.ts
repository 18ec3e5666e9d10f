// What the boards that count how commitments stand can be asked for beside the filters of the list: within how many days something is due soon.
import { dueSoonDays } from "@camket/domain";
import { daysAhead, daysOf, lang, momentParams } from "../query-params.ts";
import { commitmentFilterParams, commitmentFiltersOf } from "./commitment.ts";

export const within = daysAhead.meta({
  description: `Days within which something is due soon: ${dueSoonDays} where nothing is said.`,
  examples: ["30"],
});

export const withinOf = (text: string | undefined): number => daysOf(text) ?? dueSoonDays;

/** Of boards that are not paged. */
export const statusParams = { within, ...commitmentFilterParams, lang, ...momentParams };

export const statusQuestion = ({
  within: days,
  ...query
}: Parameters<typeof commitmentFiltersOf>[0] & { readonly within?: string | undefined }) => ({
  filters: commitmentFiltersOf(query),
  within: withinOf(days),
});
