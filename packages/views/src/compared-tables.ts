// audit: what of the views is held against fresh ones, table by table: by what rows mean, since a rebuild numbers rows in another way and shares what
// several rows state in another way. Either everything that they say of all moments, or what they say of one: there a row's end is left out, which may
// lie in what came later.
import { citedColumns } from "./cited.ts";
import type { ComparedTable } from "./compare-tables.ts";
import { digestColumns } from "./digest.ts";
import { termsInOrder } from "./event-terms.ts";
import { movedColumns } from "./moved.ts";
import { newsColumns } from "./news.ts";
import { sharedText } from "./shared-texts.ts";
import { takenColumns } from "./taken.ts";
import { registersOf } from "./views.ts";

/** A moment of views: what was known with the first `seq` events, of the day alone where one is given. */
export interface ComparedAt {
  readonly seq: number;
  readonly validAt?: string;
}

export interface TableOfView extends Omit<ComparedTable, "kept" | "fresh"> {
  readonly view: string;
}

/**
 * A condition on rows by the column that names their thing: as its stream, as one of its events, as `commitment/x`, or, of one kind of things, by its id;
 * `waiting`: as its stream, where what waits in a view is told.
 */
export type Only = (column: string, as: "stream" | "seq" | "subject" | "waiting" | keyof ReturnType<typeof registersOf>) => string;

/**
 * @param files both, for tables that can only be read through one of their own
 * @param only of some things; absent: of all
 */
export function tablesOf(
  timeZone: string,
  files: Parameters<typeof termsInOrder>[0],
  isAsked: (view: string) => boolean,
  at?: ComparedAt,
  only: Only = () => "true",
): readonly TableOfView[] {
  const known = (r = ""): string => (at ? `${r}known_from <= :seq AND ${r}known_to > :seq` : "true");
  const valid = (r = ""): string => (at?.validAt === undefined ? "true" : `${r}valid_from <= :validAt AND ${r}valid_to > :validAt`);
  const seq = at && { seq: at.seq };
  const moment = at && { seq: at.seq, ...(at.validAt === undefined ? {} : { validAt: at.validAt }) };
  const upTo = (column: string): string => (at ? `${column} <= :seq` : "true");
  const withoutEnd = <Column extends string>(columns: readonly Column[]) => columns.filter((column) => !at || column !== "known_to");
  const facts = (view: string, all: readonly string[], key: number, where = known(), params = seq): TableOfView => {
    const columns = withoutEnd(all);
    const sql = `SELECT ${columns.join(", ")} FROM ${view} WHERE ${where} ORDER BY ${columns.slice(0, key).join(", ")}`;
    return { view, table: view, columns, key, sql, params };
  };

  const tables: TableOfView[] = [
    facts("event", eventColumns, 1, `${upTo("seq")} AND ${only("stream", "stream")}`),
    facts("moved", movedColumns, 4, `${known()} AND ${valid()} AND ${only("party", "party")}`, moment),
    facts("taken", takenColumns, 4, `${known()} AND ${only("source", "source")}`),
    facts("cited", citedColumns, 4, `${known()} AND ${only("subject", "subject")}`),
    // Of a commitment tell events of its own, and of meetings.
    facts("news", newsColumns, 5, `${known()} AND ${only("event", "seq")}`),
    {
      view: "digest",
      table: "digest",
      columns: digestColumns,
      key: 1,
      sql: `SELECT size, hex(subtree) FROM digest WHERE ${upTo("size")} AND ${only("size", "seq")} ORDER BY size`,
      params: seq,
    },
  ];
  if (isAsked("event_terms"))
    tables.push({
      view: "event_terms",
      table: "event_terms",
      columns: ["term", "doc"],
      key: 2,
      sql: `${termsInOrder(files)} WHERE ${upTo("doc")} AND ${only("doc", "seq")}`,
      params: seq,
    });
  const registers = registersOf(timeZone);
  for (const name of Object.keys(registers) as (keyof typeof registers)[]) {
    const { columns, shared } = registers[name];
    const key = withoutEnd(["id", "known_from", "known_to", "valid_from", "valid_to"]);
    // {name}_by_id gives them in this order.
    const order = key.map((column) => `r.${column}`).join(", ");
    const own = ["lasts", ...columns].map((column) => (shared.has(column) ? sharedText(name, column) : `r.${column}`));
    tables.push({
      view: name,
      table: name,
      columns: [...key, "lasts", ...columns, "shown", "text", "links"],
      key: key.length,
      sql: `SELECT ${order}, ${own.join(", ")}, s.shown, s.text,
           (SELECT json_group_array(role || ' ' || value ORDER BY role, value) FROM ${name}_link WHERE row = r.stated_row) AS links
         FROM ${name} r LEFT JOIN ${name}_stated s ON s.row = r.stated_row WHERE ${known("r.")} AND ${valid("r.")} AND ${only("r.id", name)}
         ORDER BY ${order}`,
      params: moment,
    });
    // Every text that a thing ever had, of whatever moment.
    if (!at)
      tables.push({
        view: name,
        table: `${name}_text`,
        columns: ["id", "texts"],
        key: 1,
        sql: `SELECT id, json_group_array(text ORDER BY text) AS texts FROM ${name}_text WHERE ${only("id", name)} GROUP BY id ORDER BY id`,
      });
  }
  // What waits, and what operators had left out, is of no past moment.
  if (!at)
    for (const view of new Set(tables.map((one) => one.view)))
      for (const [table, columns, key] of ofRunner) {
        const sql = `SELECT ${columns.join(", ")} FROM ${table} WHERE view = :view AND ${only("stream", "waiting")} ORDER BY ${columns.slice(0, key).join(", ")}`;
        tables.push({ view, table, columns, key, sql, params: { view } });
      }
  return tables.filter(({ view }) => isAsked(view));
}

const eventColumns = [
  "seq",
  "position",
  "stream",
  "revision",
  "id",
  "type",
  "recorded_at",
  "known_at",
  "earliest",
  "latest",
  "command_id",
  "data",
  "metadata",
];

const ofRunner = [
  // Without the error's words, which say the same in every language version of them.
  ["parked", ["view", "stream", "event_id", "seq", "attempts"], 2],
  ["discarded", ["view", "stream", "seq", "event_id", "decided_by"], 3],
] as const;
