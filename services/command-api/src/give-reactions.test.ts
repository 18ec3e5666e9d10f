// The time of an answer, whatever the policies' commands take.
import { commandNamed } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo } from "@camket/platform";
import t from "tap";
import { giveReactions } from "./give-reactions.ts";

t.test("a store that hangs after the event costs the request's own time once, and what is left goes to the policy role", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  const cause: RecordedEvent = {
    id: "00000000-0000-4000-8000-000000000001",
    stream: "agreement-old",
    type: "AgreementRenewed",
    revision: 3,
    position: "7",
    data: {},
    metadata: { correlationId: "request-1" },
  };
  const definition = commandNamed("commitments", "cancel");
  if (!definition) throw new Error("no such command");
  let given = 0;
  const outcome = await giveReactions(
    { status: 200, headers: {}, answer: { id: "old", revision: 3 }, recorded: [cause] },
    {
      store,
      ledger: { tag: "test", timeZone: "Asia/Ho_Chi_Minh" },
      reactionsTo: () => ["a", "b", "c"].map((id) => ({ policy: "dropped-duties", definition, id, body: { reason: "x" } })),
      give: () => {
        given += 1;
        return new Promise(() => {});
      },
      log: logTo("silent"),
      // Enough that a busy machine gives the first before it is over.
      until: performance.now() + 400,
    },
  );
  t.equal(given, 1, "the others are not even tried");
  t.match(outcome.answer, {
    position: "test.7",
    policies: ["a", "b", "c"].map((id) => ({
      command: `commitments/${id}/cancel`,
      code: "UNAVAILABLE",
      detail: /the policy role gives it/,
    })),
  });
  await store.close();
});
