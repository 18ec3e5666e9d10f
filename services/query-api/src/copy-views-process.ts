// The process that copies the views: VACUUM INTO reads one moment of the database and writes it compact, while the projector writes on.
import { createHash } from "node:crypto";
import { createReadStream, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { CopySaid } from "./copy-views.ts";

const [from = "", nameBegins = ""] = process.argv.slice(2);
// The process id is this one's alone, so that no other copy has this file or its journal.
const file = `${nameBegins}${process.pid}`;

async function copy(): Promise<CopySaid> {
  const db = new DatabaseSync(from, { readOnly: true });
  db.exec("PRAGMA busy_timeout = 2000");
  db.prepare("VACUUM INTO ?").run(file);
  db.close();
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer);
  return { file, bytes: statSync(file).size, sha256: hash.digest("base64") };
}

const said = await copy().catch((error: Error): CopySaid => ({ failed: error.message }));
process.send?.(said, (unheard: Error | null) => {
  // Whoever asked was killed meanwhile.
  if (unheard) rmSync(file, { force: true });
});
