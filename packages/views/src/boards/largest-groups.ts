// Groups of a board by columns and by corridor, of which the largest alone are shown. By corridor there are nearly as many groups as commitments:
// how many each has is counted from what `listed` lists, and only those that are shown are grouped and summed by SQLite.
import type { Clauses } from "../clauses.ts";
import type { Corridor, Corridors } from "../corridor-ends.ts";
import type { Sql } from "../statements.ts";
import { type GroupedRow, type Grouping, groupedRows, type Row, type Standing, standingIn } from "./grouped-rows.ts";

export interface Group {
  /** Absent for commitments that stand in none. */
  readonly corridor?: Corridor;
  /** The columns that it was grouped by beside corridors, where they are not null. */
  readonly labels: Row;
  readonly commitments: number;
  /** All of its rows, or those that matter to its sums. */
  readonly rows: readonly GroupedRow[];
}

export interface GroupsAsked {
  readonly chosen: Clauses;
  /** All that was chosen, grouped by the labels at least; by corridors without these, and with `listed` among the sums. */
  readonly rows: readonly GroupedRow[];
  /** Columns. */
  readonly labels: readonly string[];
  readonly groupsMax: number;
  /** By corridors: how those that are shown are grouped, by the labels at least, and summed. */
  readonly grouping: Grouping;
  /** … and which of their rows matter to the sums; absent: all. */
  readonly summed?: { readonly where: string; readonly isOne: (row: Row) => boolean };
}

/** @returns how many groups there are, and those with the most commitments, the largest first */
export function largestGroups(
  sql: Sql,
  asked: GroupsAsked,
  corridors?: Corridors,
): { readonly total: number; readonly largest: readonly Group[] } {
  const groups = grouper(asked.labels, corridors);
  for (const one of asked.rows) {
    const here = groups.of(one.row);
    if (corridors)
      for (const standing of standingIn(one.row)) for (const group of here(placeOf(standing, corridors))) group.commitments += 1;
    else
      for (const group of here(0)) {
        group.commitments += Number(one.row.commitments);
        group.rows.push(one);
      }
  }
  const largest = largestOf(groups.all, asked.groupsMax);
  if (corridors) addRows(sql, asked, corridors, groups, new Set(groups.all.length > largest.length ? largest : []));
  return { total: groups.all.length, largest };
}

/** Adds the rows of the groups that are shown; `shown` is empty where all are. */
function addRows(sql: Sql, asked: GroupsAsked, corridors: Corridors, groups: Grouper, shown: ReadonlySet<Counted>): void {
  const { chosen, rows, grouping, summed } = asked;
  const ends = new Set<number>();
  if (shown.size > 0)
    for (const { row } of rows) {
      if (summed && !summed.isOne(row)) continue;
      const here = groups.of(row);
      for (const standing of standingIn(row)) if (here(placeOf(standing, corridors)).some((one) => shown.has(one))) ends.add(standing.ends);
    }
  const those = {
    where: [
      ...chosen.where,
      ...(summed ? [summed.where] : []),
      ...(shown.size > 0 ? ["r.ends IN (SELECT value FROM json_each(:endsShown))"] : []),
    ],
    params: { ...chosen.params, endsShown: JSON.stringify([...ends]) },
  };
  for (const one of groupedRows(sql, those, grouping, corridors))
    for (const group of groups.of(one.row)(Number(one.row.place))) group.rows.push(one);
}

const placeOf = ({ ends, apart }: Standing, { place }: Corridors): number => place(ends, apart);

interface Counted extends Group {
  /** Its name, by which those of one size are put in order. */
  readonly key: string;
  commitments: number;
  readonly rows: GroupedRow[];
}

interface Grouper {
  /** The groups of a row, by its labels and by the place where it stands: several corridors, or none. */
  readonly of: (row: Row) => (place: number) => readonly Counted[];
  readonly all: readonly Counted[];
}

function grouper(labels: readonly string[], corridors: Corridors | undefined): Grouper {
  const all: Counted[] = [];
  const known = new Map<string, (place: number) => readonly Counted[]>();
  const begin = (row: Row, name: string) => {
    const its = Object.fromEntries(labels.flatMap((label) => (row[label] === null ? [] : [[label, row[label]]])));
    const byCorridor = new Map<string, Counted>();
    const byPlace = new Map<number, readonly Counted[]>();
    const groupOf = (corridor: Corridor | undefined): Counted => {
      const text = corridor?.join("~") ?? afterAll;
      const before = byCorridor.get(text);
      if (before) return before;
      const group = { key: `${text} ${name}`, ...(corridor ? { corridor } : {}), labels: its, commitments: 0, rows: [] };
      byCorridor.set(text, group);
      all.push(group);
      return group;
    };
    return (place: number) => {
      const before = byPlace.get(place);
      if (before) return before;
      const found = corridors?.at(place) ?? [];
      const groups = (found.length > 0 ? found : [undefined]).map(groupOf);
      byPlace.set(place, groups);
      return groups;
    };
  };
  const of = (row: Row) => {
    const name = JSON.stringify(labels.map((label) => row[label]));
    const groups = known.get(name) ?? begin(row, name);
    known.set(name, groups);
    return groups;
  };
  return { of, all };
}

/** Of groups of one size what stands in no corridor comes last. */
const afterAll = "\u{10ffff}";

/** Where there are very many, only those that may be among the largest are put in order. */
function largestOf(groups: readonly Counted[], max: number): readonly Counted[] {
  const sizes = Float64Array.from(groups, ({ commitments }) => commitments).sort();
  const least = sizes.at(-max) ?? 0;
  return groups
    .filter(({ commitments }) => commitments >= least)
    .sort((a, b) => b.commitments - a.commitments || (a.key < b.key ? -1 : 1))
    .slice(0, max);
}
