// The command that records what stands in a file.
import { type Command, jsonFlag, toFlag } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

export const record: Command = {
  name: "record",
  summary: "Record a spreadsheet or a file of commands, in the running service",
  notes: [
    "A spreadsheet (.csv, .xlsx) has a command on each row: docs/how-to/import-a-spreadsheet.md. While one cell cannot be read nothing of it is recorded; " +
      "what the rules of the register refuse is refused row by row. A file of lines (.ndjson) is what POST /v1/commands takes. Each problem is a line on " +
      "standard output, with its cell or its line first. The same spreadsheet again records nothing twice.",
  ],
  examples: [
    { line: "camket record commitments.xlsx --dry-run", does: "Try a spreadsheet out: each problem at its cell, and nothing is recorded" },
    { line: "camket record commitments.csv --actor 'Nguyễn Văn A'", does: "Record it, and say who did" },
    {
      line: "camket record --csv table.txt --to http://camket.internal:8080 --json",
      does: "CSV of another name, in a service elsewhere, answered for a script",
    },
  ],
  args: {
    file: { type: "positional", description: "The file: .csv, .xlsx or .ndjson" },
    ...toFlag,
    "dry-run": { type: "boolean", description: "Only try a spreadsheet out, each row on top of those before it" },
    csv: { type: "boolean", description: "The file is CSV, whatever its name" },
    actor: { type: "string", valueHint: "name", description: "Who records it; without it, `local`" },
    ...jsonFlag,
  },
  mayEndWith: [exitCodes.outcomeUnknown],
  load: () => import("../record.ts"),
};
