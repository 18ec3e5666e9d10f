// What currencies are called in the papers of the three countries. "Đô la", "dollar" and $ without a country are those of the United States;
// ¥ is two currencies and so none. Any other currency is written with its code, in capitals.
import { currencyDigits } from "../currency.ts";
import { type Cursor, peek } from "./cursor.ts";
import { phrases, take } from "./phrases.ts";

const vietnamese = [
  ["VND", "đồng", "đồng việt nam", "đ", "vnđ"],
  ["USD", "đô la", "đô la mỹ", "đôla", "đôla mỹ", "đô-la", "đô-la mỹ"],
  ["LAK", "kíp", "kíp lào"],
  ["KHR", "riên"],
  ["CNY", "nhân dân tệ", "ndt"],
  ["THB", "bạt", "baht thái"],
] as const;
export const vietnameseCurrencies = phrases<string>(...vietnamese);

const names = phrases<string>(
  ...vietnamese,
  ["VND", "vnd", "₫", "dong"],
  ["USD", "usd", "us$", "$", "dollar", "dollars", "us dollars", "us dollar"],
  ["LAK", "kip", "lak", "₭"],
  ["KHR", "riel", "riels", "khr", "៛"],
  ["CNY", "cny", "rmb", "yuan"],
  ["THB", "baht", "thb", "฿"],
  ["EUR", "euro", "euros", "eur", "€"],
);

/** Reads a currency: one of these names, or the code of any other in capitals. */
export function takeCurrency(cursor: Cursor): string | undefined {
  const named = take(cursor, names);
  if (named !== undefined) return named;
  const token = peek(cursor);
  if (token?.kind !== "word") return undefined;
  const written = cursor.text.slice(token.offset, token.offset + 3);
  if (token.text.length !== 3 || currencyDigits(written) === undefined) return undefined;
  cursor.next += 1;
  return written;
}
