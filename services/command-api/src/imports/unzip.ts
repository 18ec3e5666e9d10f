// The parts of a workbook's archive. What is unpacked is bounded before and while it is unpacked, whatever the archive says of itself, and held against
// its checksums; parts that no reader asks for are not unpacked at all.
import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { NotATable } from "./grid.ts";
import { importPartsMax, importUnpackedBytesMax } from "./limits.ts";

/** Parts by their names. @throws NotATable */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const listed = directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const taken = new Map<string, Entry & { readonly size: number }>();
  let room = importUnpackedBytesMax;
  let index = 0;
  // Asked once for each entry, in the order of the directory, before its part is unpacked into exactly so many bytes.
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    const entry = listed[index++];
    if (!entry) throw damaged("its list of parts cannot be read");
    if (!wanted(name)) return false;
    if (taken.has(name)) throw damaged(`it has "${name}" twice`);
    if (entry.encrypted) throw new NotATable("table-type-refused", "the workbook is encrypted: save it without a password");
    if (originalSize > room) throw tooLarge();
    room -= originalSize;
    taken.set(name, { ...entry, size: originalSize });
    return true;
  };
  const parts = new Map(Object.entries(unpacked(bytes, filter)));
  for (const [name, { crc, size }] of taken) {
    const part = parts.get(name);
    if (part?.length !== size || crc32(part) !== crc) throw damaged(`"${name}" is not what was packed`);
  }
  return parts;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>["filter"]>;

function unpacked(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof NotATable) throw error;
    throw damaged(`a part cannot be unpacked (${(error as Error).message.slice(0, 100)})`);
  }
}

interface Entry {
  readonly encrypted: boolean;
  readonly crc: number;
}

/** What fflate does not look at: of each entry of the central directory (PKWARE APPNOTE 6.3.10, 4.3.12) its checksum and whether a password guards it. */
function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length) throw damaged("its end is missing: it is cut off");
  const count = bytes.readUInt16LE(end + 8);
  if (count > importPartsMax) throw new NotATable("table-too-large", `the workbook has more than ${importPartsMax} parts`);
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged("its list of parts cannot be read");
    entries.push({ encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1, crc: bytes.readUInt32LE(at + 16) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const damaged = (what: string): NotATable => new NotATable("table-unreadable", `the workbook is damaged: ${what}`);
const tooLarge = (): NotATable => new NotATable("table-too-large", `unpacked, the workbook has more than ${importUnpackedBytesMax} bytes`);
