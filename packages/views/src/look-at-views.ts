// What a file of views says of itself, for an operator who looks at a folder in which no service runs. It reads it and changes nothing.
import { DatabaseSync } from "node:sqlite";
import { readCheckpoint, readParked } from "@camket/projections";

/** Of any version of this program or of an older or newer one. */
export type LookedAt =
  | {
      readonly whole: true;
      /** Events that they hold, and the store's position of the last; absent: none. */
      readonly events: number;
      readonly position?: string;
      /** Streams that wait for an operator. */
      readonly parked: number;
    }
  | { readonly whole: false; readonly why: string };

export function lookAtViews(file: string): LookedAt {
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    try {
      const checkpoint = readCheckpoint(db);
      if (!checkpoint) return { whole: false, why: "they were never finished" };
      const { seq, position } = checkpoint;
      return { whole: true, events: seq, ...(position === undefined ? {} : { position }), parked: readParked(db).size };
    } finally {
      db.close();
    }
  } catch (error) {
    return { whole: false, why: (error as Error).message };
  }
}
