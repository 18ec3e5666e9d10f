// A register: the bitemporal table of one kind of thing, for lists and boards. A row holds what lists filter, sort and show, from
// `valid_from` until before `valid_to` (days) as known from `known_from` until before `known_to` (sequence numbers), so that one query
// answers every moment. What is stated once and seldom changes (title, parties, value) stands in rows of its own, which many share.
// A register holds no state beside that and is never asked to decide.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View } from "@camket/projections";
import { type Fold, foldRows, type Timeline, type Value } from "./fold-rows.ts";
import { overRows, presentRows } from "./interval.ts";
import { contentReader, type Piece, type Pieces } from "./read-content.ts";
import { rebuildRegister } from "./rebuild-register.ts";
import { createShared } from "./shared-texts.ts";
import { membersText, statedText } from "./stated.ts";
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
  readonly columns: Columns<Column>;
  /** A value for each column, absent as null; `reads` are the fields of the state that it reads. */
  readonly row: (state: State) => Readonly<Record<Column, Value | undefined>>;
  readonly reads: readonly (keyof State)[];
  /** Columns behind them that read other fields, which other events change. */
  readonly more?: readonly MoreColumns<State>[];
  readonly stated: (state: State) => Stated;
  readonly statedReads: readonly (keyof State)[];
  /** What is shown behind that, likewise. */
  readonly moreShown?: readonly Piece<State, object>[];
  /** Columns by which present lists find and sort: an index each over rows known now that last, the id and the days last. */
  readonly presentIndexes: readonly (readonly string[])[];
  /** The same for every moment: an index each over all rows, the id and the four bounds last, so that it covers the choice of rows. */
  readonly pastIndexes: readonly (readonly string[])[];
  /** Columns that are 1 in few rows and 0 in the others: an index each over those few of the present rows. */
  readonly flags?: readonly NoInfer<Column>[];
  /** By a column in which few rows have a value, those by which such rows are listed: an index over them alone, and the same for every moment. */
  readonly fewIndexes?: Readonly<Record<string, readonly string[]>>;
}

export interface MoreColumns<State> extends Piece<State, Readonly<Record<string, Value | undefined>>> {
  readonly columns: Columns<string>;
}

type Columns<Column extends string> = Readonly<Record<Column, "TEXT" | "INTEGER" | "SHARED">>;

export interface Register {
  readonly name: string;
  readonly prefix: string;
  readonly columns: readonly string[];
  /** Those of them that hold numbers of shared texts. */
  readonly shared: ReadonlySet<string>;
  readonly pieces: Pieces<unknown>;
  /** `before`: the fold of the same history without its last event, where it is at hand. */
  readonly fold: (history: readonly Recorded[], before?: Fold<unknown>) => Fold<unknown>;
  readonly decode: (event: RecordedEvent) => Recorded;
  readonly timeZone: string;
  readonly create: (db: DatabaseSync) => void;
  readonly view: View;
}

/** @example defineRegister({ name: "party", timeline: timelines.party, columns: { level: "TEXT" }, row: ({ level }) => ({ level }), … }, zone) */
export function defineRegister<State, Column extends string>(definition: RegisterDefinition<State, Column>, timeZone: string): Register {
  const { name, timeline, following, reads, row, more = [], stated, statedReads, moreShown = [] } = definition;
  const groups: readonly MoreColumns<State>[] = [{ columns: definition.columns, reads, of: row }, ...more];
  const types: Columns<string> = Object.assign({}, ...groups.map((group) => group.columns));
  const columns = Object.keys(types);
  const pieces: Pieces<State> = {
    columns: groups.map((group) => {
      const own = Object.keys(group.columns);
      const of = (state: State) => {
        const values = group.of(state);
        return own.map((column) => values[column] ?? null);
      };
      return { reads: group.reads, of };
    }),
    stated: [
      { reads: statedReads, of: (state) => statedText(stated(state)) },
      ...moreShown.map(({ reads, of }) => ({ reads, of: (state: State) => membersText(of(state)) })),
    ],
  };
  const read = contentReader(pieces);
  const prefix = `${name}-`;
  const register: Omit<Register, "view"> = {
    name,
    prefix,
    columns,
    shared: new Set(columns.filter((column) => types[column] === "SHARED")),
    timeZone,
    pieces: pieces as unknown as Pieces<unknown>,
    fold(history, before) {
      const known = before as Fold<State> | undefined;
      return foldRows(history, known?.told ?? following?.() ?? timeline, read, known);
    },
    decode: (event) => decodeEvent(event, timeZone),
    create(db) {
      const own = columns.map((column) => `${column} ${types[column] === "TEXT" ? "TEXT" : "INTEGER"}`);
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
