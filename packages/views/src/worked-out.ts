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
