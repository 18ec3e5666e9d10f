// What must hold of every history of a meeting, random ones included. fast-check prints the seed and the smallest counter-example.
import assert from "node:assert/strict";
import { commandAmong, dateAround, day, holding, type Recorder, recorder, renumbered, reordered, statesOf } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { timelines } from "../catalogue.ts";
import { meetingPlaces } from "./state.ts";

const always = holding(60);

const countries = { "quang-nam": "VN", sekong: "LA", ratanakiri: "KH", "stung-treng": "KH" } as const;
const registered = Object.fromEntries(
  Object.entries(countries).map(([id, country]) => {
    const party = recorder("parties", id);
    party.record(day(0), "register", { names: { en: id }, level: "province", country });
    return [`parties/${id}`, party];
  }),
);

const ids = Object.keys(countries);
const parties = fc.subarray(ids, { minLength: 2 }).map((some) => some.map((partyId) => ({ partyId })));
const side = fc.constantFrom("VN", "LA", "KH");
const stated = fc.record({ parties, title: fc.constantFrom({ en: "a" }, { en: "b" }), place: fc.constant("p") }, { requiredKeys: [] });

/** Each command of a meeting with a body of it. */
const bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  schedule: fc.tuple(stated, fc.constantFrom("2023-04", "2024")).map(([rest, plannedFor]) => ({ ...rest, plannedFor })),
  hold: stated,
  "review-commitment": fc.record({
    commitmentId: fc.constantFrom("a", "b"),
    side,
    assessment: fc.constantFrom("on-track", "delayed", "done"),
  }),
  "agree-minutes": fc.subarray(["VN", "LA", "KH"], { minLength: 1 }).map((sides) => ({ sides })),
  "issue-communique": fc.constant({}),
};
const given = commandAmong(bodies);

function scene(): Recorder {
  const m = recorder("meetings", "m", () => registered);
  m.record(day(100), "hold", {
    title: { en: "Talks" },
    parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
    occurredOn: day(50),
  });
  return m;
}

/** What is corrected of the holding. */
const changes = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ field: fc.constantFrom("/parties/0/partyId", "/parties/1/partyId"), right: fc.constantFrom(...ids) }),
  },
  { weight: 1, arbitrary: parties.map((right) => ({ field: "/parties", right })) },
  { weight: 1, arbitrary: fc.constantFrom("Pleiku", "Tam Kỳ").map((right) => ({ field: "/place", right })) },
);

const step = fc.record({
  given,
  wait: fc.nat(20),
  ago: fc.nat(60).chain((n) => dateAround(100 - n)),
  record: fc.constantFrom("give", "give", "correct", "correct-holding", "correct-holding", "withdraw-event"),
  change: changes,
  target: fc.nat(20),
});
const history = fc.array(step, { maxLength: 14 });

/** Plays steps from day 100 on; those refused leave nothing. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Recorder {
  const m = scene();
  let now = 100;
  for (const { given, wait, ago, record, change, target } of steps) {
    now += wait;
    const targetEventId = m.events[target % m.events.length || m.events.length - 1]?.id;
    const dated = ago === undefined ? {} : { occurredOn: ago };
    if (record === "give") m.give(day(now), given.command, { ...given.body, ...dated });
    else if (record === "withdraw-event") m.give(day(now), record, { targetEventId, reason: "r" });
    else if (record === "correct") m.give(day(now), record, correction(targetEventId, "/occurredOn", ago ?? day(90)));
    else m.give(day(now), "correct", correction(m.events[0]?.id, change.field, change.right));
  }
  return m;
}
const correction = (targetEventId: string | undefined, field: string, right: unknown) => ({
  targetEventId,
  reason: "r",
  changes: [{ field, right }],
});

const states = statesOf(timelines.meeting);

t.test("the fold is total: the events of a stream, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = history.chain((steps) => fc.shuffledSubarray([...play(steps).history()]));
  always(t, shuffled, (events) => void states(renumbered(events)));
});

t.test("order: the same facts, corrections and withdrawals recorded in another order read the same on every day", async (t) => {
  // each on an exact day of its own, as corrected too, so that it keeps its certain day and shares it with none
  const ofOwnDays = fc
    .uniqueArray(
      fc.integer({ min: 1, max: 90 }).filter((n) => n !== 50),
      { minLength: 4, maxLength: 20 },
    )
    .chain((days) => fc.tuple(...days.map((n) => step.map((one) => ({ ...one, n })))));
  const twoOrders = ofOwnDays.chain((steps) => {
    const m = scene();
    for (const { n, given, record, change, target } of steps) {
      const targetEventId = m.events[target % m.events.length || m.events.length - 1]?.id;
      if (record === "give") m.give(day(100), given.command, { ...given.body, occurredOn: day(n) });
      else if (record === "withdraw-event") m.give(day(100), record, { targetEventId, reason: "r" });
      else if (record === "correct") m.give(day(100), record, correction(targetEventId, "/occurredOn", day(n)));
      else m.give(day(100), "correct", correction(m.events[0]?.id, change.field, change.right));
    }
    const events = m.history();
    return fc.tuple(fc.constant(events), reordered(events));
  });
  always(t, twoOrders, ([one, other]) => assert.deepEqual(states(other), states(one)));
});

t.test(
  "the sides are those of the parties; minutes are agreed where none of them is missing; a side says one thing of a commitment",
  async (t) => {
    always(t, history, (steps) => {
      for (const state of states(play(steps).history())) {
        if (!state) continue;
        const { stage, mayAlreadyBe, minutes, reviews } = state;
        const sides = new Set(state.parties.map(({ partyId }) => countries[partyId as keyof typeof countries]));
        assert.deepEqual(state.sides, [...sides].sort());
        assert.equal(stage === "minutes-agreed", minutes?.missing.length === 0);
        assert.equal(new Set(reviews.map((one) => `${one.commitmentId} ${one.side}`)).size, reviews.length);
        for (const place of mayAlreadyBe) assert.ok(meetingPlaces.indexOf(place) > meetingPlaces.indexOf(stage as never));
      }
    });
  },
);
