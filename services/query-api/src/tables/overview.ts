// The table of the overview: a row for each number.
import type * as z from "zod";
import type { headlines, OverviewAnswer } from "../boards/overview.ts";
import { type Column, number, text } from "./column.ts";
import { whole } from "./columns.ts";

type Board = z.output<typeof OverviewAnswer>;

interface Item {
  readonly name: string;
  readonly count: number;
  readonly list: string;
}

export const overviewColumns: readonly Column<Item>[] = [
  text("number", "What is counted, by its name in JSON.", ({ name }) => name),
  number("count", "How many.", ({ count }) => whole(count)),
  text("list", "The address of the list of which it is the total.", ({ list }) => list),
];

export function overviewRows({ within: _, year: __, asOf: ___, ...board }: Board): readonly Item[] {
  const counted: Partial<Pick<Board, keyof typeof headlines>> = board;
  return Object.entries(counted).flatMap(([name, headline]) => (headline ? [{ name, ...headline }] : []));
}
