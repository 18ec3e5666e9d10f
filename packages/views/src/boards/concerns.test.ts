// The boards of gifts, seats, permit chains and recurring duties over views of real commands.
import { recorder } from "@camket/testkit";
import t from "tap";
import type { Answer, Question } from "../reader.ts";
import { merged, opening, type Views, viewsOver } from "../under-test.ts";

type Recorder = ReturnType<typeof recorder>;
type Group = Record<string, unknown>;
interface Body extends Record<string, unknown> {
  readonly groups: { readonly total: number; readonly items: readonly Group[] };
  readonly items: readonly Record<string, unknown>[];
}
type BoardName = "gifts" | "seats" | "permits" | "recurring";
type Asked = Partial<Extract<Question, { board: "permits" }>>;

const now = "2024-06-01T05:00:00.000Z";

function party(id: string, level: string, country: string, partOf?: string) {
  const one = recorder("parties", id);
  one.record("2023-01-02", "register", { names: { en: id }, level, country, ...(partOf ? { partOf } : {}) });
  return one;
}

function parties(): Record<string, Recorder> {
  return {
    "party-quang-nam": party("quang-nam", "province", "VN"),
    "party-kon-tum": party("kon-tum", "province", "VN"),
    "party-sekong": party("sekong", "province", "LA"),
    "party-dac-chung": party("dac-chung", "district", "LA", "sekong"),
    "party-border-committee": party("border-committee", "organisation", "VN"),
    "party-energy-department": party("energy-department", "unit", "LA", "sekong"),
  };
}

const streamsOf = (recorders: Record<string, Recorder>) =>
  Object.fromEntries(Object.entries(recorders).map(([stream, { events }]) => [stream, events]));

/** Each commitment by its id, agreed on 2023-02-01 between Quảng Nam and Sê Kông unless it says otherwise. */
async function viewsWith(
  told: Record<string, (c: Recorder, agree: (body?: object) => string) => void>,
  others: Record<string, Recorder> = {},
) {
  const commitments = Object.entries(told).map(([id, tell]) => {
    const c = recorder("commitments", id);
    tell(c, (body = {}) => {
      const stated = {
        kind: "construction-gift",
        title: { en: id },
        obligors: [{ partyId: "quang-nam" }],
        beneficiaries: [{ partyId: "sekong" }],
      };
      return c.record("2023-02-01", "agree", { ...stated, occurredOn: "2023-02-01", ...body });
    });
    return [`commitment-${id}`, c] as const;
  });
  return viewsOver([opening, ...merged(streamsOf({ ...parties(), ...others, ...Object.fromEntries(commitments) }))]);
}

