// One part of a workbook, element by element. What the reader of values would take otherwise than XML means it is refused here, so that the two never
// disagree: CDATA, document types, a text that a comment cuts in two, and characters that it cannot decode.
import { isUtf8 } from "node:buffer";
import { Parser } from "saxen";
import { NotATable } from "./grid.ts";

/** Names without their prefixes, texts and attributes decoded. */
export interface OnXml {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}
export type Attributes = Readonly<Record<string, string | undefined>>;

/** @throws NotATable */
export function readXml(part: string, bytes: Uint8Array, on: OnXml): void {
  const refuse = (why: string): never => {
    throw new NotATable("table-unreadable", `the workbook is damaged: ${part} ${why}`);
  };
  if (!isUtf8(bytes)) refuse("is not UTF-8");
  let before = "";
  const between = () => {
    before = "";
  };
  const parser = new Parser()
    .on("openTag", (name, attributes, decode) => {
      between();
      on.open?.(localName(name), decoded(attributes(), decode, refuse));
    })
    .on("closeTag", (name) => {
      between();
      on.close?.(localName(name));
    })
    .on("text", (text, decode) => {
      if (before !== "" && `${before}${text}`.trim() !== "") refuse("has a comment inside a text");
      before = text;
      if (!decodable(text)) refuse("has a character reference that is not known");
      on.text?.(decode(text));
    })
    .on("cdata", () => refuse("has CDATA, which spreadsheets do not write"))
    .on("attention", () => refuse("has a document type, which spreadsheets do not write"))
    .on("warn", (error) => refuse(`cannot be read: ${error.message.slice(0, 100)}`))
    .on("error", (error) => refuse(`cannot be read: ${error.message.slice(0, 100)}`));
  parser.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("utf8")
      .replace(/^\ufeff/, ""),
  );
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decoded(raw: Readonly<Record<string, string>>, decode: (text: string) => string, refuse: (why: string) => never): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  for (const name in raw) {
    if (name.startsWith("xmlns")) continue;
    const local = localName(name);
    const text = raw[name] as string;
    if (local in attributes) refuse(`has the attribute ${local.slice(0, 50)} twice at one element`);
    if (!decodable(text)) refuse("has a character reference that is not known");
    attributes[local] = decode(text);
  }
  return attributes;
}

/** The five names of XML, and numbers of one UTF-16 unit: what saxen decodes (it would make another character of a larger number). */
function decodable(text: string): boolean {
  if (!text.includes("&")) return true;
  return (text.match(/&[^;]{0,12};?/g) ?? []).every((reference) => {
    const [, decimal, hex] = /^&#(?:(\d+)|x([0-9a-f]+));$/i.exec(reference) ?? [];
    const unit = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return unit <= 0xffff || /^&(?:amp|lt|gt|quot|apos);$/.test(reference);
  });
}

/** An xsd:boolean. */
export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
