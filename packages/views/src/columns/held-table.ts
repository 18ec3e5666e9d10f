// What boards group and sum of a register's rows, held in memory column by column: a board is one loop over arrays. Rows never change but for the
// event at which they ceased to be known, so that arrays only grow, and any moment is four comparisons a row. Taken in within the transaction of
// the question that reads them, so that it sees its own place in the log; what few rows have stands in parts, each with its own list of rows.
import { streamsDecidedOn } from "../decisions.ts";
import { streamsOf } from "../event.ts";
import { STILL_KNOWN } from "../interval.ts";
import { viewLimits } from "../limits.ts";
import { Refused } from "../refused.ts";
import type { Sql } from "../statements.ts";
import { type HeldAs, type HeldColumn, heldColumn } from "./held-column.ts";

type Declared = Readonly<Record<string, HeldAs>>;

export interface HeldDefinition {
  /** The register. */
  readonly table: string;
  /** Columns of all rows. */
  readonly all: Declared;
  /** By name, what the rows have that have a value in the first column. */
  readonly parts: Readonly<Record<string, PartDefinition>>;
}

interface PartDefinition {
  readonly columns: Declared;
  /** It belongs to what rows state, and is held once for all that state the same. */
  readonly stated?: true;
}

type Held<Columns extends Declared> = { readonly [Column in keyof Columns]: HeldColumn<Columns[Column]> };

const bounds = { valid_from: "day", valid_to: "day", known_from: "number", known_to: "number" } as const;

export interface HeldPart<Columns extends Declared> {
  /** How many there are, at places from 0 on. */
  readonly size: number;
  /** The row of each place, in order. */
  readonly rows: Uint32Array;
  readonly columns: Held<Columns>;
  /** The place of a row, and one more; 0: the row has none. Of parts that belong to what rows state. */
  readonly placeAfter: Uint32Array;
}

export interface HeldTable<Definition extends HeldDefinition> {
  /** Rows are numbered from 1 to below it. */
  readonly size: number;
  /** How often something was: as long as that stays, so do all rows. */
  readonly takenIn: number;
  readonly columns: Held<Definition["all"] & typeof bounds>;
  readonly parts: { readonly [Part in keyof Definition["parts"]]: HeldPart<Definition["parts"][Part]["columns"]> };
  /** All that the question sees, or at most so many rows more. @returns whether that is all */
  takeIn(rowsMax?: number): boolean;
}

