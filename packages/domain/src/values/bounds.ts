// The days that an imprecise date can mean (design, "Time: bounds of a date"). Everything that compares dates, the certain day of
// an event and the status of a due date among it, asks here; nothing else reads EDTF.
// A pure function of the stored object, remembered by its texts. It never reads a clock.
import { remembering } from "./bounded-map.ts";
import type { Bound, DatePrecision, Inclusivity } from "./date-words.ts";
import { type Day, firstDay, lastDay, nextDay, previousDay } from "./day.ts";
import type { FuzzyDate } from "./fuzzy-date-shape.ts";
import { narrowToYearless } from "./inference.ts";
import { type EdtfReading, hullPrecision, readEdtf } from "./read-edtf.ts";

/**
 * The days of a date; an absent day is open. `earliest` to `latest` is the outermost possible reading. `earliestLast` and `latestFirst`
 * are the inner one, and differ only where it is unknown whether the date itself counts. `certainEarliest` and `certainLatest` are the
 * outermost days where they are certain: written, and not marked `~`, `?` or `%`. `precision` goes with `earliest` and `latest`.
 */
export interface Bounds {
  readonly earliest?: Day;
  readonly earliestLast?: Day;
  readonly latestFirst?: Day;
  readonly latest?: Day;
  readonly certainEarliest?: Day;
  readonly certainLatest?: Day;
  readonly precision: DatePrecision;
}

/**
 * Different dates that stay in memory, some 400 bytes each: fourteen years of a country's promises write some 20,000, and a fold of all of them
 * asks for each again and again, so that fewer would be computed anew nearly every time.
 */
const rememberedDatesMax = 32_768;

/**
 * The bounds of a date that its schema accepted: before 2023-09-30, unknown whether that day counts, gives latestFirst 2023-09-29,
 * latest and certainLatest 2023-09-30. With an inference, the possible bounds are the inference's, the certain ones those of what is written.
 * Throws a RangeError for an edtf that the schema refuses.
 */
export function boundsOf(date: FuzzyDate): Bounds {
  const { edtf, bound, boundInclusive, inferred } = date;
  if (edtf !== undefined) return boundsOfEdtf(`${edtf}|${bound ?? ""}|${boundInclusive ?? ""}|${inferred?.edtf ?? ""}`);
  const given = boundsOfText(date);
  return inferred === undefined ? given : withInference(given, boundsOfEdtf(`${inferred.edtf}|||`));
}

/** How an EDTF text binds where nothing else is said: `../x` by, `x/..` after, a day on, anything else within. */
export function impliedBound(reading: EdtfReading): Bound {
  if (reading.shape === "open-start") return "by";
  if (reading.shape === "open-end") return "after";
  return reading.shape === "day" ? "on" : "within";
}

/** Whether the date itself counts where nothing else is said: an interval holds its ends, `by` holds its date, before and after do not say. */
export function impliedInclusivity(bound: Bound, reading: EdtfReading | undefined): Inclusivity | undefined {
  if (bound === "on" || bound === "within") return undefined;
  if (bound === "by" || reading?.shape === "open-end") return "yes";
  return "unknown";
}

/** Without edtf: the days given, which are as certain as what was said. */
function boundsOfText({ earliest, latest, anchor }: FuzzyDate): Bounds {
  return {
    ...(earliest !== undefined && { earliest, earliestLast: earliest, certainEarliest: earliest }),
    ...(latest !== undefined && { latestFirst: latest, latest, certainLatest: latest }),
    precision: anchor === undefined ? hullPrecision(earliest, latest) : "event-anchored",
  };
}

/** The bounds of `<edtf>|<bound>|<inclusivity>|<inferred edtf>`, all but the first perhaps empty. */
const boundsOfEdtf = remembering(rememberedDatesMax, (key: string): Bounds => {
  const [edtf = "", bound, inclusive, inferred] = key.split("|");
  const reading = readingOf(edtf);
  const written = bounded(reading, (bound || impliedBound(reading)) as Bound, (inclusive || undefined) as Inclusivity | undefined);
  if (!inferred) return Object.freeze(written);
  const inference = readingOf(inferred);
  const narrowed = bound === "" || bound === "on" || bound === "within" ? narrowToYearless(inference, reading) : inference;
  return Object.freeze(withInference(written, bounded(narrowed, impliedBound(inference), undefined)));
});

function readingOf(edtf: string): EdtfReading {
  const answer = readEdtf(edtf);
  if ("problem" in answer) throw new RangeError(answer.problem);
  return answer.reading;
}

/** The possible bounds are those of the inference, the certain ones those of what is written. */
function withInference({ certainEarliest, certainLatest }: Bounds, inference: Bounds): Bounds {
  const { certainEarliest: _earliest, certainLatest: _latest, ...possible } = inference;
  return { ...possible, ...(certainEarliest !== undefined && { certainEarliest }), ...(certainLatest !== undefined && { certainLatest }) };
}

function bounded(reading: EdtfReading, bound: Bound, given: Inclusivity | undefined): Bounds {
  const { start, startLast, endFirst, end, startMarked, endMarked, precision } = reading;
  const inclusive = given ?? impliedInclusivity(bound, reading);
  switch (bound) {
    case "on":
    case "within":
      return days({ earliest: start, latest: end, earliestCertain: !startMarked, latestCertain: !endMarked, precision });
    case "by":
    case "before": {
      const before = startLast === undefined ? undefined : dayBefore(startLast);
      const latest = inclusive === "no" ? before : end;
      return days({ latest, latestFirst: inclusive === "unknown" ? before : latest, latestCertain: !startMarked && !endMarked, precision });
    }
    case "after": {
      const after = endFirst === undefined ? undefined : dayAfter(endFirst);
      const earliest = inclusive === "no" ? after : start;
      return days({
        earliest,
        earliestLast: inclusive === "unknown" ? after : earliest,
        earliestCertain: !startMarked && !endMarked,
        precision,
      });
    }
    default:
      return bound satisfies never;
  }
}

interface Found {
  earliest?: Day | undefined;
  earliestLast?: Day | undefined;
  latestFirst?: Day | undefined;
  latest?: Day | undefined;
  earliestCertain?: boolean;
  latestCertain?: boolean;
  precision: DatePrecision;
}

function days({ earliest, latest, precision, ...found }: Found): Bounds {
  return {
    ...(earliest !== undefined && { earliest, earliestLast: found.earliestLast ?? earliest }),
    ...(latest !== undefined && { latestFirst: found.latestFirst ?? latest, latest }),
    ...(earliest !== undefined && found.earliestCertain && { certainEarliest: earliest }),
    ...(latest !== undefined && found.latestCertain && { certainLatest: latest }),
    precision,
  };
}

function dayBefore(day: Day): Day {
  if (day === firstDay) throw new RangeError(`before ${day} lies outside the years 0001 to 9999`);
  return previousDay(day);
}

function dayAfter(day: Day): Day {
  if (day === lastDay) throw new RangeError(`after ${day} lies outside the years 0001 to 9999`);
  return nextDay(day);
}
