// A register: the bitemporal table of one kind of thing, for lists and boards. A row holds what lists filter, sort and show, from
// `valid_from` until before `valid_to` (days) as known from `known_from` until before `known_to` (sequence numbers), so that one query
// answers every moment. It holds no state beside that and is never asked to decide.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { type Content, contentFor, type Fold, foldRows, type Value } from "./fold-rows.ts";
import { presentRows } from "./interval.ts";
import { rebuildRegister } from "./rebuild-register.ts";
import { registerWriter } from "./write-register.ts";

export interface Link {
  readonly role: string;
  readonly value: string;
}

export interface RegisterDefinition<State, Column extends string = string> {
  /** The table, and the streams `<name>-*`. */
  readonly name: string;
  readonly timeline: (history: readonly Recorded[]) => readonly { readonly from: string; readonly state: State }[];
  readonly columns: Readonly<Record<Column, "TEXT" | "INTEGER">>;
  /** A value for each column, absent as null. Asked for every segment of every re-fold: what is dear to compute is remembered. */
  readonly row: (state: State) => Readonly<Record<Column, Value | undefined>>;
  /** The fields of the state that `row` and `links` read. */
  readonly reads: readonly (keyof State)[];
  /** Facts of which a thing has many: parties, later sectors and places. */
  readonly links?: (state: State) => readonly Link[];
  /** Columns by which present lists find and sort: an index each over rows known now and valid to the end, the id last. */
  readonly presentIndexes: readonly (readonly string[])[];
  /** The same for every moment: an index each over all rows, the id and the four bounds last, so that it covers the choice of rows. */
  readonly pastIndexes: readonly (readonly string[])[];
}

export interface Register {
  readonly name: string;
  readonly prefix: string;
  readonly columns: readonly string[];
  readonly hasLinks: boolean;
  readonly reads: readonly string[];
  /** What a row shows of a state. */
  readonly contentOf: (state: unknown) => Content;
  /** `before`: the fold of the same history without its last event, where it is at hand. */
  readonly fold: (history: readonly Recorded[], before?: Fold<unknown>) => Fold<unknown>;
  readonly decode: (event: RecordedEvent) => Recorded;
  readonly view: View;
}

/** @example defineRegister({ name: "party", timeline: timelines.party, columns: { level: "TEXT" }, row: ({ level }) => ({ level }), … }, zone) */
export function defineRegister<State, Column extends string>(definition: RegisterDefinition<State, Column>, timeZone: string): Register {
  const { name, timeline, row, links } = definition;
  const columns = Object.keys(definition.columns) as Column[];
  const valuesOf = (state: State) => {
    const values = row(state);
    return columns.map((column) => values[column] ?? null);
  };
  const linksOf = links ? (state: State) => linksText(links(state)) : () => "";
  const folding = { reads: definition.reads, values: valuesOf, links: linksOf };
  const prefix = `${name}-`;
  const register: Omit<Register, "view"> = {
    name,
    prefix,
    columns,
    hasLinks: links !== undefined,
    reads: definition.reads as readonly string[],
    contentOf: (state) => contentFor(valuesOf(state as State), linksOf(state as State)),
    fold: (history, before) => foldRows(timeline(history), folding, before as Fold<State> | undefined),
    decode: (event) => decodeEvent(event, timeZone),
  };
  const view: View = {
    name,
    takes: (stream) => stream.startsWith(prefix),
    create(db) {
      const own = columns.map((column) => `${column} ${definition.columns[column]}`);
      db.exec(`CREATE TABLE ${name} (row INTEGER PRIMARY KEY, id TEXT NOT NULL, ${own.join(", ")}, links_row INTEGER NOT NULL,
        valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL)`);
      if (links)
        db.exec(
          `CREATE TABLE ${name}_link (row INTEGER NOT NULL, role TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (row, role, value)) WITHOUT ROWID`,
        );
    },
    index: (db) => createIndexes(db, definition),
    open: (db) => registerWriter(db, register),
    rebuild: (db, park) => rebuildRegister(db, register, park),
  };
  return { ...register, view };
}

function createIndexes(
  db: DatabaseSync,
  { name, links, presentIndexes, pastIndexes }: Pick<RegisterDefinition<never>, "name" | "links" | "presentIndexes" | "pastIndexes">,
): void {
  // The last rows by their beginning: whether at a day all that is known now has come to its last state (moment of a present list).
  db.exec(`CREATE INDEX ${name}_last ON ${name} (valid_from) WHERE ${presentRows}`);
  for (const columns of presentIndexes)
    db.exec(`CREATE INDEX ${name}_now_by_${columns.join("_")} ON ${name} (${withId(columns).join(", ")}) WHERE ${presentRows}`);
  for (const columns of pastIndexes)
    db.exec(
      `CREATE INDEX ${name}_by_${columns.join("_")} ON ${name} (${withId(columns).join(", ")}, known_from, known_to, valid_from, valid_to)`,
    );
  if (links) db.exec(`CREATE INDEX ${name}_link_by_value ON ${name}_link (value, role, row)`);
}

const withId = (columns: readonly string[]): readonly string[] => (columns.includes("id") ? columns : [...columns, "id"]);

/** Sorted and without doubles, so that the same links are the same text. */
function linksText(links: readonly Link[]): string {
  if (links.length === 0) return "";
  const pairs = links.map(({ role, value }) => JSON.stringify([role, value])).sort();
  return `[${pairs.filter((pair, i) => pair !== pairs[i - 1]).join(",")}]`;
}
