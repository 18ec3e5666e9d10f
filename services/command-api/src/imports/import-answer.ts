// What an import answers: the table row by row, and each problem at its cell. One shape for a preview and for what was recorded.
import * as z from "zod";
import { importPreviewRowsMax, importProblemsMax } from "../limits.ts";
import { wrongReasons } from "./read-cell.ts";

export const CellProblem = z
  .object({
    sheet: z.string().exactOptional(),
    cell: z.string().meta({ description: "As spreadsheets name it.", examples: ["C7"] }),
    row: z.number().meta({ description: "As spreadsheets count, from 1." }),
    column: z.string().meta({ description: "The column's name.", examples: ["due"] }),
    pointer: z
      .string()
      .exactOptional()
      .meta({ description: "The field of the command's body that it is about: a JSON pointer as a URI fragment." }),
    code: z.string().meta({ examples: ["NOT_UNDERSTOOD"] }),
    detail: z.string(),
    value: z
      .string()
      .exactOptional()
      .meta({ description: "What the cell says, or how that begins.", examples: ["31/2/2027"] }),
    reason: z
      .enum(wrongReasons)
      .exactOptional()
      .meta({ description: "Why it was not understood, where it is one of the reasons that are common." }),
    limit: z.number().exactOptional().meta({ description: "The most or the least that is allowed, where it is too large or too small." }),
    counts: z
      .enum(["characters", "items"])
      .exactOptional()
      .meta({ description: "What the limit counts; absent: it is the figure itself." }),
  })
  .meta({ id: "CellProblem", description: "What is wrong at one cell." });
export type CellProblem = z.infer<typeof CellProblem>;

export const RowResult = z
  .object({
    row: z.number().meta({ description: "As spreadsheets count, from 1." }),
    command: z
      .string()
      .optional()
      .meta({ description: "Absent where the row could not be read.", examples: ["commitments/agree"] }),
    status: z.number().meta({ description: "As a request of its own would be answered: 201 begun, 200 accepted, 409 refused, 422 wrong." }),
    id: z.string().optional().meta({ description: "Of the thing." }),
    revision: z.number().optional().meta({ description: "Of the thing after the row." }),
    position: z.string().optional().meta({ description: "For `after=` of a read; absent in a preview." }),
    replayed: z.literal(true).optional().meta({ description: "It was recorded before, with the same key: nothing new was." }),
    restsOn: z
      .array(z.number())
      .optional()
      .meta({ description: "Earlier rows that began what this one is about or names: without them it would be refused." }),
    misses: z.array(z.number()).optional().meta({
      description:
        "Of a row that is refused: earlier rows of the same things that could not be read; it may be refused for want of them alone.",
    }),
    code: z.string().optional().meta({ description: "Why not, where it is not accepted; `problems` has the rest." }),
    body: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: `The command's body as it was read, in a preview, of the first ${importPreviewRowsMax} rows.` }),
  })
  .meta({ id: "ImportedRow", description: "What a row came to, or would." });
export type RowResult = z.infer<typeof RowResult>;

const example = {
  sheet: "Commands",
  otherSheets: ["Guide"],
  validateOnly: true,
  rows: 2,
  accepted: 1,
  replayed: 0,
  refused: 0,
  malformed: 1,
  problems: [
    {
      sheet: "Commands",
      cell: "F3",
      row: 3,
      column: "due",
      pointer: "#/due",
      code: "NOT_UNDERSTOOD",
      detail: '"2023/24" is no date: write day/month/year, with four digits for the year (at character 1: "2023/24")',
    },
  ],
  results: [
    { row: 2, command: "commitments/start", status: 200, id: "dac-chung-police-building", revision: 1, body: { occurredOn: "2022-08-29" } },
    { row: 3, status: 422, code: "MALFORMED_TABLE" },
  ],
} as const;

export const ImportAnswer = z
  .object({
    sheet: z.string().optional().meta({ description: "The sheet that was read, the first that is not hidden; absent for CSV." }),
    otherSheets: z.array(z.string()).optional().meta({ description: "Sheets of the workbook that were not read." }),
    validateOnly: z.literal(true).optional().meta({ description: "A preview: nothing was recorded." }),
    rows: z.number().meta({ description: "Rows that give a command, or should." }),
    accepted: z.number().meta({ description: "Recorded now; in a preview, those that would be." }),
    replayed: z.number().meta({ description: "Recorded before, by the same keys." }),
    refused: z.number().meta({ description: "Refused by the rules of the register." }),
    malformed: z
      .number()
      .meta({ description: "Rows with a cell that cannot be read. While there is one, nothing of the table is recorded." }),
    problems: z.array(CellProblem).meta({ description: `Each at its cell, the first ${importProblemsMax}.` }),
    problemsLeft: z.number().optional().meta({ description: "Problems beyond those." }),
    results: z.array(RowResult).meta({ description: "A row each, in their order." }),
  })
  .meta({ id: "ImportAnswer", description: "What a table came to, or would come to.", examples: [example] });
export type ImportAnswer = z.infer<typeof ImportAnswer>;
