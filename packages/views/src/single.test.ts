// The page and the history of one thing: parties are named as on the day of each act; what rests on a source that was retracted is marked.
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

t.test("a party is named as on the day of the act that stands beside it, not of the day when the thing began", async (t) => {
  const party = (id: string) => {
    const one = recorder("parties", id);
    one.record("2023-01-02", "register", { names: { vi: `Tên ${id}` }, level: "province", country: id === "a" ? "VN" : "LA" });
    return one;
  };
  const a = party("a");
  a.record("2024-01-10", "rename", { names: { vi: "tên mới" }, occurredOn: "2024-01-10" });
  const duty = recorder("commitments", "c");
  const obligors = [{ partyId: "a" }];
  const first = {
    kind: "construction-gift",
    title: { en: "a bridge" },
    obligors,
    beneficiaries: [{ partyId: "x" }],
    occurredOn: "2023-01-10",
  };
  duty.record("2023-01-10", "agree", first);
  duty.record("2023-06-01", "assign-agency", { agency: { partyId: "a" }, role: "support", occurredOn: "2023-06-01" });
  duty.record("2025-01-10", "assign-agency", { agency: { partyId: "a" }, role: "lead", occurredOn: "../2025-01-09" });
  const handover = duty.record("2025-02-10", "hand-over", { by: { partyId: "a" }, to: { partyId: "x" }, occurredOn: "2023-02-01" });
  duty.record("2025-02-11", "correct", {
    targetEventId: handover,
    changes: [{ field: "/occurredOn", right: "2025-02-01" }],
    reason: "year",
  });
  const views = await viewsOver([opening, ...merged({ "party-a": a.events, "party-x": party("x").events, "commitment-c": duty.events })]);
  const page = async (knownAt: string) => {
    const answer = await views.ask({ ask: "thing", name: "commitment", id: "c", now: "2027-01-01T00:00:00.000Z", knownAt });
    if (!answer.ok) throw new Error(answer.refusal.detail);
    return answer.body as { handover: object; agencies: object[]; obligors: object[] };
  };
  const now = { id: "a", names: { vi: "tên mới" } };
  const { obligors: obliged, handover: handed, agencies } = await page("2025-02-11");
  t.match(obliged, [{ names: { vi: "Tên a" }, now }]);
  t.match(agencies, [
    { role: "support", agency: { names: { vi: "Tên a" }, now } },
    { role: "lead", agency: { names: { vi: "tên mới" }, now: undefined } },
  ]);
  t.match(handed, { by: { names: { vi: "tên mới" }, now: undefined } });
  t.match((await page("2025-02-10")).handover, { by: { names: { vi: "Tên a" }, now } }, "as known before the correction");
  await views.close();
});
