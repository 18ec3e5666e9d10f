// The golden scenarios on what became of a promise, over HTTP: 1, 2 and 3 on the sample ledger as the demo records it, 6, 7, 11 and 12 on
// ledgers of their own, 6 on a commitment and on indicators. Those on parties and papers stand in golden-parties.test.ts.
import t from "tap";
import { gift, type Json, openRegister, openSample, registerParties } from "./register.ts";

t.test("golden 1 to 3, on the sample ledger", async (t) => {
  const r = await openSample();
  t.teardown(r.close);
  r.clock.set("2026-02-13T02:00:00Z");
  const read = async (path: string) => (await r.read(path)).json;
  const building = (validAt: string, knownAt: string) =>
    read(`commitments/dac-chung-police-building?validAt=${validAt}&knownAt=${knownAt}`);

  const before = await building("2022-09-01", "2023-10-01");
  t.equal(before.stage, undefined);
  t.same(before.mayAlreadyBe, ["agreed", "in-implementation", "delivered"]);
  const corrected = await building("2022-09-01", "2023-12-01");
  t.equal(corrected.stage, "in-implementation");
  t.same(corrected.mayAlreadyBe, ["delivered"]);
  t.match(await building("2023-10-01", "2023-10-01"), {
    stage: "delivered",
    mayAlreadyBe: [],
    value: { amount: "10600000000", currency: "VND", qualifier: "exact" },
    schedule: { status: "due", due: { edtf: "2023", earliest: "2023-01-01", latest: "2023-12-31" } },
    asOf: { validAt: "2023-10-01" },
  });
  t.match(await building("2023-12-01", "2023-12-01"), {
    stage: "handed-over",
    schedule: { status: "on-time" },
    handover: { accepted: false },
  });

  const history = await read("commitments/dac-chung-police-building/history");
  const start = history.items.find((item: { type: string }) => item.type === "ImplementationStarted");
  t.match(start, {
    occurredOn: { edtf: "../2023-09-14" },
    corrected: { occurredOn: { edtf: "2022-08-29" } },
    corrections: [{ changes: [{ field: "/occurredOn" }] }],
  });

  t.match(await read("commitments/sekong-political-course"), {
    stage: "in-implementation",
    seats: { granted: 30, enrolled: 30, completed: 0 },
    personMonthsPlanned: "180",
    schedule: { status: "no-date" },
  });
  t.match(await read("commitments/sekong-political-course?validAt=2090-01-01"), { schedule: { status: "no-date" } }, "never overdue");

  const corridor = await read("commitments?corridor=sekong~quang-nam&validAt=2023-10-01&knownAt=2023-10-01&sort=id");
  t.same(
    corridor.items.map(({ id, stage }: { id: string; stage: string }) => [id, stage]),
    [
      ["dac-chung-police-building", "delivered"],
      ["nam-emoun-line", "in-preparation"],
      ["quang-nam-sekong-border", "in-implementation"],
      ["sekong-disease-control-centre", "in-preparation"],
      ["sekong-political-course", "in-implementation"],
    ],
  );

  const gifts = await read("boards/money?kind=construction-gift");
  t.same(gifts.totals, [{ currency: "VND", amount: "30600000000", exact: 1, approximate: 1 }], "no bounds, and never bare");
  t.match(gifts, { commitments: 2, withoutValue: 0 });
});

t.test("golden 6: a figure with two bounds is corrected, and the words that were wrong stay beside the reason", async (t) => {
  const r = await openRegister("2023-09-15");
  t.teardown(r.close);
  await registerParties(r, "2023-09-15");
  const value = { amount: "132000000", currency: "USD", qualifier: "at-least", upper: "197000000", text: "67 % of exports" };
  const agreed = await r.record("2023-09-15", "commitments/x/agree", { ...gift, value, occurredOn: "2023-09-15" });
  await r.record("2023-10-20", "commitments/x/correct", {
    targetEventId: agreed,
    changes: [{ field: "/value/text", right: "67 % of turnover" }],
    reason: "132 of 197 million is a share of all trade, not of exports",
  });

  t.same((await r.read("commitments/x")).json.value, { ...value, text: "67 % of turnover" }, "both bounds are kept");
  t.same((await r.read("commitments/x?knownAt=2023-10-19")).json.value, value, "as known before: the original alone");
  const [now] = (await r.read("commitments/x/history")).json.items;
  t.match(now, {
    data: { value: { text: "67 % of exports" } },
    corrected: { value: { text: "67 % of turnover", upper: "197000000" } },
    corrections: [
      { reason: /share of all trade/, changes: [{ field: "/value/text", wrong: "67 % of exports", right: "67 % of turnover" }] },
    ],
  });
  const [before] = (await r.read("commitments/x/history?knownAt=2023-10-19")).json.items;
  t.notOk(before.corrected);
  t.notOk(before.corrections);
});

