// What is taken from sources, row by row: followed live and built anew it is a fresh fold of each source at any K, and it grows by what an event
// changes, however much is taken from one source.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { timelines } from "@camket/domain";
import { day, type Recorder, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t, { type Test } from "tap";
import type { Answer } from "./reader.ts";
import { takenOf } from "./taken.ts";
import { append, merged, opening, viewsOver } from "./under-test.ts";

const now = "2030-01-01T00:00:00.000Z";
type Body = Record<string, unknown> & { items: Record<string, unknown>[]; conflicts: Conflicts; conflictsAbout: Conflicts };
interface Conflicts {
  readonly total: number;
  readonly items: readonly Record<string, unknown>[];
}
const bodyOf = (answer: Answer) => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.body as Body;
};

function folder(test: Test): string {
  const dir = mkdtempSync(join(tmpdir(), "taken-"));
  test.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const ids = ["one", "two"] as const;
const paper = { type: "news", publisher: "P", title: { en: "T" }, language: "en" };

/** What each command must say beside; what its rules refuse is left out. */
const beside: Readonly<Record<string, object>> = {
  "extract-claim": { field: "names", locator: "1" },
  "record-conflict": { field: "names" },
  "resolve-conflict": { rule: "rank", reason: "r" },
  retract: { reason: "r" },
  register: {},
};

function papers(): Record<string, Recorder> {
  const all: Record<string, Recorder> = {};
  for (const id of ids) {
    const source = recorder("sources", id, () => all);
    source.record(day(100), "register", paper);
    for (const claimId of ["a", "b"])
      source.record(day(100), "extract-claim", { claimId, ...beside["extract-claim"], subject: about, value: "v" });
    all[`sources/${id}`] = source;
  }
  return all;
}

const streamsOf = (all: Readonly<Record<string, Recorder>>) =>
  Object.fromEntries(Object.entries(all).map(([path, { events }]) => [path.replace("sources/", "source-"), events]));

const slug = fc.constantFrom("a", "b", "c");
const conflictId = fc.constantFrom("a", "b");
const about = { thing: "party", id: "p" };
const subject = fc.constantFrom(about, about, about, { thing: "source", id: "two" });
const ref = fc.record({ sourceId: fc.constantFrom(...ids), claimId: slug });
/** `nth` picks the event that a correction or a withdrawal is about: seldom the registration, without which nothing else stands. */
const step = fc.record({
  source: fc.constantFrom(...ids),
  nth: fc.nat(60),
  give: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ claimId: slug, subject, value: fc.constantFrom("v", "w") }).map((body) => ["extract-claim", body]),
    },
    {
      weight: 4,
      arbitrary: fc.record({ conflictId, subject, between: fc.tuple(ref, ref) }).map((body) => ["record-conflict", body]),
    },
    { weight: 4, arbitrary: fc.record({ conflictId, chosen: ref }).map((body) => ["resolve-conflict", body]) },
    {
      weight: 2,
      arbitrary: fc
        .oneof(
          subject.map((right) => ({ field: "/subject", right })),
          slug.map((right) => ({ field: "/claimId", right })),
          slug.map((right) => ({ field: "/conflictId", right })),
          fc.constantFrom("v", "w").map((right) => ({ field: "/value", right })),
          fc.constant({ field: "/publisher", right: "Q" }),
        )
        .map((change) => ["correct", { changes: [change] }]),
    },
    { weight: 2, arbitrary: fc.constant(["withdraw-event", {}]) },
    { weight: 1, arbitrary: fc.constant(["retract", {}]) },
    { weight: 1, arbitrary: fc.constant(["register", paper]) },
  ) as fc.Arbitrary<[string, Record<string, unknown>]>,
});

