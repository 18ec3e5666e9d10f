// Whether a paper ends where its format says that it does: what was cut off on the way to whoever sends it opens nowhere, and a register would keep it
// for good. Only formats that mark their end are asked; bytes after the mark are usual and do no harm.
import { open } from "node:fs/promises";

const zipEnd = Buffer.from("504b0506", "hex");

/** How each format marks its end: PDF 1.7 §7.5.5, PNG §11.2.5, JPEG (T.81 B.1.1.3), the zip file of an office document (APPNOTE.TXT 4.3.16). */
const endMarks: Readonly<Record<string, Buffer>> = {
  "application/pdf": Buffer.from("%%EOF"),
  "image/png": Buffer.from("IEND"),
  "image/jpeg": Buffer.from("ffd9", "hex"),
};

/** A zip file's end stands within its last 65,557 bytes, its longest comment included. */
const tailBytes = 65_557;

export async function isCutOff(path: string, mediaType: string): Promise<boolean> {
  const mark = endMarks[mediaType] ?? (/officedocument|opendocument/.test(mediaType) ? zipEnd : undefined);
  return mark !== undefined && !(await tailOf(path)).includes(mark);
}

async function tailOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail;
  } finally {
    await file.close();
  }
}
