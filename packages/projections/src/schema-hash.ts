// What the tables and indexes of the views and of the runner are, as a short text: views of another shape are built anew, even where somebody forgot to raise
// the version in their file's name. What a changed fold means only that version can say.
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { createRunnerTables } from "./runner-tables.ts";
import type { View } from "./view.ts";

/** Of which ledger the views are and of which shape, as their checkpoint keeps it: views of another are built anew. */
export const identityWith = (identity: string, views: readonly View[]): string => `${identity} ${schemaHash(views)}`;

function schemaHash(views: readonly View[]): string {
  const db = new DatabaseSync(":memory:");
  createRunnerTables(db);
  for (const view of views) view.create(db);
  for (const view of views) view.index(db);
  const statements = db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").all();
  db.close();
  return createHash("sha256")
    .update(statements.map(({ sql }) => String(sql)).join("\n"))
    .digest("hex")
    .slice(0, 16);
}
