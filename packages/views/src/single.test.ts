// The page and the history of one thing: parties are named as on the day of each act; what rests on a source that was retracted is marked. And
// the events of all things, page by page.
import { recorder } from "@camket/testkit";
import t from "tap";
import { changesReader } from "./changes.ts";
import type { ChangesFilter } from "./changes-filter.ts";
import { ledger, merged, opening, viewsOver } from "./under-test.ts";

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

t.test(
  "a page of changes that finds little, or much text, leads on before it costs much; all pages together have each event once",
  async (t) => {
    const party = (n: number) => {
      const one = recorder("parties", `p-${n}`);
      one.record("2023-01-02", "register", { names: { en: n === 12 ? "x".repeat(1_900) : `P ${n}` }, level: "province", country: "VN" });
      return [`party-p-${n}`, one.events] as const;
    };
    const views = await viewsOver([opening, ...merged(Object.fromEntries(Array.from({ length: 30 }, (_, n) => party(n))))]);
    const db = await views.projector.opened;
    const all = (limits: { changesScannedMax: number; changesBytesMax: number }, filter: ChangesFilter = {}) => {
      const read = changesReader(db, ledger, { changesCountedMax: 10, changesFoundMax: 10, ...limits });
      const pages: string[][] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = read({ limit: 500, now: "2024-01-01T00:00:00.000Z", ...(after ? { after } : {}), ...filter });
        pages.push(page.items.map(({ sequence }) => sequence.replace(/^0+/, "")));
        after = page.after.split(".")[1];
        more = page.next !== undefined;
      }
      return pages;
    };
    const every = Array.from({ length: 31 }, (_, i) => String(i + 1));
    const few = { changesScannedMax: 10, changesBytesMax: 1_000_000 };
    t.strictSame(all(few, { types: ["LedgerOpened"] }), [["1"]], "what a term finds needs no looking through");
    t.strictSame(all(few, { occurredFrom: "2000-01-01" }), [[], [], [], []], "what was registered has no day on which it happened");
    const small = all({ changesScannedMax: 1_000, changesBytesMax: 2_000 });
    t.strictSame(small.flat(), every);
    t.ok(small.length > 2);
    t.strictSame(
      small.find((page) => page.includes("14")),
      ["14"],
      "what alone is more than a page may have is a page by itself",
    );
    const counting = changesReader(db, ledger, { ...few, changesCountedMax: 10, changesFoundMax: 10 });
    const counted = (filter: ChangesFilter) => {
      const { total, totals } = counting({ limit: 1, total: true, now: "2024-01-01T00:00:00.000Z", ...filter });
      return [total, totals];
    };
    t.strictSame(counted({}), [31, { events: 31, complete: true }], "all are counted without reading any");
    t.strictSame(counted({ types: ["LedgerOpened"] }), [1, { events: 1, complete: true }]);
    t.strictSame(counted({ types: ["PartyRegistered"] }), [undefined, { events: 10, complete: false }], "of many, so many at least");
    await views.close();
  },
);

t.test("who follows the changes is given what this program cannot read, as it is stored", async (t) => {
  const metadata = { schemaVersion: 9, recordedAt: "2023-01-02T00:00:00.000Z", occurredOn: { edtf: "one day" }, claims: [] };
  const newer = { id: "99999999-0000-4000-8000-000000000001", type: "MoonMoved", revision: 0, data: { by: "tide" }, metadata };
  const views = await viewsOver([opening, { stream: "moons-luna", event: newer }]);
  const answer = await views.ask({ ask: "changes", limit: 5, now: "2024-01-01T00:00:00.000Z", after: "1" });
  t.match(answer, {
    ok: true,
    body: {
      items: [{ type: "MoonMoved", subject: "moons/luna", data: { occurredOn: { edtf: "one day" }, facts: { by: "tide" } } }],
      after: "test1.2",
    },
  });
  await views.close();
});
