// The boards over views of real commands, one describe a board: what each says now and of a past moment, and what withdrawn and corrected facts
// leave of it. Money has a file of its own.
import { describeCommitment, dueSoonDays, stateAt, timelines } from "@camket/domain";
import { asked, day, history, memorandum, play, recorder } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import type { BoardQuestion } from "./boards/index.ts";
import type { Answer } from "./reader.ts";
import { append, merged, opening, viewsOver } from "./under-test.ts";

type Row = Record<string, unknown>;
type Body = Row & { items: Row[] };
const bodyOf = (answer: Answer): Body => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as Body;
};
const now = "2024-06-01T00:00:00.000Z";

/** A ledger in which three provinces and a district stand; each thing is recorded by its path, `commitments/road`. */
function ledgerOf() {
  const recorders: Record<string, ReturnType<typeof recorder>> = {};
  const others = () => recorders;
  const on = (path: string) => {
    const [thing, id] = path.split("/") as [Parameters<typeof recorder>[0], string];
    recorders[path] ??= recorder(thing, id, others);
    return recorders[path];
  };
  const party = (id: string, level: string, country: string, more: object = {}) =>
    on(`parties/${id}`).record("2023-01-02", "register", { names: { en: id }, level, country, ...more });
  party("quang-nam", "province", "VN");
  party("kon-tum", "province", "VN");
  party("sekong", "province", "LA");
  party("dac-chung", "district", "LA", { partOf: "sekong" });
  const agree = (id: string, more: object = {}) => {
    on(`commitments/${id}`).record("2023-09-15", "agree", {
      kind: "joint-task",
      title: { en: id },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      occurredOn: "2023-09-14",
      ...more,
    });
    return on(`commitments/${id}`);
  };
  const streams: Record<string, string> = {
    parties: "party",
    commitments: "commitment",
    requests: "request",
    agreements: "agreement",
    sources: "source",
  };
  const entries = () => {
    const named = Object.entries(recorders).map(([path, { events }]) => {
      const [thing, id] = path.split("/") as [string, string];
      return [`${streams[thing]}-${id}`, events] as const;
    });
    return [opening, ...merged(Object.fromEntries(named))];
  };
  const views = async (some = entries()) => {
    const over = await viewsOver(some);
    const board = async (name: BoardQuestion["board"], question: object = {}) =>
      bodyOf(await over.ask({ ask: "board", board: name, now, filters: {}, ...question } as never));
    return { ...over, board };
  };
  return { on, agree, party, entries, views };
}

const within = dueSoonDays;
const page = { limit: 50, within };
const lead = (agency: object) => ({ agency, role: "lead", occurredOn: "2023-09-14" });