async function boardOf(views: Views, board: BoardName, asked: Asked = {}): Promise<Body> {
  const question = { ask: "board", board, now, filters: {}, by: "corridor", limit: 50, ...asked } as Question;
  const answer: Answer = await views.ask(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.body as unknown as Body;
}

const vnd = (amount: string, qualifier = "exact") => ({ amount, currency: "VND", qualifier });
const idsOf = ({ items }: Body) => items.map(({ id }) => id);

t.test("the board of gifts", async (t) => {
  const views = await viewsWith({
    clinic(_, agree) {
      agree({ value: vnd("20000000000", "circa") });
    },
    police(c, agree) {
      agree({
        value: vnd("10600000000"),
        beneficiaries: [{ partyId: "dac-chung" }],
        places: [{ text: "Đắc Chưng", partyId: "dac-chung" }],
      });
      c.record("2023-09-15", "deliver", { occurredOn: "../2023-09-14" });
      c.record("2023-11-10", "hand-over", { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "dac-chung" } });
      c.record("2023-12-02", "accept-handover", { occurredOn: "2023-12-01", acceptedBy: { partyId: "dac-chung" } });
    },
    pumps(c, agree) {
      agree({ kind: "goods-in-kind", obligors: [{ partyId: "kon-tum" }] });
      c.record("2023-10-03", "hand-over", { occurredOn: "2023-10-02", by: { partyId: "kon-tum" }, to: { partyId: "sekong" } });
    },
    road(c, agree) {
      agree({ value: vnd("5") });
      c.record("2023-05-02", "cancel", { occurredOn: "2023-05-01", reason: "no funds" });
    },
    school(c, agree) {
      agree({ value: vnd("7") });
      c.record("2024-01-10", "deliver", { occurredOn: "2024-01-09" });
    },
    survey(_, agree) {
      agree({ kind: "survey-or-inspection" });
    },
  });

  await t.test("counts each gift in every step that it came through, with what the gifts of a step are worth", async (t) => {
    const board = await boardOf(views, "gifts");
    t.match(board, {
      commitments: 5,
      ended: 1,
      notCertain: 0,
      pledged: { commitments: 4, withoutValue: 1, totals: [{ currency: "VND", amount: "30600000007", exact: 2, approximate: 1 }] },
      built: { commitments: 3, withoutValue: 1, totals: [{ amount: "10600000007" }] },
      handedOver: { commitments: 2, withoutValue: 1, totals: [{ amount: "10600000000", exact: 1, approximate: 0 }] },
      accepted: { commitments: 1, withoutValue: 0, totals: [{ amount: "10600000000" }] },
    });
    t.match(board.groups, {
      total: 2,
      items: [
        { corridor: ["quang-nam", "sekong"], ends: [{ names: { en: "quang-nam" } }, { level: "province" }], commitments: 4, ended: 1 },
        {
          corridor: ["kon-tum", "sekong"],
          commitments: 1,
          pledged: { commitments: 1 },
          handedOver: { commitments: 1 },
          accepted: { commitments: 0 },
        },
      ],
    });
  });

  await t.test("shows of each gift how far it came, where it stands and the days that are known", async (t) => {
    const { items } = await boardOf(views, "gifts");
    t.same(
      items.map(({ id, step }) => [id, step]),
      [
        ["clinic", "pledged"],
        ["police", "accepted"],
        ["pumps", "handed-over"],
        ["road", "ended"],
        ["school", "built"],
      ],
    );
    t.match(items[1], {
      title: { en: "police" },
      value: { amount: "10600000000" },
      places: [{ text: "Đắc Chưng", names: { en: "dac-chung" } }],
      pledgedOn: { edtf: "2023-02-01" },
      builtOn: { edtf: "../2023-09-14" },
      handedOverOn: { edtf: "2023-11-05" },
      acceptedOn: { edtf: "2023-12-01" },
    });
    t.notOk("builtOn" in (items[2] as object), "nobody said when the pumps were ready");
    t.notOk("facts" in (items[2] as object));
  });

  await t.test("is as it was known and held at any moment", async (t) => {
    const at = async (validAt: string, knownAt: string) => {
      const { pledged, built, handedOver, accepted, ended } = (await boardOf(views, "gifts", { validAt, knownAt })) as never as Record<
        string,
        { commitments: number }
      >;
      return [pledged, built, handedOver, accepted].map((step) => step?.commitments).concat(ended as never);
    };
    t.same(await at("2023-03-01", "2023-03-01"), [5, 0, 0, 0, 0]);
    t.same(await at("2023-10-10", "2023-10-10"), [4, 2, 1, 0, 1]);
    t.same(await at("2023-11-20", "2023-11-01"), [4, 2, 1, 0, 1], "the hand-over of 5 November was not known on the 1st");
    t.same(await at("2023-11-20", "2023-11-20"), [4, 2, 2, 0, 1]);
  });

  await t.test("is narrowed by step and by the filters of the list, and goes on page by page", async (t) => {
    t.same(idsOf(await boardOf(views, "gifts", { filters: { step: ["pledged", "built"] } as never })), ["clinic", "school"]);
    const pumps = await boardOf(views, "gifts", { filters: { kind: ["goods-in-kind"] }, by: "kind" });
    t.same([pumps.commitments, idsOf(pumps), pumps.groups.items.map(({ kind }) => kind)], [1, ["pumps"], ["goods-in-kind"]]);
    const first = await boardOf(views, "gifts", { limit: 2, total: true });
    const second = await boardOf(views, "gifts", { limit: 2, cursor: first.next as string });
    t.same([idsOf(first), first.total, idsOf(second)], [["clinic", "police"], 5, ["pumps", "road"]]);
    t.same(Object.keys(await boardOf(views, "gifts", { rowsOnly: true })).sort(), ["asOf", "items"]);
  });
  await views.close();
});

