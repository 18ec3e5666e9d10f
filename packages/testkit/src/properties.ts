// What the properties of all streams share: random steps in the life of a thing, what they leave when they are played, and how what holds of them
// is held.
import { type Recorded, type Segment, stateAt } from "@camket/domain";
import * as fc from "fast-check";
import { dateAround, day } from "./histories.ts";
import type { Recorder } from "./record.ts";

/** What is asked of the test that runs: a part of tap's. */
interface Test {
  notOk(failed: boolean, message: string): unknown;
}

/**
 * Holds for `CAMKET_TEST_RUNS` random values, or as many as are given here; a failure names the seed and the smallest value for which it does not hold.
 * @example const always = holding(60); always(t, history, (steps) => assert.ok(…))
 */
export const holding = (runs: number) =>
  function always<T>(t: Test, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
    const found = fc.check(fc.property(arbitrary, holds), { numRuns: Number(process.env.CAMKET_TEST_RUNS ?? runs) });
    t.notOk(found.failed, found.failed ? String(fc.defaultReportMessage(found)) : `held ${found.numRuns} times`);
  };

export interface GivenCommand {
  readonly command: string;
  readonly body: Record<string, unknown>;
}

/** One of the commands, with a body of it. */
export const commandAmong = (bodies: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>>, names = Object.keys(bodies)) =>
  fc
    .constantFrom(...names)
    .chain(
      (command): fc.Arbitrary<GivenCommand> =>
        (bodies[command] as fc.Arbitrary<Record<string, unknown>>).map((body) => ({ command, body })),
    );

/** A command given, or an event corrected or withdrawn, some days after the step before. */
export interface LifeStep {
  readonly given: GivenCommand;
  /** Days since the step before. */
  readonly wait: number;
  /** When it happened, or the day that is set right. */
  readonly ago: unknown;
  readonly record: "give" | "correct" | "withdraw-event";
  /** Which event, of those there are. */
  readonly target: number;
}

export const lifeStep = (given: fc.Arbitrary<GivenCommand>): fc.Arbitrary<LifeStep> =>
  fc.record({
    given,
    wait: fc.nat(20),
    ago: fc.nat(60).chain((n) => dateAround(100 - n)),
    record: fc.oneof(
      { weight: 8, arbitrary: fc.constant("give" as const) },
      { weight: 2, arbitrary: fc.constantFrom("correct" as const, "withdraw-event" as const) },
    ),
    target: fc.nat(20),
  });

/** Plays steps from day 100 on; those refused leave nothing. Returns the last day. */
export function playSteps({ give, events }: Pick<Recorder, "give" | "events">, steps: readonly LifeStep[]): number {
  let now = 100;
  for (const { given, wait, ago, record, target } of steps) {
    now += wait;
    const targetEventId = events[target % events.length]?.id;
    if (record === "give") give(day(now), given.command, { ...given.body, ...(ago === undefined ? {} : { occurredOn: ago }) });
    else if (record === "withdraw-event") give(day(now), record, { targetEventId, reason: "r" });
    else give(day(now), record, { targetEventId, reason: "r", changes: [{ field: "/occurredOn", right: ago ?? day(90) }] });
  }
  return now;
}

/** What holds on each of the first 250 days; nothing where it is not there yet. */
export const statesOf =
  <State>(timeline: (events: readonly Recorded[]) => readonly Segment<State>[]) =>
  (events: readonly Recorded[]): readonly (State | undefined)[] => {
    const segments = timeline(events);
    return Array.from({ length: 250 }, (_, n) => {
      const at = stateAt(segments, day(n));
      return at && "state" in at ? at.state : undefined;
    });
  };
