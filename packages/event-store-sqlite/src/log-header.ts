// What a file's header says of it, before SQLite opens it: even to read a database, SQLite makes files beside it. Whose database it is, and what tells a copy
// of a log, which nobody writes, from a log that a program writes: whoever opens a log to write turns its write-ahead log on, which stands in the header
// from then on, wherever the file is moved; a copy is made without. It says nothing of a file that was copied with `cp`.
// None of it is for a process that has the file open: closing it here would end SQLite's locks.
import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { applicationId } from "./schema.ts";

/** Places in the header, and what stands there (https://www.sqlite.org/fileformat2.html, 1.3). */
const headerBytes = 100;
const magic = Buffer.from("SQLite format 3\0");
const applicationAt = 68;
/** The versions that a writer and a reader of the file must know: 1, a rollback journal; 2, a write-ahead log. */
const versionsAt = 18;
const rollbackJournal = Buffer.from([1, 1]);

/** False where the file is certainly no log: no database, or somebody else's. What a write-ahead log beside it may hold is for SQLite to read. */
export function mayBeLog(file: string): boolean {
  const header = headerOf(file);
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) return false;
  return header.readInt32BE(applicationAt) === applicationId || (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether nobody has opened the file to write it since it was copied. */
export const isCopy = (file: string): boolean =>
  headerOf(file)
    .subarray(versionsAt, versionsAt + 2)
    .equals(rollbackJournal);

/** Of a log at rest that is one file. Whoever opens it to write takes the mark away again. */
export function markAsCopy(file: string): void {
  within(file, "r+", (descriptor) => writeSync(descriptor, rollbackJournal, 0, rollbackJournal.length, versionsAt));
}

/** What is there of it: of a shorter file, fewer bytes. */
const headerOf = (file: string): Buffer =>
  within(file, "r", (descriptor) => {
    const bytes = Buffer.alloc(headerBytes);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, headerBytes, 0));
  });

function within<Value>(file: string, flags: "r" | "r+", work: (descriptor: number) => Value): Value {
  const descriptor = openSync(file, flags);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
