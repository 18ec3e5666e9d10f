// What is worked out of numbers, such as those of texts that many rows share, once each.

/** As a rule the numbers are below `count`, and most are asked for. */
export function workedOut<Result>(count: number, of: (number: number) => Result): (number: number) => Result {
  const known: (Result | undefined)[] = new Array(count);
  return (number) => {
    const before = known[number];
    if (before !== undefined) return before;
    const result = of(number);
    known[number] = result;
    return result;
  };
}

export interface Numbered<Value> {
  /** The same for values of the same text. */
  readonly numberOf: (value: Value) => number;
  readonly at: (number: number) => Value;
  readonly textOf: (value: Value) => string;
  /** Numbers are below it. */
  readonly count: () => number;
}

/** Values by numbers, from 0 on as they come. */
export function numbered<Value>(textOf: (value: Value) => string): Numbered<Value> {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    numberOf(value) {
      const text = textOf(value);
      const number = numbers.get(text) ?? values.push(value) - 1;
      numbers.set(text, number);
      return number;
    },
    at: (number) => values[number] as Value,
    textOf,
    count: () => values.length,
  };
}
