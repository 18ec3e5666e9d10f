// The register of indicators: what is measured, where and in which unit, with the figure of the last period as lists find and show it. The series
// has no rows of its own: the page of an indicator tells it from the events.
import { describeLatest, foldText, type IndicatorState, periodSort, timelines } from "@camket/domain";
import { allOf, oneOf } from "./clauses.ts";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { sourceClause } from "./spoken-of.ts";
import { textClause, textsOf } from "./text.ts";

export const indicatorRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "indicator",
      timeline: timelines.indicator,
      columns: {
        unit: "TEXT",
        geography: "TEXT",
        aggregation: "TEXT",
        has_estimate: "INTEGER",
        latest: "TEXT",
        latest_sort: "TEXT",
        name_sort: "TEXT",
      },
      row: ({ name, unit, geography, aggregation, hasEstimate, latest }: IndicatorState) => ({
        unit,
        geography: geography === undefined ? undefined : foldText(geography),
        aggregation,
        has_estimate: hasEstimate ? 1 : 0,
        latest: latest && JSON.stringify(describeLatest(latest, { unit, aggregation })),
        latest_sort: latest ? periodSort(latest.period) : "",
        name_sort: textsOf(name).sort,
      }),
      reads: ["name", "unit", "geography", "aggregation", "hasEstimate", "latest"],
      stated: ({ name, unit, geography, aggregation }) => ({
        shown: { name, unit, ...(geography === undefined ? {} : { geography }), aggregation },
        text: textsOf(name).folded,
      }),
      statedReads: ["name", "unit", "geography", "aggregation"],
      presentIndexes: [["id"], ["name_sort"], ["latest_sort"]],
      pastIndexes: [["id"], ["stated_row"]],
    },
    timeZone,
  );

export interface IndicatorFilters {
  readonly unit?: readonly string[];
  readonly geography?: string;
  readonly aggregation?: readonly string[];
  /** A figure that holds is an estimate. */
  readonly hasEstimate?: boolean;
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

export const indicatorList: ListDefinition<IndicatorFilters> = {
  table: "indicator",
  sorts: { id: "id", name: "name_sort", latest: "latest_sort" },
  columns: ["has_estimate", "latest"],
  clauses: (sql, { unit, geography, aggregation, hasEstimate, source, text }, moment) =>
    allOf(
      oneOf("unit", unit),
      geography === undefined ? undefined : { where: ["r.geography = :geography"], params: { geography: foldText(geography) } },
      oneOf("aggregation", aggregation),
      hasEstimate === undefined ? undefined : { where: [`r.has_estimate = ${hasEstimate ? 1 : 0}`], params: {} },
      sourceClause(sql, "indicator", source, moment),
      textClause(sql, "indicator", text),
    ),
  items: (_sql, rows) =>
    rows.map(({ id, shown, has_estimate, latest }) => ({
      id,
      ...shown,
      ...(latest === null ? {} : { latest: JSON.parse(String(latest)) }),
      hasEstimate: has_estimate === 1,
    })),
};
