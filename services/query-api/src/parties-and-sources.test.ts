// What leaves the process of parties, sources and indicators: all that their streams say on their own pages, what a list needs in lists.
import type { EventStore } from "@camket/event-store";
import t, { type Test } from "tap";
import { memory, openLedger, recording, serving } from "./under-test.ts";

const recordedAt = "2025-06-24T02:00:00.000Z";
const province = (vi: string) => ({ names: { vi }, level: "province", country: "VN" });

async function ledgerOf(store: EventStore): Promise<void> {
  await openLedger(store, recordedAt);
  const record = (path: string, body: Record<string, unknown>) => recording(store)(recordedAt, path, body);
  for (const id of ["gia-lai", "binh-dinh", "phu-yen"]) await record(`parties/${id}/register`, province(`tỉnh ${id}`));
  const predecessors = ["gia-lai", "binh-dinh"];
  const instrument = "Resolution 202/2025/QH15";
  await record("parties/gia-lai-2025/merge", { ...province("tỉnh Gia Lai"), predecessors, instrument, occurredOn: "2025-07-01" });
  for (const id of predecessors) await record(`parties/${id}/succeed`, { successorId: "gia-lai-2025", occurredOn: "2025-07-01" });
  await record("parties/phu-yen/record-alias", { alias: "Phú Yên", language: "vi" });
  await record("parties/phu-yen/rename", { names: { vi: "Phú Yên mới" }, instrument, occurredOn: "2025-01-01" });
  await record("parties/phu-yen/dissolve", { reason: "r", occurredOn: "2025-07" });
  await record("parties/phu-yen/transfer-function", {
    to: { partyId: "gia-lai-2025" },
    function: "fisheries",
    commitments: ["ports"],
    occurredOn: "2025-07-01",
  });

  const about = { subject: { thing: "party", id: "gia-lai" }, field: "names" };
  for (const id of ["one", "other"]) {
    const paper = { type: "news", publisher: "P", title: { vi: id }, language: "vi", publishedOn: "2023", rank: 2 };
    await record(`sources/${id}/register`, paper);
    await record(`sources/${id}/extract-claim`, { claimId: "name", ...about, value: id, locator: "title", confidence: "low" });
  }
  await record("sources/other/extract-claim", { claimId: "spelling", ...about, value: "Gia-lai", locator: "paragraph 1" });
  const claims = ["one", "other"].map((sourceId) => ({ sourceId, claimId: "name" }));
  const between = [claims[0], { sourceId: "other", claimId: "spelling" }];
  await record("sources/one/record-conflict", { conflictId: "a", ...about, between: claims });
  await record("sources/one/record-conflict", { conflictId: "b", ...about, between });
  await record("sources/one/resolve-conflict", { conflictId: "a", chosen: claims[1], rule: "rank", reason: "r" });
  await record("sources/one/retract", { reason: "the paper took it back", replacedBy: "other" });
}

/** The turnover of a border gate: two years, a part of a third told as an estimate, then final; a target; and a growth that a paper claims. */
async function turnoverOf(store: EventStore): Promise<void> {
  await openLedger(store, recordedAt);
  const record = (path: string, body: Record<string, unknown>) => recording(store)(recordedAt, path, body);
  const indicator = "indicators/le-thanh";
  const claims = [{ sourceId: "gia-lai-paper", locator: "paragraph 4" }];
  await record("sources/gia-lai-paper/register", { type: "news", publisher: "P", title: { vi: "t" }, language: "vi" });
  await record(`${indicator}/define`, { name: { en: "Turnover" }, unit: "USD", geography: "Lệ Thanh", aggregation: "flow" });
  await record(`${indicator}/set-target`, { period: "2024", value: "210000000", qualifier: "exact", occurredOn: "2024-01-15" });
  const report = (observationId: string, period: string | undefined, more: Record<string, unknown>) =>
    record(`${indicator}/report-observation`, { observationId, period, qualifier: "exact", status: "final", claims, ...more });
  await report("2023", "2023", { value: "202000000", occurredOn: "2024-01-10" });
  await report("2024", "2024", { value: "213000000", qualifier: "circa", status: "estimate", occurredOn: "2024-12-20" });
  await report("2024-customs", "2024", { value: "219000000", status: "provisional", of: "all trade", occurredOn: "2025-02-01" });
  await report("undated", undefined, { value: "5", occurredOn: "2025-02-01" });
  const revision = { observationId: "2024", value: "220000000", qualifier: "exact", status: "final", reason: "books closed" };
  await record(`${indicator}/revise-observation`, { ...revision, occurredOn: "2025-03-01" });
  const about = { subject: { thing: "indicator", id: "le-thanh" }, field: "change of 2024" };
  await record("sources/gia-lai-paper/extract-claim", { claimId: "growth", ...about, value: "+8.4 %", locator: "paragraph 5" });
}

