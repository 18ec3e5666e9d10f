// The embedded store passes the port's contract, in memory and on a file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventStoreContract } from "@camket/event-store/contract";
import t from "tap";
import { openSqliteStore } from "./index.ts";

function inMemory() {
  const store = openSqliteStore({ file: ":memory:" });
  return { store, dispose: () => store.close() };
}

function onFile() {
  const folder = mkdtempSync(join(tmpdir(), "camket-contract-"));
  const file = join(folder, "log.sqlite");
  let store = openSqliteStore({ file });
  return {
    store,
    async reopen() {
      await store.close();
      store = openSqliteStore({ file });
      return store;
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

await eventStoreContract(t, "the embedded store in memory", inMemory, { reopens: false });
await eventStoreContract(t, "the embedded store on a file", onFile);