t.test(
  "golden 6, on indicators: imports of more than 132 of less than 197 million USD are a share of turnover, not of exports",
  async (t) => {
    const r = await openRegister("2023-09-15");
    t.teardown(r.close);
    const define = (id: string, name: string, unit: string, aggregation: string) =>
      r.record("2023-09-15", `indicators/${id}/define`, { name: { en: name }, unit, aggregation, geography: "Bờ Y – Phu Cưa" });
    const report = (id: string, value: string, qualifier: string, of?: string) =>
      r.record("2023-09-15", `indicators/${id}/report-observation`, {
        observationId: "reported",
        value,
        qualifier,
        status: "final",
        ...(of ? { of } : {}),
        occurredOn: "2023-09-15",
      });
    await define("turnover", "Turnover of Bờ Y – Phu Cưa", "USD", "flow");
    await define("imports", "Imports through Bờ Y – Phu Cưa", "USD", "flow");
    await define("share", "Share of imports", "percent", "share");
    await report("turnover", "197000000", "at-most");
    await report("imports", "132000000", "at-least", "turnover");
    const share = await report("share", "67", "exact", "exports");
    await r.record("2023-10-20", "indicators/share/correct", {
      targetEventId: share,
      changes: [{ field: "/of", right: "turnover" }],
      reason: "132 of 197 million is a share of all trade, not of exports",
    });

    const observed = async (path: string) => (await r.read(`indicators/${path}`)).json.series.items[0].observations;
    for (const moment of ["", "?knownAt=2023-10-19"]) {
      t.match(await observed(`turnover${moment}`), [{ value: "197000000", qualifier: "at-most", marks: ["at-most"] }]);
      t.match(
        await observed(`imports${moment}`),
        [{ value: "132000000", qualifier: "at-least", marks: ["at-least"] }],
        "both bounds are kept",
      );
    }
    t.match(await observed("share"), [{ value: "67", of: "turnover", reported: { eventId: share } }]);
    t.match(await observed("share?knownAt=2023-10-19"), [{ value: "67", of: "exports" }], "as known before: the original alone");
    const history = async (moment: string) => (await r.read(`indicators/share/history${moment}`)).json.items;
    t.match((await history(""))[1], {
      data: { of: "exports" },
      corrected: { of: "turnover" },
      corrections: [{ reason: /share of all trade/, changes: [{ field: "/of", wrong: "exports", right: "turnover" }] }],
    });
    const [, before] = await history("?knownAt=2023-10-19");
    t.notOk(before.corrected);
    t.notOk(before.corrections);
    t.match((await r.read("boards/money")).json, { commitments: 0, totals: [] }, "a figure is no promise: it stands in no total");
  },
);

