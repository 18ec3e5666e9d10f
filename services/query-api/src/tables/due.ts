// The table of the due window: a row for each open commitment.
import type * as z from "zod";
import type { DueItem } from "../boards/due.ts";
import { type Column, day, number, text } from "./column.ts";
import { charged, joined, whole } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof DueItem>;

export const dueColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  charged<Item>(({ agencies }) => agencies),
  text("papers", "The sources that it rests on, the first two, those of the promise itself before the others.", ({ papers }) =>
    joined(papers.items.map(({ sourceId }) => sourceId)),
  ),
  day("endsEarliest", "The last day in time by the earliest reading of the due date.", ({ endsEarliest }) => endsEarliest?.day),
  number("daysLeftEarliest", "Days until then; negative: since.", ({ endsEarliest }) => whole(endsEarliest?.daysLeft)),
  day("endsLatest", "The last day in time by the latest reading.", ({ endsLatest }) => endsLatest?.day),
  number("daysLeftLatest", "Days until then; negative: since.", ({ endsLatest }) => whole(endsLatest?.daysLeft)),
];
