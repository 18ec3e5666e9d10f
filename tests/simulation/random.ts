// Chance from a seed: the same seed and name give the same numbers, for ever, on every machine. Each actor has a generator of its own, so
// that what one draws does not move the others.

export interface Random {
  /** From 0, included, to 1, excluded. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Another generator, which depends on the seed and on its name alone. */
  fork(name: string): Random;
}

export function seededRandom(seed: number, name = ""): Random {
  let state = hash(`${seed} ${name}`);
  /** mulberry32 */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(choices: readonly T[]): T => choices[between(0, choices.length - 1)] as T,
    fork: (child) => seededRandom(seed, `${name}/${child}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
