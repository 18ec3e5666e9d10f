// EventStoreDB passes the port's contract: its double always, and a live server where CAMKET_TEST_EVENTSTOREDB says where one is. Names and
// ids are new on each run, so that a second run stumbles over nothing.
import { eventStoreContract } from "@camket/event-store/contract";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import t from "tap";
import { checkConnectionString, openEventStoreDb } from "./index.ts";

function on(connectionString: string, stop: () => Promise<void> = async () => {}) {
  let store = openEventStoreDb({ connectionString });
  return {
    store,
    async reopen() {
      await store.close();
      store = openEventStoreDb({ connectionString });
      return store;
    },
    async dispose() {
      await store.close();
      await stop();
    },
  };
}

await eventStoreContract(t, "EventStoreDB's double", async () => {
  // A live log is never empty, and its first record, at 0, is the server's.
  const double = await startEventStoreDouble({ systemEventsAtStart: 0, positionsFrom: 1n });
  return on(double.connectionString, double.stop);
});

await eventStoreContract(
  t,
  "EventStoreDB's double, among the server's own events, with positions beyond 2^53",
  async () => {
    const double = await startEventStoreDouble({ systemEventsEvery: 3, systemEventsAtOnce: 2, positionsFrom: 2n ** 60n });
    return on(double.connectionString, double.stop);
  },
  { alone: false },
);

const live = process.env.CAMKET_TEST_EVENTSTOREDB;
if (live) {
  const checked = checkConnectionString(live);
  // Not to the output of the test, of which a reporter shows what it likes.
  // A cluster takes some milliseconds for each of its some thousand appends.
  t.setTimeout(600_000);
  process.stderr.write(`live: the contract runs on ${checked.ok ? checked.shown : checked.wrong}\n`);
  await eventStoreContract(t, "a live EventStoreDB", () => on(live), { alone: false });
}
