// Whose notation a figure is written in, where it makes sense in both: Vietnamese words of number and money stand beside 1.250,5. A code, a sign
// and an English word stand beside either.
import { vietnameseCurrencies } from "./currency-words.ts";
import type { Cursor } from "./cursor.ts";
import { isAnywhere } from "./phrases.ts";
import { vietnameseScales } from "./read-number.ts";

export function isVietnamese(cursor: Cursor): boolean {
  return isAnywhere(cursor, vietnameseScales) || isAnywhere(cursor, vietnameseCurrencies);
}
