// A table as an XLSX workbook, written in a thread of its own, one at a time: each takes up to some 200 MB while it is written.
import { Worker } from "node:worker_threads";
import { NotNow } from "../backend.ts";
import type { QueryLimits } from "../limits.ts";
import type { Column, Row } from "./column.ts";
import type { WorkbookPart } from "./workbook-thread.ts";

export interface Workbook {
  readonly sheet: string;
  readonly columns: readonly Pick<Column<never>, "header" | "kind">[];
  /** To be done once there is a place for it, and before its first page is read. */
  begin(): Promise<unknown>;
  readonly pages: AsyncIterable<readonly Row[]>;
  /** The rows of the second sheet, once all pages were read. */
  about(): readonly Row[];
}

export type WriteWorkbook = (workbook: Workbook) => Promise<Buffer>;

/** Rejects with `NotNow` where more wait than may wait: then nothing was begun; or where one takes too long. */
export function createWorkbooks(limits: Pick<QueryLimits, "workbooksWaitingMax" | "workbookMsMax" | "workbookHeapMbMax">): WriteWorkbook {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (workbook) => {
    if (waiting >= limits.workbooksWaitingMax) throw new NotNow("busy");
    waiting += 1;
    try {
      await workbook.begin();
      const written = last.then(() => write(workbook, limits));
      last = written.catch(() => undefined);
      return await written;
    } finally {
      waiting -= 1;
    }
  };
}

async function write(
  { sheet, columns, pages, about }: Omit<Workbook, "begin">,
  { workbookMsMax, workbookHeapMbMax }: Pick<QueryLimits, "workbookMsMax" | "workbookHeapMbMax">,
): Promise<Buffer> {
  const worker = new Worker(new URL("./workbook-thread.ts", import.meta.url), {
    name: "workbook",
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: workbookHeapMbMax },
  });
  const file = Promise.withResolvers<Buffer>();
  // Whoever reads pages below may fail first; the thread's own failure is then nobody's to catch.
  file.promise.catch(() => undefined);
  let taken = Promise.withResolvers<void>();
  worker.on("message", (said: "taken" | Uint8Array) => {
    if (said === "taken") taken.resolve();
    else file.resolve(Buffer.from(said.buffer, said.byteOffset, said.byteLength));
  });
  worker.on("error", file.reject);
  const timer = setTimeout(() => file.reject(new NotNow("busy")), workbookMsMax);
  const send = (part: WorkbookPart) => worker.postMessage(part);
  try {
    send({ sheet, headers: columns.map(({ header }) => header), kinds: columns.map(({ kind }) => kind) });
    for await (const rows of pages) {
      taken = Promise.withResolvers();
      send({ rows });
      // One page at a time is on its way, however much faster pages are read than the thread takes them.
      await Promise.race([taken.promise, file.promise]);
    }
    send({ about: about() });
    return await file.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