async function asked(test: Test, ledger = ledgerOf) {
  const store = memory();
  await ledger(store);
  const { get, close } = await serving({ log: store, dataDir: ":memory:" });
  test.teardown(close);
  return get;
}

t.test("a party's page shows what it came from, what it was called, what became of it and of its functions", async (t) => {
  const get = await asked(t);
  const page = async (id: string, validAt = "2025-08-01") => (await get(`/v1/parties/${id}?validAt=${validAt}`)).body;
  t.match(await page("gia-lai-2025"), {
    begun: {
      eventId: String,
      since: "2025-07-01",
      instrument: "Resolution 202/2025/QH15",
      predecessors: [{ partyId: "gia-lai", level: "province" }, { partyId: "binh-dinh" }],
    },
    formerly: [],
    aliases: [],
    transfers: [],
  });
  t.match(await page("gia-lai"), {
    ended: { eventId: String, as: "merged", since: "2025-07-01", successors: [{ partyId: "gia-lai-2025" }] },
  });
  t.match(await page("phu-yen"), {
    names: { vi: "Phú Yên mới" },
    formerly: [{ names: { vi: "tỉnh phu-yen" }, until: "2025-01-01" }],
    aliases: [{ alias: "Phú Yên", language: "vi" }],
    ended: { as: "dissolved", since: "2025-07-31", successors: [], reason: "r" },
    transfers: [
      {
        since: "2025-07-01",
        to: { partyId: "gia-lai-2025", names: { vi: "tỉnh Gia Lai" } },
        function: "fisheries",
        commitments: ["ports"],
      },
    ],
  });
  t.match(await page("phu-yen", "2025-07-15"), { ended: undefined, mayAlreadyBe: ["dissolved"] });
  t.equal((await get("/v1/parties/gia-lai-2025?validAt=2025-06-30")).status, 404);
});

t.test("a list of parties shows what became of each, and nothing that grows", async (t) => {
  const get = await asked(t);
  const { body } = await get("/v1/parties?validAt=2025-08-01");
  const [binhDinh, , successor] = body.items;
  t.match(binhDinh, { id: "binh-dinh", ended: { as: "merged", since: "2025-07-01", successors: [{ partyId: "gia-lai-2025" }] } });
  t.strictSame(Object.keys(successor ?? {}).sort(), ["country", "id", "level", "names"]);
});

t.test("a source's page shows its claims and conflicts, a list how many are open, both that it is retracted", async (t) => {
  const get = await asked(t);
  const retracted = { eventId: String, reason: "the paper took it back", replacedBy: "other" };
  const between = [
    { sourceId: "one", value: "one" },
    { sourceId: "other", claimId: "name", value: "other" },
  ];
  const spelling = { sourceId: "other", claimId: "spelling", value: "Gia-lai" };
  t.match((await get("/v1/parties/gia-lai")).body.conflicts, {
    total: 2,
    open: 1,
    items: [
      { conflictId: "b", status: "open" },
      { conflictId: "a", status: "resolved", resolution: { chosen: { sourceId: "other" }, rule: "rank", reason: "r" } },
    ],
  });
  t.match((await get("/v1/parties?source=other")).body.items, [{ id: "gia-lai" }]);
  t.match((await get("/v1/sources/one")).body, {
    publishedOn: { earliest: "2023-01-01" },
    retracted,
    claims: [
      { claimId: "name", subject: { thing: "party", id: "gia-lai" }, field: "names", value: "one", locator: "title", confidence: "low" },
    ],
    conflicts: [
      { conflictId: "a", status: "resolved", between, resolution: { chosen: { sourceId: "other" }, rule: "rank", reason: "r" } },
      { conflictId: "b", status: "open", between: [{ sourceId: "one", value: "one" }, spelling] },
    ],
  });
  const { body } = await get("/v1/sources");
  t.match(body.items, [
    { id: "one", retracted, openConflicts: 1, rank: 2 },
    { id: "other", retracted: undefined, openConflicts: 0 },
  ]);
  t.notOk("claims" in (body.items[0] ?? {}));
});