t.test("a gift that was verified in full counts as handed over though the day of that is not certain yet", async (t) => {
  const verify = { verifier: { partyId: "sekong" }, method: "visit", occurredOn: "2023-06-10" };
  const views = await viewsWith({
    full(c, agree) {
      agree();
      c.record("2023-09-01", "hand-over", { occurredOn: "2023-05~", by: { partyId: "quang-nam" }, to: { partyId: "sekong" } });
      c.record("2023-09-02", "verify", { ...verify, outcome: "full" });
    },
    partial(c, agree) {
      agree();
      c.record("2023-09-02", "verify", { ...verify, outcome: "partial", done: 2, planned: 5 });
    },
  });
  t.match((await boardOf(views, "gifts", { validAt: "2023-06-15" })).items, [
    { id: "full", stage: "verified", step: "handed-over" },
    { id: "partial", stage: "verified", step: "pledged" },
  ]);
  await views.close();
});

t.test("a gift of which nothing is certain yet, and one whose hand-over was withdrawn, are counted as no more than that", async (t) => {
  const views = await viewsWith({
    perhaps(c) {
      c.record("2023-06-01", "agree", {
        kind: "goods-in-kind",
        title: { en: "perhaps" },
        obligors: [{ partyId: "quang-nam" }],
        occurredOn: "2023-04/2023-05",
      });
    },
    mistaken(c, agree) {
      agree();
      const eventId = c.record("2023-04-02", "hand-over", {
        occurredOn: "2023-04-01",
        by: { partyId: "quang-nam" },
        to: { partyId: "sekong" },
      });
      c.record("2023-09-01", "withdraw-event", { targetEventId: eventId, reason: "another building" });
    },
  });
  t.match(await boardOf(views, "gifts", { validAt: "2023-04-15" }), {
    commitments: 2,
    notCertain: 1,
    pledged: { commitments: 1 },
    handedOver: { commitments: 0 },
  });
  t.match(await boardOf(views, "gifts", { validAt: "2023-04-15", knownAt: "2023-08-01" }), {
    notCertain: 1,
    handedOver: { commitments: 1 },
  });
  await views.close();
});

