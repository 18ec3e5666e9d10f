// The views against what they stand for: rows at any (T, K) are a fresh fold of the stream, built anew or followed live; moments, pages,
// corridors.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { digestText, ledgerDigest } from "@camket/audit";
import { describeCommitment, describeParty, describeSource, type LogEvent, stateAt, timelines } from "@camket/domain";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { type Park, type ProjectorReport, projectionLimits, startProjector } from "@camket/projections";
import {
  agreement,
  asked,
  commitment,
  day,
  history,
  memorandum,
  play,
  promise,
  type Recorder,
  recorder,
  request,
  timeZone,
} from "@camket/testkit";
import * as fc from "fast-check";
import t, { type Test } from "tap";
import { type HeldCommitments, heldCommitments, takeInCommitments } from "./columns/commitments.ts";
import type { HeldColumn } from "./columns/held-column.ts";
import { rowsAt } from "./columns/rows-at.ts";
import { compareFolded } from "./compare-folded.ts";
import { compareViews } from "./compare-views.ts";
import { decisions, streamsDecidedOn } from "./decisions.ts";
import { digestOf } from "./digest.ts";
import { presentAt, rowsAt as rowsOfMoment } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { momentRows } from "./list.ts";
import { listedParties } from "./party.ts";
import { type Answer, createReader, type Question } from "./reader.ts";
import { rebuildRegister } from "./rebuild-register.ts";
import { replayStreams } from "./replay-streams.ts";
import { sharedText } from "./shared-texts.ts";
import { sortKey } from "./sort-key.ts";
import { papersOf } from "./source.ts";
import { goOnWith, statements } from "./statements.ts";
import { append, ledger, merged, opening, type Views, viewsOver } from "./under-test.ts";
import { appendOf, registersOf, viewsOf } from "./views.ts";

type Entry = { readonly stream: string; readonly event: LogEvent };
type Entries = readonly Entry[];
type Db = DatabaseSync;

const now = "2030-01-01T00:00:00.000Z";
const bodyOf = (answer: Answer) => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.body as { items: Record<string, unknown>[]; next?: string; total?: number; asOf: Record<string, string> } & Record<
    string,
    unknown
  >;
};
const idsOf = (answer: Answer) => bodyOf(answer).items.map(({ id }) => id);
const refusalOf = (answer: Answer) => (answer.ok ? undefined : answer.refusal);

function folder(test: Test): string {
  const dir = mkdtempSync(join(tmpdir(), "views-"));
  test.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function parties() {
  const streams: Record<string, ReturnType<typeof recorder>> = {};
  const register = (id: string, level: string, country: string, partOf?: string) => {
    streams[`party-${id}`] ??= recorder("parties", id);
    streams[`party-${id}`]?.record("2023-01-02", "register", { names: { vi: `Tên ${id}` }, level, country, ...(partOf ? { partOf } : {}) });
  };
  register("quang-nam", "province", "VN");
  register("da-nang", "province", "VN");
  register("sekong", "province", "LA");
  register("attapeu", "province", "LA");
  register("dac-chung", "district", "LA", "sekong");
  register("dac-chung-police", "unit", "LA", "dac-chung");
  return streams;
}
const eventsOf = (streams: Record<string, ReturnType<typeof recorder>>) =>
  Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name, events]));

t.test("a register at random (T, K) is a fresh fold of the stream, and a page of the thing says the same", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 3 }), async (histories) => {
      const played = histories.map((steps) => play(steps));
      const streams = Object.fromEntries(played.map(({ c }, n) => [`commitment-c${n}`, c.events]));
      const entries = [opening, ...merged({ ...eventsOf(parties()), ...streams })];
      const views = await viewsOver(entries);
      const lastDay = Math.max(...played.map((one) => one.lastDay));
      for (let probe = 0; probe < 12; probe++) {
        // The whole range, unevenly spread, without a random of its own: the histories are random enough.
        const known = day(100 + ((probe * 7) % (lastDay - 98)));
        const validAt = day((probe * 37) % (lastDay + 30));
        const list = bodyOf(
          await views.ask({
            ask: "commitments",
            filters: {},
            limit: 500,
            validAt,
            knownAt: known,
            now: `${day(lastDay + 40)}T05:00:00.000Z`,
          }),
        ).items;
        for (const [n, { c }] of played.entries()) {
          const id = `c${n}`;
          const found = stateAt(timelines.commitment(c.history(known)), validAt);
          const expected = found && "state" in found ? describeCommitment(found.state, validAt) : undefined;
          const item = list.find((one) => one.id === id);
          t.equal(item === undefined, expected === undefined, `${id} at (${validAt}, ${known})`);
          if (!item || !expected) continue;
          const { kind, title, stage, covered, mayAlreadyBe, owner, value, atRisk, handover, handovers, disputes } = expected;
          const { schedule, obligors: _, beneficiaries: __, quantity: ___, ...shown } = item as Record<string, never>;
          t.same(shown, {
            id,
            kind,
            title,
            ...(stage ? { stage } : {}),
            ...(covered ? { covered } : {}),
            mayAlreadyBe,
            owner,
            ...(value ? { value } : {}),
            ...(atRisk ? { atRisk } : {}),
            ...((handovers ?? [handover]).some((one) => one && !one.accepted) ? { handover: "unaccepted" } : {}),
            ...(disputes?.some((one) => one.stage === "open") ? { disputed: true } : {}),
          });
          const { due, status } = expected.schedule;
          t.same(schedule, { ...(due ? { due } : {}), status });
          const bySchedule = await views.ask({
            ask: "commitments",
            filters: {
              schedule: [status],
              ...(stage ? { stage: [stage] } : {}),
              atRisk,
              disputed: item.disputed === true,
              ...(item.handover ? { handover: "unaccepted" } : {}),
            },
            limit: 500,
            validAt,
            knownAt: known,
            now,
          });
          t.ok(idsOf(bySchedule).includes(id), "found by its own words");
        }
      }
      await views.close();
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 10) },
  );
});

/** Of a log, an event of which views cannot take, and what operators decide about it. */
const trouble = fc.record({
  at: fc.nat(),
  /** Of all events, or of those that correct or withdraw others. */
  of: fc.constantFrom("all" as const, "amendments" as const),
  /** Of a program that is newer, or with data that no command would leave. */
  data: fc.constantFrom("unreadable" as const, "malformed" as const),
  decisions: fc.array(
    fc.record({
      kind: fc.constantFrom("ParkedStreamReplayRequested", "ParkedEventDiscarded"),
      view: fc.nat(),
      about: fc.constantFrom(0, 0, 0, 1, 2),
      wait: fc.nat(12),
    }),
    { maxLength: 6 },
  ),
});

/** The log with the trouble in it; the decisions come some events after it, about it or about another event of its stream. */
function troubled(entries: Entries, troubles: readonly (typeof trouble extends fc.Arbitrary<infer One> ? One : never)[]): Entries {
  const log = [...entries];
  for (const { at, of, data, decisions: told } of troubles) {
    const amendments = log.flatMap(({ event: { type } }, place) => (type === "FactCorrected" || type === "EventWithdrawn" ? [place] : []));
    const place =
      of === "amendments" && amendments.length > 0 ? (amendments[at % amendments.length] as number) : 1 + (at % (log.length - 1));
    const { stream, event } = log[place] as Entry;
    if (stream === "ledger-operations") continue;
    const unreadable = { ...event, type: "FromTheFuture", metadata: { ...event.metadata, schemaVersion: 9 } };
    log[place] = { stream, event: data === "unreadable" ? unreadable : { ...event, data: {} } };
    const own = entries.filter((one) => one.stream === stream);
    const register = stream.slice(0, stream.indexOf("-"));
    const views = [register, register, register, "cited", "news", register === "source" ? "taken" : "moved"];
    let after = place;
    for (const { kind, view, about, wait } of told) {
      after = Math.min(after + 1 + wait, log.length);
      const target = (own[event.revision + about] ?? own.at(-1))?.event.id as string;
      log.splice(after, 0, operation(kind, { view: views[view % views.length] as string, stream, eventId: target, reason: "r" }));
    }
  }
  return numbered(log);
}

