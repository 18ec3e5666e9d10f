// An amount, a quantity or a date that was typed as one text, said field by field: what was understood, so that it can be put right.
import { columnsOf, generalPath, readCell } from "@camket/command-api";
import type { CommandDefinition } from "@camket/domain";

/** What was typed, with the text of one field taken apart; a text that is not understood is kept as the words of the source. */
export function inParts(typed: ReadonlyMap<string, string>, field: string, definition: CommandDefinition): ReadonlyMap<string, string> {
  const column = columnsOf(definition).get(generalPath(field));
  const text = typed.get(field);
  if (!column || !text) return typed;
  const read = readCell(text, column);
  const value = "value" in read ? read.value : { text };
  const parts = typeof value === "string" ? { edtf: value } : (value as Record<string, unknown>);
  const rest = [...typed].filter(([name]) => name !== field);
  return new Map([...rest, ...Object.entries(parts).flatMap(([step, part]) => leavesOf(`${field}.${step}`, part))]);
}

const leavesOf = (path: string, value: unknown): [string, string][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([step, part]) => leavesOf(`${path}.${step}`, part))
    : [[path, String(value)]];
