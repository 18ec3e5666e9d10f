// The first row of a table that is neither blank nor a note: which column says what. Whatever is wrong with it is told before any row is read.
import { type CommandDefinition, commandNamed, commands } from "@camket/domain";
import { nearest } from "@camket/platform/nearest";
import { columnsOf, generalPath, headerOf, leading } from "./columns.ts";
import { type Cell, cellName, type Grid, type GridFault, isBlank, isNote, NotATable, textOf } from "./grid.ts";

export interface Header {
  /** Of the header, from 0. */
  readonly row: number;
  /** By column: its name, or nothing where the column is empty. */
  readonly names: readonly string[];
  readonly command: number;
  /** -1: there is no such column. */
  readonly id: number;
  readonly key: number;
}

/** @throws NotATable */
export function readHeader({ rows, sheet }: Grid): Header {
  const row = rows.findIndex((cells) => !isBlank(cells) && !isNote(cells));
  if (row === -1) throw new NotATable("table-unreadable", `${sheet === undefined ? "the table" : `the sheet "${sheet}"`} is empty`);
  const names = (rows[row] as readonly Cell[]).map(textOf);
  const below = rows.slice(row + 1).filter((cells) => !isNote(cells));
  const faults = [...wrongNames(row, names, allowedBy(names, below)), ...unnamed(row, names, rows)];
  if (!names.includes("command"))
    faults.push({
      cell: cellName(row, 0),
      code: "NO_COMMAND_COLUMN",
      detail: "the first row of a table names its columns, and one of them is `command`",
    });
  if (faults.length > 0) {
    const detail = faults.map((fault) => `${fault.cell}: ${fault.detail}`).join("; ");
    throw new NotATable("malformed-table", detail.slice(0, 1_000), {
      faults: faults.slice(0, faultsMax),
      ...(sheet === undefined ? {} : { sheet }),
    });
  }
  return { row, names, command: names.indexOf("command"), id: names.indexOf("id"), key: names.indexOf("key") };
}

const faultsMax = 50;

/** The columns of the commands that the table gives; of all commands where it gives none that there is. */
function allowedBy(names: readonly string[], rows: readonly (readonly Cell[])[]): ReadonlyMap<string, Named> {
  const column = names.indexOf("command");
  const given = new Set(rows.map((cells) => textOf(cells[column])));
  const definitions = [...given].map((name) => commandAt(name)).filter((one) => one !== undefined);
  const columns = (definitions.length > 0 ? definitions : commands).flatMap((definition) => [...columnsOf(definition).values()]);
  return new Map([
    ...Object.keys(leading).map((name): [string, Named] => [name, { name }]),
    ...columns.map((one): [string, Named] => [one.path, { name: headerOf(one), ...(one.inner ? { inner: true } : {}) }]),
  ]);
}

/** A column by its name; `inner` as of a column. */
interface Named {
  readonly name: string;
  readonly inner?: true;
}

/** @example commandAt("commitments/agree") */
export function commandAt(text: string): CommandDefinition | undefined {
  const [thing, name, ...more] = text.split("/");
  return thing === undefined || name === undefined || more.length > 0 ? undefined : commandNamed(thing, name);
}

function wrongNames(row: number, names: readonly string[], allowed: ReadonlyMap<string, Named>): GridFault[] {
  const seen = new Map<string, number>();
  return names.flatMap((name, column): GridFault[] => {
    if (name === "") return [];
    const cell = cellName(row, column);
    const before = seen.get(name);
    seen.set(name, column);
    if (before !== undefined)
      return [{ cell, code: "COLUMN_TWICE", detail: `the column "${name}" stands in ${cellName(row, before)} already` }];
    if (allowed.has(generalPath(name))) return [];
    return [
      {
        cell,
        code: "UNKNOWN_COLUMN",
        detail: `there is no column "${name.slice(0, 100)}" for these commands; ${advice(name, [...allowed.values()])}`,
      },
    ];
  });
}

/** What was meant, or what there is: of what has parts, the whole. */
export function advice(name: string, columns: readonly Named[]): string {
  const meant = nearest(
    name,
    columns.map((one) => one.name),
  );
  const allowed = columns.filter(({ inner }) => !inner).map((one) => one.name);
  return meant === undefined
    ? `there are ${allowed.slice(0, 60).join(", ")}${allowed.length > 60 ? " …" : ""}`
    : `did you mean "${meant}"?`;
}

/** A filled cell under no name would be lost without a word. */
function unnamed(row: number, names: readonly string[], rows: readonly (readonly Cell[])[]): GridFault[] {
  for (let below = row + 1; below < rows.length; below++) {
    const cells = rows[below] as readonly Cell[];
    if (isNote(cells)) continue;
    const column = cells.findIndex((cell, index) => textOf(cell) !== "" && (names[index] ?? "") === "");
    if (column !== -1)
      return [
        { cell: cellName(row, column), code: "NO_HEADER", detail: `the column has no name, and ${cellName(below, column)} is filled` },
      ];
  }
  return [];
}
