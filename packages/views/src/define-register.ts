// A register: the bitemporal table of one kind of thing, for lists and boards. A row holds what lists filter, sort and show, from
// `valid_from` until before `valid_to` (days) as known from `known_from` until before `known_to` (sequence numbers), so that one query
// answers every moment. What is stated once and seldom changes (title, parties, value) stands in rows of its own, which many share.
// A register holds no state beside that and is never asked to decide.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { type Fold, type Folding, foldRows, type Timeline, type Value } from "./fold-rows.ts";
import { overRows, presentRows } from "./interval.ts";
import { rebuildRegister } from "./rebuild-register.ts";
import { createShared } from "./shared-texts.ts";
import { statedText } from "./stated.ts";
import { registerWriter } from "./write-register.ts";

export interface Link {
  readonly role: string;
  readonly value: string;
}

/** What many rows of a thing share. */
export interface Stated {
  /** What a list shows of it. */
  readonly shown: object;
  /** Folded text, to be searched. */
  readonly text: string;
  /** Facts of which a thing has many: parties, later sectors and places. */
  readonly links?: readonly Link[];
}

export interface RegisterDefinition<State, Column extends string = string> {
  /** The table, and the streams `<name>-*`. */
  readonly name: string;
  readonly timeline: Timeline<State>;
  /** The same of one thing while its history grows, where that costs less. */
  readonly following?: () => Timeline<State>;
  /** `SHARED`: a text that very many rows have, of which they hold the number (shared-texts.ts). */
  readonly columns: Readonly<Record<Column, "TEXT" | "INTEGER" | "SHARED">>;
  /** A value for each column, absent as null; `reads` are the fields of the state that it reads. */
  readonly row: (state: State) => Readonly<Record<Column, Value | undefined>>;
  readonly reads: readonly (keyof State)[];
  readonly stated: (state: State) => Stated;
  readonly statedReads: readonly (keyof State)[];
  /** Columns by which present lists find and sort: an index each over rows known now that last, the id and the days last. */
  readonly presentIndexes: readonly (readonly string[])[];
  /** The same for every moment: an index each over all rows, the id and the four bounds last, so that it covers the choice of rows. */
  readonly pastIndexes: readonly (readonly string[])[];
  /** Columns that are 1 in few rows and 0 in the others: an index each over those few of the present rows. */
  readonly flags?: readonly NoInfer<Column>[];
  /** By a column in which few rows have a value, those by which such rows are listed: an index over them alone, and the same for every moment. */
  readonly fewIndexes?: Readonly<Record<string, readonly string[]>>;
}

export interface Register {
  readonly name: string;
  readonly prefix: string;
  readonly columns: readonly string[];
  /** Those of them that hold numbers of shared texts. */
  readonly shared: ReadonlySet<string>;
  readonly folding: Folding<unknown>;
  /** `before`: the fold of the same history without its last event, where it is at hand. */
  readonly fold: (history: readonly Recorded[], before?: Fold<unknown>) => Fold<unknown>;
  readonly decode: (event: RecordedEvent) => Recorded;
  readonly timeZone: string;
  readonly create: (db: DatabaseSync) => void;
  readonly view: View;
}

/** @example defineRegister({ name: "party", timeline: timelines.party, columns: { level: "TEXT" }, row: ({ level }) => ({ level }), … }, zone) */
export function defineRegister<State, Column extends string>(definition: RegisterDefinition<State, Column>, timeZone: string): Register {
  const { name, timeline, following, row, stated, reads, statedReads } = definition;
  const columns = Object.keys(definition.columns) as Column[];
  const folding: Folding<State> = {
    reads,
    statedReads,
    values: (state) => {
      const values = row(state);
      return columns.map((column) => values[column] ?? null);
    },
    stated: (state) => statedText(stated(state)),
  };
  const prefix = `${name}-`;
  const register: Omit<Register, "view"> = {
    name,
    prefix,
    columns,
    shared: new Set(columns.filter((column) => definition.columns[column] === "SHARED")),
    timeZone,
    folding: folding as unknown as Folding<unknown>,
    fold(history, before) {
      const known = before as Fold<State> | undefined;
      return foldRows(history, known?.told ?? following?.() ?? timeline, folding, known);
    },
    decode: (event) => decodeEvent(event, timeZone),
    create(db) {
      const own = columns.map((column) => `${column} ${definition.columns[column] === "TEXT" ? "TEXT" : "INTEGER"}`);
      db.exec(`
        CREATE TABLE ${name} (row INTEGER PRIMARY KEY, id TEXT NOT NULL, ${own.join(", ")}, stated_row INTEGER NOT NULL,
          valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL, lasts INTEGER NOT NULL);
        ${createShared(name)};
        CREATE TABLE ${name}_stated (row INTEGER PRIMARY KEY, shown TEXT NOT NULL, text TEXT NOT NULL);
        CREATE TABLE ${name}_text (id TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id, text)) WITHOUT ROWID;
        CREATE TABLE ${name}_link (row INTEGER NOT NULL, role TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (row, role, value)) WITHOUT ROWID;
      `);
    },
  };
  const view: View = {
    name,
    takes: (stream) => stream.startsWith(prefix),
    create: (db) => register.create(db),
    index: (db) => createIndexes(db, definition),
    open: (db) => registerWriter(db, register),
    rebuild: (db, park) => rebuildRegister(db, register, park),
  };
  return { ...register, view };
}

type Indexed = Pick<RegisterDefinition<never>, "name" | "presentIndexes" | "flags" | "pastIndexes" | "fewIndexes">;

function createIndexes(db: DatabaseSync, { name, presentIndexes, flags = [], pastIndexes, fewIndexes = {} }: Indexed): void {
  // Whether on a day all rows are over that were over when they were recorded (the moment of a present list).
  db.exec(`CREATE INDEX ${name}_over ON ${name} (valid_to) WHERE ${overRows}`);
  for (const columns of presentIndexes)
    db.exec(`CREATE INDEX ${name}_now_by_${columns.join("_")} ON ${name} (${withDays(columns)}) WHERE ${presentRows}`);
  for (const flag of flags)
    db.exec(`CREATE INDEX ${name}_now_${flag} ON ${name} (${withDays(["id"])}) WHERE ${presentRows} AND ${flag} = 1`);
  for (const columns of pastIndexes)
    db.exec(
      `CREATE INDEX ${name}_by_${columns.join("_")} ON ${name} (${withId(columns).join(", ")}, known_from, known_to, valid_from, valid_to)`,
    );
  for (const [column, columns] of Object.entries(fewIndexes)) {
    db.exec(`CREATE INDEX ${name}_now_of_${column} ON ${name} (${withDays(columns)}) WHERE ${presentRows} AND ${column} IS NOT NULL`);
    db.exec(
      `CREATE INDEX ${name}_of_${column} ON ${name} (${withId(columns).join(", ")}, known_from, known_to, valid_from, valid_to) WHERE ${column} IS NOT NULL`,
    );
  }
  db.exec(`CREATE INDEX ${name}_link_by_value ON ${name}_link (value, role, row)`);
}

/** The days last, so that the index covers the choice of rows. */
const withDays = (columns: readonly string[]): string => [...withId(columns), "valid_from", "valid_to"].join(", ");

const withId = (columns: readonly string[]): readonly string[] => (columns.includes("id") ? columns : [...columns, "id"]);
