// What must hold of every history of a commitment, random ones included. fast-check prints the seed and the smallest counter-example.
import assert from "node:assert/strict";
import { bodies, type CommitmentRecorder, commitment, dateAround, day, history, holding, play, promise, renumbered } from "@camket/testkit";
import * as fc from "fast-check";
import t from "tap";
import { followings, timelines } from "../catalogue.ts";
import type { Recorded } from "../stream/event.ts";
import { standing } from "../stream/standing.ts";
import { stateAt } from "../stream/timeline.ts";
import { timingsOf } from "../stream/timings.ts";
import { exits, places } from "./state.ts";
import { commitmentStream } from "./stream.ts";
import { stateBy } from "./timeline.ts";

const always = holding(80);

const states = (events: readonly Recorded[]) =>
  Array.from({ length: 150 }, (_, n) => {
    const at = stateAt(timelines.commitment(events), day(n));
    return at && "state" in at ? at.state : at;
  });
const rank = (place: string | undefined): number => (place ? (places as readonly string[]).indexOf(place) : -1);
const under = (state: ReturnType<typeof states>[number]) => (state && "kind" in state ? state : undefined);

t.test("evolve is total: the events of a stream, in any order and with any gap, never make it throw", async (t) => {
  const shuffled = history.chain((steps) => {
    const events = play(steps).c.history();
    return fc.shuffledSubarray([...events]);
  });
  always(t, shuffled, (events) => void timelines.commitment(renumbered(events)));
});

t.test("a state does not change between two of its segments' first days, and segments are in order", async (t) => {
  always(t, history, (steps) => {
    const events = play(steps).c.history();
    const segments = timelines.commitment(events);
    for (const [i, { from }] of segments.entries()) if (i > 0) assert.ok(from > (segments[i - 1]?.from as string));
    const facts = standing(events, timingsOf(commitmentStream));
    for (let n = 0; n < 150; n++) {
      const found = stateAt(segments, day(n));
      if (found && "state" in found) assert.deepEqual(found.state, stateBy(facts, day(n)), `on ${day(n)}`);
    }
  });
});

t.test("a timeline that is followed event by event is at each of them the one that is told anew", async (t) => {
  always(t, history, (steps) => {
    const events = play(steps).c.history();
    const follow = followings.commitment();
    for (let n = 1; n <= events.length; n++) {
      const known = events.slice(0, n);
      assert.deepEqual(follow(known), timelines.commitment(known), `after event ${n}`);
    }
    assert.deepEqual(follow(events.slice(0, 1)), timelines.commitment(events.slice(0, 1)), "asked of another history");
  });
});

/** All commands, and those that tell of one concern, which all together seldom meet. */
const told: Readonly<Record<string, (name: string) => boolean>> = {
  everything: () => true,
  milestones: (name) => name.includes("milestone") || name === "attach-evidence",
  permits: (name) => name.includes("permit") || name === "reopen",
  money: (name) => name.includes("funds") || name === "record-expenditure" || name === "revalue" || name === "reopen",
  occurrences: (name) => name.includes("occurrence") || name === "reopen",
  disputes: (name) => name.includes("dispute"),
};

for (const [what, isOf] of Object.entries(told))
  t.test(`order, first half: the same facts recorded in another order read the same on every day, of ${what}`, async (t) => {
    const names = Object.keys(bodies).filter(isOf);
    const kinds = fc.constantFrom("grant-in-cash", "infrastructure-permit", "event-or-commemoration", "construction-gift");
    // each on an exact day of its own, so that it keeps its certain day and shares it with none
    const facts = fc
      .uniqueArray(fc.nat(90), { minLength: 2, maxLength: 12 })
      .chain((days) =>
        fc.tuple(
          ...days.map((n) =>
            fc.constantFrom(...names).chain((command) => (bodies[command] as fc.Arbitrary<object>).map((body) => ({ n, command, body }))),
          ),
        ),
      );
    const twoOrders = fc.tuple(facts, kinds).chain(([list, kind]) => {
      const c = commitment();
      const value = { amount: "600", currency: "USD", qualifier: "exact" };
      c.record(day(100), "agree", { ...promise, kind, value, occurredOn: day(95) });
      for (const { n, command, body } of list) c.give(day(100), command, { ...body, occurredOn: day(n) });
      const events = c.history();
      return fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }));
    });
    always(t, twoOrders, ([one, other]) => {
      assert.deepEqual(timelines.commitment(renumbered(other)), timelines.commitment(one));
    });
  });

t.test("order, second half: of two that share a day and touch the same field, the later recorded wins", async (t) => {
  const two = fc.tuple(fc.nat(90), fc.constantFrom("1", "2"), fc.boolean());
  always(t, two, ([n, amount, swapped]) => {
    const usd = (a: string) => ({ value: { amount: a, currency: "USD", qualifier: "exact" }, reason: "r", occurredOn: day(n) });
    const c = commitment();
    c.record(day(100), "agree", { ...promise, occurredOn: day(0) });
    for (const a of swapped ? ["9", amount] : [amount, "9"]) c.record(day(100), "revalue", usd(a));
    assert.equal(under(states(c.history())[n])?.value?.amount, swapped ? amount : "9");
  });
});

