// Reads what officers and papers write into the register's own values, or says what it did not understand and where. It never guesses:
// a text is read whole or not at all, and what makes sense in two ways is refused with both.
// Total and linear in the text, which is bounded. It reads no clock: "this year" is no date.
import { type Cursor, cursorOf, type DecimalSign, type MisreadReason, NotUnderstood } from "./cursor.ts";
import { isVietnamese } from "./notation.ts";
import { readDate } from "./read-date.ts";
import { readMoney } from "./read-money.ts";
import { readQuantity } from "./read-quantity.ts";
import { dateReading, moneyReading, type Readable, type Reading, readables } from "./reading.ts";

/** UTF-16 code units of a text: what a date and an amount keep of their words. */
export const readTextLengthMax = 500;

/** Why a text was not read. */
export interface Misreading {
  /** For people. */
  readonly detail: string;
  /** For programs, where it is one of a few that are common. */
  readonly reason?: MisreadReason;
  /** What was not understood: the text from `offset`, in UTF-16 code units, to its end. Empty where something is missing there. */
  readonly rest: string;
  readonly offset: number;
  /** The readings between which nothing decides. */
  readonly either?: readonly Reading[];
  /** What the text was tried as, where it was not to be one kind alone and is clearly none of them. */
  readonly tried?: readonly Tried[];
}

/** Why a text is not of one kind. */
export interface Tried extends Pick<Misreading, "detail" | "rest" | "offset"> {
  readonly as: Readable;
}

export type TextAnswer = { readonly readings: readonly Reading[] } | { readonly misread: Misreading };

/**
 * Reads a text as an amount of money, a quantity or a date; without `as`, as each of them that it can be.
 * `readText("10,6 tỷ đồng")` reads 10600000000 VND exact; `readText("1.234 km")` is misread: a thousand or one and a bit.
 */
export function readText(text: string, as?: Readable): TextAnswer {
  if (text.length > readTextLengthMax) {
    const detail = `a text of ${text.length} characters is too long: at most ${readTextLengthMax}`;
    return { misread: { detail, rest: text.slice(readTextLengthMax), offset: readTextLengthMax } };
  }
  if (text.trim() === "") return { misread: { detail: "there is nothing to read: the text is empty", rest: text, offset: 0 } };
  const kinds = as === undefined ? readables : [as];
  const attempts = kinds.map((kind) => readAs(text, kind));
  const readings = attempts.filter(isReading);
  if (readings.length > 0) return { readings };
  const misread = attempts.filter(isMisread);
  const { message: detail, offset, either, reason, recognised } = misread.reduce(nearer);
  const rest = text.slice(offset);
  if (recognised || kinds.length === 1)
    return { misread: { detail, rest, offset, ...(reason !== undefined && { reason }), ...(either !== undefined && { either }) } };
  const tried = misread.map((one, n): Tried => {
    return { as: kinds[n] as Readable, detail: one.message, rest: text.slice(one.offset), offset: one.offset };
  });
  const told = tried.map((one) => `${kindWords[one.as]} (${one.detail})`);
  return { misread: { detail: `this is neither ${told.join(" nor ")}`, rest, offset, tried } };
}

const kindWords: Readonly<Record<Readable, string>> = { money: "an amount of money", quantity: "a quantity", date: "a date" };

type Attempt = Reading | NotUnderstood;

function isReading(attempt: Attempt): attempt is Reading {
  return !isMisread(attempt);
}

function isMisread(attempt: Attempt): attempt is NotUnderstood {
  return attempt instanceof NotUnderstood;
}

/** Figures are read in both notations: what makes sense in one alone, or in both alike, is meant; else Vietnamese words decide. */
function readAs(text: string, as: Readable): Attempt {
  const comma = attempt(text, as, ",");
  if (as === "date") return comma;
  const point = attempt(text, as, ".");
  const [ofComma, ofPoint] = [sensesOf(comma), sensesOf(point)];
  if (isMisread(comma) && ofComma.length === 0) return isMisread(point) && ofPoint.length === 0 ? nearer(comma, point) : point;
  if (ofPoint.length === 0 || JSON.stringify(ofComma) === JSON.stringify(ofPoint) || isVietnamese(cursorOf(text))) return comma;
  const detail = "the figure says two things: a comma or point before three digits may group thousands or begin decimals";
  return new NotUnderstood(detail, text.search(/[0-9]/), true, [...ofComma, ...ofPoint]);
}

/** What the text may mean, read in one way. */
function sensesOf(attempt: Attempt): readonly Reading[] {
  return isMisread(attempt) ? (attempt.either ?? []) : [attempt];
}

function attempt(text: string, as: Readable, decimalSign: DecimalSign): Attempt {
  try {
    return readingOf(cursorOf(text, decimalSign), as);
  } catch (error) {
    if (error instanceof NotUnderstood) return error;
    throw error;
  }
}

function readingOf(cursor: Cursor, as: Readable): Reading {
  const { text } = cursor;
  switch (as) {
    case "money":
      return moneyReading(readMoney(cursor), text);
    case "quantity":
      return { as, value: readQuantity(cursor), text };
    case "date":
      return dateReading(readDate(cursor), text);
    default:
      return as satisfies never;
  }
}

/** Of two the one that recognised the text, or else understood more of it; the first of equals. */
function nearer(a: NotUnderstood, b: NotUnderstood): NotUnderstood {
  if (a.recognised !== b.recognised) return b.recognised ? b : a;
  return b.offset > a.offset ? b : a;
}