t.test("the board of seats", async (t) => {
  const course = { kind: "scholarship", programme: "politics", institution: "Quảng Nam political school", duration: "P6M" };
  const grant = (c: Recorder, body: object) =>
    c.record("2023-02-01", "grant-scholarship", {
      title: { en: "course" },
      obligors: [{ partyId: "quang-nam" }],
      beneficiaries: [{ partyId: "sekong" }],
      occurredOn: "2023-02-01",
      ...course,
      ...body,
    });
  const views = await viewsWith({
    closed(c) {
      grant(c, { seats: 10, institution: "Đà Nẵng university", programme: "medicine", duration: "P2W" });
      c.record("2023-03-01", "enrol", { count: 10, occurredOn: "2023-03-01" });
      c.record("2023-12-01", "complete", { count: 8, occurredOn: "2023-12-01" });
      c.record("2024-01-02", "close", { occurredOn: "2024-01-01" });
    },
    done(c) {
      grant(c, { seats: 5 });
      c.record("2023-03-01", "enrol", { count: 5, occurredOn: "2023-03-01" });
      c.record("2023-10-01", "complete", { count: 5, occurredOn: "2023-09-30" });
    },
    "no-quota"(_, agree) {
      agree({ kind: "training-course" });
    },
    thirty(c) {
      grant(c, { seats: 30 });
      c.record("2023-09-15", "enrol", { count: 30, occurredOn: "../2023-09-14" });
    },
  });

  await t.test(
    "adds up seats granted, enrolled, completed and dropped, and the person-months of those whose months are known",
    async (t) => {
      const board = await boardOf(views, "seats");
      t.match(board, {
        commitments: 4,
        courses: { open: 2, completed: 1, ended: 1, notCertain: 0 },
        seats: { granted: 45, enrolled: 45, completed: 13, dropped: 2 },
        withoutSeats: 1,
        personMonthsPlanned: "210",
        withoutMonths: 2,
      });
      t.match(board.items, [
        {
          id: "closed",
          standing: "ended",
          course: { institution: "Đà Nẵng university" },
          seats: { granted: 10, completed: 8, dropped: 2 },
        },
        { id: "done", standing: "completed", personMonthsPlanned: "30" },
        { id: "no-quota", standing: "open", seats: undefined },
        {
          id: "thirty",
          standing: "open",
          schedule: { status: "no-date" },
          seats: { granted: 30, enrolled: 30, completed: 0 },
          personMonthsPlanned: "180",
        },
      ]);
    },
  );

  await t.test("by school and by programme too, and what names none is a group by itself", async (t) => {
    const { items } = (await boardOf(views, "seats", { by: "institution" })).groups;
    t.match(items, [
      { institution: "Quảng Nam political school", commitments: 2, seats: { granted: 35 } },
      { institution: "Đà Nẵng university", commitments: 1 },
      { institution: undefined, commitments: 1 },
    ]);
    t.match((await boardOf(views, "seats", { by: "programme", filters: { standing: ["open"] } })).groups.items, [
      { programme: "politics", seats: { granted: 30, completed: 0 } },
      { programme: undefined },
    ]);
  });

  await t.test("as it was known and held then", async (t) => {
    const then = await boardOf(views, "seats", { validAt: "2023-12-15", knownAt: "2023-12-15" });
    t.match(then, { courses: { ended: 0, open: 3 }, seats: { completed: 13, dropped: 0 } });
  });
  await views.close();
});

