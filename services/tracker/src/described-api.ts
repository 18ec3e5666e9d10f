// The description of the whole API without a service behind it: for whoever lints it or makes a client from it.
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo } from "@camket/platform";
import { buildApp } from "./app.ts";
import type { Description } from "./complete-description.ts";
import { otherRoles } from "./role.ts";

/** The document that `/openapi.json` answers, whatever roles a process plays. */
export async function describedApi(): Promise<Description & Readonly<Record<string, unknown>>> {
  const store = openSqliteStore({ file: ":memory:" });
  const ledger = { ledgerId: "", tag: "", timeZone: "UTC" };
  const app = await buildApp({ store, ledger, roles: [], elsewhere: otherRoles([]), log: logTo("silent") });
  try {
    return (await app.inject("/openapi.json")).json();
  } finally {
    await app.close();
    await store.close();
  }
}
