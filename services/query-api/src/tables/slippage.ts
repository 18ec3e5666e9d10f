// The table of the slippage board: a row for each commitment whose due date was moved.
import type * as z from "zod";
import type { SlippageItem } from "../boards/slippage.ts";
import { type Column, number, text } from "./column.ts";
import { dated, whole } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof SlippageItem>;

export const slippageTableColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  ...dated<Item>("firstDue", "The due date that held first", ({ slippage }) => slippage.firstDue),
  number("timesRescheduled", "How often it was moved.", ({ slippage }) => whole(slippage.timesRescheduled)),
  number("daysSlipped", "Days from the end of the first due date to the end of the one that holds.", ({ slippage }) =>
    whole(slippage.daysSlipped),
  ),
  text("reason", "Why it was moved last.", ({ slippage }) => slippage.lastMove.reason),
  ...dated<Item>("movedOn", "When it was moved last", ({ slippage }) => slippage.lastMove.occurredOn),
];
