// One column of a register in memory: a number for each row, in an array that grows. What a loop over all rows reads must be a number at a fixed
// place: days are counted, texts are numbered as they come.
import { daysBetween, EVER, NEVER } from "@camket/domain";
import { STILL_KNOWN } from "../interval.ts";
import { remembering } from "../lines.ts";

/**
 * `day`: days since 1970, `EVER` and `NEVER` beyond them, `noDay` for none. `number`: a sequence number, a row, a shared text; 0 for none.
 * `count`: NaN for none. `word`: of a closed list; `text`: of an open one; 0 for none, else what `words` leads from.
 */
export type HeldAs = "day" | "number" | "count" | "word" | "text";

interface Arrays {
  readonly day: Int32Array;
  readonly number: Uint32Array;
  readonly count: Float64Array;
  readonly word: Uint8Array;
  readonly text: Uint32Array;
}

export interface HeldColumn<As extends HeldAs = HeldAs> {
  /** By the row, or by the place in a part; another array once it has grown. */
  readonly numbers: Arrays[As];
  /** What the numbers of a `word` or a `text` mean. */
  readonly words: Words;
  set(at: number, value: unknown): void;
  /** Makes room for so many. */
  reserve(length: number): void;
}

export interface Words {
  /** How many numbers there are, 0 for none among them. */
  readonly size: number;
  /** Nothing for 0. */
  at(number: number): string | undefined;
  /** 0 where no row has it. */
  numberOf(value: string): number;
}

/** Later than every day, `NEVER` too: no comparison with a day of the calendar finds it due. */
export const noDay = 0x7fffffff;
const never = noDay - 1;
const ever = -0x80000000;
/** `STILL_KNOWN` as a column holds it. */
export const stillKnown = 0xffffffff;

/** Days since 1970-01-01. */
export const dayNumber = remembering((day: string): number =>
  day === NEVER ? never : day === EVER ? ever : daysBetween("1970-01-01", day),
);

const arrayOf: { readonly [As in HeldAs]: (length: number) => Arrays[As] } = {
  day: (length) => new Int32Array(length),
  number: (length) => new Uint32Array(length),
  count: (length) => new Float64Array(length),
  word: (length) => new Uint8Array(length),
  text: (length) => new Uint32Array(length),
};

const wordsMax = 255;

export function heldColumn<As extends HeldAs>(as: As): HeldColumn<As> {
  let numbers: Arrays[As] = arrayOf[as](0);
  const byValue = new Map<unknown, number>();
  const values: unknown[] = [undefined];
  const numbered = (value: unknown): number => {
    const known = byValue.get(value);
    if (known !== undefined) return known;
    if (as === "word" && values.length > wordsMax) throw new Error(`a closed list has no more than ${wordsMax} words: "${value}"`);
    byValue.set(value, values.length);
    return values.push(value) - 1;
  };
  const read: Readonly<Record<HeldAs, (value: unknown) => number>> = {
    day: (value) => (value === null ? noDay : dayNumber(value as string)),
    number: (value) => (value === STILL_KNOWN ? stillKnown : ((value as number | null) ?? 0)),
    count: (value) => (value === null ? Number.NaN : (value as number)),
    word: (value) => (value === null ? 0 : numbered(value)),
    text: (value) => (value === null ? 0 : numbered(value)),
  };
  const numberOf = read[as];
  return {
    get numbers() {
      return numbers;
    },
    words: {
      get size() {
        return values.length;
      },
      at: (number) => (values[number] === undefined ? undefined : String(values[number])),
      numberOf: (value) => byValue.get(value) ?? 0,
    },
    set(at, value) {
      numbers[at] = numberOf(value);
    },
    reserve(length) {
      if (length <= numbers.length) return;
      const larger = arrayOf[as](Math.ceil(length * growth));
      larger.set(numbers);
      numbers = larger;
    },
  };
}

/** Room beyond what is there, so that arrays are seldom copied. */
const growth = 1.125;