t.test("the board of permit chains", async (t) => {
  const permit = { kind: "infrastructure-permit" };
  const submit = (c: Recorder, stepId: string, partyId: string, occurredOn: string) =>
    c.record("2023-09-15", "submit-permit-step", { stepId, name: `step ${stepId}`, authority: { partyId }, occurredOn });
  const merging: Record<string, Recorder> = {};
  const knowing = (id: string) => {
    merging[`parties/${id}`] = recorder("parties", id, () => merging);
    return merging[`parties/${id}`] as Recorder;
  };
  const [committee, office, union] = [knowing("border-committee"), knowing("border-office"), knowing("committee-union")];
  for (const one of [committee, office])
    one.record("2023-01-02", "register", { names: { en: "border" }, level: "organisation", country: "VN" });
  union.record("2024-05-02", "merge", {
    names: { en: "union" },
    level: "organisation",
    country: "VN",
    predecessors: ["border-committee", "border-office"],
    occurredOn: "2024-05-01",
  });
  for (const one of [committee, office]) one.record("2024-05-02", "succeed", { successorId: "committee-union", occurredOn: "2024-05-01" });
  const views = await viewsWith(
    {
      pylon(c, agree) {
        agree(permit);
        submit(c, "survey", "energy-department", "2023-03-01");
        submit(c, "border", "border-committee", "../2023-09-14");
        submit(c, "works", "energy-department", "2023-09-15");
        c.record("2023-10-01", "grant-permit-step", { stepId: "survey", occurredOn: "2023-09-30" });
      },
      plant(_, agree) {
        agree(permit);
      },
      line(c, agree) {
        agree(permit);
        submit(c, "border", "border-committee", "2023-05-01");
        c.record("2023-11-01", "refuse-permit-step", { stepId: "border", reason: "the survey is missing", occurredOn: "2023-10-30" });
      },
      bridge(c, agree) {
        agree(permit);
        submit(c, "works", "energy-department", "2023-05-01");
        c.record("2023-12-01", "grant-permit-step", { stepId: "works", occurredOn: "2023-12-01" });
      },
      depot(c, agree) {
        agree();
        submit(c, "works", "energy-department", "2023-08-01");
      },
    },
    { "party-committee-union": union, "party-border-committee": committee, "party-border-office": office },
  );

  await t.test("says where each chain stands, on which step it waits and since when, the longest first", async (t) => {
    const board = await boardOf(views, "permits", { validAt: "2024-01-01" });
    t.match(board, { commitments: 5, standings: { waiting: 2, refused: 1, granted: 1, notSubmitted: 1, delivered: 0, ended: 0 } });
    t.same(idsOf(board).slice(0, 3), ["depot", "pylon", "line"]);
    t.match(board.items, [
      { standing: "waiting", blocking: { stepId: "works", daysAtLeast: 153, daysAtMost: 153 } },
      {
        standing: "waiting",
        blocking: { stepId: "border", since: { edtf: "../2023-09-14" }, daysAtLeast: 109, daysAtMost: undefined },
        steps: [
          {
            stepId: "survey",
            name: "step survey",
            authority: { partyId: "energy-department", country: "LA" },
            stage: "granted",
            answeredOn: { edtf: "2023-09-30" },
          },
          { stepId: "border", stage: "submitted" },
          { stepId: "works", stage: "submitted" },
        ],
      },
      { standing: "refused", blocking: { stepId: "border", since: { edtf: "2023-10-30" }, daysAtLeast: 63 } },
    ]);
  });

  await t.test("counts by the authority on whose answer chains wait", async (t) => {
    t.match((await boardOf(views, "permits", { validAt: "2024-01-01" })).authorities, {
      total: 2,
      items: [
        { authority: { partyId: "border-committee" }, waiting: 1, refused: 1, longestDays: 109 },
        { authority: { partyId: "energy-department" }, waiting: 1, refused: 0, longestDays: 153 },
      ],
    });
    const after = await boardOf(views, "permits", { filters: { authority: ["committee-union"] } as never });
    t.match(after.authorities, { items: [{ authority: { partyId: "committee-union", names: { en: "union" } }, waiting: 1, refused: 1 }] });
    t.same(idsOf(after), ["pylon", "line"], "who goes on for an authority is found with what it was asked");
  });

  await t.test("knew less before, and its standings narrow it", async (t) => {
    const then = await boardOf(views, "permits", { validAt: "2023-10-15", knownAt: "2023-10-15" });
    t.match(then, { standings: { waiting: 4, refused: 0, granted: 0, notSubmitted: 1 } });
    t.same(idsOf(await boardOf(views, "permits", { filters: { standing: ["granted", "not-submitted"] } as never, sort: "id" })), [
      "bridge",
      "plant",
    ]);
  });
  await views.close();
});

t.test("a chain of many steps shows the first of them and the one that blocks", async (t) => {
  const views = await viewsWith({
    long(c, agree) {
      agree({ kind: "infrastructure-permit" });
      for (let n = 1; n <= 35; n++) {
        c.record("2023-03-02", "submit-permit-step", {
          stepId: `s${n}`,
          name: `${n}`,
          authority: { partyId: "sekong" },
          occurredOn: "2023-03-01",
        });
        if (n !== 34) c.record("2023-03-02", "grant-permit-step", { stepId: `s${n}`, occurredOn: "2023-03-02" });
      }
    },
  });
  const [item] = (await boardOf(views, "permits")).items as [{ steps: { stepId: string }[]; stepsTotal: number; blocking: object }];
  t.same([item.steps.length, item.steps[28]?.stepId, item.steps[29]?.stepId, item.stepsTotal], [30, "s29", "s34", 35]);
  t.match(item.blocking, { stepId: "s34" });
  await views.close();
});

