// Where duties went one by one: at any (T, K) the rows say what a fresh fold of the party says, followed live or built anew, and many moves cost
// no more than a row each.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type PartyState, type Recorded, stateAt, timelines } from "@camket/domain";
import { day, type Recorder, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t, { type Test } from "tap";
import { append, merged, opening, viewsOver } from "./under-test.ts";

function folder(test: Test): string {
  const dir = mkdtempSync(join(tmpdir(), "moved-"));
  test.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const province = { names: { vi: "Tên" }, level: "province", country: "VN" };

/** `p`, whose duties move, and those to whom they can. */
function parties(): Record<string, Recorder> {
  const all: Record<string, Recorder> = {};
  for (const id of ["p", "q", "r"]) {
    const party = recorder("parties", id, () => all);
    party.record(day(100), "register", province);
    all[`parties/${id}`] = party;
  }
  return all;
}

const recipient = fc.constantFrom("q", "r");
const duty = fc.constantFrom("a", "b", "c");
/** Days about those of recording, so that what is told late and what lies ahead are both among them. */
const around = fc.nat(40).map((n) => ({ occurredOn: day(80 + n) }));
const step = fc.record({
  nth: fc.nat(40),
  on: around,
  give: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(recipient, fc.uniqueArray(duty, { minLength: 1 }))
        .map(([partyId, commitments]) => ["transfer-function", { to: { partyId }, commitments }]),
    },
    { weight: 2, arbitrary: recipient.map((partyId) => ["transfer-function", { to: { partyId }, function: "all" }]) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.record({ commitmentId: duty, successorId: recipient }), { minLength: 1, selector: (one) => one.commitmentId })
        .map((allocation) => ["split", { successors: ["q", "r"], allocation }]),
    },
    { weight: 1, arbitrary: fc.constantFrom(["dissolve", {}], ["rename", { names: { vi: "Khác" } }]) },
    {
      weight: 3,
      arbitrary: fc
        .oneof(
          duty.map((right) => ({ field: "/commitments", right: [right] })),
          fc.constant({ field: "/commitments" }),
          around.map(({ occurredOn }) => ({ field: "/occurredOn", right: occurredOn })),
        )
        .map((change) => ["correct", { changes: [change] }]),
    },
    { weight: 2, arbitrary: fc.constant(["withdraw-event", {}]) },
  ) as fc.Arbitrary<[string, Record<string, unknown>]>,
});

function told(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Record<string, Recorder> {
  const all = parties();
  const party = all["parties/p"] as Recorder;
  steps.forEach(({ nth, on, give: [command, body] }, n) => {
    const isAboutEvent = command === "correct" || command === "withdraw-event";
    // The registration stays: without it nothing else would.
    const targetEventId = party.events[1 + (nth % Math.max(party.events.length - 1, 1))]?.id;
    if (isAboutEvent && targetEventId === undefined) return;
    party.give(day(101 + n), command, { ...(isAboutEvent ? { targetEventId, reason: "r" } : on), ...body });
  });
  return all;
}

/** What the state on the day itself says, act by act: the rule of the rows, told of one day. */
function movedBy(state: PartyState): Record<string, string> {
  const acts = [
    ...state.transfers.map(({ since, to, commitments }) => ({ since, to: to.partyId, commitments })),
    ...(state.ended?.allocation ?? []).map((one) => ({
      since: state.ended?.since as string,
      to: one.successorId,
      commitments: [one.commitmentId],
    })),
  ].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  // What went before all functions did has no way of its own any more.
  const since = acts.findLastIndex(({ commitments }) => commitments === undefined) + 1;
  return Object.fromEntries(acts.slice(since).flatMap(({ to, commitments }) => (commitments ?? []).map((id) => [id, to])));
}

t.test("rows at any (T, K) are a fresh fold of the party, followed live or built anew", async (t) => {
  const dir = folder(t);
  let run = 0;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      const all = told(steps);
      const entries = [
        opening,
        ...merged(Object.fromEntries(Object.entries(all).map(([path, { events }]) => [`party-${path.slice(8)}`, events]))),
      ];
      const [whole, followed] = [join(dir, `whole-${run}.sqlite`), join(dir, `followed-${run++}.sqlite`)];
      await (await viewsOver(entries, whole)).close();
      const live = await viewsOver([opening], followed);
      await append(live.store, entries.slice(1));
      await live.caughtUp();
      await live.close();
      const rows = rowsOf(followed);
      t.strictSame(rowsOf(whole), rows);
      for (let n = 100; n <= 101 + steps.length; n++) {
        const history = all["parties/p"]?.history(day(n)) as readonly Recorded[];
        const seq = seqBy(followed, `${day(n)}T23:00:00.000Z`);
        for (const T of [day(90), day(95 + (n % 20)), day(119), day(130)]) {
          const state = stateAt(timelines.party(history), T);
          const there = rows.filter(
            (row) => Number(row.known_from) <= seq && Number(row.known_to) > seq && String(row.valid_from) <= T && String(row.valid_to) > T,
          );
          const moved = movedBy((state as { state: PartyState }).state);
          t.strictSame(Object.fromEntries(there.map((row) => [row.duty, row.recipient])), moved, `${T}, ${day(n)}`);
          t.equal(there.length, Object.keys(moved).length);
          found += there.length;
        }
      }
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 12) },
  );
  t.ok(found > 100, "duties moved");
});

t.test("five hundred duties moved one by one, each on a day of its own, cost a row each", async (t) => {
  const count = 500;
  const all = parties();
  const party = all["parties/p"] as Recorder;
  for (let n = 0; n < count; n++)
    party.record(day(101 + n), "transfer-function", { to: { partyId: "q" }, commitments: [`c-${n}`], occurredOn: day(101 + n) });
  const file = join(folder(t), "many.sqlite");
  const views = await viewsOver([opening], file);
  await append(
    views.store,
    merged(Object.fromEntries(Object.entries(all).map(([path, { events }]) => [`party-${path.slice(8)}`, events]))),
  );
  await views.caughtUp();
  await views.close();
  const rows = (table: string) => read(file, `SELECT count(*) AS n FROM ${table}`)[0]?.n;
  t.strictSame([rows("moved"), rows("party"), rows("party_link")], [count, 3, 0]);
});

type Row = Record<string, string | number>;

function read(file: string, sql: string, ...params: string[]): Row[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare(sql).all(...params);
  db.close();
  return rows.map((row) => ({ ...row }) as Row);
}

const rowsOf = (file: string) => read(file, "SELECT * FROM moved WHERE party = 'p' ORDER BY duty, known_from, valid_from");
const seqBy = (file: string, instant: string) =>
  Number(read(file, "SELECT max(seq) AS seq FROM event WHERE recorded_at <= ?", instant)[0]?.seq);
