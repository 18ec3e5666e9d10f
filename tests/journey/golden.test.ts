// The golden scenarios, over HTTP: 1 and 3 on the sample ledger as the demo records it, 11 and 12 on ledgers of their own.
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import { buildApp, commandRole, openLedger, queryRole, readSample, recordSample, sampleBegins } from "@camket/tracker";
import t from "tap";
import { gift, openRegister, registerParties } from "./register.ts";

t.test("golden 1 and 3, on the sample ledger", async (t) => {
  const lines = readSample();
  const clock = settableClock(sampleBegins(lines));
  const store = openSqliteStore({ file: ":memory:" });
  const log = logTo("silent");
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const roles = [commandRole({ store, ledger, clock, log }), queryRole({ log: store, dataDir: ":memory:", ledger, clock, logger: log })];
  const app = await buildApp({ store, ledger, roles, log });
  t.teardown(async () => {
    await app.close();
    for (const role of roles) await role.close();
    await store.close();
  });
  await recordSample(app, clock, lines);
  clock.set("2023-12-15T02:00:00Z");
  const after = `after=${ledger.tag}.${await store.head()}`;
  const read = async (path: string) => (await app.inject({ url: `/v1/${path}${path.includes("?") ? "&" : "?"}${after}` })).json();
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
      ["sekong-disease-control-centre", "in-preparation"],
      ["sekong-political-course", "in-implementation"],
    ],
  );
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
