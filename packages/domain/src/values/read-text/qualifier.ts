// How a figure is meant, by the words around it. "Trên" and "hơn" leave out the figure itself, "ít nhất" does not; the register's words
// do not tell these apart, the text that is kept does.
import type { Qualifier } from "../codes.ts";
import type { Cursor } from "./cursor.ts";
import { phrases, take } from "./phrases.ts";

const before = phrases<Qualifier>(
  [
    "circa",
    "khoảng",
    "vào khoảng",
    "chừng",
    "khoảng chừng",
    "xấp xỉ",
    "about",
    "around",
    "approximately",
    "approx.",
    "some",
    "circa",
    "ca.",
    "~",
    "≈",
  ],
  [
    "at-least",
    "trên",
    "hơn",
    "ít nhất",
    "tối thiểu",
    "không dưới",
    "over",
    "more than",
    "at least",
    "not less than",
    "no less than",
    ">",
    ">=",
    "≥",
  ],
  [
    "at-most",
    "gần",
    "dưới",
    "chưa đến",
    "chưa tới",
    "nhiều nhất",
    "tối đa",
    "không quá",
    "nearly",
    "almost",
    "under",
    "less than",
    "at most",
  ],
  ["at-most", "không vượt quá", "up to", "not more than", "no more than", "<", "<=", "≤"],
  [
    "estimated",
    "ước",
    "ước đạt",
    "ước tính",
    "ước khoảng",
    "ước tính khoảng",
    "ước đạt khoảng",
    "dự kiến",
    "dự kiến khoảng",
    "estimated",
    "an estimated",
  ],
);

const after = phrases<Qualifier>(["at-least", "trở lên", "or more"], ["at-most", "trở xuống", "or less"]);

export function takeQualifier(cursor: Cursor): Qualifier | undefined {
  return take(cursor, before);
}

export function takeQualifierAfter(cursor: Cursor): Qualifier | undefined {
  return take(cursor, after);
}
