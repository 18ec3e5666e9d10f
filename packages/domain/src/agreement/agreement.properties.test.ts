// What must hold of every history of an agreement, random ones included. fast-check prints the seed and the smallest counter-example.
import assert from "node:assert/strict";
import {
  type AgreementRecorder,
  agreement,
  commandAmong,
  dateAround,
  day,
  holding,
  type LifeStep,
  lifeStep,
  memorandum,
  playSteps,
  promise,
  recorder,
  renumbered,
  reordered,
  statesOf,
} from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { reportOfAgreement, timelines } from "../catalogue.ts";
import { agreementExits, agreementPlaces } from "./state.ts";

const always = holding(80);

const partyIds = ["gia-lai", "ratanakiri", "stung-treng", "gia-lai-2025"] as const;
const partyId = fc.constantFrom(...partyIds);
const parties = fc.subarray([...partyIds], { minLength: 2 }).map((ids) => ids.map((id) => ({ partyId: id })));
const period = fc.constantFrom("2022/2023-03", "2023", "2023-02/2023-04~", "2023/..", { edtf: "2023-03-15", bound: "before" }, "2024");
const reason = { reason: "a reason" };
const stated = fc.record({ parties, period, title: fc.constantFrom({ en: "a" }, { en: "b" }) }, { requiredKeys: [] });
const whole = stated.map((rest) => ({ ...memorandum, ...rest }));
const agency = fc.constantFrom({ partyId: "so-ngoai-vu" }, { nameAsWritten: "the agencies" });

/** Each command of an agreement with a body of it. */
const bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  "open-negotiation": fc.oneof(whole, stated),
  sign: fc.oneof(whole, stated),
  "enter-into-force": fc.constant({}),
  amend: fc.constant({ ...reason, clauses: "c" }),
  extend: period.map((p) => ({ period: p })),
  "suspend-implementation": fc.constant(reason),
  "resume-implementation": fc.constant({}),
  "succeed-party": fc
    .tuple(partyId, partyId)
    .filter(([one, other]) => one !== other)
    .map(([oldPartyId, newPartyId]) => ({ oldPartyId, newPartyId, basis: "b" })),
  "withdraw-party": partyId.map((id) => ({ ...reason, partyId: id })),
  renew: fc.constant({ successorId: "next", carriedOver: ["a"], dropped: [] }),
  terminate: fc.constant(reason),
  "assign-agency": agency.map((one) => ({ agency: one, role: "lead" })),
  "release-agency": agency.map((one) => ({ ...reason, agency: one, role: "lead" })),
};
const names = Object.keys(bodies);

/** With a successor that names it and a duty under it, so that it can be renewed. */
function scene(): AgreementRecorder {
  const next = recorder("agreements", "next", () => ({ "agreements/old": old }));
  const duty = recorder("commitments", "a");
  const old = agreement("old", () => ({ "agreements/next": next, "commitments/a": duty }));
  duty.record(day(100), "agree", { ...promise, agreementId: "old" });
  old.record(day(100), "open-negotiation", { ...memorandum, occurredOn: day(0) });
  next.record(day(100), "sign", { ...memorandum, renews: "old" });
  return old;
}

// pauses and what lifts them oftener: one needs the other
const given = commandAmong(bodies, [...names, "suspend-implementation", "resume-implementation", "resume-implementation"]);
const history = fc.array(lifeStep(given), { maxLength: 14 });

function play(steps: readonly LifeStep[]) {
  const a = scene();
  return { a, lastDay: playSteps(a, steps) };
}

const states = statesOf(timelines.agreement);
const rank = (place: string | undefined): number => (place ? (agreementPlaces as readonly string[]).indexOf(place) : -1);

t.test("the fold is total: the events of a stream, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = history.chain((steps) => fc.shuffledSubarray([...play(steps).a.history()]));
  always(t, shuffled, (events) => void states(renumbered(events)));
});

t.test("segments are in order, and an agreement is there from the first on", async (t) => {
  always(t, history, (steps) => {
    const segments = timelines.agreement(play(steps).a.history());
    for (const [i, { from }] of segments.entries()) if (i > 0) assert.ok(from > (segments[i - 1]?.from as string));
  });
});

t.test("order: the same facts recorded in another order read the same on every day", async (t) => {
  // each on an exact day of its own, so that it keeps its certain day and shares it with none
  const facts = fc
    .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 10 })
    .chain((days) => fc.tuple(...days.map((n) => commandAmong(bodies).map((one) => ({ ...one, n })))));
  const twoOrders = facts.chain((list) => {
    const a = scene();
    for (const { n, command, body } of list) a.give(day(100), command, { ...body, occurredOn: day(n) });
    const events = a.history();
    return fc.tuple(fc.constant(events), reordered(events));
  });
  always(t, twoOrders, ([one, other]) => assert.deepEqual(states(other), states(one)));
});

t.test("late news never lifts a pause or an exit that an event is, and lowers no place", async (t) => {
  const late = commandAmong(
    bodies,
    names.filter((name) => name !== "resume-implementation"),
  );
  const news = fc.tuple(
    history,
    late,
    fc.nat(99).chain((n) => dateAround(n)),
  );
  always(t, news, ([steps, { command, body }, occurredOn]) => {
    const { a, lastDay } = play(steps);
    const before = states(a.history());
    a.give(day(lastDay), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
    states(a.history()).forEach((now, n) => {
      const was = before[n];
      if (!was || !now) return;
      if (was.stage === "renewed" || was.stage === "terminated")
        assert.ok((agreementExits as readonly unknown[]).includes(now.stage), `${was.stage} on ${day(n)}, then ${now.stage}`);
      if (was.suspension) assert.ok(now.suspension, `suspended on ${day(n)}, then not`);
      assert.ok(rank(now.covered ?? now.stage) >= rank(was.covered ?? was.stage), `place on ${day(n)} lowered`);
    });
  });
});

t.test("no agreement has a party twice, and it is withdrawn only where fewer than two are left", async (t) => {
  always(t, history, (steps) => {
    for (const state of states(play(steps).a.history())) {
      if (!state) continue;
      const ids = state.parties.map(({ partyId: id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      if (state.stage === "withdrawn") assert.ok(ids.length < 2);
    }
  });
});

t.test(
  "what certainly fell into one period possibly fell into no other, and what is in force at an end had not certainly ended",
  async (t) => {
    const told = ["signed", "amended", "extended", "renewed"] as const;
    always(t, history, (steps) => {
      const events = play(steps).a.history();
      const reports = [0, 60, 120, 180].map((n) => reportOfAgreement(events, { from: day(n), to: day(n + 59) }));
      const acts = reports.flatMap((report) => [...(report?.amendments ?? []), ...(report?.extensions ?? []), ...(report?.renewals ?? [])]);
      for (const [eventId, falls] of Map.groupBy(acts, (act) => act.eventId))
        if (falls.some((act) => act.falls === "certainly")) assert.equal(falls.length, 1, eventId);
      for (const report of reports) {
        if (!report) continue;
        assert.ok(report.inForce ?? report.ended ?? told.some((word) => report[word]), "nothing of it belongs there");
        assert.ok(!(report.inForce === "certainly" && report.ended), "in force, and ended");
      }
    });
  },
);
