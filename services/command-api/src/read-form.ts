// What somebody typed into a form, as a command: each field by the name of its column, read and held against the command's schema as a row of a table
// is. What is wrong is told at the field.
import type { Body, CommandDefinition } from "@camket/domain";
import type { ProblemPart } from "@camket/platform";
import type { CellProblem } from "./imports/import-answer.ts";
import { readRow, tableOf } from "./imports/read-row.ts";

/** What is wrong at a field, by its name; without one it is about the whole. */
export interface FieldProblem extends Pick<CellProblem, "code" | "detail" | "value" | "reason" | "limit" | "counts"> {
  readonly field?: string;
}

export type FormRead =
  | {
      readonly body: Body;
      /** At which field a problem is told that the command came to. */
      readonly at: (problem: ProblemPart) => FieldProblem;
    }
  | { readonly problems: readonly FieldProblem[] };

/**
 * @param fields texts by the names of their columns, `claims.0.sourceId`; an empty one says nothing, and is where a problem with it is told
 * @example readForm(commandNamed("commitments", "deliver"), "dac-chung-police-building", new Map([["occurredOn", "14/9/2023"]]))
 */
export function readForm(definition: CommandDefinition, id: string | undefined, fields: ReadonlyMap<string, string>): FormRead {
  const header = { names: ["command", "id", ...fields.keys()], command: 0, id: 1, key: -1 };
  const cells = [`${definition.thing}/${definition.name}`, id ?? "", ...fields.values()];
  const read = readRow({ index: 0, cells }, { ...tableOf(header, undefined, undefined), emptyLists: true });
  if ("problems" in read) return { problems: read.problems.map(ofField) };
  const { body, at } = read.command;
  return { body, at: (problem) => ofField(at(problem)) };
}

const ofField = ({ sheet: _, cell: __, row: ___, pointer: ____, column, ...wrong }: CellProblem): FieldProblem => ({
  ...(column === "command" ? {} : { field: column }),
  ...wrong,
});
