// What boards read is taken into memory before anybody asks for one, a little at a time, so that other questions get their turn in between.
import type { DatabaseSync } from "node:sqlite";
import { viewLimits } from "../limits.ts";
import { sidesOf } from "../sides.ts";
import { statements } from "../statements.ts";
import { takeInCommitments } from "./commitments.ts";
import { takeInParties } from "./parties.ts";
import { takeInRequests } from "./requests.ts";

/** Takes in some more. @returns whether that is all */
export function warmUp(db: DatabaseSync): boolean {
  const sql = statements(db);
  const { warmUpRowsMax } = viewLimits;
  db.exec("BEGIN");
  try {
    const isAll = [takeInCommitments, takeInRequests, takeInParties].every((takeIn) => takeIn(sql, warmUpRowsMax));
    if (isAll) sidesOf(sql);
    return isAll;
  } finally {
    db.exec("COMMIT");
  }
}
