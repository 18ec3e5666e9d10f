// The table of the money board: a row for each currency of all that was asked for, then of each group that the board shows, and one more for what they come to in the
// currency asked for.
import type * as z from "zod";
import type { MoneyAnswer } from "../boards/money.ts";
import { type Column, number, text, truth } from "./column.ts";
import { joined, whole } from "./columns.ts";

type Board = z.output<typeof MoneyAnswer>;
type Counted = Pick<Board, "commitments" | "withoutValue" | "totals" | "converted"> & Partial<Board["groups"][number]>;

interface Item {
  readonly of: "all" | "group";
  readonly counted: Counted;
  /** Absent where nothing of it names a value. */
  readonly total?: Partial<Board["totals"][number]>;
  readonly left?: readonly string[];
}

export const moneyColumns: readonly Column<Item>[] = [
  text("of", "`all`: everything that was asked for; `group`: one group of it, of the 200 with the most commitments.", ({ of }) => of),
  text("corridorOne", "One end of the corridor.", ({ counted }) => counted.corridor?.[0]),
  text("corridorOther", "The other.", ({ counted }) => counted.corridor?.[1]),
  text("kind", "The kind of the commitments.", ({ counted }) => counted.kind),
  text("stage", "Their stage.", ({ counted }) => counted.stage),
  number("commitments", "How many there are in all; on each row of the group.", ({ counted }) => whole(counted.commitments)),
  number("withoutValue", "Of them, those that name no value; on each row of the group.", ({ counted }) => whole(counted.withoutValue)),
  text("currency", "The currency of this row; empty where no value is named.", ({ total }) => total?.currency),
  number("amount", "What they come to in it.", ({ total }) => total?.amount),
  truth("converted", "`true`: the other rows of the group in the currency asked for, not to be added to them.", ({ left }) =>
    String(!!left),
  ),
  number("exact", "Parts that are exact.", ({ total }) => whole(total?.exact)),
  number("approximate", "Parts that are not.", ({ total }) => whole(total?.approximate)),
  number("lower", "The least, where every part has a lower bound.", ({ total }) => total?.lower),
  number("upper", "The most, where every part has an upper bound.", ({ total }) => total?.upper),
  text("left", "Of what is converted: currencies without a rate, which are not in the amount.", ({ left }) => joined(left)),
];

export const moneyRows = (board: Board): readonly Item[] => [
  ...rowsOf("all", board),
  ...board.groups.flatMap((group) => rowsOf("group", group)),
];

function rowsOf(of: Item["of"], counted: Counted): readonly Item[] {
  const { totals, converted } = counted;
  const rows = totals.length > 0 ? totals.map((total) => ({ of, counted, total })) : [{ of, counted }];
  return converted ? [...rows, { of, counted, total: converted, left: converted.left }] : rows;
}