t.test("the board of recurring duties", async (t) => {
  const duty = { kind: "recurring-cooperation", beneficiaries: [] };
  const hold = (c: Recorder, window: string, occurredOn = window) => c.record("2024-02-01", "hold-occurrence", { window, occurredOn });
  const views = await viewsWith({
    patrol(c, agree) {
      agree({
        ...duty,
        obligors: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
        recurrence: { occasion: "each quarter", expectedPerPeriod: 4 },
        period: "2023",
      });
      hold(c, "2023-03");
      hold(c, "2023-06", "2023-06-20");
      c.record("2024-02-01", "miss-occurrence", { window: "2023-09", occurredOn: "2023-10-01" });
    },
    visits(c, agree) {
      agree(duty);
      c.record("2023-12-05", "hold-occurrence", { occurredOn: "2023-12-01" });
    },
    games(_, agree) {
      agree({ ...duty, recurrence: { occasion: "Bunpimay", expectedPerPeriod: 3 }, period: "2024/2026" });
    },
    drills(c, agree) {
      agree({ ...duty, recurrence: { occasion: "dry season", expectedPerPeriod: 2 } });
      c.record("2023-08-01", "cancel", { reason: "no need", occurredOn: "2023-08-01" });
    },
  });

  await t.test("adds up what was held and missed, and says how many are short only of periods that are over", async (t) => {
    const board = await boardOf(views, "recurring");
    t.match(board, {
      commitments: 4,
      standings: { current: 2, over: 1, ended: 1, notCertain: 0 },
      occurrences: { held: 3, missed: 1, expected: 9, short: 2 },
      withoutExpected: 1,
      neverHeld: 1,
    });
    t.match(board.items, [
      { id: "drills", standing: "ended", occurrences: { held: 0, expected: 2, short: undefined } },
      {
        id: "games",
        standing: "current",
        occasion: "Bunpimay",
        period: { edtf: "2024/2026" },
        occurrences: { held: 0, missed: 0, expected: 3, lastHeldOn: undefined },
      },
      { id: "patrol", standing: "over", occurrences: { held: 2, missed: 1, expected: 4, short: 2, lastHeldOn: { edtf: "2023-06-20" } } },
      { id: "visits", standing: "current", occurrences: { held: 1, expected: undefined } },
    ]);
    t.match(board.groups.items, [
      { corridor: undefined, commitments: 3 },
      { corridor: ["quang-nam", "sekong"], commitments: 1, occurrences: { held: 2, missed: 1 } },
    ]);
  });

  await t.test("before the period is over nothing is short", async (t) => {
    t.match(await boardOf(views, "recurring", { validAt: "2023-12-31" }), {
      standings: { current: 3, over: 0 },
      occurrences: { held: 3, short: 0 },
    });
    t.match(await boardOf(views, "recurring", { knownAt: "2023-12-31" }), { occurrences: { held: 1, missed: 0 } });
  });
  await views.close();
});

t.test("over a ledger without commitments each of them is empty, and says as of when", async (t) => {
  const views = await viewsOver([opening]);
  const nothing = { commitments: 0, groups: { total: 0, items: [] }, items: [], asOf: { validAt: "2024-06-01" } };
  t.match(await boardOf(views, "gifts"), { ...nothing, pledged: { commitments: 0, totals: [] } });
  t.match(await boardOf(views, "seats"), { ...nothing, seats: { granted: 0 }, personMonthsPlanned: "0" });
  t.match(await boardOf(views, "permits"), { ...nothing, authorities: { total: 0, items: [] } });
  t.match(await boardOf(views, "recurring"), { ...nothing, occurrences: { held: 0, expected: 0 } });
  await views.close();
});
