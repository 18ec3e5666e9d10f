// The template of a thing: the columns that its commands take, a row with the example of each command, and what each column means. Made from the
// commands' schemas, so that it says what they say.
import { type CommandDefinition, commands, type Thing } from "@camket/domain";
import { stringify } from "csv-stringify/sync";
import { type CellForm, type Column, columnsOf, headerOf, leading } from "./columns.ts";
import { writeRow } from "./write-row.ts";

export interface Template {
  readonly names: readonly string[];
  /** As long as `names` each. */
  readonly rows: readonly (readonly string[])[];
  /** Of every column that there is, also of those that the template leaves out. */
  readonly guide: readonly (readonly string[])[];
}

export function templateOf(thing: Thing): Template {
  const definitions = commands.filter((command) => command.thing === thing);
  const examples = definitions.map((definition) => ({ definition, cells: writeRow(definition, definition.example) }));
  const fields = columnsBy(definitions);
  const own = [...fields.values()].filter(({ column }) => !column.inner).map(({ column }) => headerOf(column));
  const names = [...Object.keys(leading), ...new Set([...own, ...examples.flatMap(({ cells }) => [...cells.keys()])])];
  return {
    names,
    rows: examples.map(({ definition, cells }) => {
      const row = new Map([["command", `${thing}/${definition.name}`], ["id", `example-${definition.stream}`], ...cells]);
      return names.map((name) => row.get(name) ?? "");
    }),
    guide: [
      guideHead,
      ...Object.entries(leading).map(([name, meaning]) => [name, meaning, "text", name === "command" ? "yes" : "", "every command"]),
      ...[...fields.values()].map(({ column, by }) => guideRow(column, by, definitions)),
    ],
  };
}

const guideHead = ["Column", "Meaning", "What a cell takes", "Required", "Commands"];

interface ColumnBy {
  readonly column: Column;
  readonly by: CommandDefinition[];
}

/** Each column once, with the commands that take it. */
function columnsBy(definitions: readonly CommandDefinition[]): ReadonlyMap<string, ColumnBy> {
  const found = new Map<string, ColumnBy>();
  for (const definition of definitions)
    for (const column of columnsOf(definition).values()) {
      const known = found.get(column.path);
      if (known) known.by.push(definition);
      else found.set(column.path, { column, by: [definition] });
    }
  return found;
}

function guideRow(column: Column, by: readonly CommandDefinition[], all: readonly CommandDefinition[]): string[] {
  const needs = by.filter((definition) => columnsOf(definition).get(column.path)?.required).map(({ name }) => name);
  const takers = by.length === all.length ? "every command" : by.map(({ name }) => name).join(", ");
  const required = needs.length === by.length ? "yes" : needs.join(", ");
  const meaning = [column.meaning?.replace(/\.$/, ""), column.path.includes("#") ? "0 is the first of a list, 1 the next" : ""]
    .filter(Boolean)
    .join(". ");
  return [headerOf(column), meaning, column.allowed?.join(", ") ?? formWords[column.form], required, takers];
}

const formWords: Readonly<Record<CellForm, string>> = {
  text: "text",
  day: "a day: 2023-09-14, 14/9/2023",
  number: "a number: 12",
  boolean: "true or false",
  money: "an amount as people write it: 10,6 tỷ đồng; gần 197 triệu USD",
  quantity: "a figure with its unit: 30 cán bộ; 12 km",
  date: "a date as people write it: 14/9/2023; trước ngày 30/9/2023; quý II/2024; 2023",
  party: "the id of a party",
  parties: "ids of parties, with ; between them",
  list: "several, with ; between them",
  json: 'JSON: a text in double quotes, "2022-08-29"; a number; an object',
};

const notes = [
  "# Each row is a command. The rows below the column names are examples: put your own in their place.",
  "# Leave empty, or out, the columns that you do not need. A row that begins with # is not read.",
];

export const templateCsv = ({ names, rows, guide }: Template): string =>
  stringify([
    ...notes.map((note) => [note]),
    names,
    ...rows,
    ...guide.map((row) => [`# ${row.filter((cell) => cell !== "").join(" · ")}`]),
  ]);

export async function templateXlsx({ names, rows, guide }: Template): Promise<Buffer> {
  const bold = (text: string) => ({ value: text, fontWeight: "bold" as const });
  // Loaded with the first workbook: it has some 80 files, which each start would read.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  return writeXlsxFile([
    {
      sheet: "Commands",
      data: [names.map(bold), ...rows.map((row) => row.map((text) => text || null))],
      columns: names.map((name) => ({ width: Math.min(40, Math.max(14, name.length + 2)) })),
      stickyRowsCount: 1,
    },
    {
      sheet: "Guide",
      data: [
        ...notes.map((note) => [note.slice(2)]),
        ...guide.map((row, index) => row.map((text) => (index === 0 ? bold(text) : text || null))),
      ],
      columns: [30, 80, 50, 20, 60].map((width) => ({ width })),
      stickyRowsCount: notes.length + 1,
    },
  ]).toBuffer();
}
