// A clock that jumps: two hours back, a day ahead, over 29 February, over the hour that a time zone has twice. The order of things is their
// place in the log and nothing else; the clock only stamps, and says what day it is when somebody asks.
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import { buildApp, commandRole, openLedger, queryRole } from "@camket/tracker";
import t, { type Test } from "tap";

// biome-ignore lint/suspicious/noExplicitAny: the test looks into answers as clients do
type Json = any;

const gift = {
  kind: "construction-gift",
  title: { en: "A school" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
};

async function openService(t: Test, startsAt: string, timeZone = "Asia/Ho_Chi_Minh") {
  const clock = settableClock(startsAt);
  const store = openSqliteStore({ file: ":memory:" });
  const log = logTo("silent");
  const ledger = await openLedger(store, { timeZone, clock });
  const roles = [
    commandRole({ store, ledger, clock, log }),
    queryRole({ store, log: store, dataDir: ":memory:", ledger, clock, logger: log }),
  ];
  const app = await buildApp({ store, ledger, roles, log });
  t.teardown(async () => {
    await app.close();
    for (const role of roles) await role.close();
    await store.close();
  });
  const give = async (at: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Json> => {
    clock.set(at);
    const answer = await app.inject({ method: "POST", url: `/v1/${path}`, payload: body, headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };
  const read = async (at: string, path: string): Promise<Json> => {
    clock.set(at);
    const after = `${path.includes("?") ? "&" : "?"}after=${ledger.tag}.${await store.head()}`;
    return (await app.inject({ url: `/v1/${path}${after}` })).json();
  };
  await give(startsAt, "parties/quang-nam/register", { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" });
  await give(startsAt, "parties/sekong/register", { names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" });
  return { store, give, read };
}

const jumps: readonly { readonly what: string; readonly timeZone?: string; readonly instants: readonly string[] }[] = [
  {
    what: "two hours back, and once more",
    instants: ["2024-05-10T03:00:00Z", "2024-05-10T01:00:00Z", "2024-05-10T01:00:01Z", "2024-05-09T23:00:01Z", "2024-05-10T03:00:00Z"],
  },
  { what: "a day ahead and back again", instants: ["2024-05-10T03:00:00Z", "2024-05-11T03:00:00Z", "2024-05-10T03:00:01Z"] },
  {
    what: "over 29 February, both ways",
    instants: ["2024-02-28T16:59:59Z", "2024-02-28T17:00:00Z", "2024-02-29T17:00:00Z", "2024-02-29T16:59:59Z", "2023-02-28T17:00:00Z"],
  },
  {
    what: "over the hour that a time zone has twice, and the one it leaves out",
    timeZone: "Europe/Prague",
    instants: ["2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z", "2024-10-27T00:31:00Z", "2024-03-31T00:59:59Z", "2024-03-31T01:00:00Z"],
  },
  {
    what: "over the second that some years have more",
    instants: ["2016-12-31T23:59:59Z", "2017-01-01T00:00:00Z", "2016-12-31T23:59:59.999Z"],
  },
];

for (const { what, timeZone, instants } of jumps) {
  t.test(`a clock that jumps ${what}: the order stays the order of recording`, async (t) => {
    const { store, give, read } = await openService(t, instants[0] as string, timeZone);
    const agreed = await give(instants[0] as string, "commitments/school/agree", gift);
    t.equal(agreed.status, 201, agreed.body.detail ?? "agreed");
    for (const [n, at] of instants.entries()) {
      const { status, body } = await give(at, "commitments/school/report-progress", { narrative: `report ${n}` });
      t.equal(status, 200, body.detail ?? `accepted at ${at}`);
      t.equal(body.revision, n + 1);
    }

    const events = await store.readStream("commitment-school");
    const positions = events.map(({ position }) => Number(position));
    t.strictSame(
      positions,
      positions.map((_, i) => (positions[0] as number) + i),
      "one after the other, whatever the clock said",
    );
    t.strictSame(
      events.slice(1).map(({ data, metadata }) => [data.narrative, Date.parse(String(metadata.recordedAt))]),
      instants.map((at, n) => [`report ${n}`, Date.parse(at)]),
      "each with the time that the clock showed",
    );
    const history = await read(instants.at(-1) as string, "commitments/school/history");
    t.strictSame(
      history.items.map(({ id }: Json) => id),
      events.map(({ id }) => id),
      "and its history tells them in that order",
    );
    const shown = await read(instants.at(-1) as string, "commitments/school");
    t.equal(shown.revision, instants.length);
  });
}

t.test("a command repeated after the clock was set back gives the first answer again, with the first time", async (t) => {
  const { store, give } = await openService(t, "2024-05-10T03:00:00Z");
  const key = { "idempotency-key": "report-1" };
  await give("2024-05-10T03:00:00Z", "commitments/school/agree", gift);
  const first = await give("2024-05-10T03:00:01Z", "commitments/school/report-progress", { narrative: "roof closed" }, key);
  for (const at of ["2024-05-10T01:00:00Z", "2024-05-11T03:00:00Z", "2024-02-29T00:00:00Z"]) {
    const again = await give(at, "commitments/school/report-progress", { narrative: "roof closed" }, key);
    t.strictSame(again.body, first.body);
    t.equal(again.headers["idempotent-replayed"], "true");
  }
  t.equal((await store.readStream("commitment-school")).length, 2);
});

t.test("of two values of one day the later recorded stands, though its clock was set back two hours", async (t) => {
  const { give, read } = await openService(t, "2024-05-10T03:00:00Z");
  await give("2024-05-10T03:00:00Z", "commitments/school/agree", gift);
  const revalue = (at: string, amount: string) =>
    give(at, "commitments/school/revalue", {
      value: { amount, currency: "VND", qualifier: "exact" },
      reason: "costs",
      occurredOn: "2024-05-10",
    });
  t.equal((await revalue("2024-05-10T06:00:00Z", "1000")).status, 200);
  t.equal((await revalue("2024-05-10T04:00:00Z", "2000")).status, 200);
  t.equal((await read("2024-05-10T07:00:00Z", "commitments/school")).value.amount, "2000");
});

t.test("of two that read the same state one wins, though the loser's clock is two hours behind", async (t) => {
  const { give } = await openService(t, "2024-05-10T03:00:00Z");
  const agreed = await give("2024-05-10T03:00:00Z", "commitments/school/agree", gift);
  const seen = { "if-match": agreed.headers.etag };
  t.equal((await give("2024-05-10T03:00:01Z", "commitments/school/report-progress", { narrative: "one" }, seen)).status, 200);
  t.equal((await give("2024-05-10T01:00:00Z", "commitments/school/report-progress", { narrative: "two" }, seen)).status, 412);
});

t.test(
  "overdue is what the clock says when somebody asks: it comes with the day after the due date, and goes with a clock set back",
  async (t) => {
    const { give, read } = await openService(t, "2024-02-01T03:00:00Z");
    await give("2024-02-01T03:00:00Z", "commitments/school/agree", { ...gift, due: "2024-02-29" });
    const word = async (at: string) => (await read(at, "commitments/school")).schedule.status;
    t.equal(await word("2024-02-29T16:59:59Z"), "due", "in Viet Nam 29 February has a second left");
    t.equal(await word("2024-02-29T17:00:00Z"), "overdue", "there it is the first of March");
    t.equal(await word("2024-02-29T15:00:00Z"), "due", "two hours back");
    t.equal(await word("2024-03-01T15:00:00Z"), "overdue", "a day ahead");
  },
);
