// Whether an operator wants these views built anew: the last such event about this program's views that came after these were built from nothing.
// Views that were built since hold it among the events of their beginning, so that each process obeys it once, whenever it starts or dies.
import type { DatabaseSync } from "node:sqlite";
import { operationsStream, viewsRebuildRequested } from "@camket/domain";
import { viewsVersion } from "./views.ts";

export interface RebuildWanted {
  /** The event that says so, or at which it was seen that it must be. */
  readonly eventId: string;
  readonly reason: string;
}

/** To be asked again and again: each time only what came since is read (event_by_stream). */
export function rebuildWanted(db: DatabaseSync): () => RebuildWanted | undefined {
  const read = db.prepare(
    `SELECT seq, id, data ->> 'reason' AS reason,
       type = ? AND data ->> 'viewsVersion' = ? AND seq > (SELECT built_seq FROM checkpoint) AS isWish
     FROM event WHERE stream = ? AND seq > ? ORDER BY seq`,
  );
  let last = 0;
  let wanted: RebuildWanted | undefined;
  return () => {
    for (const { seq, id, reason, isWish } of read.iterate(viewsRebuildRequested.type, viewsVersion, operationsStream, last)) {
      last = Number(seq);
      if (isWish) wanted = { eventId: String(id), reason: String(reason) };
    }
    return wanted;
  };
}
