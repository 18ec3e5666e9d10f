// Rounds in turn, A B A B …, so that a machine whose speed drifts slows both alike; what counts is the ratio of each round.
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Runs the subjects in turn for so many rounds, after as many unmeasured ones as warm them up. */
export async function inTurn<Name extends string, Result>(
  rounds: number,
  subjects: Readonly<Record<Name, () => Promise<Result>>>,
  warmUpRounds = 1,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(subjects) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as unknown as Record<Name, Result[]>;
  for (let turn = 1 - warmUpRounds; turn <= rounds; turn++)
    for (const name of names) {
      const result = await subjects[name]();
      if (turn > 0) results[name].push(result);
    }
  return results;
}

/** The median of the ratios of each round. */
export const ratio = (over: readonly number[], under: readonly number[]): number =>
  round(median(over.map((value, i) => value / (under[i] as number))), 3);

export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.ceil((of / 100) * sorted.length) - 1)] ?? Number.NaN, 1);
}
