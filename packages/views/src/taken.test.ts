// What is taken from sources, row by row: followed live and built anew it is a fresh fold of each source at any K, and it grows by what an event
// changes, however much is taken from one source.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { citedIn, timelines } from "@camket/domain";
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
  readonly open: number;
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

/** Ids of events as their own streams know them: `merged` makes them distinct. */
const withoutStream = (text: string) => text.replaceAll(/\d{8}(?=-0000-4000-8000-)/g, "00000000");

const streamsOf = (all: Readonly<Record<string, Recorder>>) =>
  Object.fromEntries(Object.entries(all).map(([path, { events }]) => [path.replace("sources/", "source-"), events]));

const slug = fc.constantFrom("a", "b", "c");
const conflictId = fc.constantFrom("a", "b");
const about = { thing: "party", id: "p" };
const subject = fc.constantFrom(about, about, about, { thing: "source", id: "two" });
const ref = fc.record({ sourceId: fc.constantFrom(...ids), claimId: slug });
const cites = fc.subarray([...ids]).map((named) => named.map((sourceId) => ({ sourceId, locator: "1" })));
/** `nth` picks the event that a correction or a withdrawal is about: seldom the registration, without which nothing else stands. */
const step = fc.record({
  source: fc.constantFrom(...ids),
  nth: fc.nat(60),
  /** Named in the claims of whatever is given. */
  cites,
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
          cites.map((right) => ({ field: "/claims", right })),
          fc.constantFrom(...ids).map((right) => ({ field: "/claims/0/sourceId", right })),
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
  steps.forEach(({ source, nth, cites: claims, give: [command, body] }, n) => {
    const its = all[`sources/${source}`] as Recorder;
    const targetEventId = its.events[nth % its.events.length]?.id;
    its.give(day(101 + n), command, {
      ...(beside[command] ?? { targetEventId, reason: "r" }),
      ...(claims.length > 0 ? { claims } : {}),
      ...body,
    });
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
      const cited = citedOf(followed);
      t.strictSame(citedOf(whole), cited);
      for (let n = 100; n <= 101 + steps.length; n++) {
        const known = day(n);
        const stateOf = (id: string) => timelines.source(all[`sources/${id}`]?.history(known) ?? [])[0]?.state;
        const seq = Number(seqBy(followed, `${known}T23:00:00.000Z`));
        const isKnown = ({ known_from, known_to }: Record<string, unknown>) => Number(known_from) <= seq && Number(known_to) > seq;
        const found = rows.filter(isKnown);
        t.strictSame(
          cited.filter(isKnown).map(({ subject, source, revision }) => `${subject} ${revision} ${source}`),
          ids
            .flatMap((id) =>
              citedIn(all[`sources/${id}`]?.history(known) ?? []).map(({ sourceId, revision }) => `source/${id} ${revision} ${sourceId}`),
            )
            .sort(),
          known,
        );
        t.strictSame(
          found.map(({ known_from: _, known_to: __, ...row }) => withoutStream(JSON.stringify(row))).sort(),
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
      changed += [...rows, ...cited].filter(({ known_to }) => Number(known_to) < Number.MAX_SAFE_INTEGER).length;
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
    "SELECT source, kind, id, subject, field, status, claims, value, resolution, known_from, known_to FROM taken ORDER BY source, kind, id, known_from",
  );
const citedOf = (file: string) => read(file, "SELECT * FROM cited").toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = ({ subject, revision, source, known_from }: Record<string, unknown>) => `${subject} ${revision} ${source} ${known_from}`;
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
      return { sourceId: id, conflictId: "k", field: "f", between: between.map((claim) => ({ ...claim, value: "v" })), status: "open" };
    };
    const conflicts = Array.from({ length: 203 }, (_, n) => contradict(`s-${String(n).padStart(3, "0")}`, subjects.party));
    const aboutOther = contradict("critic", subjects.source);
    const views = await viewsOver([
      opening,
      ...merged(Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name, events]))),
    ]);
    const page = async (name: "party" | "source", id: string) => bodyOf(await views.ask({ ask: "thing", name, id, now }));
    t.strictSame((await page("party", "p")).conflicts, { total: 203, open: 203, items: conflicts.slice(0, 200) });
    const other = await page("source", "other");
    t.strictSame([other.conflicts, other.conflictsAbout], [[], { total: 1, open: 1, items: [aboutOther] }]);
    t.strictSame((await page("source", "critic")).conflictsAbout, { total: 0, open: 0, items: [] });
    await views.close();
  },
);

