// Papers that events of a log name and that a folder does not hold: kept elsewhere, left out as damaged, or looked for in the wrong folder.
import { openFiles } from "@camket/files";
import { randomId } from "@camket/platform";
import { amount } from "./talk.ts";

/** @param folder absent: nobody knows where papers are, and all are missing */
export async function papersMissing(named: ReadonlyMap<string, string>, folder: string | undefined): Promise<number> {
  if (folder === undefined) return named.size;
  const files = openFiles(folder, randomId);
  let missing = 0;
  for (const sha256 of named.keys()) if (!(await files.has(sha256))) missing += 1;
  return missing;
}

/** @example sentenceOf(2, "the backup") // "2 papers that events name are not in the backup" */
export const sentenceOf = (missing: number, where: string): string =>
  `${missing === 1 ? "1 paper that events name is" : `${amount(missing)} papers that events name are`} not in ${where}`;
