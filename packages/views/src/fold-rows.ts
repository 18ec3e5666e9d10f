// From a stream's history to the rows of its register: one walk gives the valid segments, neighbours that a list cannot tell apart are
// one row. Comparing two such lists says which rows an event closes and which it opens. Pure; knows no database.
import { NEVER } from "@camket/domain";

export type Value = string | number | null;

/** `values` in the order of the register's columns; `links` and `content` are texts, so that equal means equal. */
export interface FoldedRow {
  readonly from: string;
  readonly to: string;
  readonly values: readonly Value[];
  readonly links: string;
  readonly content: string;
}

export function foldRows<State>(
  segments: readonly { readonly from: string; readonly state: State }[],
  values: (state: State) => readonly Value[],
  links: (state: State) => string,
): FoldedRow[] {
  const rows: FoldedRow[] = [];
  for (let i = 0; i < segments.length; i++) {
    const { from, state } = segments[i] as { from: string; state: State };
    const to = segments[i + 1]?.from ?? NEVER;
    const row = { values: values(state), links: links(state) };
    const content = contentOf(row.values, row.links);
    const last = rows.at(-1);
    if (last?.content === content) rows[rows.length - 1] = { ...last, to };
    else rows.push({ from, to, ...row, content });
  }
  return rows;
}

export const contentOf = (values: readonly Value[], links: string): string => JSON.stringify([values, links]);

export interface OpenRow {
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly content: string;
  readonly links: string;
  /** The row at which the links are kept: the first one of the thing that had the same. */
  readonly linksRow: number;
}

/** Rows that hold no more, and those that hold now instead; the others stay as they are. */
export function compareRows<Open extends Pick<OpenRow, "from" | "to" | "content">>(
  open: readonly Open[],
  folded: readonly FoldedRow[],
): { kept: Open[]; closed: Open[]; opened: FoldedRow[] } {
  const byFrom = new Map(folded.map((row) => [row.from, row]));
  const kept: Open[] = [];
  const closed: Open[] = [];
  for (const row of open) {
    const same = byFrom.get(row.from);
    if (same && same.to === row.to && same.content === row.content) {
      kept.push(row);
      byFrom.delete(row.from);
    } else closed.push(row);
  }
  return { kept, closed, opened: folded.filter((row) => byFrom.get(row.from) === row) };
}
