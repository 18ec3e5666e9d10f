// Where the reading of a text stands, and how it fails: by a NotUnderstood, which never leaves this folder.
import type { Reading } from "./reading.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The sign before decimals; of comma and point the other one groups thousands. Vietnamese writes 10.600.000,5. */
export type DecimalSign = "," | ".";

export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly decimalSign: DecimalSign;
  /** The token that is read next. */
  next: number;
}

export function cursorOf(text: string, decimalSign: DecimalSign = ","): Cursor {
  return { text, tokens: tokensOf(text), decimalSign, next: 0 };
}

/** Why a text was not read, where a form can say it in words of its own. */
export const misreadReasons = ["currency-expected", "no-such-day", "no-such-month", "two-senses"] as const;
export type MisreadReason = (typeof misreadReasons)[number];

/**
 * What was not understood begins at `offset`, in UTF-16 code units of the text. `recognised`: the text is of the kind that was read for,
 * and wrong; else it may be of another kind. `either`: the readings between which nothing decides.
 */
export class NotUnderstood extends Error {
  readonly offset: number;
  readonly recognised: boolean;
  readonly either: readonly Reading[] | undefined;
  readonly reason: MisreadReason | undefined;
  constructor(message: string, offset: number, recognised: boolean, either?: readonly Reading[], reason?: MisreadReason) {
    super(message);
    this.offset = offset;
    this.recognised = recognised;
    this.either = either;
    this.reason = reason ?? (either && "two-senses");
  }
}

/** Ends the reading of what was recognised. `from` is the first token that is wrong; `either`, what it may mean. */
export function fail(cursor: Cursor, detail: string, from: number = cursor.next, either?: readonly Reading[]): never {
  throw new NotUnderstood(detail, offsetOf(cursor, from), true, either);
}

/** Ends the reading of what the calendar does not have. */
export function failDay(
  cursor: Cursor,
  { detail, reason }: { readonly detail: string; readonly reason: MisreadReason },
  from: number,
): never {
  throw new NotUnderstood(detail, offsetOf(cursor, from), true, undefined, reason);
}

/** Ends the reading where something else was expected. */
export function expected(cursor: Cursor, what: string, reason?: MisreadReason): never {
  throw new NotUnderstood(`${what} is expected, not ${shown(cursor)}`, offsetOf(cursor, cursor.next), false, undefined, reason);
}

/** @throws NotUnderstood where anything is left. */
export function expectEnd(cursor: Cursor, after: string): void {
  if (cursor.next < cursor.tokens.length) fail(cursor, `${shown(cursor)} is left over after ${after}`);
}

const shownLengthMax = 40;

/** What is left, for people. */
function shown(cursor: Cursor): string {
  const rest = cursor.text.slice(offsetOf(cursor, cursor.next)).trim();
  if (rest === "") return "the end of the text";
  return `"${rest.length > shownLengthMax ? `${rest.slice(0, shownLengthMax).toWellFormed()}…` : rest}"`;
}

function offsetOf({ tokens, text }: Cursor, index: number): number {
  return tokens[index]?.offset ?? text.length;
}

/** The token that is read next; `ahead` tokens after it. */
export function peek({ tokens, next }: Cursor, ahead = 0): Token | undefined {
  return tokens[next + ahead];
}

/** Reads one token if it is one of these. */
export function takeText(cursor: Cursor, ...texts: readonly string[]): boolean {
  const token = peek(cursor);
  if (token === undefined || !texts.includes(token.text)) return false;
  cursor.next += 1;
  return true;
}

/** The words that were read from that token on, as tokens.ts folds them, so that they are one text however they were typed. */
export function wordsFrom({ tokens, next }: Cursor, begin: number): string {
  return tokens
    .slice(begin, next)
    .map(({ text, spaced }, at) => (spaced && at > 0 ? ` ${text}` : text))
    .join("");
}
