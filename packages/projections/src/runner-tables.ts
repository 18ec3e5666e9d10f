// The runner's own tables, beside those of the views: how far it has come, what waits, and what is left out.
import type { DatabaseSync } from "node:sqlite";
import { createCheckpointTable } from "./checkpoint.ts";
import { createParkedTables } from "./parked.ts";

export function createRunnerTables(db: DatabaseSync): void {
  createCheckpointTable(db);
  createParkedTables(db);
}
