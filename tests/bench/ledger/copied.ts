// A copy of a generated ledger, for benches that record: the generated one stays as its seed made it.
import { constants, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startService } from "../service.ts";

/** With the views that this program reads, which are built once and kept with the generated one. */
export async function onCopyOf<Result>(folder: string, measure: (copy: string) => Promise<Result>): Promise<Result> {
  await (await startService("views", { roles: "query", data: folder })).stop();
  const copy = mkdtempSync(join(tmpdir(), "camket-bench-"));
  try {
    cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return await measure(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