export function heldTable<const Definition extends HeldDefinition>(sql: Sql, definition: Definition): HeldTable<Definition> {
  const { table } = definition;
  const columns = columnsOf({ ...bounds, ...definition.all });
  const parts = Object.fromEntries(Object.entries(definition.parts).map(([name, part]) => [name, heldPart(sql, table, part)]));
  let size = 1;
  let seen = 0;
  let takenIn = 0;

  /**
   * Rows that ceased to be known are among those of the things that moved, or on which was decided (the primary key of event, {table}_by_id). The plus
   * keeps SQLite from the index of all streams.
   */
  function close(head: number): void {
    const { from, before } = streamsOf(`${table}-`);
    const decided = JSON.stringify(streamsDecidedOn(sql, seen, head));
    const closed = sql.rows(
      `SELECT r.row, r.known_to FROM (
         SELECT e.stream FROM event e WHERE e.seq > :seen AND e.seq <= :head AND +e.stream >= :from AND +e.stream < :before
         UNION SELECT value FROM json_each(:decided)
       ) moved JOIN ${table} r ON r.id = substr(moved.stream, :idAt) WHERE r.known_to < ${STILL_KNOWN}`,
      { seen, head, from, before, decided, idAt: from.length + 1 },
    );
    for (const [row, knownTo] of closed) if ((row as number) < size) columns.known_to?.set(row as number, knownTo);
  }

  function open(last: number): void {
    const names = Object.keys(columns);
    const own = Object.values(columns);
    for (const column of own) column.reserve(last + 1);
    const rows = sql.rows(
      `SELECT ${names.map((name) => `r.${name}`).join(", ")}, r.row FROM ${table} r WHERE r.row >= :size AND r.row <= :last`,
      {
        size,
        last,
      },
    );
    for (const values of rows) for (let n = 0; n < own.length; n++) own[n]?.set(values[own.length] as number, values[n]);
    const sizes = Object.values(parts).map((part) => [part, part.size] as const);
    try {
      for (const part of Object.values(parts)) part.open(size, last);
    } catch (error) {
      // The next question takes the same rows in again, from the first part on.
      for (const [part, before] of sizes) part.cutTo(before);
      throw error;
    }
    size = last + 1;
  }

  const held = {
    get size() {
      return size;
    },
    get takenIn() {
      return takenIn;
    },
    columns,
    parts,
    takeIn(rowsMax = Number.POSITIVE_INFINITY) {
      const { head, last } = sql.get(`SELECT (SELECT max(seq) FROM event) AS head, (SELECT max(row) FROM ${table}) AS last`) as {
        head: number;
        last: number | null;
      };
      const upTo = Math.min(last ?? 0, size - 1 + rowsMax);
      if (head > seen || upTo >= size) {
        takenIn += 1;
        if (size > 1) close(head);
        seen = head;
      }
      if (upTo >= size) open(upTo);
      return upTo === (last ?? 0);
    },
  };
  return held as unknown as HeldTable<Definition>;
}

/**
 * What a question sees of the table. Where so much is left that the reader would be ended while it takes that in, some of it is, and the question is to be
 * asked again: each that is goes on where the last one, or the warm-up, ended.
 * @throws Refused
 */
export function takeInNow(table: Pick<HeldTable<HeldDefinition>, "takeIn">, rowsMax: number = viewLimits.takenInAtOnceMax): void {
  if (table.takeIn(rowsMax)) return;
  throw new Refused({ code: "not-caught-up", detail: "What boards read is being taken into memory." });
}

/** The table, where little is left of it to be taken in, as while many write; a table that nobody began is left alone. */
export const wholeOf = <Table extends Pick<HeldTable<HeldDefinition>, "size" | "takeIn">>(table: Table): Table | undefined =>
  table.size > 1 && table.takeIn(viewLimits.takenInAsideMax) ? table : undefined;

const columnsOf = (declared: Declared): Record<string, HeldColumn> =>
  Object.fromEntries(Object.entries(declared).map(([name, as]) => [name, heldColumn(as)]));

function heldPart(sql: Sql, table: string, { columns: declared, stated }: PartDefinition) {
  const names = Object.keys(declared);
  const columns = columnsOf(declared);
  const own = Object.values(columns);
  const rowOf = heldColumn("number");
  const placeAfter = heldColumn("number");
  let size = 0;
  return {
    get size() {
      return size;
    },
    get rows() {
      return rowOf.numbers;
    },
    columns,
    get placeAfter() {
      return placeAfter.numbers;
    },
    cutTo(places: number): void {
      size = places;
    },
    open(first: number, last: number): void {
      if (stated) placeAfter.reserve(last + 1);
      const found = sql.rows(
        `SELECT ${names.map((name) => `r.${name}`).join(", ")}, r.row FROM ${table} r
         WHERE r.row >= :first AND r.row <= :last AND +r.${names[0]} IS NOT NULL${stated ? " AND r.row = r.stated_row" : ""} ORDER BY r.row`,
        { first, last },
      );
      for (const values of found) {
        const row = values[own.length];
        for (const column of own) column.reserve(size + 1);
        rowOf.reserve(size + 1);
        rowOf.set(size, row);
        for (let n = 0; n < own.length; n++) own[n]?.set(size, values[n]);
        size += 1;
        if (stated) placeAfter.set(row as number, size);
      }
    },
  };
}
