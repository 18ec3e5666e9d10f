// What must hold of every history of a request, random ones included. fast-check prints the seed and the smallest counter-example.
import assert from "node:assert/strict";
import {
  asked,
  commandAmong,
  dateAround,
  day,
  holding,
  lifeStep,
  playSteps,
  promise,
  renumbered,
  reordered,
  request,
  statesOf,
} from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { timelines } from "../catalogue.ts";
import { requestExits, requestPlaces } from "./state.ts";

const always = holding(60);

const party = fc.constantFrom("quang-nam", "viet-nam", "ministry").map((partyId) => ({ partyId }));
const acceptance = fc.constantFrom("a", "b").map((commitmentId) => ({ commitmentId, commitment: promise }));
const agency = fc.constantFrom({ partyId: "so-ngoai-vu" }, { nameAsWritten: "the agencies" });

/** Each command of a request, but the one that begins it, with a body of it. */
const bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  acknowledge: fc.oneof(
    fc.constant({}),
    party.map((by) => ({ by })),
  ),
  escalate: party.map((toAuthority) => ({ toAuthority })),
  accept: acceptance,
  "accept-partly": acceptance,
  decline: fc.constant({ reason: "r" }),
  answer: fc.constant({ answer: "a" }),
  withdraw: fc.constant({}),
  lapse: fc.constant({}),
  "assign-agency": agency.map((one) => ({ agency: one, role: "lead" })),
  "release-agency": agency.map((one) => ({ agency: one, role: "lead", reason: "r" })),
};
const given = commandAmong(bodies);
const respondBy = fc.constantFrom(undefined, "2023", "2023-03", { edtf: "2023-03-15", bound: "before" }, "2023-04~");
const history = fc.record({ respondBy, steps: fc.array(lifeStep(given), { maxLength: 12 }) });

function play({ respondBy, steps }: typeof history extends fc.Arbitrary<infer History> ? History : never) {
  const r = request();
  r.record(day(100), "submit", { ...asked, respondBy, occurredOn: day(30) });
  return { r, lastDay: playSteps(r, steps) };
}

const states = statesOf(timelines.request);
const isExit = (stage: string | undefined): boolean => (requestExits as readonly (string | undefined)[]).includes(stage);
const rank = (place: string | undefined): number => (requestPlaces as readonly (string | undefined)[]).indexOf(place);

t.test("the fold is total: the events of a stream, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = history.chain((one) => fc.shuffledSubarray([...play(one).r.history()]));
  always(t, shuffled, (events) => void states(renumbered(events)));
});

t.test("order: the same facts recorded in another order read the same on every day", async (t) => {
  // each on an exact day of its own, so that it keeps its certain day and shares it with none
  const facts = fc
    .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 10 })
    .chain((days) => fc.tuple(...days.map((n) => given.map((one) => ({ ...one, n })))));
  const twoOrders = facts.chain((list) => {
    const r = request();
    r.record(day(100), "submit", { ...asked, occurredOn: day(0) });
    for (const { n, command, body } of list) r.give(day(100), command, { ...body, occurredOn: day(n) });
    const events = r.history();
    return fc.tuple(fc.constant(events), reordered(events));
  });
  always(t, twoOrders, ([one, other]) => assert.deepEqual(states(other), states(one)));
});

t.test("late news opens no request that had ended, and takes it no step down", async (t) => {
  const news = fc.tuple(
    history,
    given,
    fc.nat(99).chain((n) => dateAround(n)),
  );
  always(t, news, ([one, { command, body }, occurredOn]) => {
    const { r, lastDay } = play(one);
    const before = states(r.history());
    r.give(day(lastDay), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
    states(r.history()).forEach((now, n) => {
      const was = before[n];
      if (!was || !now) return;
      assert.ok(!isExit(was.stage) || isExit(now.stage), `${was.stage} on ${day(n)}, then ${now.stage}`);
      assert.ok(rank(now.covered ?? now.stage) >= rank(was.covered ?? was.stage), `place on ${day(n)} lowered`);
    });
  });
});

t.test("it waits on somebody exactly while it is open, and the exit that names its stage is what became of it", async (t) => {
  always(t, history, (one) => {
    for (const state of states(play(one).r.history())) {
      if (!state) continue;
      assert.equal(state.waitingOn === undefined, state.end !== undefined);
      assert.equal(isExit(state.stage), state.end !== undefined);
      if (state.end) assert.equal(state.outcome?.as, state.stage);
    }
  });
});
