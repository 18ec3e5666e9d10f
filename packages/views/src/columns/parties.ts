// What boards read of the register of parties: all that hold at a moment, and where what they keep went (lines.ts), without asking SQL for each.
// Parties are few, and every board by corridor or agency needs most of them.
import { movesAt } from "../kin.ts";
import type { Moment } from "../knowledge.ts";
import type { Line } from "../lines.ts";
import type { Sql } from "../statements.ts";
import { type HeldTable, heldTable, takeInNow } from "./held-table.ts";
import { rowsAt } from "./rows-at.ts";

const definition = {
  table: "party",
  all: { id: "text", stated_row: "number", level: "word", country: "text", part_of: "text", ended: "word" },
  parts: {},
} as const;

type HeldParties = HeldTable<typeof definition>;

const kept = (sql: Sql): HeldParties => sql.kept("held parties", () => heldTable(sql, definition));

/** Some more of them before anybody asks. @returns whether that is all */
export const takeInParties = (sql: Sql, rowsMax: number): boolean => kept(sql).takeIn(rowsMax);

/** The rows of those that hold at the moment. None ever changes what it says, so that the same rows are the same state of all parties. */
export function partyRows(sql: Sql, moment: Moment): Uint32Array {
  const parties = kept(sql);
  takeInNow(parties);
  return rowsAt(parties, moment);
}

/** All parties of the moment by their ids. */
export function allLines(sql: Sql, moment: Moment): ReadonlyMap<string, Line> {
  const rows = partyRows(sql, moment);
  const { id } = kept(sql).columns;
  const lines = sql.kept<(Line | undefined)[]>("party lines", () => []);
  readLines(
    sql,
    rows.filter((row) => lines[row] === undefined),
    lines,
  );
  const all = new Map<string, Line>();
  for (const row of rows) all.set(id.words.at(id.numbers[row] as number) as string, lines[row] as Line);
  for (const [party, moves] of Map.groupBy(movesAt(sql, moment), (move) => move.party)) {
    const line = all.get(party);
    if (line) all.set(party, { ...line, duties: new Map(moves.map(({ duty, recipient }) => [duty, recipient])) });
  }
  return all;
}

/** As the rows say it (the primary key of party_link); which duties went one by one stands elsewhere. */
function readLines(sql: Sql, rows: Uint32Array, into: (Line | undefined)[]): void {
  if (rows.length === 0) return;
  const { stated_row, level, country, part_of, ended } = kept(sql).columns;
  const stated = JSON.stringify(Array.from(rows, (row) => stated_row.numbers[row]));
  const links = Map.groupBy(
    sql.all("SELECT DISTINCT l.row, l.role, l.value FROM json_each(:stated) w CROSS JOIN party_link l ON l.row = w.value", { stated }),
    ({ row }) => row as number,
  );
  for (const row of rows) {
    const its = links.get(stated_row.numbers[row] as number) ?? [];
    const [partOf, end] = [part_of, ended].map(({ words, numbers }) => words.at(numbers[row] as number));
    const allTo = its.find(({ role }) => role === "function")?.value;
    into[row] = {
      level: level.words.at(level.numbers[row] as number) as string,
      country: country.words.at(country.numbers[row] as number) as string,
      ...(partOf === undefined ? {} : { partOf }),
      ...(end === undefined ? {} : { ended: end }),
      duties: new Map(),
      ...(allTo === undefined ? {} : { allTo: String(allTo) }),
      successors: its.flatMap(({ role, value }) => (role === "successor" ? [String(value)] : [])),
    };
  }
}