const recordedAtOf = ({ event }: Entry) => String((event.metadata as { recordedAt: string }).recordedAt);

const operation = (type: string, data: object): Entry => ({
  stream: "ledger-operations",
  event: { id: "", type, revision: 0, data, metadata: { schemaVersion: 1, recordedAt: "2023-03-01T00:00:00.000Z" } },
});

/** Operations stand in a stream of their own, in the order of the log. */
function numbered(log: Entries): Entries {
  let revision = 0;
  return log.map(({ stream, event }) => {
    if (stream !== "ledger-operations") return { stream, event };
    const id = `77777777-0000-4000-8000-${String(revision).padStart(12, "0")}`;
    return { stream, event: { ...event, id, revision: revision++ } };
  });
}

/** Of each sort one whose answer a reader keeps. */
const lookedAt = [
  { ask: "commitments", filters: {}, limit: 50, total: true },
  { ask: "board", board: "overview", filters: {}, within: 90, us: "quang-nam" },
  { ask: "board", board: "corridors", filters: {}, by: "corridor", within: 90 },
  { ask: "search", filters: { text: "c" }, limit: 5, total: true },
  {
    ask: "differences",
    filters: {},
    from: { validAt: "2023-02-01" },
    named: { validAt: "fromValidAt", knownAt: "fromKnownAt" },
    limit: 5,
    total: true,
  },
  { ask: "calendar", filters: {}, limit: 50 },
  { ask: "thing", name: "commitment", id: "c0" },
] as const;

t.test(
  "rows built anew are the rows followed live, and so are columns in memory and answers that were kept, whatever was parked, tried again and discarded; a duplicate start changes nothing",
  async (t) => {
    const dir = folder(t);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 4 }),
        fc.array(trouble, { maxLength: 3 }),
        async (histories, troubles) => {
          const streams = Object.fromEntries(histories.map((steps, i) => [`commitment-c${i}`, play(steps).c.events]));
          const paper = recorder("sources", "paper");
          paper.record("2023-01-03", "register", { type: "news", publisher: "P", title: { en: "T" }, language: "en" });
          for (const claimId of ["a", "b"])
            paper.record("2023-01-04", "extract-claim", {
              claimId,
              subject: { thing: "commitment", id: "c0" },
              field: "value",
              value: "1",
              locator: "p",
            });
          paper.record("2023-02-05", "withdraw-event", { targetEventId: paper.events[1]?.id, reason: "r" });
          const log = [opening, ...merged({ ...eventsOf(parties()), "source-paper": paper.events, ...streams })];
          const entries = troubled(log, troubles);
          const half = Math.floor(entries.length / 2);
          const file = join(dir, `followed-${n++}.sqlite`);
          const live = await viewsOver(entries.slice(0, half), file);
          const [following, fresh, asking] = [1, 2, 3].map(() => new DatabaseSync(file, { readOnly: true })) as [Db, Db, Db];
          const read = createReader(asking, ledger);
          const known = [undefined, "2023-02-15", `test1.${Math.max(1, half - 2)}`].map((knownAt) => (knownAt ? { knownAt } : {}));
          const questions = [day(150), day(400)].flatMap((today) =>
            known.flatMap((at) => lookedAt.map((question): Question => ({ ...question, ...at, now: `${today}T05:00:00.000Z` }))),
          );
          const asked = () => questions.map((question) => read(question));
          t.strictSame(asked(), asked(), "asked twice, the same");
          const begun = () => statements(following).kept<HeldCommitments>("held commitments", () => t.fail("not begun") as never);
          for (let isAll = false; !isAll; rowsAt(begun(), { validAt: "2023-02-15", seq: half } as Moment))
            isAll = takeInCommitments(statements(following), 1);
          await append(live.store, entries.slice(half));
          await live.caughtUp();
          const anew = questions.map((question) => createReader(fresh, ledger)(question));
          t.strictSame(asked(), anew, "and what is new once there is something new");
          const held = heldCommitments(statements(following));
          t.strictSame(contentOf(held), contentOf(heldCommitments(statements(fresh))), "taken in row by row, and at once");
          for (const [validAt, seq] of [["2023-02-15", half] as const, ["2023-06-01", entries.length] as const])
            t.strictSame(
              [...rowsAt(held, { validAt, seq } as Moment)],
              statements(fresh)
                .all(`SELECT r.row FROM commitment r WHERE ${rowsOfMoment("r")} ORDER BY r.row`, { validAt, seq })
                .map(({ row }) => row),
            );
          for (const db of [following, fresh, asking]) db.close();
          const differences: unknown[] = [];
          const scratch = mkdtempSync(join(dir, "fresh-"));
          const onDifference = (one: unknown) => differences.push(one);
          const compared = await compareViews({ log: live.store, file, ledger, scratch, onDifference });
          const early = mkdtempSync(join(dir, "early-"));
          const isLater = ({ position }: { position: string }) => Number(position) > half;
          const before = await compareViews({ log: live.store, file, ledger, scratch: early, moment: { isLater }, onDifference });
          await live.close();
          t.strictSame(differences, []);
          t.match(compared, { compared: true, seq: entries.length, left: [] });
          t.match(before, { compared: true, seq: half }, "and what they say of a moment is what the log up to there gives");
        },
      ),
      { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 10) },
    );
  },
);

/** All that the columns hold, with what their numbers mean. */
const contentOf = ({ size, columns, parts }: HeldCommitments) => ({
  size,
  columns: numbersIn(columns, size),
  parts: Object.values(parts).map((part) => [part.rows.slice(0, part.size), numbersIn(part.columns, part.size)]),
});

const numbersIn = (columns: Readonly<Record<string, HeldColumn>>, size: number) =>
  Object.entries(columns).map(([name, { numbers, words }]) => [name, Array.from(numbers.slice(0, size), (one) => words.at(one) ?? one)]);

const diskFull = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });

t.test("a file that fails parks no stream of a rebuild: the rebuild fails", async (t) => {
  const file = join(folder(t), "views.sqlite");
  const live = await viewsOver([opening, ...merged(eventsOf(parties()))], file);
  const db = new DatabaseSync(file);
  const failing = (error: Error) => ({
    apply() {
      throw error;
    },
    forget() {},
  });
  const parked: string[] = [];
  const park: Park = (stream) => {
    parked.push(stream);
    return "parked";
  };
  t.throws(() => replayStreams(db, "party-", failing(diskFull), park), { message: "database or disk is full" });
  db.exec("ROLLBACK");
  t.strictSame(parked, []);
  replayStreams(db, "party-", failing(new Error("of the event itself")), park);
  t.ok(parked.includes("party-quang-nam"));
  db.close();
  await live.close();
});

t.test("what boards read is not taken in twice after a read that failed", async (t) => {
  const c = recorder("commitments", "c");
  c.record("2023-02-01", "agree", { ...promise, due: "2023", value: { amount: "100", currency: "VND", qualifier: "exact" } });
  const file = join(folder(t), "views.sqlite");
  const live = await viewsOver([opening, ...merged({ ...eventsOf(parties()), "commitment-c": c.events })], file);
  const [one, other] = [new DatabaseSync(file, { readOnly: true }), new DatabaseSync(file, { readOnly: true })];
  const sql = statements(one);
  let reads = 0;
  const failsOnce = {
    ...sql,
    rows: (...asked: Parameters<typeof sql.rows>) => {
      reads += 1;
      // The columns of all rows and the first part were read by then.
      if (reads === 3) throw diskFull;
      return sql.rows(...asked);
    },
  };
  t.throws(() => heldCommitments(failsOnce), { message: "database or disk is full" });
  t.strictSame(contentOf(heldCommitments(failsOnce)), contentOf(heldCommitments(statements(other))));
  for (const db of [one, other]) db.close();
  await live.close();
});

