// Figures of the reader: whole numbers of a power of ten, never floats.

/** `units` × 10^-`decimals`. */
export interface Exact {
  readonly units: bigint;
  readonly decimals: number;
}

export const whole = (units: bigint): Exact => ({ units, decimals: 0 });

/** Without the decimals that the factor makes needless: 10.60 × 10^9 has none. */
export function times({ units, decimals }: Exact, factor: bigint): Exact {
  let product = { units: units * factor, decimals };
  while (product.decimals > 0 && product.units % 10n === 0n) product = { units: product.units / 10n, decimals: product.decimals - 1 };
  return product;
}

export function plus(a: Exact, b: Exact): Exact {
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: unitsAt(a, decimals) + unitsAt(b, decimals), decimals };
}

/** Negative where `a` is less than `b`. */
export function compare(a: Exact, b: Exact): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const [left, right] = [unitsAt(a, decimals), unitsAt(b, decimals)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Decimal text with all its decimals, as they were written: whether 1.000 may be one depends on what is counted. */
export function decimalTextOf({ units, decimals }: Exact): string {
  const text = String(units).padStart(decimals + 1, "0");
  const integer = text.slice(0, text.length - decimals);
  return decimals === 0 ? integer : `${integer}.${text.slice(integer.length)}`;
}

function unitsAt({ units, decimals }: Exact, at: number): bigint {
  return units * 10n ** BigInt(at - decimals);
}
