// A number as people say and write it: 10,6 tỷ, 10 tỷ 600 triệu, hai tỷ rưỡi, một nghìn hai trăm linh năm, 5 million.
// Parts follow each other from large to small. What is short in speech and says two things (5 tỷ 700: and 700, or 700 million) ends the
// number before it, and is then left over.
import { type Cursor, peek, takeText } from "./cursor.ts";
import { compare, type Exact, plus, times, whole } from "./exact.ts";
import { type Phrases, phrases, take } from "./phrases.ts";
import { readFigure } from "./read-figure.ts";

/** Words that multiply what stands before them; hundreds belong to the group before. */
const vietnamese = [
  [1_000n, "nghìn", "ngàn"],
  [1_000_000n, "triệu"],
  [1_000_000_000n, "tỷ", "tỉ"],
] as const;
const english = [
  [1_000n, "thousand"],
  [1_000_000n, "million"],
  [1_000_000_000n, "billion"],
  [1_000_000_000_000n, "trillion"],
] as const;
export const vietnameseScales: Phrases<bigint> = phrases<bigint>(...vietnamese);
export const scales: Phrases<bigint> = phrases<bigint>(...vietnamese, ...english);

/** With the short ones of English bookkeeping, which beside an amount of money alone are no metre and no letter. */
export const moneyScales: Phrases<bigint> = phrases<bigint>(
  ...vietnamese,
  ...english,
  [1_000n, "k"],
  [1_000_000n, "m", "mn"],
  [1_000_000_000n, "b", "bn"],
);

export interface WrittenNumber {
  readonly value: Exact;
  /**
   * What its words multiply by, 1 where there are none: in "từ 5 đến 7 tỷ" it holds for the first figure too. Absent where it is not one
   * figure with its scale.
   */
  readonly scale?: bigint;
}

/** A part of a number and the scale of its last word. `decimals`: nothing smaller may follow. `factor`: as the scale of a number. */
interface Part {
  readonly value: Exact;
  readonly scale: bigint;
  readonly decimals: boolean;
  readonly factor?: bigint;
  readonly last: boolean;
}

/** Undefined where no number begins. @throws NotUnderstood for digits that are no figure */
export function readNumber(cursor: Cursor, scales: Phrases<bigint>): WrittenNumber | undefined {
  let parts: Part[] = [];
  for (let last = false; !last; last = parts.at(-1)?.last ?? true) {
    const begin = cursor.next;
    const read = readPart(cursor, scales, parts);
    if (read === undefined) {
      cursor.next = begin;
      break;
    }
    parts = read;
  }
  const [first, ...more] = parts;
  if (first === undefined) return undefined;
  const scale = more.length === 0 ? first.factor : undefined;
  return { value: more.reduce((sum, part) => plus(sum, part.value), first.value), ...(scale !== undefined && { scale }) };
}

/** The parts with one more; thousands before it are multiplied with it, as in một nghìn hai trăm tỷ. Undefined where none follows. */
function readPart(cursor: Cursor, scales: Phrases<bigint>, before: Part[]): Part[] | undefined {
  const linh = before.length > 0 && takeText(cursor, "linh", "lẻ");
  const group = readGroup(cursor);
  if (group === undefined) return undefined;
  const explicit = linh || group.explicit;
  let { value } = group;
  let [scale, factor] = [1n, group.figure ? 1n : undefined];
  let parts = before;
  for (let next = takeLarger(cursor, scales, scale); next !== undefined; next = takeLarger(cursor, scales, scale)) {
    const larger = next;
    const thousands = parts.filter((part) => part.scale < larger);
    parts = parts.filter((part) => part.scale >= larger);
    const last = thousands.at(-1);
    if (last !== undefined && (last.scale > 1_000n || !follows(value, scale, last, explicit))) return undefined;
    factor = last === undefined && factor !== undefined ? factor * larger : undefined;
    value = times(
      thousands.reduce((sum, part) => plus(sum, part.value), value),
      larger,
    );
    scale = larger;
  }
  const last = parts.at(-1);
  if (last !== undefined && !follows(value, scale, last, explicit)) return undefined;
  const decimals = group.value.decimals > 0;
  if (decimals || scale === 1n || !takeText(cursor, "rưỡi")) {
    return [...parts, { value, scale, decimals, ...(factor !== undefined && { factor }), last: scale === 1n }];
  }
  return [...parts, { value: plus(value, whole(scale / 2n)), scale, decimals, last: true }];
}

/** Whether a part says one thing only after that other one. */
function follows(value: Exact, scale: bigint, before: Part, explicit: boolean): boolean {
  if (before.decimals || compare(value, whole(before.scale)) >= 0) return false;
  return explicit || scale > 1n || compare(times(value, 10n), whole(before.scale)) >= 0;
}

function takeLarger(cursor: Cursor, scales: Phrases<bigint>, than: bigint): bigint | undefined {
  const begin = cursor.next;
  const scale = take(cursor, scales);
  if (scale === undefined || scale > than) return scale;
  cursor.next = begin;
  return undefined;
}

/** What stands before a scale. `figure`: in digits alone, or a number below a hundred. `explicit`: it says that it has no hundreds. */
interface Group {
  readonly value: Exact;
  readonly figure: boolean;
  readonly explicit: boolean;
}

/** A figure, or 0 to 999 in words; single ones after hundreds are said with linh, so that hai trăm năm is two hundred years. */
function readGroup(cursor: Cursor): Group | undefined {
  const figure = readFigure(cursor);
  const explicit = figure === undefined && peek(cursor, 1)?.text === "trăm" && takeText(cursor, "không");
  const first = explicit ? whole(0n) : (figure ?? readSmallWords(cursor));
  if (first === undefined || !takeText(cursor, "trăm", "hundred")) return first && { value: first, figure: true, explicit };
  const hundreds = times(first, 100n);
  if (figure !== undefined) return { value: hundreds, figure: false, explicit };
  const begin = cursor.next;
  const linh = takeText(cursor, "linh", "lẻ");
  const rest = readSmallWords(cursor);
  if (rest !== undefined && linh === rest.units < 10n) return { value: plus(hundreds, rest), figure: false, explicit };
  cursor.next = begin;
  return { value: hundreds, figure: false, explicit };
}

/** 1 to 99 in words. */
export function readSmallWords(cursor: Cursor): Exact | undefined {
  if (takeText(cursor, "mười")) return whole(10n + (takeWord(cursor, afterTen) ?? 0n));
  const digit = takeWord(cursor, ones);
  if (digit === undefined || !takeText(cursor, "mươi")) return digit === undefined ? undefined : whole(digit);
  return whole(digit * 10n + (takeWord(cursor, afterTens) ?? 0n));
}

function takeWord(cursor: Cursor, words: ReadonlyMap<string, bigint>): bigint | undefined {
  const value = words.get(peek(cursor)?.text ?? "");
  if (value !== undefined) cursor.next += 1;
  return value;
}

const ones = new Map([
  ["một", 1n],
  ["hai", 2n],
  ["ba", 3n],
  ["bốn", 4n],
  ["năm", 5n],
  ["sáu", 6n],
  ["bảy", 7n],
  ["bẩy", 7n],
  ["tám", 8n],
  ["chín", 9n],
]);

/** After tens five is lăm, so that hai mươi năm is twenty years; after mươi one is mốt, and four may be tư. */
const afterTen = new Map([...ones, ["lăm", 5n], ["nhăm", 5n]]);
afterTen.delete("năm");
const afterTens = new Map([...afterTen, ["mốt", 1n], ["tư", 4n]]);
afterTens.delete("một");