t.test("the due window", async (t) => {
  await t.test("what is open lies in one part of the window, and each has its agencies and the days left by both readings", async (t) => {
    const { agree, views } = ledgerOf();
    agree("late", { due: "2024-03" });
    agree("maybe", { due: { edtf: "2024-06-01", bound: "before" } });
    agree("soon", { due: "2024-08-30" }).record("2023-09-16", "assign-agency", lead({ nameAsWritten: "Sở Xây dựng" }));
    agree("next-year", { due: "2025" });
    agree("shortly", { due: { text: "soon" } });
    agree("some-day");
    agree("done", { due: "2024-07" }).record("2024-01-05", "deliver", { occurredOn: "2024-01-04" });
    const { board, close } = await views();
    const window = await board("due", page);
    t.match(window, { within: 90, open: 6, overdue: 1, possiblyOverdue: 1, dueSoon: 1, later: 1, noDay: 1, noDate: 1, atRisk: 0 });
    t.strictSame(
      window.items.map(({ id }) => id),
      ["late", "maybe", "soon", "next-year", "shortly", "some-day"],
    );
    t.match(window.items, [
      { endsEarliest: { day: "2024-03-31", daysLeft: -62 }, endsLatest: { day: "2024-03-31", daysLeft: -62 }, agencies: [] },
      { endsEarliest: { day: "2024-05-31", daysLeft: -1 }, endsLatest: { day: "2024-06-01", daysLeft: 0 } },
      { endsLatest: { daysLeft: 90 }, agencies: [{ agency: { nameAsWritten: "Sở Xây dựng" }, role: "lead" }] },
      { endsLatest: { day: "2025-12-31" }, schedule: { status: "not-due" } },
      { endsEarliest: undefined, endsLatest: undefined, schedule: { status: "due" } },
      { endsEarliest: undefined, endsLatest: undefined, schedule: { status: "no-date" } },
    ]);
    t.match(await board("due", { ...page, within: 10 }), { dueSoon: 0, later: 2 });
    const overdue = await board("due", { ...page, filters: { schedule: ["overdue"] } });
    t.match(overdue, { open: 1, overdue: 1, items: [{ id: "late" }] });
    t.match(await board("due", { ...page, validAt: "2024-01-03" }), { open: 7, overdue: 0, dueSoon: 1, later: 4, noDay: 1 });
    await close();
  });

  await t.test("the papers of the promise and of its new due date come before those of what became of it", async (t) => {
    const { on, agree, views } = ledgerOf();
    for (const id of ["minutes", "newspaper", "letter"])
      on(`sources/${id}`).record("2023-01-02", "register", { type: "news", publisher: id, title: { en: id }, language: "en" });
    const by = (sourceId: string) => ({ claims: [{ sourceId, locator: "p. 1" }] });
    const begun = { occurredOn: "2023-10-01", ...by("newspaper") };
    const road = agree("road", { due: "2024-08", ...by("minutes") });
    road.record("2023-10-02", "start", begun);
    road.record("2023-11-02", "reschedule", { due: "2024-09", reason: "floods", occurredOn: "2023-11-01", ...by("letter") });
    agree("bridge").record("2023-10-02", "start", begun);
    const { board, close } = await views();
    const { items } = await board("due", page);
    const papers = Object.fromEntries(items.map(({ id, papers }) => [id, papers]));
    t.match(papers.road, {
      total: 3,
      items: [
        { sourceId: "minutes", ofPromise: true },
        { sourceId: "letter", ofPromise: true },
      ],
    });
    t.match(papers.bridge, { total: 1, items: [{ sourceId: "newspaper", ofPromise: false }] });
    await close();
  });

  await t.test("a cursor of it does not lead into the list of commitments, which would go on elsewhere", async (t) => {
    const { agree, views } = ledgerOf();
    agree("a", { due: "2024-08" });
    agree("b", { due: "2024-07" });
    const { ask, board, close } = await views();
    const first = await board("due", { ...page, limit: 1 });
    t.match(first.items, [{ id: "b" }]);
    const cursor = String(first.next);
    t.match((await board("due", { ...page, limit: 1, cursor })).items, [{ id: "a" }]);
    const listed = await ask({ ask: "commitments", now, filters: {}, limit: 1, sort: "due", cursor });
    t.match(listed, { ok: false, refusal: { code: "invalid-cursor" } });
    await close();
  });

  await t.test(
    "whatever is recorded, its counts and those of the lists are those of the pages on the same day, by the same knowledge",
    async (t) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(history, { minLength: 1, maxLength: 4 }),
          fc.nat(300),
          fc.nat(120),
          fc.nat(400),
          async (histories, v, k, days) => {
            const played = histories.map((steps) => play(steps));
            const lastDay = Math.max(...played.map((one) => one.lastDay));
            const [validAt, knownAt] = [day(v), day(100 + (k % (lastDay - 98)))];
            const views = await viewsOver([
              opening,
              ...merged(Object.fromEntries(played.map(({ c }, n) => [`commitment-c${n}`, c.events]))),
            ]);
            const moment = { validAt, knownAt, now: `${day(lastDay + 1)}T05:00:00.000Z` };
            const pages = played.flatMap(({ c }) => {
              const found = stateAt(timelines.commitment(c.history(knownAt)), validAt);
              return found && "state" in found ? [describeCommitment(found.state, validAt)] : [];
            });
            const open = pages.filter(({ fulfilment, schedule }) => !fulfilment && schedule.status !== "ended");
            const of = (word: string) => open.filter(({ schedule }) => schedule.status === word).length;
            const inDate = open.filter(({ schedule: { status } }) => status === "due" || status === "not-due");
            const never = inDate.filter(({ schedule: { due } }) => due?.latest === undefined).length;
            const soon = open.filter(({ schedule }) => schedule.dueSoon).length;
            const board = bodyOf(await views.ask({ ask: "board", board: "due", filters: {}, limit: 50, within, ...moment }));
            t.match(board, {
              open: open.length,
              overdue: of("overdue"),
              possiblyOverdue: of("possibly-overdue"),
              dueSoon: soon,
              later: inDate.length - never - soon,
              noDay: never,
              noDate: of("no-date"),
              atRisk: open.filter(({ atRisk }) => atRisk).length,
            });
            t.equal(board.items.length, open.length);
            const total = async (filters: object) =>
              bodyOf(await views.ask({ ask: "commitments", filters, limit: 1, total: true, ...moment })).total;
            t.equal(await total({ dueWithin: within }), soon);
            t.equal(
              await total({ dueWithin: days }),
              bodyOf(await views.ask({ ask: "board", board: "due", filters: {}, limit: 1, within: days, ...moment })).dueSoon,
            );
            const overview = bodyOf(await views.ask({ ask: "board", board: "overview", filters: {}, within, ...moment }));
            const inYear = { handedOverFrom: `${validAt.slice(0, 4)}-01-01`, handedOverTo: `${validAt.slice(0, 4)}-12-31` };
            t.equal((overview.handedOver as Row).count, await total(inYear));
            const slipped = pages.filter(({ schedule }) => schedule.timesRescheduled > 0);
            const slippage = bodyOf(await views.ask({ ask: "board", board: "slippage", filters: {}, limit: 50, ...moment }));
            const slips = slipped.flatMap(({ schedule }) => schedule.daysSlipped ?? []);
            t.match(slippage, { moved: slipped.length, daysKnown: slips.length, daysSlipped: slips.reduce((sum, one) => sum + one, 0) });
            await views.close();
          },
        ),
        { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? 10) },
      );
    },
  );
});

