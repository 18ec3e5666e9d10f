// An amount of money in words: 10,6 tỷ đồng, trên 913 triệu USD, từ 5 đến 7 tỷ đồng, USD 5m. No bound is invented, and no currency.
import { decimalProblem } from "../decimal.ts";
import { compareMoney, Money } from "../money.ts";
import { takeCurrency } from "./currency-words.ts";
import { type Cursor, expectEnd, expected, fail, takeText } from "./cursor.ts";
import { compare, decimalTextOf, type Exact, times } from "./exact.ts";
import { phrases, take } from "./phrases.ts";
import { takeQualifier, takeQualifierAfter } from "./qualifier.ts";
import { rangeWords } from "./range-words.ts";
import { groupsAhead } from "./read-figure.ts";
import { moneyScales, readNumber, type WrittenNumber } from "./read-number.ts";
import { moneyReading } from "./reading.ts";

/** Words before an amount that say no more than that it is one. */
const worth = phrases(["worth", "trị giá", "đạt", "worth"]);

/** Words before an amount that say that it is the one before it again. */
const again = phrases(["again", "tương đương", "tương đương với", "quy đổi", "bằng chữ", "bằng chữ:", "equivalent to", "in words:"]);

/** @throws NotUnderstood */
export function readMoney(cursor: Cursor): Money {
  const { money, short } = readStatement(cursor);
  readGloss(cursor, money);
  expectEnd(cursor, "the amount");
  if (short === undefined) return money;
  const either = [money, short.money].map((sense) => moneyReading(sense, cursor.text));
  return fail(cursor, "the lower end may leave out the thousands that the upper one writes: write it out", short.begin, either);
}

/** An amount in brackets behind another says that one again, in another currency or in words. It stands in the text that is kept and nowhere else. */
function readGloss(cursor: Cursor, money: Money): void {
  const begin = cursor.next;
  if (!takeText(cursor, "(")) return;
  take(cursor, again);
  const { money: gloss } = readStatement(cursor);
  if (!takeText(cursor, ")")) expected(cursor, "the end of the brackets");
  if (gloss.currency === money.currency && compareMoney(gloss, money) !== 0) failTwo(cursor, begin);
}

function failTwo(cursor: Cursor, from: number): never {
  return fail(cursor, "two amounts are no amount: give each by itself", from);
}

/** `short`: what a range may say instead, if its lower end, at `begin`, leaves out the thousands that the upper one writes. */
interface Statement {
  readonly money: Money;
  readonly short?: { readonly money: Money; readonly begin: number };
}

/** One amount or range of amounts. */
function readStatement(cursor: Cursor): Statement {
  take(cursor, worth);
  const qualifierAt = cursor.next;
  const qualifier = takeQualifier(cursor);
  const from = qualifier === undefined && takeText(cursor, "từ", "from", "between");
  const first = readAmount(cursor);
  if (from && first.currency !== undefined) {
    const open = takeQualifierAfter(cursor);
    if (open !== undefined) return { money: moneyOf(cursor, first, { qualifier: open }) };
  }
  const joining = take(cursor, rangeWords);
  if (joining === "and" && !from) return failTwo(cursor, cursor.next - 1);
  if (joining !== undefined) {
    if (qualifier !== undefined) return fail(cursor, `"${qualifier}" and a range are two statements: leave one out`, qualifierAt);
    return readRange(cursor, first);
  }
  if (from) return expected(cursor, "the end of the range");
  return { money: moneyOf(cursor, first, { qualifier: qualifier ?? takeQualifierAfter(cursor) ?? "exact" }) };
}

interface Amount extends WrittenNumber {
  readonly currency?: string;
  /** The currency stands after the number, so that nothing said later belongs to it. */
  readonly closed: boolean;
  /** Its first token. */
  readonly begin: number;
  /** Groups of thousands that its figure is written with. */
  readonly groups: number;
}

/** A number with its currency before or after it, or without one. */
function readAmount(cursor: Cursor): Amount {
  const begin = cursor.next;
  const before = takeCurrency(cursor);
  const groups = groupsAhead(cursor);
  const number = readNumber(cursor, moneyScales);
  if (number === undefined) return expected(cursor, "an amount");
  const currency = before ?? takeCurrency(cursor);
  return { ...number, begin, groups, closed: before === undefined && currency !== undefined, ...(currency !== undefined && { currency }) };
}

/**
 * The lower end takes the currency and the scale of the upper one where it has none of its own: "từ 5 đến 7 tỷ đồng". "5-7.000 USD" is from 5
 * or from 5.000.
 */
function readRange(cursor: Cursor, given: Amount): Statement {
  const upper = readAmount(cursor);
  const currency = upper.currency ?? given.currency;
  if (given.currency !== undefined && given.currency !== currency) {
    return fail(cursor, `a range has one currency, not ${given.currency} and ${currency}`, upper.begin);
  }
  if (currency === undefined) return expected(cursor, "a currency (as đồng, USD, kíp)", "currency-expected");
  const takesScale = given.scale === 1n && !given.closed;
  if (takesScale && upper.scale === undefined) return fail(cursor, "the lower end has no scale of its own: write it out", given.begin);
  const lower = takesScale ? { ...given, value: times(given.value, upper.scale ?? 1n) } : given;
  if (compare(lower.value, upper.value) > 0) {
    return fail(
      cursor,
      `the range begins with ${decimalTextOf(lower.value)}, more than its end ${decimalTextOf(upper.value)}`,
      given.begin,
    );
  }
  const full = { ...lower, value: times(lower.value, 1_000n ** BigInt(upper.groups)) };
  const mayBeShort = takesScale && given.groups === 0 && compare(full.value, lower.value) > 0 && compare(full.value, upper.value) <= 0;
  const money = rangeOf(cursor, currency, lower, upper);
  return mayBeShort ? { money, short: { money: rangeOf(cursor, currency, full, upper), begin: given.begin } } : { money };
}

function rangeOf(cursor: Cursor, currency: string, from: Amount, to: Amount): Money {
  const bounds = { lower: figureOf(cursor, from, from.value), upper: figureOf(cursor, to, to.value) };
  return moneyOf(cursor, { ...from, currency }, { qualifier: "range", ...bounds });
}

function moneyOf(cursor: Cursor, amount: Amount, rest: Pick<Money, "qualifier" | "lower" | "upper">): Money {
  const { currency, value, begin } = amount;
  if (currency === undefined) return expected(cursor, "a currency (as đồng, USD, kíp)", "currency-expected");
  const money = Money.safeParse({ amount: figureOf(cursor, amount, value), currency, ...rest, text: cursor.text });
  if (!money.success) return fail(cursor, money.error.issues[0]?.message ?? "no amount", begin);
  return money.data;
}

function figureOf(cursor: Cursor, { begin }: Amount, value: Exact): string {
  const text = decimalTextOf(value);
  const problem = decimalProblem(text);
  return problem === undefined ? text : fail(cursor, problem, begin);
}
