// From a stream's valid segments to the rows of its register: neighbours that a list cannot tell apart are one row. Most segments read as
// their neighbour does, or as they did before the last event; for those nothing is computed. Comparing two lists of rows says which an
// event closes and which it opens. Pure; knows no database.
import { NEVER, type Recorded } from "@camket/domain";

export type Value = string | number | null;

/**
 * What a row shows: `values` in the order of the register's columns, `content` the same as one text, and `stated`, the text of what seldom
 * changes. Equal texts mean equal content.
 */
export interface Content {
  readonly values: readonly Value[];
  readonly content: string;
  readonly stated: string;
}

export interface FoldedRow extends Content {
  readonly from: string;
  readonly to: string;
}

/** A fold, with what the next one of the same stream can take over. */
export interface Fold<State> {
  /** That it was told by. */
  readonly told: Timeline<State>;
  readonly rows: readonly FoldedRow[];
  readonly segments: readonly { readonly from: string; readonly state: State; readonly shows: Content }[];
}

/** A thing from day to day, from the events recorded so far. */
export type Timeline<State> = (history: readonly Recorded[]) => readonly { readonly from: string; readonly state: State }[];

export interface Folding<State> {
  /** The fields of the state that `values` reads, and no others; likewise for `stated`. Where these are equal, so is what is read of them. */
  readonly reads: readonly (keyof State)[];
  readonly statedReads: readonly (keyof State)[];
  readonly values: (state: State) => readonly Value[];
  readonly stated: (state: State) => string;
}

export function foldRows<State>(
  history: readonly Recorded[],
  told: Timeline<State>,
  folding: Folding<State>,
  before?: Fold<State>,
): Fold<State> {
  const timeline = told(history);
  const rows: { from: string; to: string; values: readonly Value[]; content: string; stated: string }[] = [];
  const segments: Fold<State>["segments"][number][] = [];
  const earlier = before?.segments ?? [];
  let at = 0;
  for (const [i, { from, state }] of timeline.entries()) {
    while (at + 1 < earlier.length && (earlier[at + 1] as { from: string }).from <= from) at++;
    const known = earlier[at];
    const segment =
      known?.state === state && known.from === from ? known : { from, state, shows: contentOf(state, folding, segments.at(-1), known) };
    segments.push(segment);
    const { values, content, stated } = segment.shows;
    const to = timeline[i + 1]?.from ?? NEVER;
    const last = rows.at(-1);
    if (last?.content === content && last.stated === stated) last.to = to;
    else rows.push({ from, to, values, content, stated });
  }
  return { told, rows, segments };
}

type Known<State> = { readonly state: State; readonly shows: Content } | undefined;

/** Computes only what neither of two states, whose content is known, reads alike. */
export function contentOf<State>(state: State, folding: Folding<State>, ...known: readonly Known<State>[]): Content {
  const { reads, statedReads, values, stated } = folding;
  const alike = known.find((one) => one && readsSame(one.state, state, reads))?.shows;
  const statedAlike = known.find((one) => one && readsSame(one.state, state, statedReads))?.shows;
  if (alike && alike === statedAlike) return alike;
  const own = alike ?? shown(values(state));
  return { values: own.values, content: own.content, stated: statedAlike?.stated ?? stated(state) };
}

const shown = (values: readonly Value[]) => ({ values, content: textOf(values) });

/** Folds share most of what they are made of, so that most fields are the very same; small lists and objects are made anew each time. */
function readsSame<State>(a: State, b: State, reads: readonly (keyof State)[]): boolean {
  if (a === b) return true;
  for (const field of reads) if (a[field] !== b[field] && !isShallowEqual(a[field], b[field])) return false;
  return true;
}

function isShallowEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if ((a as Record<string, unknown>)[key] !== (b as Record<string, unknown>)[key]) return false;
  return true;
}

/** Control characters, which no text of the domain holds, part the values and stand for an absent one. */
export function textOf(values: readonly Value[]): string {
  let text = "";
  for (const value of values) text += value === null ? "\u0001\u0002" : `\u0001${value}`;
  return text;
}

export interface OpenRow {
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly content: string;
  readonly stated: string;
  /** The row at which `stated` is kept: the first one of the thing that had the same. */
  readonly statedRow: number;
}

/** Rows that hold no more, and those that hold now instead; the others stay as they are. */
export function compareRows<Open extends Pick<OpenRow, "from" | "to" | "content" | "stated">>(
  open: readonly Open[],
  folded: readonly FoldedRow[],
): { kept: Open[]; closed: Open[]; opened: FoldedRow[] } {
  const byFrom = new Map(folded.map((row) => [row.from, row]));
  const kept: Open[] = [];
  const closed: Open[] = [];
  for (const row of open) {
    const same = byFrom.get(row.from);
    if (same && same.to === row.to && same.content === row.content && same.stated === row.stated) {
      kept.push(row);
      byFrom.delete(row.from);
    } else closed.push(row);
  }
  return { kept, closed, opened: folded.filter((row) => byFrom.get(row.from) === row) };
}
