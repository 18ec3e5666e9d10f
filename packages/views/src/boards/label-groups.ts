// Groups of a board by what its rows are labelled with, such as kinds, and by the corridors in which they stand.
import { stages } from "@camket/domain";
import type { HeldColumn } from "../columns/held-column.ts";
import { talliesOf } from "../columns/tallies.ts";
import { type Corridor, type Corridors, inNone } from "../corridor-ends.ts";
import type { Sql } from "../statements.ts";
import { numbered, workedOut } from "../worked-out.ts";
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
  const placeOf = workedOut(tallies.count(), (tally) => {
    const { stage } = tallies.at(tally);
    return stage === undefined ? 0 : stages.indexOf(stage as (typeof stages)[number]) + 1;
  });
  return {
    name: "stage",
    numberOf: (row) => placeOf(tallies.placeOf(row)),
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
export function labelGroups(labels: readonly Label[], corridors: Corridors = inNoCorridor): CommonGrouping {
  const { setOf, among, at } = corridors;
  const sizeOfLabels = labels.reduce((size, label) => size * label.size, 1);
  const labelledOf = (entry: number): number => labels.reduce((labelled, { size, numberOf }) => labelled * size + numberOf(entry), 0);
  const labelsOf = (labelled: number): readonly (string | undefined)[] =>
    labels.reduceRight<{ left: number; found: (string | undefined)[] }>(
      ({ left, found }, label) => ({ left: Math.floor(left / label.size), found: [label.at(left % label.size), ...found] }),
      { left: labelled, found: [] },
    ).found;
  // Of what there is of labels and corridors, most never stand together: what does is numbered as it comes.
  const sets = numberedPairs(sizeOfLabels);
  const groups = numberedPairs(sizeOfLabels);
  return {
    setOf: (entry) => sets.numberOf(setOf(entry), labelledOf(entry)),
    setCount: sets.count,
    among(set) {
      const { one, other: labelled } = sets.at(set);
      return among(one).map((corridor) => groups.numberOf(corridor, labelled));
    },
    count: groups.count,
    key(group) {
      const { one: corridor, other: labelled } = groups.at(group);
      return `${at(corridor)?.join("~") ?? afterAll} ${JSON.stringify(labelsOf(labelled).map((label) => label ?? null))}`;
    },
    common(group) {
      const { one: corridor, other: labelled } = groups.at(group);
      const name = at(corridor);
      const its = labelsOf(labelled).flatMap((label, n) => (label === undefined ? [] : [[labels[n]?.name, label] as const]));
      return { ...(name ? { corridor: name } : {}), ...Object.fromEntries(its) };
    },
  };
}

const inNoneAlone = [inNone];
const inNoCorridor: Corridors = { setOf: () => 0, setCount: () => 1, among: () => inNoneAlone, count: () => 1, at: () => undefined };

/** Pairs of numbers, the other below `size`, by numbers of their own as they come. */
function numberedPairs(size: number) {
  const pairs = numbered((pair: number) => pair);
  return {
    numberOf: (one: number, other: number): number => pairs.numberOf(one * size + other),
    at(number: number) {
      const pair = pairs.at(number);
      return { one: Math.floor(pair / size), other: pair % size };
    },
    count: pairs.count,
  };
}

/** Rows by corridor alone; of groups of one size what stands in none comes first. */
export const byCorridor = (corridors: Corridors): Grouping => ({
  ...corridors,
  key: (corridor) => (corridors.at(corridor) ?? []).join("~"),
});
