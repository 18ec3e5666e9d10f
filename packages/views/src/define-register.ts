// A register: the bitemporal table of one kind of thing, for lists and boards. A row holds what lists filter, sort and show, from
// `valid_from` until before `valid_to` (days) as known from `known_from` until before `known_to` (sequence numbers), so that one query
// answers every moment. It holds no state beside that and is never asked to decide.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { foldRows, type Value } from "./fold-rows.ts";
import { presentRows } from "./interval.ts";
import { rebuildRegister } from "./rebuild-register.ts";
import { registerWriter } from "./write-register.ts";

export interface Column<State> {
  readonly type: "TEXT" | "INTEGER";
  readonly of: (state: State) => Value | undefined;
}

export interface Link {
  readonly role: string;
  readonly value: string;
}

export interface RegisterDefinition<State> {
  /** The table, and the streams `<name>-*`. */
  readonly name: string;
  readonly timeline: (history: readonly Recorded[]) => readonly { readonly from: string; readonly state: State }[];
  readonly columns: Readonly<Record<string, Column<State>>>;
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
  readonly fold: (history: readonly Recorded[]) => ReturnType<typeof foldRows>;
  readonly decode: (event: RecordedEvent) => Recorded;
  readonly view: View;
}

/** @example defineRegister({ name: "party", timeline: timelines.party, columns: { level: { type: "TEXT", of: (party) => party.level } }, … }, zone) */
export function defineRegister<State>(definition: RegisterDefinition<State>, timeZone: string): Register {
  const { name, timeline, links } = definition;
  const columns = Object.keys(definition.columns);
  const readers = Object.values(definition.columns);
  const valuesOf = (state: State) => readers.map(({ of }) => of(state) ?? null);
  const linksOf = links ? (state: State) => linksText(links(state)) : () => "";
  const prefix = `${name}-`;
  const register: Omit<Register, "view"> = {
    name,
    prefix,
    columns,
    hasLinks: links !== undefined,
    fold: (history) => foldRows(timeline(history), valuesOf, linksOf),
    decode: (event) => decodeEvent(event, timeZone),
  };
  const view: View = {
    name,
    takes: (stream) => stream.startsWith(prefix),
    create(db) {
      const own = Object.entries(definition.columns).map(([column, { type }]) => `${column} ${type}`);
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

function createIndexes<State>(db: DatabaseSync, { name, links, presentIndexes, pastIndexes }: RegisterDefinition<State>): void {
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
  const pairs = new Set(links.map(({ role, value }) => JSON.stringify([role, value])));
  return `[${[...pairs].sort().join(",")}]`;
}