t.test("corridors", async (t) => {
  await t.test(
    "each corridor has its counts by stage and word of the schedule; what stands in two counts in both and once in all",
    async (t) => {
      const { agree, views } = ledgerOf();
      agree("road", {
        due: "2024-03",
        obligors: [{ partyId: "quang-nam" }, { partyId: "kon-tum" }],
        beneficiaries: [{ partyId: "dac-chung" }],
      });
      agree("school", { due: "2024-07" }).record("2023-10-01", "start", { occurredOn: "2023-10-01" });
      agree("clinic", { kind: "construction-gift" }).record("2024-02-01", "hand-over", {
        occurredOn: "2024-01-31",
        by: { partyId: "quang-nam" },
        to: { partyId: "sekong" },
      });
      agree("at-home", { beneficiaries: [{ partyId: "kon-tum" }] }).record("2024-01-05", "assess-risk", {
        level: "high",
        grounds: "no budget",
        occurredOn: "2024-01-05",
      });
      const { board, close } = await views();
      const question = { within, by: "corridor" };
      const said = await board("corridors", question);
      t.match(said, {
        total: 2,
        all: { commitments: 4, open: 3, overdue: 1, dueSoon: 1, atRisk: 1, handedOver: 1, withoutOwner: 3 },
        corridors: [
          {
            corridor: ["quang-nam", "sekong"],
            ends: [{ partyId: "quang-nam", names: { en: "quang-nam" } }, { partyId: "sekong" }],
            commitments: 3,
            open: 2,
            overdue: 1,
            handedOver: 1,
            groups: [
              { stage: "agreed", schedule: "overdue", commitments: 1 },
              { stage: "handed-over", schedule: "no-date", commitments: 1 },
              { stage: "in-implementation", schedule: "not-due", commitments: 1 },
            ],
          },
          { corridor: ["kon-tum", "sekong"], commitments: 1, overdue: 1 },
          { corridor: undefined, commitments: 1, atRisk: 1 },
        ],
      });
      t.match(await board("corridors", { ...question, by: "countries" }), {
        total: 1,
        corridors: [{ corridor: ["la", "vn"], ends: undefined, commitments: 3 }, {}],
      });
      const before = await board("corridors", { ...question, validAt: "2023-12-01", filters: { corridor: ["quang-nam", "sekong"] } });
      t.match(before, { all: { commitments: 3, open: 3, overdue: 0, handedOver: 0 } });
      t.match(await board("corridors", { ...question, validAt: "2024-12-01", knownAt: "2023-09-20" }), { all: { open: 4, handedOver: 0 } });
      await close();
    },
  );

  await t.test("a corridor is that of the province that goes on, by its names then and now", async (t) => {
    const { agree, on, views } = ledgerOf();
    agree("road");
    const body = {
      names: { en: "Da Nang" },
      level: "province",
      country: "VN",
      predecessors: ["quang-nam", "kon-tum"],
      occurredOn: "2024-03-01",
    };
    on("parties/da-nang").record("2024-03-01", "merge", body);
    for (const id of ["quang-nam", "kon-tum"])
      on(`parties/${id}`).record("2024-03-01", "succeed", { successorId: "da-nang", occurredOn: "2024-03-01" });
    const { board, close } = await views();
    const question = { within, by: "corridor" };
    t.match((await board("corridors", question)).corridors, [
      { corridor: ["da-nang", "sekong"], ends: [{ names: { en: "Da Nang" } }, {}], commitments: 1 },
    ]);
    t.match((await board("corridors", { ...question, validAt: "2024-02-29" })).corridors, [{ corridor: ["quang-nam", "sekong"] }]);
    await close();
  });

  await t.test(
    "where things stood at one moment is never told of another: each answer is that of views asked nothing before",
    async (t) => {
      const { agree, entries, on, views } = ledgerOf();
      agree("road", { value: { amount: "5", currency: "USD", qualifier: "exact" } });
      agree("clinic", { obligors: [{ partyId: "kon-tum" }], kind: "construction-gift" });
      const kept = { commitments: ["clinic"], to: { partyId: "quang-nam" }, occurredOn: "2024-02-01" };
      on("parties/kon-tum").record("2024-02-01", "transfer-function", kept);
      const before = entries().length;
      const da = {
        names: { en: "Da Nang" },
        level: "province",
        country: "VN",
        predecessors: ["quang-nam", "kon-tum"],
        occurredOn: "2024-03-01",
      };
      on("parties/da-nang").record("2024-03-01", "merge", da);
      for (const id of ["quang-nam", "kon-tum"])
        on(`parties/${id}`).record("2024-03-02", "succeed", { successorId: "da-nang", occurredOn: "2024-03-01" });
      on("commitments/bridge").record("2024-04-02", "agree", {
        kind: "joint-task",
        title: { en: "bridge" },
        obligors: [{ partyId: "da-nang" }],
        beneficiaries: [{ partyId: "dac-chung" }],
        occurredOn: "2024-04-01",
      });
      const all = entries();
      const asked = await views(all.slice(0, before));
      const names = ["corridors", "money", "evidence", "gifts"] as const;
      const at = ({ board }: typeof asked, moment: object) =>
        Promise.all(names.map((name) => board(name, { ...page, ...moment, by: name === "money" ? ["corridor"] : "corridor" })));
      const early = await at(asked, {});
      await append(asked.store, all.slice(before));
      await asked.caughtUp();
      const moments = [
        {},
        { validAt: "2024-02-29" },
        { knownAt: "2024-02-29" },
        { validAt: "2024-01-31" },
        { validAt: "2024-03-15", knownAt: "2024-03-20" },
      ];
      const expected = [];
      for (const moment of moments) {
        const fresh = await views(all);
        expected.push(await at(fresh, moment));
        await fresh.close();
      }
      for (let round = 0; round < 2; round++)
        for (const [n, moment] of moments.entries()) t.strictSame(await at(asked, moment), expected[n]);
      t.equal(new Set([early, ...expected].map(([corridors]) => JSON.stringify(corridors?.corridors))).size, 4, "they differ");

      // The parties stay as they are, and the text is the same: a commitment comes between two that had none.
      const withText = async ({ board }: typeof asked) => (await board("evidence", { ...page, filters: { text: "school" } })).commitments;
      t.equal(await withText(asked), 0);
      on("commitments/school").record("2024-05-02", "agree", {
        kind: "joint-task",
        title: { en: "school" },
        obligors: [{ partyId: "dac-chung" }],
        beneficiaries: [{ partyId: "da-nang" }],
        occurredOn: "2024-05-01",
      });
      const more = entries();
      await append(asked.store, more.slice(all.length));
      await asked.caughtUp();
      const fresh = await views(more);
      t.strictSame([await at(asked, {}), await withText(asked)], [await at(fresh, {}), 1]);
      await fresh.close();
      await asked.close();
    },
  );

  await t.test("an empty ledger has no corridors", async (t) => {
    const { board, close } = await ledgerOf().views();
    t.match(await board("corridors", { within, by: "corridor" }), { total: 0, all: { commitments: 0 }, corridors: [] });
    t.match(await board("due", page), { open: 0, items: [] });
    t.match(await board("agencies", { within }), { total: 0, agencies: [] });
    t.match(await board("slippage", { limit: 50 }), { moved: 0, daysSlipped: 0, items: [] });
    await close();
  });
});

