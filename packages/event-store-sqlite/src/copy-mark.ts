// What tells a copy of a log, which nobody writes, from a log that a program writes: SQLite's own mark. Whoever opens a log to write turns its write-ahead
// log on, which stands in the file's header from then on, wherever it is moved; a copy is made without. It says nothing of a file that was copied with `cp`.
import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** The versions that a writer and a reader of the file must know: 1, a rollback journal; 2, a write-ahead log (https://www.sqlite.org/fileformat2.html, 1.3.3). */
const versionsAt = 18;
const rollbackJournal = Buffer.from([1, 1]);

/** Whether nobody has opened the file to write it since it was copied. Not for a process that has it open: closing it here would end SQLite's locks. */
export function isCopy(file: string): boolean {
  return within(file, "r", (descriptor) => {
    const versions = Buffer.alloc(2);
    readSync(descriptor, versions, 0, 2, versionsAt);
    return versions.equals(rollbackJournal);
  });
}

/** Of a log at rest that is one file. Whoever opens it to write takes the mark away again. */
export function markAsCopy(file: string): void {
  within(file, "r+", (descriptor) => writeSync(descriptor, rollbackJournal, 0, 2, versionsAt));
}

function within<Value>(file: string, flags: "r" | "r+", work: (descriptor: number) => Value): Value {
  const descriptor = openSync(file, flags);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
