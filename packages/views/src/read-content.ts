// What a row shows of a state, read piece by piece: an event changes little of its thing, so that most pieces are those of the state beside it.
import { type Content, type ContentReader, textOf, type Value } from "./fold-rows.ts";
import { withMembers } from "./stated.ts";

/** Something that a row shows, and the fields of the state that it reads, and no others: where these are equal, so is what is read of them. */
export interface Piece<State, Shows> {
  readonly reads: readonly (keyof State)[];
  readonly of: (state: State) => Shows;
}

export interface Pieces<State> {
  /** Values in the order of the register's columns. */
  readonly columns: readonly Piece<State, readonly Value[]>[];
  /** What is stated as one text, then members that are shown beside it. */
  readonly stated: readonly Piece<State, string>[];
}

/** Which pieces: a bit each. */
type Which = number;
const whichMax = 31;

export function contentReader<State>({ columns, stated }: Pieces<State>): ContentReader<State> {
  const all: readonly Piece<State, unknown>[] = [...columns, ...stated];
  if (all.length > whichMax) throw new Error(`a register has no more than ${whichMax} pieces`);
  const fields = [...new Set(all.flatMap(({ reads }) => reads))].map((field) => ({
    field,
    readBy: all.reduce<Which>((which, { reads }, n) => (reads.includes(field) ? which | (1 << n) : which), 0),
  }));
  // States have many shapes, so that a look at a field costs much: once for each state, not once for each that is compared with it.
  const readsOf = (state: State): readonly unknown[] => fields.map(({ field }) => state[field]);
  const readBy = fields.map((one) => one.readBy);
  const changedBetween = (a: readonly unknown[], b: readonly unknown[]): Which => {
    let changed: Which = 0;
    for (let n = 0; n < readBy.length; n++) if (a[n] !== b[n] && !isShallowEqual(a[n], b[n])) changed |= readBy[n] as Which;
    return changed;
  };
  const ofColumns = columns.map(({ of }) => (state: State) => {
    const values = of(state);
    return { values, text: textOf(values) };
  });

  return (state, besides) => {
    for (const one of besides) if (one?.state === state) return one.shows;
    const reads = readsOf(state);
    const near: { readonly shows: Content; readonly changed: Which }[] = [];
    for (const one of besides) {
      if (!one) continue;
      const changed = changedBetween(one.shows.reads, reads);
      if (changed === 0) return one.shows;
      near.push({ shows: one.shows, changed });
    }
    /** That shows the piece alike, if any. */
    const alike = (n: number): Content | undefined => {
      for (const { shows, changed } of near) if ((changed & (1 << n)) === 0) return shows;
      return undefined;
    };
    const pieces = {
      columns: ofColumns.map((of, n) => alike(n)?.pieces.columns[n] ?? of(state)),
      stated: stated.map(({ of }, n) => alike(columns.length + n)?.pieces.stated[n] ?? of(state)),
    };
    // Put together by hand, since it is done for each event: `flatMap` costs several times as much.
    const values: Value[] = [];
    let content = "";
    for (const piece of pieces.columns) {
      for (const value of piece.values) values.push(value);
      content += piece.text;
    }
    return { values, content, stated: withMembers(pieces.stated[0] as string, pieces.stated.slice(1)), pieces, reads };
  };
}

/** Folds share most of what they are made of, so that most fields are the very same; small lists and objects are made anew each time. */
function isShallowEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if ((a as Record<string, unknown>)[key] !== (b as Record<string, unknown>)[key]) return false;
  return true;
}
