// For specs: small files of many types, made here byte by byte. Nothing else imports this file.
import { crc32 } from "node:zlib";

export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
export const png = Buffer.concat([
  Buffer.from("89504e470d0a1a0a", "hex"),
  chunk("IHDR", Buffer.from("00000001000000010802000000", "hex")),
  chunk("IDAT", Buffer.from("789c6360000000020001", "hex")),
  chunk("IEND", Buffer.alloc(0)),
]);
export const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
export const tiff = Buffer.from("49492a0008000000010000010300010000000100000000000000", "hex");
export const heic = Buffer.concat([Buffer.from("00000018", "hex"), Buffer.from("ftypheic"), Buffer.alloc(4), Buffer.from("mif1heic")]);
export const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 0x90)]);
export const elf = Buffer.concat([Buffer.from("7f454c46", "hex"), Buffer.alloc(60)]);
export const text = Buffer.from("Biên bản bàn giao trụ sở công an huyện Đắc Chưng; ແຂວງເຊກອງ\n");

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A zip file whose entries are stored as they are (APPNOTE.TXT 4.3). */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, path, data]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("504b01021400", "hex"), common, at, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("504b0506", "hex"), end]);
}

/** A document of Microsoft Office by what its list of parts says of its main part. */
export const office = (main: string, mediaType: string): Buffer =>
  zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="${mediaType}.main+xml"/></Types>`,
    [main]: "<document/>",
  });
export const docx = office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
export const xlsx = office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
export const pptx = office("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
export const docm = office("word/document.xml", "application/vnd.ms-word.document.macroEnabled");
export const odt = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" });
export const ods = zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office/>" });