function told(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Record<string, Recorder> {
  const all = papers();
  steps.forEach(({ source, nth, give: [command, body] }, n) => {
    const its = all[`sources/${source}`] as Recorder;
    const targetEventId = its.events[nth % its.events.length]?.id;
    its.give(day(101 + n), command, { ...(beside[command] ?? { targetEventId, reason: "r" }), ...body });
  });
  return all;
}

t.test("rows at any K are a fresh fold of each source, followed live or built anew; an event writes no more than it changes", async (t) => {
  const dir = folder(t);
  let run = 0;
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const all = told(steps);
      const entries = [opening, ...merged(streamsOf(all))];
      const [whole, followed] = [join(dir, `whole-${run}.sqlite`), join(dir, `followed-${run++}.sqlite`)];
      await (await viewsOver(entries, whole)).close();
      const live = await viewsOver([opening], followed);
      await append(live.store, entries.slice(1));
      await live.caughtUp();
      const rows = rowsOf(followed);
      t.strictSame(rowsOf(whole), rows);
      for (let n = 100; n <= 101 + steps.length; n++) {
        const known = day(n);
        const stateOf = (id: string) => timelines.source(all[`sources/${id}`]?.history(known) ?? [])[0]?.state;
        const seq = Number(seqBy(followed, `${known}T23:00:00.000Z`));
        const found = rows.filter(({ known_from, known_to }) => Number(known_from) <= seq && Number(known_to) > seq);
        t.strictSame(
          found.map(({ known_from: _, known_to: __, ...row }) => JSON.stringify(row)).sort(),
          ids.flatMap((source) => takenOf(stateOf(source)).map((one) => JSON.stringify({ source, ...one }))).sort(),
          known,
        );
        const { items } = bodyOf(await live.ask({ ask: "sources", filters: {}, limit: 9, now, knownAt: known }));
        t.strictSame(
          items.map(({ id, claimCount, openConflicts }) => [id, claimCount, openConflicts]),
          ids.flatMap((id) => {
            const state = stateOf(id);
            return state ? [[id, state.claims.length, state.conflicts.filter(({ resolution }) => !resolution).length]] : [];
          }),
        );
      }
      await live.close();
      changed += rows.filter(({ known_to }) => Number(known_to) < Number.MAX_SAFE_INTEGER).length;
    }),
    { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 20) },
  );
  t.ok(changed > 5, "rows were closed");
});

function read(file: string, sql: string, ...params: string[]): Record<string, unknown>[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare(sql).all(...params);
  db.close();
  return rows.map((row) => ({ ...row }));
}

const rowsOf = (file: string) =>
  read(
    file,
    "SELECT source, kind, id, subject, field, status, claims, value, known_from, known_to FROM taken ORDER BY source, kind, id, known_from",
  );
const seqBy = (file: string, instant: string) => read(file, "SELECT max(seq) AS seq FROM event WHERE recorded_at <= ?", instant)[0]?.seq;

t.test("a source of many claims costs a row a claim, in the register and beside it", async (t) => {
  const file = join(folder(t), "many.sqlite");
  const count = 300;
  const source = recorder("sources", "law");
  source.record("2023-01-02", "register", paper);
  for (let n = 0; n < count; n++)
    source.record("2023-01-02", "extract-claim", {
      claimId: `c-${n}`,
      subject: { thing: "commitment", id: `c-${n}` },
      field: "value",
      value: "v",
      locator: "1",
    });
  const views = await viewsOver([opening], file);
  await append(views.store, merged({ "source-law": source.events }));
  await views.caughtUp();
  t.match(bodyOf(await views.ask({ ask: "sources", filters: {}, limit: 9, now })).items, [{ id: "law", claimCount: count }]);
  await views.close();
  const rows = (table: string) => read(file, `SELECT count(*) AS n FROM ${table}`)[0]?.n;
  t.strictSame([rows("taken"), rows("source"), rows("source_stated"), rows("source_link")], [count, 1, 1, 0]);
});

t.test(
  "a page shows how much is open about its thing and the first of it; one of a source shows what is open about that source",
  async (t) => {
    const subjects = { party: { thing: "party", id: "p" }, source: { thing: "source", id: "other" } };
    const party = recorder("parties", "p");
    party.record("2023-01-02", "register", { names: { en: "P" }, level: "province", country: "VN" });
    const streams: Record<string, Recorder> = { "party-p": party, "source-other": recorder("sources", "other") };
    streams["source-other"]?.record("2023-01-02", "register", paper);
    const contradict = (id: string, about: object) => {
      streams[`source-${id}`] = recorder("sources", id);
      const source = streams[`source-${id}`] as Recorder;
      source.record("2023-01-02", "register", paper);
      for (const claimId of ["a", "b"])
        source.record("2023-01-02", "extract-claim", { claimId, subject: about, field: "f", value: "v", locator: "1" });
      const between = ["a", "b"].map((claimId) => ({ sourceId: id, claimId }));
      source.record("2023-01-02", "record-conflict", { conflictId: "k", subject: about, field: "f", between });
      return { sourceId: id, conflictId: "k", field: "f", between: between.map((claim) => ({ ...claim, value: "v" })) };
    };
    const conflicts = Array.from({ length: 203 }, (_, n) => contradict(`s-${String(n).padStart(3, "0")}`, subjects.party));
    const aboutOther = contradict("critic", subjects.source);
    const views = await viewsOver([
      opening,
      ...merged(Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name, events]))),
    ]);
    const page = async (name: "party" | "source", id: string) => bodyOf(await views.ask({ ask: "thing", name, id, now }));
    t.strictSame((await page("party", "p")).conflicts, { total: 203, items: conflicts.slice(0, 200) });
    const other = await page("source", "other");
    t.strictSame([other.conflicts, other.conflictsAbout], [[], { total: 1, items: [aboutOther] }]);
    t.strictSame((await page("source", "critic")).conflictsAbout, { total: 0, items: [] });
    await views.close();
  },
);
