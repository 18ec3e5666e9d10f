// A figure in digits: 10.600.000.000, 10,6, 10 600 000, 05. Which of comma and point groups and which begins the decimals is the cursor's
// choice; the reader of the whole text tries both, and refuses what makes sense in both ways and differently.
import { decimalDigitsMax } from "../decimal.ts";
import { type Cursor, expected, fail, peek } from "./cursor.ts";
import type { Exact } from "./exact.ts";
import type { Token } from "./tokens.ts";

/** Undefined where no digit stands. @throws NotUnderstood for digits that are no figure in this notation, as 1,2,3 */
export function readFigure(cursor: Cursor): Exact | undefined {
  if (peek(cursor)?.kind !== "digits") return undefined;
  const begin = cursor.next;
  const written = takeWritten(cursor);
  const [integer = "", fraction = "", ...more] = written.split(cursor.decimalSign);
  const groups = integer.split(/[ .,]/);
  const grouped = groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((group) => group.length === 3));
  const oneSign = !integer.includes(" ") || !/[.,]/.test(integer);
  if (more.length > 0 || !/^\d*$/.test(fraction) || !grouped || !oneSign) {
    cursor.next = begin;
    return expected(cursor, "a figure with thousands in threes and one decimal comma (as 10.600.000,5)");
  }
  const digits = (groups.join("").replace(/^0+(?=\d)/, "") || "0") + fraction;
  if (digits.length > decimalDigitsMax) return fail(cursor, `the figure is too long: at most ${decimalDigitsMax} digits`, begin);
  return { units: BigInt(digits), decimals: fraction.length };
}

/** How many groups of thousands stand behind the first digits of the figure that is read next: two of 10.600.000. */
export function groupsAhead(cursor: Cursor): number {
  const [integer = ""] = takeWritten({ ...cursor }).split(cursor.decimalSign);
  return integer.split(/[ .,]/).length - 1;
}

/** The digits from here on with what joins them: a comma or a point between two, or a blank before three. */
function takeWritten(cursor: Cursor): string {
  let written = peek(cursor)?.text ?? "";
  let blanksGroup = written.length <= 3;
  cursor.next += 1;
  for (;;) {
    const [sign, digits] = [peek(cursor), peek(cursor, 1)];
    if (isJoining(sign) && digits?.kind === "digits" && !digits.spaced) {
      written += sign.text + digits.text;
      blanksGroup = false;
      cursor.next += 2;
    } else if (blanksGroup && sign?.kind === "digits" && sign.text.length === 3) {
      written += ` ${sign.text}`;
      cursor.next += 1;
    } else return written;
  }
}

function isJoining(token: Token | undefined): token is Token {
  return token !== undefined && !token.spaced && (token.text === "," || token.text === ".");
}
