// The parts of a ZIP archive (PKWARE APPNOTE 6.3.10), as far as a workbook uses it. What is unpacked is bounded before and while it is unpacked,
// whatever the archive says of itself; parts that no reader asks for are not unpacked at all. And the reverse, without compression, so that what
// was checked is what a reader gets.
import { crc32, inflateRawSync } from "node:zlib";
import { NotATable } from "./grid.ts";
import { importPartsMax, importUnpackedBytesMax } from "./limits.ts";

/** Parts by their names. @throws NotATable */
export function unzip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let room = importUnpackedBytesMax;
  for (const entry of directoryOf(bytes)) {
    if (!wanted(entry.name)) continue;
    if (parts.has(entry.name)) throw damaged(`it has "${entry.name.slice(0, 100)}" twice`);
    if (entry.flags & 1) throw new NotATable("table-type-refused", "the workbook is encrypted: save it without a password");
    if (entry.size > room) throw tooLarge();
    const part = unpacked(bytes, entry);
    if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged(`"${entry.name.slice(0, 100)}" is not what was packed`);
    room -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

/** The central directory, from the record at the end on: what stands there counts, not the header before each part. */
function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(endSignature);
  if (end === -1 || end + 22 > bytes.length) throw damaged("its end is missing: it is cut off");
  const count = bytes.readUInt16LE(end + 10);
  if (count > importPartsMax) throw new NotATable("table-too-large", `the workbook has more than ${importPartsMax} parts`);
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged("its list of parts cannot be read");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function unpacked(bytes: Buffer, { at, method, packedSize, size, name }: Entry): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw damaged(`"${name.slice(0, 100)}" is not where it should be`);
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(from, from + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw damaged(`"${name.slice(0, 100)}" is packed in a way that workbooks do not use`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw damaged(`"${name.slice(0, 100)}" cannot be unpacked`);
  }
}

const damaged = (what: string): NotATable => new NotATable("table-unreadable", `the workbook is damaged: ${what}`);
const tooLarge = (): NotATable =>
  new NotATable("table-too-large", `unpacked, the workbook has more than ${importUnpackedBytesMax} bytes, or more than it says`);

/** An archive of parts as they are, not packed. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const named = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(part), 10);
    about.writeUInt32LE(part.length, 14);
    about.writeUInt32LE(part.length, 18);
    about.writeUInt16LE(named.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), about, named, part);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), about, offset, named);
    at += 30 + named.length + part.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  endSignature.copy(end);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}