t.test("agencies", async (t) => {
  await t.test(
    "an agency counts each commitment once, in each of its roles; those without a name are one group, and ended ones count for those that go on",
    async (t) => {
      const { agree, on, party, views } = ledgerOf();
      for (const id of ["construction", "transport"]) party(id, "unit", "VN", { partOf: "quang-nam" });
      const road = agree("road", { due: "2024-03" });
      road.record("2023-09-16", "assign-agency", lead({ partyId: "transport" }));
      road.record("2023-09-16", "assign-agency", { ...lead({ partyId: "construction" }), role: "support" });
      road.record("2023-09-16", "assign-agency", { ...lead({ partyId: "construction" }), role: "approver" });
      agree("school").record("2023-09-16", "assign-agency", lead({ partyId: "construction" }));
      agree("clinic").record("2023-09-16", "assign-agency", lead({ nameAsWritten: "a department" }));
      const kept = agree("survey");
      kept.record("2023-09-16", "assign-agency", lead({ nameAsWritten: "an office" }));
      kept.record("2024-01-05", "deliver", { occurredOn: "2024-01-05" });
      agree("nobody's");
      const body = {
        names: { en: "works" },
        level: "unit",
        country: "VN",
        predecessors: ["construction", "transport"],
        occurredOn: "2024-03-01",
      };
      on("parties/works").record("2024-03-01", "merge", body);
      for (const id of ["construction", "transport"])
        on(`parties/${id}`).record("2024-03-01", "succeed", { successorId: "works", occurredOn: "2024-03-01" });
      const { ask, board, close } = await views();
      const after = await board("agencies", { within });
      t.match(after, {
        total: 2,
        agencies: [
          { agency: { partyId: "works" }, commitments: 2, open: 2, overdue: 1, roles: [{}, { role: "lead", commitments: 2 }, {}] },
          { commitments: 2 },
        ],
      });
      const said = await board("agencies", { within, validAt: "2024-02-01" });
      t.match(said, {
        total: 3,
        owners: [
          { owner: "named", commitments: 2, open: 2 },
          { owner: "unnamed", commitments: 2, open: 1 },
          { owner: "none", commitments: 1, open: 1 },
        ],
        agencies: [
          {
            agency: { partyId: "construction", names: { en: "construction" } },
            commitments: 2,
            open: 2,
            dueSoon: 1,
            roles: [
              { role: "approver", commitments: 1 },
              { role: "lead", commitments: 1 },
              { role: "support", commitments: 1 },
            ],
          },
          { agency: undefined, commitments: 2, open: 1, kept: 1, roles: [{ role: "lead", commitments: 2 }] },
          { agency: { partyId: "transport" }, commitments: 1, roles: [{ role: "lead", commitments: 1 }] },
        ],
      });
      const listed = bodyOf(await ask({ ask: "commitments", now, filters: { agency: ["works"] }, limit: 1, total: true }));
      t.equal(listed.total, 2, "as the list by agency counts");
      await close();
    },
  );

  await t.test("an agency that was released is charged no more from that day on", async (t) => {
    const { agree, party, views } = ledgerOf();
    party("transport", "unit", "VN", { partOf: "quang-nam" });
    const road = agree("road");
    road.record("2023-09-16", "assign-agency", lead({ partyId: "transport" }));
    road.record("2024-02-01", "release-agency", {
      agency: { partyId: "transport" },
      role: "lead",
      reason: "done",
      occurredOn: "2024-02-01",
    });
    const { board, close } = await views();
    t.match(await board("agencies", { within }), { total: 0, owners: [{ open: 0 }, { open: 0 }, { owner: "none", open: 1 }] });
    t.match(await board("agencies", { within, validAt: "2024-01-31" }), { total: 1 });
    await close();
  });
});