t.test(
  "an indicator's page shows each figure as it was given, the target beside it, and growth computed beside growth claimed",
  async (t) => {
    const get = await asked(t, turnoverOf);
    const page = (await get("/v1/indicators/le-thanh")).body;
    t.match(page, {
      unit: "USD",
      aggregation: "flow",
      latest: { period: { edtf: "2024" }, observationId: "2024", value: "220000000", status: "final", beside: 1 },
      hasEstimate: false,
      series: {
        total: 3,
        items: [
          { observations: [{ observationId: "undated", value: "5" }] },
          { period: { edtf: "2023" }, observations: [{ value: "202000000", reported: { eventId: String, sources: ["gia-lai-paper"] } }] },
          {
            period: { earliest: "2024-01-01", latest: "2024-12-31" },
            target: { eventId: String, value: "210000000", occurredOn: { edtf: "2024-01-15" } },
            observations: [
              {
                observationId: "2024",
                value: "220000000",
                overTarget: "10000000",
                changes: [{ to: "preceding", observationId: "2023", percent: "8.9" }],
                reported: { value: "213000000", qualifier: "circa", status: "estimate", occurredOn: { edtf: "2024-12-20" } },
                revisions: [{ value: "220000000", status: "final", reason: "books closed", occurredOn: { edtf: "2025-03-01" } }],
              },
              { observationId: "2024-customs", of: "all trade", value: "219000000", marks: ["provisional"] },
            ],
          },
        ],
      },
      claims: { total: 1, items: [{ sourceId: "gia-lai-paper", claimId: "growth", field: "change of 2024", value: "+8.4 %" }] },
      conflicts: { total: 0, items: [] },
      visibility: "internal",
      revision: 6,
    });
    t.match((await get("/v1/indicators/le-thanh?validAt=2024-12-31")).body, {
      latest: { value: "213000000", marks: ["estimate", "circa"] },
      hasEstimate: true,
    });
    t.equal((await get("/v1/indicators/le-thanh/history")).body.items.length, 7);
    t.match((await get("/v1/sources?about=indicators/le-thanh")).body.items, [{ id: "gia-lai-paper" }]);
    t.match((await get("/v1/indicators?source=gia-lai-paper")).body.items, [{ id: "le-thanh" }]);
    t.same(page.sources, { total: 1, items: [{ id: "gia-lai-paper", title: { vi: "t" } }] });
  },
);

t.test("a list of indicators shows the last figure with its marks; a unit that there is not is no filter", async (t) => {
  const get = await asked(t, turnoverOf);
  const { items } = (await get("/v1/indicators?unit=USD&geography=le%20thanh&hasEstimate=true&validAt=2024-12-31")).body;
  t.match(items, [{ id: "le-thanh", latest: { observationId: "2024", value: "213000000", marks: ["estimate", "circa"] } }]);
  t.notOk("series" in (items[0] ?? {}));
  t.same((await get("/v1/indicators?hasEstimate=true")).body.items, []);
  t.match(await get("/v1/indicators?unit=million%20USD"), { status: 400, body: { errors: [{ parameter: "unit" }] } });
  t.match((await get("/v1/boards/money")).body, { commitments: 0, totals: [] });
});
