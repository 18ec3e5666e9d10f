// Bytes as a grid, in the thread that asks; the service asks through table-in-thread.ts. A reader is loaded when it is needed, since a new thread
// loads all that it reads with.
import { type Grid, NotATable, type Unread } from "./grid.ts";
import type { TableKind } from "./table-kind.ts";

export type TableRead = { readonly grid: Grid } | { readonly unread: Unread };

export async function readTable(bytes: Buffer, kind: TableKind): Promise<TableRead> {
  try {
    if (kind === "csv") return { grid: (await import("./read-csv.ts")).readCsv(bytes) };
    return { grid: await (await import("./read-workbook.ts")).readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof NotATable) return { unread: error.unread };
    throw error;
  }
}
