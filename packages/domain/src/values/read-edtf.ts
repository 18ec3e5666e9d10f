// An EDTF text as days: where it begins and ends at the outermost, which of its ends are open and which are marked.
// The one place where the three shapes (a date, an interval, a set) become the same thing; bounds.ts works on that.
import { remembering } from "./bounded-map.ts";
import type { DatePrecision } from "./date-words.ts";
import type { Day } from "./day.ts";
import { edtfLengthMax, notationProblem } from "./edtf.ts";
import { type EdtfUnit, readUnit } from "./edtf-unit.ts";

/**
 * How an EDTF text reads in days. What it names begins at the earliest on `start` and at the latest on `startLast`, ends at the earliest
 * on `endFirst` and at the latest on `end`: 201X begins on 2010-01-01 to 2019-01-01. An absent day is open, or unknown (no year).
 */
export interface EdtfReading {
  /** `day`: names a day. `span`: anything else with two ends. `open-start`, `open-end`: `../x`, `x/..`, `[..x]`, `[x..]`. */
  shape: "day" | "span" | "open-start" | "open-end";
  start?: Day;
  startLast?: Day;
  endFirst?: Day;
  end?: Day;
  startMarked: boolean;
  endMarked: boolean;
  precision: DatePrecision;
  /** What is written of a beginning and of an end whose year alone is missing, as `09-13`. */
  yearlessStart?: string;
  yearlessEnd?: string;
}

/** A reading, or what is wrong with the text. */
export type EdtfAnswer = { reading: EdtfReading } | { problem: string };

/** Different texts that stay in memory, some 300 bytes each: a province writes a few thousand dates, a country some 15,000. */
const rememberedTextsMax = 16_384;

const remembered = remembering(rememberedTextsMax, answerTo);

/** Reads an EDTF text. Total: any text gives a reading or a problem. A text that is too long is not remembered. */
export function readEdtf(text: string): EdtfAnswer {
  const tooLong = text.length > edtfLengthMax;
  return tooLong ? answerTo(text) : remembered(text);
}

function answerTo(text: string): EdtfAnswer {
  const problem = notationProblem(text);
  if (problem !== undefined) return { problem };
  try {
    const reading = text.includes("/") ? readInterval(text) : /^[[{]/.test(text) ? readSet(text) : readDate(text);
    return { reading: Object.freeze(reading) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problem: `"${text}" is not a date: ${error.message}` };
  }
}

function readDate(text: string): EdtfReading {
  const unit = readUnit(text);
  return { ...readEnds(unit, unit), ...(unit.namesDay && { shape: "day" }), precision: precisionOf(unit) };
}

function readInterval(text: string): EdtfReading {
  const [from = "", to = ""] = text.split("/");
  return readEnds(from === "" || from === ".." ? undefined : readUnit(from), to === "" || to === ".." ? undefined : readUnit(to));
}

/** The days of a set are the hull of its members. One marked member marks both ends, since any of them may be the one meant. */
function readSet(text: string): EdtfReading {
  const units: EdtfUnit[] = [];
  const members = text
    .slice(1, -1)
    .split(",")
    .map((member) => member.trim().split(".."));
  for (const [from = "", to = ""] of members) {
    const [first, last] = [from, to].map((part) => (part === "" ? undefined : readUnit(part)));
    if (first && last) {
      readEnds(first, last);
      units.push(range(first, last));
    } else units.push(...[first, last].filter((unit) => unit !== undefined));
  }
  const whole = units.every((unit) => unit.first && unit.last) ? units.reduce(hull) : { marked: true, namesDay: false };
  const reading = readEnds(members[0]?.[0] === "" ? undefined : whole, members.at(-1)?.[1] === "" ? undefined : whole);
  const marked = units.some((unit) => unit.marked);
  return { ...reading, startMarked: marked, endMarked: marked };
}

/** The members from one to another, `2021..2023`, as one. */
function range(from: EdtfUnit, to: EdtfUnit): EdtfUnit {
  return { ...(from.first && { first: from.first }), ...(to.last && { last: to.last }), marked: from.marked || to.marked, namesDay: false };
}

/** Two members as one: of what begins first the beginning, of what ends last the end. */
function hull(a: EdtfUnit, b: EdtfUnit): EdtfUnit {
  if (!a.first || !a.last || !b.first || !b.last) return a;
  return {
    first: { start: minDay(a.first.start, b.first.start), end: minDay(a.first.end, b.first.end) },
    last: { start: maxDay(a.last.start, b.last.start), end: maxDay(a.last.end, b.last.end) },
    marked: a.marked || b.marked,
    namesDay: false,
  };
}

function minDay(a: Day, b: Day): Day {
  return b < a ? b : a;
}

function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** From one unit to another; an absent unit is an open end. */
function readEnds(from: EdtfUnit | undefined, to: EdtfUnit | undefined): EdtfReading {
  const one = from ?? to;
  if (one === undefined) throw new RangeError("both ends are open, so it says nothing: leave it out");
  const [start, end] = [from?.first?.start, to?.last?.end];
  if (start !== undefined && end !== undefined && start > end) throw new RangeError(`it begins on ${start}, after its end on ${end}`);
  const [startLast, endFirst] = [from?.last?.start, to?.first?.end];
  return {
    shape: from === undefined ? "open-start" : to === undefined ? "open-end" : "span",
    ...(start !== undefined && { start }),
    ...(startLast !== undefined && { startLast }),
    ...(endFirst !== undefined && { endFirst }),
    ...(end !== undefined && { end }),
    startMarked: from?.marked ?? false,
    endMarked: to?.marked ?? false,
    ...(from?.yearless !== undefined && { yearlessStart: from.yearless }),
    ...(to?.yearless !== undefined && { yearlessEnd: to.yearless }),
    precision: from && to ? hullPrecision(start, end) : precisionOf(one),
  };
}

function precisionOf(unit: EdtfUnit): DatePrecision {
  return unit.precision ?? hullPrecision(unit.first?.start, unit.last?.end);
}

/** The smallest unit of the calendar that holds both days. */
export function hullPrecision(start: Day | undefined, end: Day | undefined): DatePrecision {
  if (start === undefined || end === undefined) return "unknown";
  if (start === end) return "day";
  if (start.slice(0, 4) !== end.slice(0, 4)) return "multi-year";
  const [from, to] = [Number(start.slice(5, 7)) - 1, Number(end.slice(5, 7)) - 1];
  if (from === to) return "month";
  if (Math.floor(from / 3) === Math.floor(to / 3)) return "quarter";
  return Math.floor(from / 6) === Math.floor(to / 6) ? "half" : "year";
}
