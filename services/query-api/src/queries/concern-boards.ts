// What the boards of gifts, seats, permits and recurring duties can be asked for: the filters of the list of commitments, those of their own, how to
// group, a page.
import type { CommitmentFilters } from "@camket/views";
import * as z from "zod";
import { listParams, momentParams } from "../query-params.ts";
import { commitmentDaysInOrder, commitmentFilterParams, commitmentFiltersOf } from "./commitment.ts";

/** @param own filters of this board alone, with `by` and `sort` */
export const concernQuery = <Own extends z.ZodRawShape>(own: Own) =>
  z.strictObject({ ...commitmentFilterParams, ...listParams, ...momentParams, ...own }).superRefine(commitmentDaysInOrder as never);

export const groupedBy = <const Dimensions extends readonly [string, ...string[]]>(...dimensions: Dimensions) =>
  z
    .enum(dimensions)
    .optional()
    .meta({
      description: "What to group by: `corridor` is pairs of provinces, `countries` pairs of countries. Absent: corridor.",
      examples: ["countries"],
    });

export const filtersOf = (query: Readonly<Record<string, unknown>>): CommitmentFilters =>
  commitmentFiltersOf(query as Parameters<typeof commitmentFiltersOf>[0]);
