// A workbook (.xlsx, ECMA-376) as a grid: its first sheet. It is unpacked within bounds, looked through for what a grid cannot show, and only then
// given to the reader of its values, with the parts that this one sheet needs and no others.
import { type CellValue, readSheet } from "read-excel-file/universal";
import { type Cell, type Grid, NotATable } from "./grid.ts";
import { scanSheet } from "./scan-sheet.ts";
import { storedZip, unzip } from "./unzip.ts";

/** @throws NotATable */
export async function readWorkbook(bytes: Buffer): Promise<Grid> {
  const parts = unzip(bytes, (name) => /^xl\/.*\.(xml|rels)$/.test(name) && !/^xl\/(media|drawings|charts|theme)\//.test(name));
  const sheets = sheetsOf(parts);
  const [first] = sheets;
  if (!first) throw new NotATable("table-unreadable", "the workbook has no sheet");
  const sheetXml = parts.get(first.part);
  if (!sheetXml) throw new NotATable("table-unreadable", `the workbook is damaged: its sheet "${first.name}" is missing`);
  scanSheet(first.name, sheetXml.toString("utf8"));
  const others = new Set(sheets.slice(1).map(({ part }) => part));
  const needed = storedZip(new Map([...parts].filter(([name]) => !others.has(name))));
  return { sheet: first.name, otherSheets: sheets.slice(1).map(({ name }) => name), rows: await rowsOf(needed) };
}

interface Sheet {
  readonly name: string;
  /** The name of its part in the archive. */
  readonly part: string;
}

/** In the order of their tabs. */
function sheetsOf(parts: ReadonlyMap<string, Buffer>): readonly Sheet[] {
  const workbook = parts.get("xl/workbook.xml")?.toString("utf8");
  const relations = parts.get("xl/_rels/workbook.xml.rels")?.toString("utf8");
  if (workbook === undefined || relations === undefined)
    throw new NotATable("table-type-refused", "the bytes are an archive, and no .xlsx workbook: xl/workbook.xml is missing");
  const targets = new Map(elements(relations, "Relationship").map((one) => [one.Id, one.Target]));
  return elements(workbook, "sheet").map((one) => {
    const target = targets.get(Object.entries(one).find(([name]) => name.endsWith(":id"))?.[1]) ?? "";
    return { name: unescaped(one.name ?? ""), part: target.startsWith("/") ? target.slice(1) : `xl/${target}` };
  });
}

/** The attributes of each such element. */
const elements = (xml: string, tag: string): Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries([...attributes.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [name as string, value as string])),
  );

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] as string);

/** A number as its digits are written, so that no amount passes through a float. */
class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

async function rowsOf(zip: Buffer): Promise<Cell[][]> {
  const bytes = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.length) as ArrayBuffer;
  try {
    const rows = await readSheet<NumberText>(bytes, 1, { parseNumber: (text) => new NumberText(text) });
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    throw new NotATable("table-unreadable", `the workbook is damaged: ${(error as Error).message.slice(0, 200)}`);
  }
}

function cellOf(value: CellValue<NumberText> | Date | null): Cell {
  if (value instanceof NumberText) return { number: plainDecimal(value.text) };
  if (value instanceof Date) {
    const [day, time] = value.toISOString().split("T") as [string, string];
    return time === "00:00:00.000Z" ? { day } : { day, hasTime: true };
  }
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

/** @example plainDecimal("1.06E10") // "10600000000" */
export function plainDecimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (!parts) return text;
  const [, sign = "", whole = "", fraction = "", power] = parts;
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, "0");
  const after = padded.slice(point);
  return `${sign}${padded.slice(0, point).replace(/^0+(?=\d)/, "")}${after === "" ? "" : `.${after}`}`;
}
