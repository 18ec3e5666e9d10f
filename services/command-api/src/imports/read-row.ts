// A row as a command: its cells read by the columns of that command, put together by their paths, and held against its schema. What is wrong is
// told at the cell that says it.
import { type Body, type CommandDefinition, commands, fragmentOf, things } from "@camket/domain";
import { bodyHash, ProblemError, type ProblemPart } from "@camket/platform";
import { guardBody } from "../guard-body.ts";
import { readIdempotencyKey } from "../headers.ts";
import { bodyBytesMax, bodyDepthMax } from "../limits.ts";
import { checkBody, checkId } from "../validation.ts";
import { type Columns, columnsOf, emptyListsOf, generalPath, headerOf } from "./columns.ts";
import { columnsOfTable, type Places, packedSteps, placesOf, type TableColumn } from "./columns-of-table.ts";
import { type Cell, cellName, type GridRow, textOf } from "./grid.ts";
import type { CellProblem } from "./import-answer.ts";
import { readCell, type Wrong } from "./read-cell.ts";
import { advice, commandAt, type Header } from "./read-header.ts";

/** What all rows of a table share. */
export interface Table {
  readonly header: Header;
  readonly sheet: string | undefined;
  /** What the request was sent with: it is part of each key that is made of a row's cells. */
  readonly idempotencyKey: string | undefined;
  readonly columns: readonly TableColumn[];
  readonly places: Places;
  /** A list that a command must state, and of which nothing is said, is empty: a form shows it. */
  readonly emptyLists?: true;
}

export function tableOf(header: Header, sheet: string | undefined, idempotencyKey: string | undefined): Table {
  const columns = columnsOfTable(header.names);
  return { header, sheet, idempotencyKey, columns, places: placesOf(columns.map(({ steps }, column) => ({ column, steps }))) };
}

export interface RowCommand {
  /** As spreadsheets count, from 1. */
  readonly row: number;
  readonly definition: CommandDefinition;
  readonly id: string | undefined;
  readonly key: string;
  readonly body: Body;
  /** Where the row says, or would say, what a problem is about. */
  readonly at: (problem: ProblemPart) => CellProblem;
}

type Refuse = (column: number, code: string, detail: string, pointer?: string, reason?: Wrong["reason"]) => void;

/** Of a cell's text, told with what is wrong with it. */
const valueCharsMax = 60;

export type RowRead = { readonly command: RowCommand } | { readonly problems: readonly CellProblem[] };

export function readRow({ cells, index }: GridRow, table: Table): RowRead {
  const { header, sheet } = table;
  const problems: CellProblem[] = [];
  const text = (column: number): string => (column === -1 ? "" : textOf(cells[column]));
  const problem = (column: number, wrong: Omit<ProblemPart, "pointer"> & Wrong, pointer?: string): CellProblem => {
    const at = column === -1 ? header.command : column;
    const { code, detail, reason, limit, counts } = wrong;
    const value = text(column).slice(0, valueCharsMax).toWellFormed();
    return {
      ...(sheet === undefined ? {} : { sheet }),
      cell: cellName(index, at),
      row: index + 1,
      column: header.names[at] ?? "",
      ...(pointer === undefined ? {} : { pointer }),
      code,
      detail,
      ...(value === "" ? {} : { value }),
      ...(reason === undefined ? {} : { reason }),
      ...(limit === undefined ? {} : { limit }),
      ...(counts === undefined ? {} : { counts }),
    };
  };
  const refuse: Refuse = (column, code, detail, pointer, reason) => {
    problems.push(problem(column, { code, detail, ...(reason && { reason }) }, pointer));
  };

  const definition = commandAt(text(header.command));
  if (!definition) {
    const name = text(header.command);
    const detail =
      name === ""
        ? "the row names no command, as commitments/agree"
        : `there is no command "${name.slice(0, 100)}"; ${commandAdvice(name)}`;
    return { problems: [problem(header.command, { code: name === "" ? "MISSING" : "UNKNOWN_COMMAND", detail })] };
  }
  const id = text(header.id);
  if (id === "" && !definition.begins)
    refuse(header.id, "MISSING", `${definition.thing}/${definition.name} is about a thing that is there: its \`id\` says which`);
  const wrongId = id === "" ? undefined : checkId(id);
  if (wrongId) refuse(header.id, wrongId.code, wrongId.detail);
  const given = text(header.key);
  const wrongKey = given === "" ? undefined : keyProblem(given);
  if (wrongKey !== undefined) refuse(header.key, "WRONG_FORM", wrongKey);

  const filled = filledColumns(cells, table);
  const columns = columnsOf(definition);
  const fields = readFields(filled, columns, definition, refuse);
  const body = { ...(table.emptyLists ? emptyListsOf(definition) : {}), ...put(fields) };
  const placeOf = placer(fields, table.places);
  const at: RowCommand["at"] = ({ pointer, ...wrong }) => problem(pointer === undefined ? -1 : placeOf(pointer), wrong, pointer);

  const said = new Set(problems.map(({ cell }) => cell));
  for (const wrong of bodyProblems(definition, body).map(at)) if (!said.has(wrong.cell)) problems.push(wrong);
  if (problems.length > 0) return { problems };
  const key = given || madeKey(text(header.command), id, filled, table);
  return { command: { row: index + 1, definition, id: id === "" ? undefined : id, key, body, at } };
}

