// The two days of an event: *possible* from its earliest bound on, *certain* from its certain day on (`docs/time.md`).
import { boundsOf, type Day } from "../values/index.ts";
import type { OccurredOn, Timing } from "./event.ts";
import { EVER, NEVER } from "./timeline.ts";

export interface Days {
  /** It may have happened by then; `EVER` where the date is open. */
  readonly possibleFrom: Day | typeof EVER;
  /** It has happened by then; `NEVER` for an act ahead whose date says nothing certain. */
  readonly certainFrom: Day | typeof EVER | typeof NEVER;
  /** It surely did not happen before; `EVER` where nothing is sure. Only this says that one event certainly came after another. */
  readonly certainEarliest: Day | typeof EVER;
}

const always: Days = { possibleFrom: EVER, certainFrom: EVER, certainEarliest: EVER };

/** @param recordedOn the day by which an act has happened because it is recorded as having happened */
export function daysOf(timing: Timing, occurredOn: OccurredOn | undefined, recordedOn: Day): Days {
  if (timing === "record") return always;
  if (!occurredOn) return { possibleFrom: recordedOn, certainFrom: recordedOn, certainEarliest: recordedOn };
  const bounds = boundsOf(occurredOn);
  const certainFrom = timing === "act" ? certainByRecording(bounds.certainLatest, recordedOn) : certainAhead(bounds, recordedOn);
  const earliest = bounds.earliest ?? EVER;
  return {
    possibleFrom: earliest < certainFrom ? earliest : certainFrom === NEVER ? earliest : certainFrom,
    certainFrom,
    certainEarliest: bounds.certainEarliest ?? EVER,
  };
}

const certainByRecording = (certainLatest: Day | undefined, recordedOn: Day): Day =>
  certainLatest !== undefined && certainLatest <= recordedOn ? certainLatest : recordedOn;

function certainAhead(bounds: { earliest?: Day; latest?: Day; certainLatest?: Day }, recordedOn: Day): Day | typeof NEVER {
  if (bounds.certainLatest !== undefined) return bounds.certainLatest;
  if (bounds.latest === undefined) return (bounds.earliest ?? EVER) <= recordedOn ? recordedOn : NEVER;
  return bounds.latest <= recordedOn ? recordedOn : NEVER;
}

/** Whether the date begins after the day: what is recorded as having happened may not. */
export const beginsAfter = (occurredOn: OccurredOn, day: Day): boolean => (boundsOf(occurredOn).earliest ?? EVER) > day;

/** Whether `later` certainly came after `earlier`: its certain earliest bound lies after the other's certain day. */
export const certainlyAfter = (later: Days, earlier: Days): boolean => later.certainEarliest > earlier.certainFrom;

/** From the first day to the last. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How an event falls into a period: it certainly happened in it, or it may have. */
export const fallings = ["certainly", "possibly"] as const;
export type Falling = (typeof fallings)[number];

/** Absent where it surely happened before or after. */
export function fallingIn({ possibleFrom, certainFrom, certainEarliest }: Days, { from, to }: Period): Falling | undefined {
  if (possibleFrom > to || certainFrom < from) return undefined;
  return certainEarliest >= from && certainFrom <= to ? "certainly" : "possibly";
}
