// The dry and the rainy season: dates that EDTF cannot say. No source states their months, so the words are kept and no day is given;
// who knows the months adds an inference, or earliest and latest.
import { type Cursor, expected, fail, peek, takeText } from "./cursor.ts";
import { monsoonSeasons } from "./date-phrases.ts";
import { take } from "./phrases.ts";

/** Whether one was read: mùa khô 2025-2026, mùa mưa năm 2025, the 2025–2026 dry season. @throws NotUnderstood for years that are none of it */
export function readMonsoonSeason(cursor: Cursor): boolean {
  const begin = cursor.next;
  takeText(cursor, "the");
  const named = take(cursor, monsoonSeasons) !== undefined;
  if (named) takeText(cursor, "năm", "of");
  const yearsAt = cursor.next;
  const years = takeYears(cursor);
  if (!named && (years.length === 0 || take(cursor, monsoonSeasons) === undefined)) {
    cursor.next = begin;
    return false;
  }
  const [first, second] = years;
  if (first === undefined) return expected(cursor, "the year of the season");
  if (second === undefined || second === first + 1) return true;
  return fail(cursor, `a season passes from one year into the next, not from ${first} to ${second}`, yearsAt);
}

function takeYears(cursor: Cursor): number[] {
  const years: number[] = [];
  while (years.length < 2 && peek(cursor)?.kind === "digits" && peek(cursor)?.text.length === 4) {
    years.push(Number(peek(cursor)?.text));
    cursor.next += 1;
    if (years.length === 2 || !/^[-–/]$/.test(peek(cursor)?.text ?? "") || peek(cursor, 1)?.text.length !== 4) break;
    cursor.next += 1;
  }
  return years;
}
