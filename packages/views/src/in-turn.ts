// How views are rebuilt that hold the thread while they are: one after another, after those have begun that are folded by other threads.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Park, View } from "@camket/projections";

/** @example rebuild: inTurn((db, park) => replayStreams(db, "party-", writer(db), park)) */
export const inTurn =
  (work: (db: DatabaseSync, park: Park) => void): NonNullable<View["rebuild"]> =>
  async (db, park) => {
    await nextTurn();
    work(db, park);
  };
