// A data folder whose log holds so many events: one pledge's life, as the domain decides it, told of many pledges.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject, NewEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { randomId, systemClock } from "@camket/platform";
import { commitment, promise } from "@camket/testkit";
import { openLedger } from "@camket/tracker";

export interface Grown {
  readonly folder: string;
  readonly logFile: string;
  readonly events: number;
}

const timeZone = "Asia/Ho_Chi_Minh";
const appendsAtOnce = 256;

export async function grownLog(events: number): Promise<Grown> {
  const folder = mkdtempSync(join(tmpdir(), "camket-bench-"));
  const logFile = join(folder, "log.sqlite");
  const store = openSqliteStore({ file: logFile });
  await openLedger(store, { timeZone, clock: systemClock });
  const life = oneLife();
  for (let n = 0; n < events; ) {
    const appends: Promise<unknown>[] = [];
    for (; appends.length < appendsAtOnce && n < events; n += life.length)
      appends.push(store.append(`commitment-grown-${n}`, life.map(anew), { expectedRevision: "no-stream" }));
    await Promise.all(appends);
  }
  await store.close();
  return { folder, logFile, events };
}

function oneLife(): readonly NewEvent[] {
  const c = commitment();
  const open = { occurredOn: "../2023-09-14" };
  c.record("2023-09-15", "agree", { ...promise, due: "2023", ...open });
  c.record("2023-09-15", "start", open);
  c.record("2023-09-15", "deliver", open);
  c.record("2023-11-10", "hand-over", { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } });
  return c.events.map(({ id, type, data, metadata }) => ({ id, type, data: data as JsonObject, metadata: metadata as JsonObject }));
}

const anew = (event: NewEvent): NewEvent => ({ ...event, id: randomId(), metadata: { ...event.metadata, commandId: randomId() } });
