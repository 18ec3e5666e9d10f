// The thread that copies the views: VACUUM INTO reads one moment of the database and writes it compact, while the projector writes on.
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

export interface CopyViewsData {
  readonly from: string;
  readonly to: string;
}

/** `sha256` in base64. */
export interface Copied {
  readonly bytes: number;
  readonly sha256: string;
}

const { from, to } = workerData as CopyViewsData;
const db = new DatabaseSync(from, { readOnly: true });
db.exec("PRAGMA busy_timeout = 2000");
db.prepare("VACUUM INTO ?").run(to);
db.close();
const hash = createHash("sha256");
for await (const bytes of createReadStream(to, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer);
parentPort?.postMessage({ bytes: statSync(to).size, sha256: hash.digest("base64") } satisfies Copied);