t.test("a question takes in so much of what boards read, and the next goes on, as does the connection after a closed one", async (t) => {
  const [c, d] = [recorder("commitments", "c"), recorder("commitments", "d")];
  for (const one of [c, d]) one.record("2023-02-01", "agree", { ...promise, due: "2023" });
  const file = join(folder(t), "views.sqlite");
  const entries = () => [opening, ...merged({ ...eventsOf(parties()), "commitment-c": c.events, "commitment-d": d.events })];
  const before = entries();
  const live = await viewsOver(before, file);
  const connected = () => new DatabaseSync(file, { readOnly: true });
  const [first, next, fresh] = [connected(), connected(), connected()];
  t.throws(() => heldCommitments(statements(first), 1), { message: "What boards read is being taken into memory." });
  const held = heldCommitments(statements(first));
  first.close();
  c.record("2023-06-01", "start", { occurredOn: "2023-05" });
  await append(live.store, entries().slice(before.length));
  await live.caughtUp();
  goOnWith(first, next);
  t.equal(heldCommitments(statements(next)), held);
  t.strictSame(contentOf(held), contentOf(heldCommitments(statements(fresh))));
  for (const db of [next, fresh]) db.close();
  await live.close();
});

t.test("a register folded by threads has the same rows, and parks the same", async (t) => {
  const dir = folder(t);
  const streams: Record<string, ReturnType<typeof recorder>> = parties();
  for (let n = 0; n < 40; n++) {
    const c = recorder("commitments", `c-${n}`);
    c.record("2023-02-01", "agree", { ...promise, due: "2023" });
    if (n % 3) c.record("2023-02-02", "start", { occurredOn: "2023-01" });
    if (n % 4) c.record("2023-02-03", "reschedule", { due: "2024", reason: "r" });
    streams[`commitment-c-${n}`] = c;
  }
  const future = (stream: string, n: number): Entry => ({
    stream,
    event: { id: `55555555-0000-4000-8000-00000000000${n}`, type: "FromTheFuture", revision: 0, data: {}, metadata: { schemaVersion: 9 } },
  });
  const [waits, goesOn] = [future("commitment-x", 0), future("commitment-y", 1)];
  const late = recorder("commitments", "y");
  late.record("2023-02-04", "agree", promise);
  const [agreed] = merged({ a: [], b: [], "commitment-y": late.events }) as [Entry];
  const about = { view: "commitment", stream: goesOn.stream, eventId: goesOn.event.id, reason: "of a test" };
  const entries = [
    opening,
    ...merged(eventsOf(streams)),
    waits,
    goesOn,
    { ...agreed, event: { ...agreed.event, revision: 1 } },
    ...numbered([operation("ParkedEventDiscarded", about)]),
  ];
  const [one, several] = [join(dir, "one.sqlite"), join(dir, "several.sqlite")];
  for (const file of [one, several]) await (await viewsOver(entries, file)).close();
  const db = new DatabaseSync(several);
  const { commitment: register } = registersOf(timeZone);
  db.exec(
    "DROP TABLE commitment; DROP TABLE commitment_stated; DROP TABLE commitment_text; DROP TABLE commitment_link; DROP TABLE commitment_shared",
  );
  register.create(db);
  copyFileSync(one, `${several}.commitment-0`); // as a rebuild that was killed leaves it
  const parked: string[] = [];
  const park: Park = (stream) => {
    parked.push(stream);
    return "parked";
  };
  await rebuildRegister(db, register, park, { ...viewLimits, rebuildThreads: 2, rebuildPartEventsMax: 50, threadedEventsMin: 1 });
  db.close();
  t.strictSame(parked, ["commitment-x", "commitment-y"], "each is told to whoever writes down what was parked and what discarded");
  t.strictSame(rowsOf(several), rowsOf(one));
  t.strictSame(
    readdirSync(dir).filter((name) => name.includes("sqlite.commitment")),
    [],
    "the parts are gone",
  );
});

/** All rows of all views, without the numbers of rows, which only say in which order they were written. */
function rowsOf(file: string): unknown {
  const db = new DatabaseSync(file);
  const rows = Object.values(registersOf(timeZone)).map(({ name, columns, shared }) =>
    db
      .prepare(
        `SELECT id, ${columns.map((column) => (shared.has(column) ? sharedText(name, column) : column)).join(", ")}, s.shown, s.text, valid_from, valid_to, known_from, known_to, lasts,
           (SELECT json_group_array(role || ' ' || value ORDER BY role, value) FROM ${name}_link WHERE row = r.stated_row) AS links
         FROM ${name} r JOIN ${name}_stated s ON s.row = r.stated_row ORDER BY id, known_from, valid_from`,
      )
      .all()
      .map((row) => ({ ...row })),
  );
  const plain = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  const texts = Object.values(registersOf(timeZone)).map(({ name }) => plain(`SELECT id, text FROM ${name}_text ORDER BY id, text`));
  const events = plain("SELECT * FROM event ORDER BY seq");
  db.close();
  return { rows, texts, events };
}

