// docs/reference/tables.md: the columns of each list, board and report as CSV and XLSX, from their definitions.
import { tables } from "@camket/tracker/tables";
import { code, notice, paragraphs, table } from "../forms.ts";

const kinds = { text: "text", number: "number", day: "day", truth: "`true` or `false`" } as const;

export const tablePage = (): string =>
  `${paragraphs(
    "# Tables",
    notice,
    "Lists, the money board and the report on agreements are there as CSV and as XLSX: [how to ask for them](asking.md#tables). Tables to record from have columns of their own: [import a spreadsheet](../how-to/import-a-spreadsheet.md). The first row names the columns; a column keeps its name, and new ones come at the end. A cell of which nothing is known is empty; several values in one cell are parted by `; `. `…Earliest` and `…Latest` are the outermost days that the date before them can mean.",
    ...Object.entries(tables).flatMap(([address, columns]) => [
      `## ${address}`,
      table(
        ["Column", "Holds", "Meaning"],
        columns.map(({ header, kind, description }) => [code(header), kinds[kind], description]),
      ),
    ]),
  )}\n`;
