// The digest of a backup, in a small file beside it: by it a copy that decayed, or that somebody edited, is seen wherever it is read.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Expected } from "./check-digest.ts";

const digestFileOf = (copy: string): string => `${copy}.digest`;

/** Once the copy has its name. */
export const writeDigestBeside = (copy: string, digest: string): void =>
  writeFileSync(digestFileOf(copy), `${digest}\n`, { mode: 0o600, flush: true });

/** That of a copy of the same name which is there no more. */
export const removeDigestBeside = (copy: string): void => rmSync(digestFileOf(copy), { force: true });

/** Nothing where there is none: other copies than backups have none. */
export function digestBeside(copy: string): readonly Expected[] {
  const file = digestFileOf(copy);
  return existsSync(file) ? [{ text: readFileSync(file, "utf8").trimEnd(), from: basename(file), beside: true }] : [];
}