t.test("what ends on a day ahead keeps no list of the present from its index, and is listed as open until that day", async (t) => {
  const [patrol, building] = [commitment(), commitment()];
  patrol.record("2023-01-03", "agree", { ...promise, kind: "recurring-cooperation", period: "2023/2029" });
  building.record("2023-01-04", "agree", { ...promise, due: "2024" });
  building.record("2023-06-01", "deliver", { occurredOn: "2023-05" });
  building.record("2023-07-01", "hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "sekong" } });
  const file = join(folder(t), "views.sqlite");
  const streams = { ...eventsOf(parties()), "commitment-patrol": patrol.events, "commitment-building": building.events };
  const views = await viewsOver([opening, ...merged(streams)], file);
  t.teardown(() => views.close());
  const open = async (validAt: string) => idsOf(await views.ask({ ask: "commitments", filters: { open: true }, limit: 9, validAt, now }));
  t.strictSame(await open("2023-06-30"), ["building", "patrol"], "of a day when more was open");
  t.strictSame(await open("2023-07-01"), ["patrol"]);
  t.strictSame(await open("2029-12-31"), ["patrol"]);
  t.strictSame(await open("2030-01-01"), []);

  const db = new DatabaseSync(file, { readOnly: true });
  t.teardown(() => db.close());
  const rows = (validAt: string) => momentRows(statements(db), "commitment", { isHead: true, validAt } as Moment);
  t.equal(rows("2023-07-01"), presentAt);
  t.not(rows("2023-06-30"), presentAt);
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN SELECT count(*) FROM commitment r WHERE ${presentAt} AND r.kind = 'joint-task'`)
    .all({ validAt: "2023-07-01" });
  t.match(plan, [{ detail: /USING COVERING INDEX commitment_now_by_kind/ }]);
});

t.test("every answer has the digest of what was known at its moment, the same one for ever, live and rebuilt", async (t) => {
  const all = merged(eventsOf(parties()));
  const live = await viewsOver([]);
  const expected: string[] = [];
  const of = ledgerDigest();
  const file = join(folder(t), "views.sqlite");
  for (const entry of all) {
    await append(live.store, [entry]);
    await live.caughtUp();
    const [event] = await live.store.readAll({ direction: "backwards", limit: 1 });
    of.take(event as RecordedEvent);
    expected.push(digestText(of.digest()));
    t.equal(bodyOf(await live.ask({ ask: "parties", filters: {}, limit: 1, now })).asOf.digest, expected.at(-1));
  }
  const built = await viewsOver(all, file);
  for (const views of [live, built])
    for (const [i, digest] of expected.entries()) {
      const moment = { now, knownAt: `${ledger.tag}.${i + 1}` };
      t.equal(bodyOf(await views.ask({ ask: "parties", filters: {}, limit: 1, ...moment })).asOf.digest, digest, `known at ${i + 1}`);
      t.match(bodyOf(await views.ask({ ask: "digest", size: i + 1, now })), { size: i + 1, root: digest.split(":")[1] });
      t.match(refusalOf(await views.ask({ ask: "digest", size: i + 2, ...moment })), {
        errors: [{ parameter: "size", code: "TOO_LARGE", detail: new RegExp(`allowed is 1 to ${i + 1}$`) }],
      });
    }
  await live.close();
  await built.close();
});

t.test("the fields that a row is said to read are all that it reads", async (t) => {
  const streams = { "commitment-x": commitment() };
  streams["commitment-x"].record("2023-01-03", "agree", {
    ...promise,
    due: "2023",
    value: { amount: "1", currency: "VND", qualifier: "exact" },
  });
  const segment = timelines.commitment(streams["commitment-x"].history())[0];
  const party = recorder("parties");
  party.record("2023-01-02", "register", { names: { vi: "a" }, level: "province", country: "VN" });
  const source = recorder("sources");
  source.record("2023-01-02", "register", { type: "news", publisher: "p", title: { vi: "a" }, language: "vi" });
  const memo = agreement();
  memo.record("2023-01-02", "sign", memorandum);
  const indicator = recorder("indicators");
  indicator.record("2023-01-02", "define", { name: { vi: "a" }, unit: "USD", geography: "g", aggregation: "flow" });
  indicator.record("2023-01-02", "report-observation", { observationId: "a", value: "1", qualifier: "exact", status: "final" });
  const asking = request();
  asking.record("2023-01-02", "submit", asked);
  const session = recorder("meetings", "x", () => ({ "parties/x": party, "parties/y": party }));
  session.record("2023-01-02", "hold", { title: { vi: "a" }, parties: [{ partyId: "x" }, { partyId: "y" }] });
  const states = {
    meeting: timelines.meeting(session.history())[0]?.state,
    request: timelines.request(asking.history())[0]?.state,
    indicator: timelines.indicator(indicator.history()).at(-1)?.state,
    agreement: timelines.agreement(memo.history())[0]?.state,
    commitment: segment?.state,
    party: listedParties(party.history())[0]?.state,
    source: papersOf(source.history())[0]?.state,
  };
  for (const [name, { pieces }] of Object.entries(registersOf(timeZone)))
    for (const { reads, of } of [...pieces.columns, ...pieces.stated]) {
      const seen = new Set<string | symbol>();
      const watched = new Proxy(states[name as keyof typeof states] as object, {
        get(target, field) {
          seen.add(field);
          return (target as Record<string | symbol, unknown>)[field];
        },
        ownKeys(target) {
          for (const field of Reflect.ownKeys(target)) seen.add(field);
          return Reflect.ownKeys(target);
        },
      });
      of(watched);
      t.strictSame(
        [...seen].filter((field) => !(reads as readonly unknown[]).includes(field)),
        [],
        name,
      );
    }
});

t.test("K: an instant, a day, a position; inside an append; too early, too late, of another ledger", async (t) => {
  const twice = (stream: string, revision: number, id: string, commandId: string, recordedAt: string) => ({
    stream,
    event: {
      id: `77777777-0000-4000-8000-00000000000${id}`,
      type: "LedgerOpened",
      revision,
      data: {},
      metadata: { schemaVersion: 1, recordedAt, commandId, claims: [] },
    },
  });
  const views = await viewsOver([
    twice("ledger-a", 0, "1", "A", "2023-09-14T16:00:00.000Z"), // 23:00 on the 14th in Viet Nam
    twice("ledger-a", 1, "2", "B", "2023-09-14T18:00:00.000Z"), // 01:00 on the 15th
    twice("ledger-a", 2, "3", "B", "2023-09-14T18:00:00.000Z"),
    twice("ledger-a", 3, "4", "C", "2023-09-14T17:30:00.000Z"), // a clock that went back: known no earlier than what was there
    twice("ledger-a", 4, "5", "D", "2023-09-20T00:00:00.000Z"),
  ]);
  const clock = "2023-10-01T00:00:00.000Z";
  const at = async (knownAt?: string, validAt?: string, present = clock) =>
    views.ask({ ask: "sources", filters: {}, limit: 1, now: present, ...(knownAt ? { knownAt } : {}), ...(validAt ? { validAt } : {}) });
  const rows: [string | undefined, string, string][] = [
    // knownAt, position, validAt
    [undefined, "test1.5", "2023-10-01"],
    ["2023-10-01", "test1.5", "2023-10-01"],
    ["2023-09-30", "test1.5", "2023-09-30"],
    ["2023-09-14", "test1.1", "2023-09-14"],
    ["2023-09-15", "test1.4", "2023-09-15"],
    ["2023-09-14T16:00:00.000Z", "test1.1", "2023-09-14"],
    ["2023-09-14T17:45:00Z", "test1.1", "2023-09-15"],
    ["2023-09-15T01:00:00+07:00", "test1.4", "2023-09-15"],
    ["2023-09-15T01:00:00 07:00", "test1.4", "2023-09-15"],
    ["2023-09-14T18:00:00.0009Z", "test1.4", "2023-09-15"],
    ["test1.1", "test1.1", "2023-09-14"],
    ["test1.2", "test1.1", "2023-09-14"], // inside an append
    ["test1.3", "test1.3", "2023-09-15"],
    ["test1.5", "test1.5", "2023-09-20"],
  ];
  for (const [knownAt, position, validAt] of rows) {
    const { asOf } = bodyOf(await at(knownAt));
    t.match(asOf, { position, validAt }, `${knownAt}`);
  }
  t.equal(bodyOf(await at("2023-09-15", "2040-01-01")).asOf.validAt, "2040-01-01", "T may lie ahead");
  t.equal(bodyOf(await at(undefined, undefined, "2023-09-01T00:00:00.000Z")).asOf.validAt, "2023-09-20", "never before the log's last day");
  for (const [knownAt, code] of [
    ["2023-09-13", "TOO_EARLY"],
    ["2023-09-14T15:59:59Z", "TOO_EARLY"],
    ["2023-10-02", "TOO_LATE"],
    ["2023-10-01T00:00:01Z", "TOO_LATE"],
    ["test1.6", "TOO_LATE"],
    ["2023-02-30", "WRONG_FORM"],
    ["2023-13-01T00:00:00Z", "WRONG_FORM"],
    ["yesterday", "WRONG_FORM"],
    ["5", "WRONG_FORM"],
  ] as const)
    t.equal(refusalOf(await at(knownAt))?.errors?.[0]?.code, code, knownAt);
  t.equal(refusalOf(await at("other.5"))?.code, "invalid-position");
  t.equal(refusalOf(await at(undefined, "2023-02-30"))?.errors?.[0]?.parameter, "validAt");
  const young = await at("2023-09-30T23:59:55Z");
  t.ok(young.ok && young.unsettled, "younger than ten seconds");
  const old = await at("2023-09-30T23:59:45Z");
  t.ok(old.ok && !old.unsettled);
  await views.close();
});

t.test("a walk through pages sees each item once, at the moment of its first page, in every order", async (t) => {
  const streams: Record<string, ReturnType<typeof recorder>> = parties();
  for (let n = 0; n < 23; n++) {
    const c = recorder("commitments", `c-${n}`);
    c.record("2023-02-01", n % 2 ? "agree" : "propose", {
      ...promise,
      kind: n % 3 ? "joint-task" : "construction-gift",
      title: { vi: ["Đường", "Dân", "Ấp", "An"][n % 4] },
      ...(n % 5 ? { due: `202${n % 5}` } : {}),
    });
    streams[`commitment-c-${n}`] = c;
  }
  const views = await viewsOver([opening, ...merged(eventsOf(streams))]);
  const question: Question = { ask: "commitments", filters: { kind: ["joint-task"] }, limit: 4, now, total: true };
  const seen: unknown[] = [];
  for (let cursor: string | undefined, pages = 1, more = true; more; pages++) {
    const body = bodyOf(await views.ask({ ...question, ...(cursor ? { cursor } : {}) }));
    t.equal(body.total, 15);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.next;
    more = cursor !== undefined;
    if (pages !== 1) continue;
    const late = recorder("commitments", "c-22a");
    late.record("2023-03-01", "propose", { ...promise, kind: "joint-task" });
    const [entry] = merged({ "commitment-c-22a": late.events });
    await append(views.store, [
      { stream: "commitment-c-22a", event: { ...(entry as NonNullable<typeof entry>).event, id: "66666666-0000-4000-8000-000000000000" } },
    ]);
    await views.caughtUp();
  }
  t.strictSame([new Set(seen).size, seen.length], [15, 15], "none twice, and nothing that was written after the first page");
  for (const sort of ["-id", "title", "-title", "due", "-due", "stage", "-stage"]) {
    const all = idsOf(await views.ask({ ask: "commitments", filters: { kind: ["joint-task"] }, limit: 500, sort, now }));
    const walked: unknown[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const body = bodyOf(
        await views.ask({ ask: "commitments", filters: { kind: ["joint-task"] }, limit: 3, sort, now, ...(cursor ? { cursor } : {}) }),
      );
      walked.push(...body.items.map(({ id }) => id));
      cursor = body.next;
      more = cursor !== undefined;
    }
    t.strictSame(walked, all, `${sort}: page by page as at once`);
    t.equal(all.length, 16);
  }
  const { next = "" } = bodyOf(await views.ask({ ask: "commitments", filters: {}, limit: 2, now }));
  for (const other of [{ filters: { text: "an" } }, { sort: "title" }, { validAt: "2023-05-01" }, { knownAt: "2023-06-01" }])
    t.equal(
      refusalOf(await views.ask({ ask: "commitments", filters: {}, limit: 2, now, cursor: next, ...other }))?.code,
      "invalid-cursor",
      JSON.stringify(other),
    );
  for (const cursor of ["", "A", `${next}A`, "bnVsbA", "W10"])
    t.equal(refusalOf(await views.ask({ ask: "commitments", filters: {}, limit: 2, now, cursor }))?.code, "invalid-cursor", cursor);
  await views.close();
});

t.test("a party finds what its parts stand in; a corridor is its two ends, whichever way round, districts counted", async (t) => {
  const streams: Record<string, ReturnType<typeof recorder>> = parties();
  const agree = (id: string, obligors: string[], beneficiaries: string[] = []) => {
    const c = recorder("commitments", id);
    const refs = (ids: string[]) => ids.map((partyId) => ({ partyId }));
    c.record("2023-02-01", "agree", { ...promise, obligors: refs(obligors), beneficiaries: refs(beneficiaries), occurredOn: "2023-01-15" });
    streams[`commitment-${id}`] = c;
    return c;
  };
  agree("gift", ["quang-nam"], ["dac-chung-police"]);
  agree("other-way", ["dac-chung"], ["quang-nam"]);
  agree("joint", ["quang-nam", "sekong"]);
  agree("elsewhere", ["da-nang"], ["attapeu"]);
  agree("at-home", ["quang-nam"], ["da-nang"]);
  agree("both-benefit", ["attapeu"], ["quang-nam", "sekong"]);
  agree("with-agency", ["da-nang"], ["attapeu"]).record("2023-02-02", "assign-agency", { agency: { partyId: "dac-chung" }, role: "lead" });
  // Moved to another province from 2023-06-01 on; and a ring, which a walk must survive.
  streams["party-dac-chung"]?.record("2023-03-01", "place-under", { partOf: "attapeu", occurredOn: "2023-06-01" });
  streams["party-sekong"]?.record("2023-03-02", "place-under", { partOf: "dac-chung-police", occurredOn: "2024-01-01" });
  streams["party-dac-chung"]?.record("2023-03-03", "place-under", { partOf: "sekong", occurredOn: "2024-01-01" });
  const views = await viewsOver([opening, ...merged(eventsOf(streams))]);
  const list = async (filters: object, validAt = "2023-05-01", knownAt?: string) =>
    idsOf(await views.ask({ ask: "commitments", filters, limit: 50, validAt, now, ...(knownAt ? { knownAt } : {}) }));
  t.strictSame(await list({ corridor: ["quang-nam", "sekong"] }), ["gift", "joint", "other-way"]);
  t.strictSame(await list({ corridor: ["sekong", "quang-nam"] }), ["gift", "joint", "other-way"]);
  t.strictSame(await list({ corridor: ["la", "vn"] }), ["both-benefit", "elsewhere", "gift", "joint", "other-way", "with-agency"]);
  t.strictSame(await list({ corridor: ["LA", "VN"] }), await list({ corridor: ["la", "vn"] }), "countries in capitals");
  t.strictSame(await list({ corridor: ["quang-nam", "sekong"] }, "2023-07-01"), ["joint"], "the district moved");
  t.strictSame(
    await list({ corridor: ["quang-nam", "sekong"] }, "2023-07-01", "2023-02-15"),
    ["gift", "joint", "other-way"],
    "not known yet",
  );
  t.strictSame(await list({ party: ["sekong"] }), ["both-benefit", "gift", "joint", "other-way", "with-agency"]);
  t.strictSame(await list({ party: ["dac-chung-police", "da-nang"] }), ["at-home", "elsewhere", "gift", "with-agency"], "any of several");
  t.equal((await list({ party: ["sekong"] }, "2024-02-01")).length, 5, "a ring ends");
  t.equal(
    refusalOf(await views.ask({ ask: "commitments", filters: { party: ["nobody"] }, limit: 1, now }))?.errors?.[0]?.code,
    "UNKNOWN_PARTY",
  );
  t.equal(
    refusalOf(await views.ask({ ask: "commitments", filters: { corridor: ["nobody", "sekong"] }, limit: 1, now }))?.errors?.[0]?.parameter,
    "corridor",
  );
  const gift = bodyOf(
    await views.ask({ ask: "commitments", filters: { corridor: ["quang-nam", "sekong"] }, limit: 1, validAt: "2023-05-01", now }),
  );
  t.match(gift.items[0], { obligors: [{ partyId: "quang-nam", names: { vi: "Tên quang-nam" }, level: "province", country: "VN" }] });
  t.strictSame(idsOf(await views.ask({ ask: "parties", filters: { partOf: "sekong" }, limit: 9, validAt: "2023-05-01", now })), [
    "dac-chung",
    "dac-chung-police",
  ]);
  t.strictSame(idsOf(await views.ask({ ask: "parties", filters: { partOf: "sekong" }, limit: 9, validAt: "2023-06-01", now })), []);
  t.strictSame(idsOf(await views.ask({ ask: "parties", filters: { text: "ten dac" }, limit: 9, now })), ["dac-chung", "dac-chung-police"]);
  await views.close();
});

t.test("commitments by agency, sector, place, due window, owner and whether they are open, at any moment", async (t) => {
  const streams: Record<string, ReturnType<typeof recorder>> = parties();
  const agree = (id: string, more: object) => {
    const c = recorder("commitments", id);
    c.record("2023-02-01", "agree", { ...promise, ...more, occurredOn: "2023-01-15" });
    streams[`commitment-${id}`] = c;
    return c;
  };
  const charged = agree("charged", { due: "2023-06", sectors: ["15210", "12220"], places: [{ text: "Đắc Chưng", partyId: "dac-chung" }] });
  charged.record("2023-02-02", "assign-agency", { agency: { partyId: "dac-chung-police" }, role: "lead", occurredOn: "2023-02-02" });
  charged.record("2023-05-02", "release-agency", {
    agency: { partyId: "dac-chung-police" },
    role: "lead",
    reason: "r",
    occurredOn: "2023-05-02",
  });
  const unnamed = agree("unnamed", { due: { edtf: "2023-09-30", bound: "before" }, sectors: ["15210"], places: [{ text: "somewhere" }] });
  unnamed.record("2023-02-02", "assign-agency", { agency: { nameAsWritten: "the agencies" }, role: "lead", occurredOn: "2023-02-02" });
  unnamed.record("2023-06-01", "hand-over", { by: { partyId: "quang-nam" }, to: { partyId: "sekong" }, occurredOn: "2023-05-20" });
  agree("undated", { sectors: ["31220"] });
  agree("open-ended", { due: "2023-03/.." }).record("2023-06-01", "cancel", { reason: "r", occurredOn: "2023-05-15" });
  const views = await viewsOver([opening, ...merged(eventsOf(streams))]);
  const list = async (filters: object, validAt = "2023-04-01", knownAt?: string) =>
    idsOf(await views.ask({ ask: "commitments", filters, limit: 50, validAt, now, ...(knownAt ? { knownAt } : {}) }));

  t.strictSame(await list({ agency: ["sekong"] }), ["charged"], "an agency's parts count");
  t.strictSame(await list({ agency: ["dac-chung-police"] }, "2023-05-02"), [], "released");
  t.strictSame(await list({ owner: ["none"] }), ["open-ended", "undated"]);
  t.strictSame(await list({ owner: ["unnamed", "named"] }), ["charged", "unnamed"]);
  t.strictSame(await list({ owner: ["none"] }, "2023-06-01"), ["charged", "open-ended", "undated"]);
  t.strictSame(await list({ sector: ["15210"] }), ["charged", "unnamed"]);
  t.strictSame(await list({ sector: ["12220", "31220"] }), ["charged", "undated"]);
  t.strictSame(await list({ place: ["sekong"] }), ["charged"]);
  t.strictSame(await list({ party: ["dac-chung"], place: ["attapeu"] }), []);
  t.strictSame(await list({ dueFrom: "2023-06-30", dueTo: "2023-09-29" }), ["charged"], "before the 30th may mean the 30th");
  t.strictSame(await list({ dueFrom: "2023-07-01" }), ["unnamed"], "no date, and no end of one, is in no window");
  t.strictSame(await list({ dueTo: "2023-12-31" }), ["charged", "unnamed"]);
  t.strictSame(await list({ open: true }), ["charged", "open-ended", "undated", "unnamed"]);
  t.strictSame(await list({ open: false }, "2023-05-20"), ["open-ended", "unnamed"]);
  t.strictSame(await list({ open: false }, "2023-05-20", "2023-05-31"), [], "as known before");
  for (const filter of ["agency", "place"])
    t.match(refusalOf(await views.ask({ ask: "commitments", filters: { [filter]: ["nobody"] }, limit: 1, now })), {
      errors: [{ parameter: filter, code: "UNKNOWN_PARTY" }],
    });
  await views.close();
});

t.test("a thing and its history at (T, K): not yet, not recorded yet, withdrawn, corrected", async (t) => {
  const c = recorder("commitments", "x");
  const agreed = c.record("2023-02-01", "agree", { ...promise, occurredOn: "2023-01-15" });
  const started = c.record("2023-02-02", "start", { occurredOn: "../2023-01-31" });
  c.record("2023-03-01", "correct", {
    targetEventId: started,
    reason: "published",
    changes: [{ field: "/occurredOn", right: "2023-01-20" }],
  });
  const gone = recorder("commitments", "gone");
  const only = gone.record("2023-02-01", "propose", promise);
  gone.record("2023-02-03", "withdraw-event", { targetEventId: only, reason: "in error" });
  const party = recorder("parties", "quang-nam");
  party.record("2023-01-05", "register", { names: { vi: "Quảng Nam" }, level: "province", country: "VN" });
  const source = recorder("sources", "paper");
  source.record("2023-01-05", "register", {
    type: "news",
    publisher: "Nhân Dân",
    title: { vi: "Tin" },
    language: "vi",
    publishedOn: "2023-01",
  });
  const views = await viewsOver([
    opening,
    ...merged({ "commitment-x": c.events, "commitment-gone": gone.events, "party-quang-nam": party.events, "source-paper": source.events }),
  ]);
  const thing = (id: string, moment = {}, name: "commitment" | "party" | "source" = "commitment") =>
    views.ask({ ask: "thing", name, id, now, ...moment });
  t.match(bodyOf(await thing("x")), { id: "x", stage: "in-implementation", revision: 2, visibility: "internal" });
  t.match(bodyOf(await thing("x", { validAt: "2023-01-25", knownAt: "2023-02-15" })), {
    stage: "agreed",
    mayAlreadyBe: ["in-implementation"],
    revision: 1,
  });
  t.equal(refusalOf(await thing("nobody"))?.code, "unknown-thing");
  t.equal(refusalOf(await thing("gone"))?.code, "unknown-thing", "withdrawn");
  t.match(bodyOf(await thing("gone", { knownAt: "2023-02-02" })), { stage: "proposed" }, "as known before");
  t.match(refusalOf(await thing("x", { knownAt: "2023-01-31" })), {
    code: "not-recorded-yet",
    facts: { firstKnownAt: "2023-02-01T05:00:00.000Z" },
  });
  const early = recorder("commitments", "x");
  t.ok(early && agreed);
  t.match(bodyOf(await thing("quang-nam", {}, "party")), describeParty(timelines.party(party.history())[0]?.state as never));
  t.match(bodyOf(await thing("paper", {}, "source")), describeSource(timelines.source(source.history())[0]?.state as never));

  const past = async (moment = {}) =>
    bodyOf(await views.ask({ ask: "history", name: "commitment", id: "x", limit: 50, now, ...moment })).items;
  t.match(await past(), [
    { type: "CommitmentAgreed", revision: 0, position: "test1.4" },
    {
      type: "ImplementationStarted",
      occurredOn: { edtf: "../2023-01-31" },
      corrected: { occurredOn: { edtf: "2023-01-20" } },
      corrections: [{ reason: "published" }],
    },
    { type: "FactCorrected", revision: 2 },
  ]);
  t.equal((await past({ knownAt: "2023-02-15" })).length, 2);
  t.strictSame(
    (await past({ validAt: "2023-01-17" })).map(({ type }) => type),
    ["CommitmentAgreed", "FactCorrected"],
    "the start came later",
  );
  const first = bodyOf(await views.ask({ ask: "history", name: "commitment", id: "x", limit: 2, now }));
  t.equal(first.items.length, 2);
  const rest = bodyOf(await views.ask({ ask: "history", name: "commitment", id: "x", limit: 2, now, cursor: first.next as string }));
  t.strictSame([rest.items.length, rest.next], [1, undefined]);
  t.equal(bodyOf(await views.ask({ ask: "history", name: "commitment", id: "gone", limit: 50, now })).items.length, 2, "keeps its history");
  t.equal(ledger.tag, "test1");
  await views.close();
});

t.test("nothing of it can have happened by that day: 404 with the first day that finds it", async (t) => {
  const c = recorder("commitments", "x");
  c.record("2023-02-01", "agree", { ...promise, occurredOn: "2023-01-15" });
  const views = await viewsOver([opening, ...merged({ "commitment-x": c.events })]);
  const answer = await views.ask({ ask: "thing", name: "commitment", id: "x", validAt: "2023-01-14", now });
  t.match(refusalOf(answer), { code: "not-yet", facts: { firstValidAt: "2023-01-15" } });
  t.strictSame(idsOf(await views.ask({ ask: "commitments", filters: {}, limit: 9, validAt: "2023-01-14", now })), []);
  await views.close();
});

t.test("an event of a type from the future parks its stream, until an operator has the register go on without it", async (t) => {
  const c = recorder("commitments", "x");
  c.record("2023-02-01", "agree", promise);
  c.record("2023-02-02", "start", { occurredOn: "2023-01" });
  c.record("2023-02-03", "deliver", { occurredOn: "2023-02" });
  const [agreed, started, delivered] = merged({ "commitment-x": c.events }) as [Entry, Entry, Entry];
  const future = {
    ...started,
    event: { ...started.event, type: "FromTheFuture", metadata: { ...started.event.metadata, schemaVersion: 9 } },
  };
  const other = recorder("commitments", "y");
  other.record("2023-02-03", "agree", promise);
  const about = { view: "commitment", stream: "commitment-x", eventId: future.event.id };
  const decided = numbered([
    operation("ParkedStreamReplayRequested", { ...about, reason: "perhaps" }),
    operation("ParkedEventDiscarded", { ...about, reason: "of a test" }),
  ]);
  const entries = [opening, agreed, future, delivered, ...merged({ a: [], "commitment-y": other.events })];
  const file = join(folder(t), "views.sqlite");
  const views = await viewsOver(entries);
  const stages = async (asked: Views, knownAt?: string) =>
    bodyOf(await asked.ask({ ask: "commitments", filters: {}, limit: 9, now, ...(knownAt ? { knownAt } : {}) })).items.map(
      ({ stage }) => stage,
    );
  t.match(views.projector.parked(), [{ ...about, attempts: 1 }]);
  t.strictSame(await stages(views), ["agreed", "agreed"], "lists show what was before, the others go on");
  const onBoard = async (asked: Views) =>
    bodyOf(await asked.ask({ ask: "board", board: "evidence", by: "corridor", filters: {}, limit: 9, now }))
      .items.map(({ id, lastNewsOn }) => [id, lastNewsOn])
      .sort();
  t.strictSame(
    await onBoard(views),
    [
      ["x", "2023-02-01"],
      ["y", "2023-02-03"],
    ],
    "and so do boards that are told from events",
  );
  t.equal(refusalOf(await views.ask({ ask: "thing", name: "commitment", id: "x", now }))?.code, "unreadable");

  await append(views.store, decided.slice(0, 1));
  await views.caughtUp();
  t.strictSame(await stages(views, "2023-02-04"), ["agreed", "agreed"], "as of a day, too");
  t.match(views.projector.parked(), [{ ...about, attempts: 2, error: /unknown type FromTheFuture/ }]);
  const waiting = await views.ask({ ask: "parked", now });
  t.match(bodyOf(waiting), {
    total: 1,
    items: [{ view: "commitment", stream: "commitment-x", attempts: 2, waiting: 2, error: /unknown type/, event: { id: future.event.id } }],
  });
  const { view, stream } = about;
  t.strictSame(bodyOf(await views.ask({ ask: "parked", view, stream, now })).items, bodyOf(waiting).items);
  await append(views.store, decided.slice(1));
  await views.caughtUp();
  const built = await viewsOver([...entries, ...decided], file);
  for (const each of [views, built]) {
    t.strictSame(each.projector.parked(), []);
    t.match(bodyOf(await each.ask({ ask: "parked", now })), { total: 0, items: [] });
    t.equal(refusalOf(await each.ask({ ask: "parked", view, stream, now }))?.code, "unknown-thing", "no more");
    t.strictSame(await stages(each), ["delivered", "agreed"]);
    t.strictSame(await stages(each, "2023-02-04"), ["delivered", "agreed"], "and what was kept of that day is forgotten");
    t.strictSame(await onBoard(each), [
      ["x", "2023-02-03"],
      ["y", "2023-02-03"],
    ]);
    t.strictSame(await stages(each, "2023-02-02"), ["agreed"], "what waited is known from when it was recorded");
    const page = bodyOf(await each.ask({ ask: "thing", name: "commitment", id: "x", now }));
    t.match(page, { stage: "delivered", revision: 2 });
    const told = bodyOf(await each.ask({ ask: "history", name: "commitment", id: "x", limit: 9, now })).items;
    t.match(told, [
      { type: "CommitmentAgreed", discarded: undefined },
      {
        type: "FromTheFuture",
        revision: 1,
        data: future.event.data,
        discarded: { eventId: decided[1]?.event.id, recordedAt: "2023-03-01T00:00:00.000Z", reason: "of a test" },
      },
      { type: "DeliveryCompleted", discarded: undefined },
    ]);
    t.strictSame(
      streamsDecidedOn(statements(await each.projector.opened), 0, 99),
      ["commitment-x"],
      "readers know whose rows to read anew",
    );
    await each.close();
  }
});

t.test(
  "a correction or a withdrawal that waits, or was discarded, is on no board, in no review and no difference, and takes no other back",
  async (t) => {
    const [c, d, r, m] = [
      recorder("commitments", "x"),
      recorder("commitments", "y"),
      request("one"),
      recorder("meetings", "talks", () => seen),
    ];
    const there = parties();
    const seen = Object.fromEntries(["quang-nam", "sekong"].map((id) => [`parties/${id}`, there[`party-${id}`] as Recorder]));
    const [quangNam, sekong] = [{ partyId: "quang-nam" }, { partyId: "sekong" }];
    const agreed = { ...promise, obligors: [quangNam], beneficiaries: [sekong] };
    c.record("2023-02-01", "agree", { ...agreed, requestId: "one" });
    d.record("2023-02-01", "agree", agreed);
    d.record("2023-02-01", "reschedule", { due: "2025", reason: "r" });
    m.record("2023-02-01", "hold", { title: { en: "Talks" }, parties: [quangNam, sekong], occurredOn: "2023-02-01" });
    r.record("2023-02-01", "submit", asked);
    r.record("2023-02-01", "accept", { commitmentId: "x", commitment: promise });
    r.record("2023-02-04", "withdraw-event", { targetEventId: r.events.at(-1)?.id, reason: "r" });
    const right = { field: "/title", right: { en: "Another title" } };
    c.record("2023-02-02", "correct", { targetEventId: c.events[0]?.id, changes: [right], reason: "r" });
    c.record("2023-02-03", "withdraw-event", { targetEventId: c.events[1]?.id, reason: "r" });
    d.record("2023-02-04", "correct", { targetEventId: d.events[0]?.id, changes: [right], reason: "r" });
    const written = merged({
      ...eventsOf(there),
      "commitment-x": c.events,
      "commitment-y": d.events,
      "request-one": r.events,
      "meeting-talks": m.events,
    });
    // The withdrawals and the later correction are of a newer program.
    const isNewer = (entry: Entry) => /02-0[34]/.test(recordedAtOf(entry));
    const entries = written.map((entry) => {
      const { stream, event } = entry;
      return isNewer(entry)
        ? {
            stream,
            event: { ...event, data: { ...(event.data as object), changes: "none" }, metadata: { ...event.metadata, schemaVersion: 9 } },
          }
        : entry;
    });
    const discards = entries
      .filter(isNewer)
      .map(({ stream, event }) =>
        operation("ParkedEventDiscarded", { view: stream.split("-")[0], stream, eventId: event.id, reason: "of a test" }),
      );
    const views = await viewsOver([opening, ...entries]);
    t.teardown(views.close);
    for (const parked of [3, 0]) {
      t.equal(views.projector.parked().filter(({ view }) => view === "commitment" || view === "request").length, parked);
      const board = bodyOf(await views.ask({ ask: "board", board: "corrections", filters: {}, limit: 9, now }));
      t.match(board, { corrections: 1, withdrawals: 0, items: [{ as: "correction", about: { id: "x" } }] });
      t.notOk(board.items[0]?.withdrawnBy);
      const conflicts = bodyOf(await views.ask({ ask: "board", board: "conflicts", filters: {}, limit: 9, now }));
      t.match(conflicts.contradictions, { total: 0 }, "what was accepted stands");
      const named = { validAt: "validAt", knownAt: "knownAt" };
      const moments = { from: { knownAt: "2023-02-01" }, knownAt: "2023-02-10" };
      const changed = bodyOf(await views.ask({ ask: "differences", ...moments, filters: {}, named, limit: 9, now })).items;
      t.strictSame(
        changed.map(({ id, changes }) => [id, changes]),
        [["x", [{ as: "corrected", count: 1 }]]],
      );
      const reviewed = bodyOf(await views.ask({ ask: "review", id: "talks", now })).commitments as Record<string, unknown>[];
      t.match(reviewed.map(({ id, schedule }) => [id, (schedule as { timesRescheduled: number }).timesRescheduled]).sort(), [
        ["x", 0],
        ["y", 1],
      ]);
      await append(views.store, numbered(discards));
      await views.caughtUp();
      discards.length = 0;
    }
  },
);

t.test("an event that a subscription left out is missed at the next of its stream, and read again before that is taken", async (t) => {
  const c = recorder("commitments", "x");
  c.record("2023-02-01", "agree", promise);
  const views = await viewsOver([opening, ...merged({ "commitment-x": c.events })]);
  const store = views.store;
  await views.projector.stop();
  c.record("2023-02-02", "start", { occurredOn: "2023-01" });
  c.record("2023-02-03", "deliver", { occurredOn: "2023-02" });
  await append(store, merged({ "commitment-x": c.events }).slice(1));
  let gap = true;
  const log: EventStore = {
    ...store,
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) {
        const events = gap ? batch.events.filter(({ type }) => type !== "ImplementationStarted") : batch.events;
        gap &&= events.length === batch.events.length;
        yield { ...batch, events };
      }
    },
  };
  const failures: unknown[] = [];
  const limits = { ...projectionLimits, backoffMsMin: 1 };
  const report = (one: ProjectorReport) => one.event === "failed" && failures.push(one.error);
  const projector = startProjector({ log, file: ":memory:", views: viewsOf(timeZone), identity: "l", appendOf, decisions, limits, report });
  const db = await projector.opened;
  t.ok(await projector.reached((await store.head()) as string, 5_000));
  t.match(failures, [{ code: "out-of-order", message: /revision 2 of commitment-x comes after 0: .+ between did not come/ }]);
  t.strictSame(
    db
      .prepare("SELECT stream, revision FROM event ORDER BY seq")
      .all()
      .map(({ stream, revision }) => `${stream} ${revision}`),
    ["ledger-main 0", "commitment-x 0", "commitment-x 1", "commitment-x 2"],
  );
  t.strictSame(projector.parked(), [], "a gap says nothing about the event behind it");
  await projector.stop();
  await store.close();
});

t.test(
  "a stream that the log has damaged waits in its register, live and built anew, and its page says so; the log is kept as it is, and has its digest",
  async (t) => {
    const c = recorder("commitments", "x");
    c.record("2023-02-01", "agree", promise);
    c.record("2023-02-02", "start", { occurredOn: "2023-01" });
    c.record("2023-02-03", "deliver", { occurredOn: "2023-02" });
    c.record("2023-02-04", "reschedule", { due: "2024", reason: "r" });
    const other = recorder("commitments", "y");
    other.record("2023-02-05", "agree", promise);
    const entries = [opening, ...merged({ "commitment-x": c.events, "commitment-y": other.events })];
    const ids = entries.flatMap(({ stream, event }) => (stream === "commitment-x" ? [event.id] : []));
    const discard = (eventId: string) =>
      operation("ParkedEventDiscarded", { view: "commitment", stream: "commitment-x", eventId, reason: "of a test" });
    const without = ({ id }: RecordedEvent) => id !== ids[1];
    const withRevisions = (given: readonly number[]) => (events: readonly RecordedEvent[]) =>
      events.map((one) => ({ ...one, revision: given[ids.indexOf(one.id)] ?? one.revision }));
    for (const [what, change, waitsAt, error, told] of [
      [
        "a gap",
        (events: readonly RecordedEvent[]) => events.filter(without),
        [2],
        /revision 2 of commitment-x comes after 0: the log itself is damaged/,
        [0, 2, 3],
      ],
      [
        "a revision twice",
        withRevisions([0, 1, 1, 2]),
        [2],
        /revision 1 of commitment-x comes after 1: the log itself is damaged/,
        [0, 1, 2, 3],
      ],
      [
        "rows swapped",
        withRevisions([0, 2, 1, 3]),
        [1, 2, 3],
        /revision 2 of commitment-x comes after 0: the log itself is damaged/,
        [0, 2, 1, 3],
      ],
    ] as const) {
      const dir = folder(t);
      const store = openSqliteStore({ file: ":memory:" });
      const log: EventStore = {
        ...store,
        async readStream(stream, { from = 0, direction = "forwards", limit = 1_000 } = {}) {
          const all = change(await store.readStream(stream)).toSorted((a, b) => a.revision - b.revision);
          const asked =
            direction === "forwards" ? all.filter((one) => one.revision >= from) : all.filter((one) => one.revision <= from).reverse();
          return asked.slice(0, limit);
        },
        async *subscribe(options) {
          for await (const batch of store.subscribe(options)) yield { ...batch, events: change(batch.events) };
        },
      };
      const following = (file: string) =>
        startProjector({ log, file, views: viewsOf(timeZone), identity: "l", appendOf, decisions, report: () => undefined });
      const [live, anew] = [join(dir, "live.sqlite"), join(dir, "anew.sqlite")];
      const projector = following(live);
      const db = await projector.opened;
      await append(store, entries);
      t.ok(await projector.reached((await store.head()) as string, 5_000), what);
      t.match(projector.parked(), [{ view: "commitment", stream: "commitment-x", eventId: ids[waitsAt[0]], error }], "nothing else waits");
      const read = createReader(db, ledger);
      const x = { name: "commitment", id: "x" } as const;
      const listed = (knownAt?: string) =>
        bodyOf(read({ ask: "commitments", filters: {}, limit: 9, now, ...(knownAt ? { knownAt } : {}) })).items.find(
          ({ id }) => id === "x",
        );
      const before = waitsAt[0] === 2 && what !== "a gap" ? "2023-02-02" : "2023-02-01";
      t.ok(listed());
      t.equal(bodyOf(read({ ask: "thing", ...x, now, knownAt: before })).stage, listed()?.stage, "the page is as the list, as of before");
      for (const question of [
        { ask: "thing", ...x, now },
        { ask: "history", ...x, limit: 9, now },
        { ask: "steps", ...x, limit: 9, now },
      ] as const)
        t.match(refusalOf(read(question)), { code: "unreadable", detail: error }, `${what}: its ${question.ask} says that it waits`);
      t.match(
        await compareFolded({ log, file: live, ledger }),
        { differences: 0, things: 2 },
        "and the views say what the log says, as far",
      );
      const digest = ledgerDigest();
      for (const event of change(await store.readAll())) digest.take(event);
      t.equal(digestOf(statements(db), digest.size), digestText(digest.digest()));
      await append(store, numbered(waitsAt.map((n) => discard(ids[n] as string))));
      t.ok(await projector.reached((await store.head()) as string, 5_000));
      t.strictSame(projector.parked(), [], "it goes on without the event, as an operator wants");
      t.equal(bodyOf(read({ ask: "thing", ...x, now })).stage, listed()?.stage, "and the page is as the list");
      const items = (ask: "history" | "steps", limit: number, cursor?: string): Record<string, unknown>[] => {
        const { items: page, next } = bodyOf(read({ ask, ...x, limit, now, ...(cursor ? { cursor } : {}) }));
        return next ? [...page, ...items(ask, limit, next)] : page;
      };
      for (const ask of ["history", "steps"] as const)
        t.strictSame(
          items(ask, 1).map(({ id, discarded }) => [id, discarded !== undefined]),
          told.map((n) => [ids[n], (waitsAt as readonly number[]).includes(n)]),
          "a page each",
        );
      t.match(await compareFolded({ log, file: live, ledger }), { differences: 0, things: 2 });
      await projector.stop();
      const built = following(anew);
      await built.opened;
      await built.stop();
      t.strictSame(rowsOf(anew), rowsOf(live), "the same, live and built anew");
      await store.close();
    }
  },
);

t.test("titles sort as Intl.Collator('vi') sorts them", (t) => {
  const words = [
    "Đà Nẵng",
    "Da",
    "Đa",
    "Dạ",
    "dà",
    "dả",
    "dã",
    "dá",
    "Ăn",
    "An",
    "Ân",
    "ơn",
    "on",
    "ôn",
    "Ưu",
    "ui",
    "ê",
    "e",
    "é",
    "ẻ",
    "Bờ Y",
    "Biên",
    "Quảng Nam",
    "Quang",
    "Quàng",
  ];
  const collator = new Intl.Collator("vi");
  const byKey = [...words].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
  t.strictSame(byKey, [...words].sort(collator.compare));
  t.end();
});
