// The table of the board of recurring duties: a row for each duty.
import type * as z from "zod";
import type { RecurringItem } from "../boards/recurring.ts";
import { type Column, number, text } from "./column.ts";
import { dated, whole } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof RecurringItem>;

export const recurringColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  text("standing", "Where the duty stands: `current`, `over`, `ended`, `not-certain`.", ({ standing }) => standing),
  text("occasion", "What it returns with.", ({ occasion }) => occasion),
  ...dated<Item>("period", "The time for which it holds", ({ period }) => period),
  number("held", "Occurrences held.", ({ occurrences }) => whole(occurrences.held)),
  number("missed", "Occurrences reported as missed.", ({ occurrences }) => whole(occurrences.missed)),
  number("expected", "How many are expected in the whole period.", ({ occurrences }) => whole(occurrences.expected)),
  number("short", "How many fewer were held than expected, once the period is over.", ({ occurrences }) => whole(occurrences.short)),
  ...dated<Item>("lastHeld", "When the last one was held", ({ occurrences }) => occurrences.lastHeldOn),
];