t.test("late news never lifts a cover, and lowers no place but the one that a measure reached", async (t) => {
  const late = fc.constantFrom(...Object.keys(bodies).filter((name) => name !== "resume" && name !== "reopen"));
  const scene = fc.tuple(
    history,
    late.chain((command) =>
      fc.tuple(
        fc.constant(command),
        bodies[command] as fc.Arbitrary<object>,
        fc.nat(99).chain((n) => dateAround(n)),
      ),
    ),
  );
  always(t, scene, ([steps, [command, body, occurredOn]]) => {
    const { c, lastDay } = play(steps);
    const before = states(c.history());
    c.give(day(lastDay), command, { ...body, ...(occurredOn === undefined ? {} : { occurredOn }) });
    const after = states(c.history());
    before.forEach((was, n) => {
      const [a, b] = [under(was), under(after[n])];
      if (!a || !b) return;
      if (a.covered || (a.stage && (exits as readonly string[]).includes(a.stage)))
        assert.ok(isCover(b.stage), `covered on ${day(n)} by ${a.stage}, then ${b.stage}`);
      const [place, now] = [a.covered ?? a.stage, b.covered ?? b.stage].map((p) => rank(p as string)) as [number, number];
      const byMeasure = place === rank("delivered") && !a.delivered;
      if (!byMeasure && place >= 0)
        assert.ok(
          now >= place || (b.covered === undefined && isCover(b.stage)),
          `place on ${day(n)}: ${places[place]}, then ${places[now]}`,
        );
    });
  });
});
const isCover = (stage: string | undefined) => stage === "suspended" || (exits as readonly string[]).includes(stage ?? "");

/** What people would expect who were told everything on time: a plain state machine over the true days. */
interface Life {
  place: string;
  paused: boolean;
  exit: string | undefined;
  begun: Set<string>;
}
const moves: Readonly<Record<string, string>> = {
  prepare: "in-preparation",
  start: "in-implementation",
  deliver: "delivered",
  "hand-over": "handed-over",
  pledge: "pledged",
};
const exitBy: Readonly<Record<string, string>> = { cancel: "cancelled", close: "closed", decline: "declined", lapse: "lapsed" };
function live(life: Life, command: string, body: Record<string, unknown>): boolean {
  const covered = life.paused || life.exit !== undefined;
  if (command in moves) {
    if (covered || (command === "pledge" && life.begun.has(command))) return false;
    life.begun.add(command);
    if (rank(moves[command]) > rank(life.place)) life.place = moves[command] as string;
    return true;
  }
  switch (command) {
    case "suspend":
      if (covered) return false;
      life.paused = true;
      return true;
    case "resume":
      if (!life.paused) return false;
      life.paused = false;
      return true;
    case "cancel":
    case "close":
    case "decline":
    case "lapse":
      if (life.exit) return false;
      life.exit = exitBy[command];
      return true;
    case "reopen": {
      if (!life.exit && body.stage === undefined) return false;
      if (body.stage !== undefined && rank(body.stage as string) > rank(life.place)) return false;
      life.exit = undefined;
      if (body.stage !== undefined) {
        life.paused = false;
        life.place = body.stage as string;
      }
      return true;
    }
    default:
      return command === "report-progress" || command === "assign-agency" || command === "revalue" || command === "reschedule";
  }
}

const trueStep = fc
  .constantFrom(...Object.keys(moves), "suspend", "resume", ...Object.keys(exitBy), "reopen", "report-progress")
  .chain((command) =>
    fc.record({
      command: fc.constant(command),
      body: bodies[command] as fc.Arbitrary<Record<string, unknown>>,
      date: fc.nat(6),
      pause: fc.nat(9),
      lag: fc.nat(5),
      slack: fc.nat(20),
    }),
  );

/** The forms in which a paper may give the true day `n`, all holding it; none certainly after it. */
const forms = (n: number, slack: number, recorded: number): readonly (string | Record<string, unknown> | undefined)[] => [
  day(n),
  day(n).slice(0, 7),
  day(n).slice(0, 4),
  `../${day(n + slack)}`,
  `${day(n - slack)}/${day(n + slack)}`,
  `${day(n)}~`,
  recorded === n ? undefined : { edtf: day(n + 1), bound: "before" },
];

function retell(
  c: CommitmentRecorder,
  steps: readonly { command: string; body: Record<string, unknown>; date: number; pause: number; lag: number; slack: number }[],
  mode: "one day" | "fuzzy" | "lag",
) {
  const life: Life = { place: "agreed", paused: false, exit: undefined, begun: new Set() };
  let [now, lag] = [10, 0];
  c.record(day(10), "agree", { ...promise, occurredOn: day(10) });
  for (const { command, body, date, pause, lag: more, slack } of steps) {
    if (mode !== "one day") now += pause;
    if (mode === "lag") lag += more;
    const state = { ...life, begun: new Set(life.begun) };
    if (!live(state, command, body)) continue;
    Object.assign(life, state);
    const { due: _, ...own } = command === "pledge" ? ({} as Record<string, unknown>) : body;
    const occurredOn =
      mode === "one day" ? [day(now), undefined][date % 2] : mode === "lag" ? day(now) : forms(now, slack, now + lag)[date];
    c.record(day(now + lag), command, { ...own, ...(occurredOn === undefined ? {} : { occurredOn }) });
  }
  return { expected: life.exit ?? (life.paused ? "suspended" : life.place), today: now + lag, place: life.place };
}

for (const mode of ["one day", "fuzzy", "lag"] as const)
  t.test(`what is recorded in true order gives no surprising stage and no refusal: ${mode}`, async (t) => {
    always(t, fc.array(trueStep, { maxLength: 12 }), (steps) => {
      const c = commitment();
      const { expected, today, place } = retell(c, steps, mode);
      const state = under(states(c.history())[Math.min(today, 149)]);
      assert.equal(state?.stage, expected);
      if (state?.covered) assert.equal(state.covered, place);
    });
  });