t.test("slippage", async (t) => {
  await t.test(
    "the due dates moved furthest come first, with the first date, how often and why; days that nobody can tell count as moved alone",
    async (t) => {
      const { agree, views } = ledgerOf();
      const road = agree("road", { due: "2023-12-31" });
      road.record("2024-01-05", "reschedule", { due: "2024-03-31", reason: "flood", occurredOn: "2024-01-04" });
      const again = road.record("2024-04-05", "reschedule", { due: "2024-12-30", reason: "no budget", occurredOn: "2024-04-04" });
      agree("school", { due: "2023-12-31" }).record("2024-01-05", "reschedule", {
        due: "2024-01-10",
        reason: "snow",
        occurredOn: "2024-01-04",
      });
      agree("survey").record("2024-01-05", "reschedule", { due: "2024-01-10", reason: "a date at last", occurredOn: "2024-01-04" });
      agree("steady", { due: "2024-12-31" });
      const { board, close } = await views();
      const said = await board("slippage", { limit: 50 });
      t.match(said, {
        moved: 3,
        daysKnown: 2,
        daysSlipped: 375,
        items: [
          {
            id: "road",
            slippage: { timesRescheduled: 2, daysSlipped: 365, firstDue: { edtf: "2023-12-31" }, lastMove: { reason: "no budget" } },
            schedule: { due: { edtf: "2024-12-30" }, status: "not-due" },
          },
          { id: "school", slippage: { daysSlipped: 10 }, schedule: { status: "overdue" } },
          { id: "survey", slippage: { timesRescheduled: 1, daysSlipped: undefined, firstDue: undefined } },
        ],
      });
      t.match(await board("slippage", { limit: 50, validAt: "2024-02-01" }), { moved: 3, daysSlipped: 101 });
      road.record("2024-05-01", "withdraw-event", { targetEventId: again, reason: "of another road" });
      await close();
      const withdrawn = await ledgerWith(road.events, { board: "slippage", limit: 50 });
      t.match(withdrawn, { moved: 1, daysSlipped: 91, items: [{ slippage: { timesRescheduled: 1, lastMove: { reason: "flood" } } }] });
    },
  );
});

