// Groups of a board by what its rows are labelled with, such as kinds, and by the corridors in which they stand.
import { stages } from "@camket/domain";
import type { HeldColumn } from "../columns/held-column.ts";
import { talliesOf } from "../columns/tallies.ts";
import { type Corridor, type Corridors, inNone } from "../corridor-ends.ts";
import type { Sql } from "../statements.ts";
import type { Grouping } from "./largest-groups.ts";

/** What each entry of a board has one of, or none. */
export interface Label {
  readonly name: string;
  readonly numberOf: (entry: number) => number;
  /** Numbers are below it. */
  readonly size: number;
  readonly at: (number: number) => string | undefined;
}

export const columnLabel = (name: string, { numbers, words }: HeldColumn<"word" | "text">, rowOf = (entry: number) => entry): Label => ({
  name,
  numberOf: (entry) => numbers[rowOf(entry)] as number,
  size: words.size,
  at: words.at,
});

export function stageLabel(sql: Sql): Label {
  const tallies = talliesOf(sql);
  const known: number[] = [];
  return {
    name: "stage",
    numberOf(row) {
      const tally = tallies.placeOf(row);
      const before = known[tally];
      if (before !== undefined) return before;
      const { stage } = tallies.at(tally);
      const place = stage === undefined ? 0 : stages.indexOf(stage as (typeof stages)[number]) + 1;
      known[tally] = place;
      return place;
    },
    size: stages.length + 1,
    at: (place) => stages[place - 1],
  };
}

/** What a group has in common: absent where its commitments stand in no corridor, or have no such label. */
export type Common = { readonly corridor?: Corridor } & Readonly<Record<string, unknown>>;

export interface CommonGrouping extends Grouping {
  readonly common: (group: number) => Common;
}

/** Of groups of one size what stands in no corridor comes last. */
const afterAll = "\u{10ffff}";

/** By all of the labels at once and, where it is asked for, by corridor. */
export function labelGroups(labels: readonly Label[], corridors?: Corridors): CommonGrouping {
  const standing: Corridors = corridors ?? { of: () => inNoneAlone, count: () => 1, at: () => undefined };
  const groups: { readonly labelled: number; readonly corridor: number }[] = [];
  const byLabels = new Map<number, Map<readonly number[], readonly number[]>>();
  const byBoth = new Map<string, number>();
  const groupOf = (labelled: number, corridor: number): number => {
    const key = `${labelled} ${corridor}`;
    const group = byBoth.get(key) ?? groups.push({ labelled, corridor }) - 1;
    byBoth.set(key, group);
    return group;
  };
  const labelsOf = (labelled: number): readonly (string | undefined)[] =>
    labels.reduceRight<{ left: number; found: (string | undefined)[] }>(
      ({ left, found }, { size, at }) => ({ left: Math.floor(left / size), found: [at(left % size), ...found] }),
      { left: labelled, found: [] },
    ).found;
  const isPlain = labels.length === 0;
  /** Without labels a group is its corridor. */
  const partsOf = (group: number) => (isPlain ? { labelled: 0, corridor: group } : (groups[group] as (typeof groups)[number]));
  return {
    of(entry) {
      if (isPlain) return standing.of(entry);
      let labelled = 0;
      for (const { size, numberOf } of labels) labelled = labelled * size + numberOf(entry);
      const its = standing.of(entry);
      const alike = byLabels.get(labelled) ?? new Map<readonly number[], readonly number[]>();
      if (alike.size === 0) byLabels.set(labelled, alike);
      const before = alike.get(its);
      if (before) return before;
      const found = its.map((corridor) => groupOf(labelled, corridor));
      alike.set(its, found);
      return found;
    },
    count: () => (isPlain ? standing.count() : groups.length),
    key(group) {
      const { labelled, corridor } = partsOf(group);
      return `${standing.at(corridor)?.join("~") ?? afterAll} ${JSON.stringify(labelsOf(labelled).map((label) => label ?? null))}`;
    },
    common(group) {
      const { labelled, corridor } = partsOf(group);
      const name = standing.at(corridor);
      const its = labelsOf(labelled).flatMap((label, n) => (label === undefined ? [] : [[labels[n]?.name, label] as const]));
      return { ...(name ? { corridor: name } : {}), ...Object.fromEntries(its) };
    },
  };
}

const inNoneAlone = [inNone];

/** Rows by corridor alone; of groups of one size what stands in none comes first. */
export const byCorridor = ({ of, count, at }: Corridors): Grouping => ({ of, count, key: (corridor) => (at(corridor) ?? []).join("~") });
