// A workbook (.xlsx, ECMA-376) as a grid: its first sheet that is not hidden. It is unpacked within bounds, looked through for what a grid cannot
// show, and only then given to the reader of its values, in an archive of this one sheet that says nothing else.
import { strToU8, zipSync } from "fflate";
import { type CellValue, readSheet } from "read-excel-file/universal";
import { type Cell, cellName, type Grid, NotATable } from "./grid.ts";
import { gridOf } from "./grid-of.ts";
import { plainDecimal, shownNumber } from "./numbers.ts";
import { readBook } from "./read-book.ts";
import { readFormats } from "./read-formats.ts";
import { readXml } from "./read-xml.ts";
import { scanSheet } from "./scan-sheet.ts";
import { unzip } from "./unzip.ts";

/** @throws NotATable */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const parts = unzip(bytes, (name) => /^xl\/.*\.(xml|rels)$/.test(name) && !/^xl\/(media|drawings|charts|theme)\//.test(name));
  const book = readBook(parts);
  const sheet = book.sheets.find(({ hidden, part }) => !hidden && part !== undefined);
  if (sheet?.part === undefined) throw new NotATable("table-unreadable", "the workbook has no sheet, or shows none");
  const xml = parts.get(sheet.part);
  if (!xml) throw new NotATable("table-unreadable", `the workbook is damaged: its sheet "${sheet.name}" is missing`);
  const styles = book.styles === undefined ? undefined : parts.get(book.styles);
  const shared = book.sharedStrings === undefined ? undefined : parts.get(book.sharedStrings);
  const formats = styles ? readFormats(book.styles as string, styles) : [];
  if (shared) readXml(book.sharedStrings as string, shared, {});
  const days = scanSheet({ name: sheet.name, part: sheet.part, from1904: book.from1904, formats }, xml);
  const rows = await valuesOf(oneSheet({ xml, styles, shared }));
  return gridOf(
    rows.map((row, index) => row.map((value, column) => cellOf(value, cellName(index, column), days))),
    { name: sheet.name, others: book.sheets.filter((one) => one !== sheet).map(({ name }) => name) },
  );
}

interface SheetParts {
  readonly xml: Uint8Array;
  readonly styles: Uint8Array | undefined;
  readonly shared: Uint8Array | undefined;
}

/** A workbook, not packed, of one sheet and what it needs. */
function oneSheet({ xml, styles, shared }: SheetParts): Uint8Array {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
  return zipSync(
    {
      "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="one" sheetId="1" id="r1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${relation("r1", "worksheet", "sheet.xml")}</Relationships>`),
      "xl/sheet.xml": xml,
      ...(styles ? { "xl/styles.xml": styles } : {}),
      ...(shared ? { "xl/sharedStrings.xml": shared } : {}),
    },
    { level: 0 },
  );
}

/** A number as its digits are written, so that no amount passes through a float. */
class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = CellValue<NumberText> | Date | null;

async function valuesOf(zip: Uint8Array): Promise<readonly (readonly Value[])[]> {
  const bytes = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.length) as ArrayBuffer;
  try {
    return await readSheet<NumberText>(bytes, 1, { parseNumber: (text) => new NumberText(text) });
  } catch (error) {
    throw new NotATable("table-unreadable", `the workbook is damaged: ${(error as Error).message.slice(0, 200)}`);
  }
}

function cellOf(value: Value, name: string, days: ReadonlyMap<string, Cell>): Cell {
  if (value instanceof NumberText || value instanceof Date) {
    const day = days.get(name);
    if (day !== undefined && value instanceof Date) return day;
    const number = value instanceof NumberText && day === undefined ? shownNumber(plainDecimal(value.text)) : undefined;
    if (number === undefined) throw new NotATable("table-unreadable", `the workbook is damaged: ${name} holds no number and no day`);
    return { number };
  }
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}
