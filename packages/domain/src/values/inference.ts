// An inference beside a date whose year is missing: what is written still holds, so the inferred days are those of the year inferred
// that the written month and day name. Beside XXXX-09-13, "2011" is 2011-09-13, and 2011-10-01 is no reading of it at all.
import type { Day } from "./day.ts";
import { stretchInYear } from "./edtf-unit.ts";
import { type EdtfReading, hullPrecision } from "./read-edtf.ts";

/** 29 February comes back after eight years at the latest (1896, 1904). */
const yearsBetweenLeapDaysMax = 8;

/** The reading of an inference, narrowed to what is written. Throws a RangeError where no day of it is one that is written. */
export function narrowToYearless(inference: EdtfReading, written: EdtfReading): EdtfReading {
  const { yearlessStart, yearlessEnd } = written;
  const start = yearlessStart === undefined ? inference.start : firstFrom(yearlessStart, inference.start);
  const end = yearlessEnd === undefined ? inference.end : lastUntil(yearlessEnd, inference.end);
  if (start === inference.start && end === inference.end) return inference;
  if (start !== undefined && end !== undefined && start > end) {
    throw new RangeError(
      `the inference, ${inference.start} to ${inference.end}, holds no ${yearlessStart ?? yearlessEnd} as it is written`,
    );
  }
  const precision = start !== undefined && end !== undefined ? hullPrecision(start, end) : inference.precision;
  return { ...inference, ...(start !== undefined && { start }), ...(end !== undefined && { end }), precision };
}

/** The first day from `from` on that the yearless date can mean. */
function firstFrom(yearless: string, from: Day | undefined): Day | undefined {
  if (from === undefined) return undefined;
  const year = Number(from.slice(0, 4));
  for (let candidate = year - 1; candidate <= year + yearsBetweenLeapDaysMax; candidate++) {
    const stretch = stretchInYear(yearless, candidate);
    if (stretch !== undefined && stretch.end >= from) return stretch.start > from ? stretch.start : from;
  }
  return from;
}

/** The last day until `until` that the yearless date can mean. */
function lastUntil(yearless: string, until: Day | undefined): Day | undefined {
  if (until === undefined) return undefined;
  const year = Number(until.slice(0, 4));
  for (let candidate = year; candidate >= year - yearsBetweenLeapDaysMax; candidate--) {
    const stretch = stretchInYear(yearless, candidate);
    if (stretch !== undefined && stretch.start <= until) return stretch.end < until ? stretch.end : until;
  }
  return until;
}