/** Of one commitment alone. */
async function ledgerWith(events: ReturnType<typeof recorder>["events"], question: object) {
  const views = await viewsOver([opening, ...merged({ "commitment-x": events })]);
  const body = bodyOf(await views.ask({ ask: "board", now, filters: {}, ...question } as never));
  await views.close();
  return body;
}

t.test("the overview", async (t) => {
  await t.test("requests wait on us, or on others in what we take part in; what is between others is neither", async (t) => {
    const { on, party, views } = ledgerOf();
    party("ratanakiri", "province", "KH");
    const submit = (id: string, from: string, to: string) =>
      on(`requests/${id}`).record("2023-10-01", "submit", { ...asked, from: { partyId: from }, to: { partyId: to } });
    submit("in", "sekong", "quang-nam");
    submit("out", "quang-nam", "sekong");
    submit("between-others", "ratanakiri", "sekong");
    on("requests/between-others").record("2023-10-02", "assign-agency", { agency: { partyId: "kon-tum" }, role: "support" });
    const { board, close } = await views();
    const waiting = async (us: string) => {
      const { openRequests, waitingOnUs, waitingOnThem } = (await board("overview", { within, us })) as Record<string, { count: number }>;
      return [openRequests?.count, waitingOnUs?.count, waitingOnThem?.count];
    };
    t.strictSame(await waiting("quang-nam"), [3, 1, 1]);
    t.strictSame(await waiting("kon-tum"), [3, 0, 1], "an agency of ours takes part, too");
    t.strictSame(await waiting("VN"), [3, 1, 2]);
    t.strictSame(await waiting("la"), [3, 2, 1]);
    t.notHas(await board("overview", { within }), { waitingOnUs: {} });
    await close();
  });

  await t.test("agreements without a renewal are those of the expired that nothing certainly signed renews", async (t) => {
    const { on, views } = ledgerOf();
    const sign = (id: string, period: string, more: object = {}) =>
      on(`agreements/${id}`).record("2023-01-10", "sign", {
        ...memorandum,
        parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
        title: { en: id },
        period,
        occurredOn: "2023-01-10",
        ...more,
      });
    sign("old", "2023");
    sign("lapsed", "2023");
    sign("next", "2024/2026", { renews: "old" });
    const { board, close } = await views();
    t.match(await board("overview", { within }), {
      agreementsCurrent: { count: 1 },
      agreementsPossiblyExpired: { count: 0 },
      agreementsExpired: { count: 1 },
    });
    t.match(await board("overview", { within, validAt: "2023-06-01" }), {
      agreementsCurrent: { count: 2 },
      agreementsExpired: { count: 0 },
    });
    await close();
  });
});
