// The table of the board of indicators: a row for each indicator, without its series.
import type * as z from "zod";
import type { SeriesItem } from "../boards/indicators.ts";
import { type Column, number, text } from "./column.ts";
import { dated, joined, whole } from "./columns.ts";
import { indicatorColumns } from "./indicator.ts";

type Item = z.output<typeof SeriesItem>;

export const indicatorBoardColumns: readonly Column<Item>[] = [
  ...indicatorColumns,
  ...dated<Item>("periodBefore", "The period before of the same length", ({ before }) => before?.period),
  number("valueBefore", "The figure of that period.", ({ before }) => before?.value),
  number("percent", "By how many percent it changed since.", ({ before }) => before?.percent),
  number("points", "Of percentages: by how many points.", ({ before }) => before?.points),
  text("changeMarks", "What makes the comparison less than sure: `inexact`, `status-differs`, `gap`.", ({ before }) =>
    joined(before?.marks),
  ),
  number("target", "The target of the period of the last figure.", ({ target }) => target?.value),
  number("overTarget", "By how much the figure lies above it; below with a minus.", ({ target }) => target?.overTarget),
  text("contradictedBy", "Other figures of the same period that say something else.", ({ contradictedBy }) =>
    joined(contradictedBy?.map(({ value }) => value)),
  ),
  number("openConflicts", "Open conflicts between sources about it.", ({ openConflicts }) => whole(openConflicts)),
];