t.test("golden 7: of two clients who correct the same figure one wins, the other learns the current revision", async (t) => {
  const rounds = 40;
  const r = await openRegister("2023-09-15");
  t.teardown(r.close);
  await registerParties(r, "2023-09-15");
  const value = { amount: "1", currency: "VND", qualifier: "exact" };
  const targetEventId = await r.record("2023-09-15", "commitments/x/agree", { ...gift, value, occurredOn: "2023-09-15" });
  const commitment = `${await r.app.listen({ host: "127.0.0.1", port: 0 })}/v1/commitments/x`;
  const read = async (address: string): Promise<Json> => (await fetch(address)).json();
  const correct = async (revision: number, right: string) => {
    const answer = await fetch(`${commitment}/correct`, {
      method: "POST",
      headers: { "content-type": "application/json", "if-match": `"${revision}"` },
      body: JSON.stringify({ targetEventId, changes: [{ field: "/value/amount", right }], reason: "counted again" }),
    });
    return { status: answer.status, etag: answer.headers.get("etag"), json: (await answer.json()) as Json, right };
  };

  const won: string[] = [];
  for (let revision = 0; revision < rounds; revision++) {
    const both = await Promise.all([correct(revision, `${revision + 1}01`), correct(revision, `${revision + 1}02`)]);
    const [winner, loser] = both.sort((a, b) => a.status - b.status) as [(typeof both)[0], (typeof both)[0]];
    const current = { etag: `"${revision + 1}"`, json: { revision: revision + 1 } };
    t.match(winner, { status: 200, ...current });
    t.match(loser, { status: 412, ...current, json: { code: "STALE_REVISION", revision: revision + 1 } });
    t.match(await read(`${commitment}?after=${winner.json.position}`), { ...current.json, value: { amount: winner.right } });
    won.push(winner.right);
  }

  const recorded: string[] = [];
  for (let address = `${commitment}/history?limit=40`; address; ) {
    const { items, next } = await read(address);
    for (const { type, data } of items) if (type === "FactCorrected") recorded.push(data.changes[0].right);
    address = next;
  }
  t.same(recorded, won, "nothing lost, nothing doubled");
});

t.test("golden 11: late news under a cancellation; a start after it is refused and names it", async (t) => {
  const r = await openRegister("2021-03-01");
  t.teardown(r.close);
  await registerParties(r, "2021-03-01");
  await r.record("2021-03-01", "commitments/x/agree", { ...gift, occurredOn: "2021-03-01" });
  const cancelled = await r.record("2024-06-01", "commitments/x/cancel", { reason: "the funds went elsewhere", occurredOn: "2024-06-01" });
  await r.record("2024-07-01", "commitments/x/start", { occurredOn: "2022-03-01" });
  const second = await r.give("2024-07-16", "commitments/x/start", { occurredOn: "2024-07-15" });
  t.equal(second.status, 409);
  t.match(second.json, { code: "ENDED", eventId: cancelled, stage: "cancelled", liftedBy: "reopen" });
  t.match((await r.read("commitments/x")).json, { stage: "cancelled", covered: "in-implementation" });
  t.match((await r.read("commitments/x?validAt=2022-04-01")).json, { stage: "in-implementation" });
  t.match((await r.read("commitments/x?validAt=2022-04-01&knownAt=2024-06-15")).json, { stage: "agreed" });
});

t.test("golden 12: suspended in some days of May, perhaps; closed by mistake and reopened", async (t) => {
  const r = await openRegister("2023-01-10");
  t.teardown(r.close);
  await registerParties(r, "2023-01-10");
  await r.record("2023-01-10", "commitments/x/agree", { ...gift, occurredOn: "2023-01-10" });
  await r.record("2023-06-05", "commitments/x/suspend", { reason: "floods", occurredOn: { edtf: "2023-05", text: "in May 2023" } });
  await r.record("2023-06-05", "commitments/x/resume", { occurredOn: "2023-05-20" });
  const on = async (day: string) => {
    const { stage, mayAlreadyBe } = (await r.read(`commitments/x?validAt=${day}`)).json;
    return [stage, mayAlreadyBe];
  };
  t.same(await on("2023-04-30"), ["agreed", []]);
  t.same(await on("2023-05-01"), ["agreed", ["suspended"]]);
  t.same(await on("2023-05-19"), ["agreed", ["suspended"]]);
  t.same(await on("2023-05-20"), ["agreed", []]);
  t.same(await on("2023-06-05"), ["agreed", []]);
  await r.record("2023-07-01", "commitments/x/close", { occurredOn: "2023-07-01" });
  t.same(await on("2023-07-02"), ["closed", []]);
  await r.record("2023-07-03", "commitments/x/reopen", { reason: "closed by mistake", occurredOn: "2023-07-03" });
  t.same(await on("2023-07-03"), ["agreed", []]);
  t.same(await on("2023-07-02"), ["closed", []]);
});
