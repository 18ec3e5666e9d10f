// What was sent, by its first bytes; a media type that says otherwise is refused, never believed.
import { isUtf8 } from "node:buffer";
import { tableTypes } from "@camket/platform";
import { NotATable } from "./grid.ts";

export type TableKind = keyof typeof tableTypes;

/** @throws NotATable */
export function tableKind(bytes: Buffer, declared: TableKind): TableKind {
  const found = kindOf(bytes);
  if (found !== declared)
    throw new NotATable("table-type-refused", `Content-Type says ${tableTypes[declared]}, but the bytes are ${tableTypes[found]}`);
  return found;
}

function kindOf(bytes: Buffer): TableKind {
  if (bytes.length === 0) throw new NotATable("table-unreadable", "the file has no bytes: look whether it was chosen");
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  // The container of Word and Excel before 2007, which also holds a workbook that a password guards (MS-CFB, MS-OFFCRYPTO).
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const guarded = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new NotATable(
      "table-type-refused",
      guarded
        ? "the workbook is guarded by a password: save it without one"
        : "this is an old .xls workbook: save it as .xlsx, or as CSV in UTF-8",
    );
  }
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff))
    throw new NotATable("table-type-refused", "the text is UTF-16: save it as CSV in UTF-8");
  if (bytes.includes(0)) throw new NotATable("table-type-refused", "the bytes are neither CSV nor an .xlsx workbook");
  if (!isUtf8(bytes)) throw new NotATable("table-type-refused", "the text holds bytes that are no UTF-8: save it as CSV in UTF-8");
  return "csv";
}

const begins = (bytes: Buffer, ...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