/** What tells a row without a key from every other: its cells, and the request's own key. */
function madeKey(command: string, id: string, filled: Filled, { idempotencyKey }: Table): string {
  const cells = Object.fromEntries(filled.map(({ of, cell }) => [of.name, textOf(cell)]));
  return `row-${bodyHash({ command, id, cells, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) })}`;
}

/** What was meant, or the commands of its thing, or the things. */
function commandAdvice(name: string): string {
  const ofThing = commands.filter(({ thing }) => thing === name.split("/")[0]);
  return advice(
    name,
    ofThing.length > 0 ? ofThing.map((one) => ({ name: `${one.thing}/${one.name}` })) : things.map((thing) => ({ name: `${thing}/…` })),
  );
}

type Filled = readonly { readonly column: number; readonly of: TableColumn; readonly cell: Cell }[];

const filledColumns = (cells: readonly Cell[], { header: { command, id, key }, columns }: Table): Filled =>
  cells.flatMap((cell, column) => {
    const of = columns[column];
    return column === command || column === id || column === key || !of || textOf(cell) === "" ? [] : [{ column, of, cell }];
  });

function keyProblem(key: string): string | undefined {
  try {
    readIdempotencyKey(key);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.errors?.[0]?.detail;
    throw error;
  }
}

/** A filled cell that the command knows: where in the body it stands, and what; nothing where it could not be read. */
interface Field {
  readonly column: number;
  readonly steps: readonly string[];
  readonly value?: unknown;
}

function readFields(filled: Filled, columns: Columns, definition: CommandDefinition, refuse: Refuse): Field[] {
  const packed = packedSteps(filled.map(({ of }) => of));
  const columnsFilled = new Map(filled.map(({ column, of }) => [column, of.name]));
  const fields = filled.flatMap(({ column, of: { name, wholes }, cell }, index): Field[] => {
    const known = columns.get(generalPath(name));
    if (!known) {
      refuse(column, "UNKNOWN_FIELD", unknownField(name, columns, definition));
      return [];
    }
    const steps = packed[index] as readonly string[];
    const whole = wholes.map((one) => columnsFilled.get(one)).find((one) => one !== undefined);
    if (whole !== undefined) {
      refuse(column, "SAID_TWICE", `the column "${whole}" says this already: fill one of the two`, fragmentOf(steps));
      return [];
    }
    const read = readCell(cell, known);
    if ("wrong" in read) {
      refuse(column, read.wrong.code, read.wrong.detail, fragmentOf(steps), read.wrong.reason);
      return [{ column, steps }];
    }
    return [{ column, steps, value: read.value }];
  });
  return fields;
}

function unknownField(name: string, columns: Columns, { thing, name: command }: CommandDefinition): string {
  const there = [...columns.values()].map((one) => ({ ...one, name: headerOf(one) }));
  return `${thing}/${command} has no field "${name}": leave the cell empty; ${advice(name, there)}`;
}

function put(fields: readonly Field[]): Body {
  const body: Record<string, unknown> = {};
  for (const { steps, value } of fields) {
    if (value === undefined) continue;
    let at: Record<string, unknown> | unknown[] = body;
    steps.forEach((step, index) => {
      const next = steps[index + 1];
      const here = at as Record<string, unknown>;
      if (next === undefined) here[step] = value;
      else {
        here[step] ??= /^\d+$/.test(next) ? [] : {};
        at = here[step] as Record<string, unknown>;
      }
    });
  }
  return body;
}

/** From a pointer into the body to the column that says it, or that says most of it, or that would; -1 where none does. */
function placer(fields: readonly Field[], ofTable: Places): (pointer: string) => number {
  let ofRow: Places | undefined;
  return (pointer) => {
    ofRow ??= placesOf(fields);
    for (const how of ["exact", "around", "below"] as const) {
      const column = ofRow[how](pointer) ?? ofTable[how](pointer);
      if (column !== undefined) return column;
    }
    return -1;
  };
}

function bodyProblems(definition: CommandDefinition, body: Body): readonly ProblemPart[] {
  const guarded = guardBody(body, bodyDepthMax);
  if ("problem" in guarded) return guarded.problem.errors ?? [];
  if (Buffer.byteLength(JSON.stringify(body)) > bodyBytesMax)
    return [{ code: "BODY_TOO_LARGE", detail: `the row says more than the ${bodyBytesMax} bytes that a command may have` }];
  const checked = checkBody(definition, body);
  return "problem" in checked ? (checked.problem.errors ?? []) : [];
}
