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
  /** The same piece by piece, for states beside it that share most of them. */
  readonly pieces: { readonly columns: readonly ColumnsPiece[]; readonly stated: readonly string[] };
  /** The fields of the state that the pieces read. */
  readonly reads: readonly unknown[];
}

export interface ColumnsPiece {
  readonly values: readonly Value[];
  readonly text: string;
}

export interface FoldedRow extends Omit<Content, "pieces" | "reads"> {
  readonly from: string;
  readonly to: string;
}

/** A fold, with what the next one of the same stream can take over. */
export interface Fold<State> {
  /** That it was told by. */
  readonly told: Timeline<State>;
  readonly rows: readonly FoldedRow[];
  readonly segments: readonly (Known<State> & { readonly from: string })[];
}

/** A thing from day to day, from the events recorded so far. */
export type Timeline<State> = (history: readonly Recorded[]) => readonly { readonly from: string; readonly state: State }[];

/** What a row shows of a state. Of what it shows alike with states beside it, whose content is known, it computes nothing. */
export type ContentReader<State> = (state: State, besides: readonly (Known<State> | undefined)[]) => Content;

export interface Known<State> {
  readonly state: State;
  readonly shows: Content;
}

export function foldRows<State>(
  history: readonly Recorded[],
  told: Timeline<State>,
  read: ContentReader<State>,
  before?: Fold<State>,
): Fold<State> {
  const timeline = told(history);
  const earlier = before?.segments ?? [];
  const isKnown = (n: number) => earlier[n]?.state === timeline[n]?.state && earlier[n]?.from === timeline[n]?.from;
  let first = 0;
  while (first < timeline.length && isKnown(first)) first++;
  const segments = earlier.slice(0, first);
  let rows = rowsUntil(before?.rows ?? [], segments.at(-1)?.from);
  let at = Math.max(0, first - 1);
  for (let n = first; n < timeline.length; n++) {
    const { from, state } = timeline[n] as (typeof timeline)[number];
    while (at + 1 < earlier.length && (earlier[at + 1] as { from: string }).from <= from) at++;
    const known = earlier[at];
    const beside = segments.at(-1);
    const segment =
      known?.state === state && known.from === from
        ? known
        : { from, state, shows: read(state, known === beside ? [known] : [beside, known]) };
    segments.push(segment);
    const { values, content, stated } = segment.shows;
    const last = rows.at(-1);
    if (last && (beside?.shows === segment.shows || (last.content === content && last.stated === stated))) continue;
    rows = [...(last ? [...rows.slice(0, -1), { ...last, to: from }] : []), { from, to: NEVER, values, content, stated }];
  }
  return { told, rows, segments };
}

/** Of the rows of segments that begin up to a day, where the last of them goes on; the very same where those are all. */
function rowsUntil(rows: readonly FoldedRow[], day: string | undefined): readonly FoldedRow[] {
  if (day === undefined) return [];
  const until = rows.filter(({ from }) => from <= day);
  const last = until.at(-1);
  return until.length === rows.length || !last ? rows : [...until.slice(0, -1), { ...last, to: NEVER }];
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
