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
  /** The same for values of the same key. */
  readonly numberOf: (value: Value) => number;
  readonly at: (number: number) => Value;
  /** Numbers are below it. */
  readonly count: () => number;
}

/** Values by numbers, from 0 on as they come. */
export function numbered<Value>(keyOf: (value: Value) => string | number): Numbered<Value> {
  const numbers = new Map<string | number, number>();
  const values: Value[] = [];
  return {
    numberOf(value) {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
    at: (number) => values[number] as Value,
    count: () => values.length,
  };
}
