// A command's body as the cells of a row: the reverse of reading one. What reads back as the same value is written in one cell, as people write
// it; all else in a cell for each of its fields.
import { isDeepStrictEqual } from "node:util";
import type { Body, CommandDefinition } from "@camket/domain";
import { type Column, type Columns, columnsOf, generalPath } from "./columns.ts";
import { readCell } from "./read-cell.ts";

/** Cells by the names of their columns. */
export function writeRow(definition: CommandDefinition, body: Body): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [field, value] of Object.entries(body)) write(field, value, columnsOf(definition), cells);
  return cells;
}

/** @throws Error where no column can say it: a bug, for every field has one */
function write(path: string, value: unknown, columns: Columns, cells: Map<string, string>): void {
  const column = columns.get(generalPath(path));
  const text = column && textFor(value, column);
  if (text !== undefined) cells.set(path, text);
  else if (typeof value === "object" && value !== null)
    for (const [step, inner] of Object.entries(value)) write(`${path}.${step}`, inner, columns, cells);
  else throw new Error(`no column says ${path}`);
}

function textFor(value: unknown, column: Column): string | undefined {
  return candidates(value, column).find((text) => {
    const read = readCell(text, column);
    return "value" in read && text.trim() === text && isDeepStrictEqual(read.value, value);
  });
}

function candidates(value: unknown, { form }: Column): string[] {
  if (form === "json") return [JSON.stringify(value)];
  if (Array.isArray(value)) return [value.map((one) => (typeof one === "string" ? one : String(one?.partyId))).join("; ")];
  if (typeof value !== "object" || value === null) return [String(value)];
  const { text, value: figure, unit, partyId } = value as Record<string, unknown>;
  return [text, `${figure} ${unit}`, partyId].filter((one) => typeof one === "string");
}