t.test("a resolved conflict stays on the page behind the open ones, with the claim that was chosen, the rule and the reason", async (t) => {
  const streams = papersAbout("road");
  const [one, other] = ["one", "other"].map((sourceId) => ({ sourceId, claimId: "due" }));
  const at = { subject: { thing: "commitment", id: "road" }, field: "due" };
  streams.one.record("2023-03-01", "record-conflict", { conflictId: "a", ...at, between: [one, other] });
  streams.one.record("2023-04-01", "resolve-conflict", {
    conflictId: "a",
    chosen: other,
    rule: "recency",
    reason: "it came last",
  });
  const views = await viewsOver([opening, ...merged(eventsOf(streams))]);
  const conflicts = async (knownAt: string) =>
    bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "road", now, knownAt })).conflicts;
  const between = [one, other].map((claim) => ({ ...claim, value: claim?.sourceId }));
  const shown = { sourceId: "one", conflictId: "a", field: "due", between };
  t.strictSame(await conflicts("2023-03-31"), { total: 1, open: 1, items: [{ ...shown, status: "open" }] });
  const resolution = { eventId: String, chosen: other, rule: "recency", reason: "it came last" };
  const { items, ...counts } = await conflicts("2023-04-30");
  t.strictSame(counts, { total: 1, open: 0 });
  t.match(items, [{ ...shown, status: "resolved", resolution }]);
  await views.close();
});

t.test(
  "a paper that an event names in its claims finds the thing, and the thing the paper, until the event names another or is withdrawn",
  async (t) => {
    const streams = papersAbout("bridge");
    const road = recorder("commitments", "road");
    const claims = [{ sourceId: "one", locator: "page 1" }];
    road.record("2023-02-01", "agree", { ...promise, claims });
    const started = road.record("2023-03-01", "start", { occurredOn: "2023-02-20", claims: [{ sourceId: "other", locator: "page 2" }] });
    road.record("2023-04-01", "withdraw-event", { targetEventId: started, reason: "another road" });
    const agreed = road.events[0]?.id as string;
    road.record("2023-05-01", "correct", {
      targetEventId: agreed,
      changes: [{ field: "/claims/0/sourceId", right: "other" }],
      reason: "the wrong paper",
    });
    streams.other.record("2023-06-01", "retract", { reason: "a hoax" });
    const views = await viewsOver([opening, ...merged({ ...eventsOf(streams), "commitment-road": road.events })]);
    const idsOf = (answer: Answer) => bodyOf(answer).items.map(({ id }) => id);
    const about = { thing: "commitment", id: "road" } as const;
    const papers = async (knownAt: string) => idsOf(await views.ask({ ask: "sources", filters: { about }, limit: 9, now, knownAt }));
    const things = async (source: string, knownAt: string) =>
      idsOf(await views.ask({ ask: "commitments", filters: { source: [source] }, limit: 9, now, knownAt }));
    const [both, withdrawn, corrected] = ["2023-03-31", "2023-04-30", "2023-06-30"] as const;
    t.strictSame([await papers(both), await papers(withdrawn), await papers(corrected)], [["one", "other"], ["one"], ["other"]]);
    t.strictSame(
      [await things("other", both), await things("other", withdrawn), await things("other", corrected)],
      [["bridge", "road"], ["bridge"], ["bridge", "road"]],
      "a claim taken from it finds the bridge",
    );
    t.strictSame([await things("one", withdrawn), await things("one", corrected)], [["bridge", "road"], ["bridge"]]);

    const page = bodyOf(await views.ask({ ask: "thing", name: "commitment", id: "road", now })) as Record<string, unknown>;
    t.strictSame(page.sources, { total: 1, items: [{ id: "other", title: { en: "other" }, retracted: true }] });
    t.equal(page.withdrawn, 1);
    t.match(page.corrections, {
      total: 1,
      items: [
        {
          type: "CommitmentAgreed",
          field: "/claims/0/sourceId",
          wrong: "one",
          right: "other",
          reason: "the wrong paper",
          recordedAt: /^2023-05-01T/,
        },
      ],
    });
    t.notOk(
      (await views.ask({ ask: "commitments", filters: { source: ["nobody"] }, limit: 9, now })).ok,
      "a source that nobody registered",
    );
    await views.close();
  },
);

const promise = { kind: "joint-task", title: { en: "a road" }, obligors: [{ partyId: "a" }] };

/** Two papers, each with a claim of when the thing is due. */
function papersAbout(id: string) {
  const all: Record<string, Recorder> = {};
  const thing = recorder("commitments", id);
  thing.record("2023-01-02", "agree", promise);
  const source = (name: string) => {
    const its = recorder("sources", name, () => all);
    its.record("2023-01-03", "register", { ...paper, title: { en: name } });
    const claim = { claimId: "due", subject: { thing: "commitment", id }, field: "due", value: name, locator: "1" };
    its.record("2023-01-03", "extract-claim", claim);
    all[`sources/${name}`] = its;
    return its;
  };
  return { [`commitment-${id}`]: thing, one: source("one"), other: source("other") } as Record<"one" | "other", Recorder>;
}

/** Papers by their ids alone, other streams by their names. */
const eventsOf = (streams: Readonly<Record<string, Recorder>>) =>
  Object.fromEntries(Object.entries(streams).map(([name, { events }]) => [name.includes("-") ? name : `source-${name}`, events]));
