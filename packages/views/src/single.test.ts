// The history of one thing: what rests on a source that was retracted is marked, from when that is known.
import { recorder } from "@camket/testkit";
import t from "tap";
import { merged, opening, viewsOver } from "./under-test.ts";

t.test("a fact whose source was retracted is marked, and was not before that was known", async (t) => {
  const source = recorder("sources", "mou");
  source.record("2023-01-02", "register", { type: "news", publisher: "P", title: { en: "T" }, language: "en" });
  const other = recorder("sources", "other");
  other.record("2023-01-02", "register", { type: "news", publisher: "P", title: { en: "T" }, language: "en" });
  const c = recorder("commitments", "c");
  c.record("2023-05-01", "agree", {
    kind: "joint-task",
    title: { en: "a road" },
    obligors: [{ partyId: "a" }],
    claims: [
      { sourceId: "mou", locator: "page 1" },
      { sourceId: "other", locator: "page 2" },
    ],
  });
  source.record("2023-06-01", "retract", { reason: "a hoax" });
  const views = await viewsOver([
    opening,
    ...merged({ "source-mou": source.events, "source-other": other.events, "commitment-c": c.events }),
  ]);
  const claims = async (knownAt: string) => {
    const answer = await views.ask({ ask: "history", name: "commitment", id: "c", now: "2024-01-01T00:00:00.000Z", limit: 5, knownAt });
    return answer.ok ? (answer.body.items as { claims: unknown[] }[])[0]?.claims : answer.refusal;
  };
  t.strictSame(await claims("2023-05-31"), [
    { sourceId: "mou", locator: "page 1" },
    { sourceId: "other", locator: "page 2" },
  ]);
  t.strictSame(await claims("2023-06-01"), [
    { sourceId: "mou", locator: "page 1", retracted: true },
    { sourceId: "other", locator: "page 2" },
  ]);
  await views.close();
});
