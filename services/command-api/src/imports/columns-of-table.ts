// What the names of a table's columns say of each other, found once for all its rows: which lists they are items of, which column says the whole of
// what another says a part of, and where a problem with a field is told.
import { fragmentOf } from "@camket/domain";

/** The items of lists that one name goes through, from the outside in. */
interface ItemStep {
  /** Which of the name's steps is the number. */
  readonly step: number;
  /** The steps before it, as they stand in the header. */
  readonly list: string;
  readonly item: number;
}

export interface TableColumn {
  readonly name: string;
  readonly steps: readonly string[];
  readonly items: readonly ItemStep[];
  /** Columns that say the whole of it. */
  readonly wholes: readonly number[];
}

/** By column. */
export function columnsOfTable(names: readonly string[]): readonly TableColumn[] {
  const at = new Map(names.map((name, column) => [name, column]));
  return names.map((name) => {
    const steps = name.split(".");
    const prefixes = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("."));
    return {
      name,
      steps,
      items: steps.flatMap((step, index): ItemStep[] =>
        /^\d+$/.test(step) ? [{ step: index, list: prefixes[index - 1] ?? "", item: Number(step) }] : [],
      ),
      wholes: prefixes.flatMap((prefix) => at.get(prefix) ?? []),
    };
  });
}

/** The steps into the body of those columns that a row fills: items of a list are counted among those that this row fills. */
export function packedSteps(filled: readonly TableColumn[]): readonly (readonly string[])[] {
  const lists = new Map<string, Set<number>>();
  for (const { items } of filled)
    for (const { list, item } of items) {
      const known = lists.get(list);
      if (known) known.add(item);
      else lists.set(list, new Set([item]));
    }
  const ranks = new Map(
    [...lists].map(([list, items]) => [list, new Map([...items].sort((a, b) => a - b).map((item, rank) => [item, String(rank)]))]),
  );
  return filled.map(({ steps, items }) => {
    const packed = [...steps];
    for (const { step, list, item } of items) packed[step] = ranks.get(list)?.get(item) as string;
    return packed;
  });
}

/** Which column says what. */
export interface Places {
  /** The column that says it; one that says most of it; one that says a part of it. */
  exact(pointer: string): number | undefined;
  around(pointer: string): number | undefined;
  below(pointer: string): number | undefined;
}

/** Of columns with their steps into the body. */
export function placesOf(columns: readonly { readonly column: number; readonly steps: readonly string[] }[]): Places {
  const exact = new Map<string, number>();
  const below = new Map<string, number>();
  for (const { column, steps } of columns) {
    const pointer = fragmentOf(steps);
    if (!exact.has(pointer)) exact.set(pointer, column);
    for (const above of parentsOf(pointer)) if (!below.has(above)) below.set(above, column);
  }
  return {
    exact: (pointer) => exact.get(pointer),
    around: (pointer) =>
      parentsOf(pointer)
        .map((above) => exact.get(above))
        .find((column) => column !== undefined),
    below: (pointer) => below.get(pointer),
  };
}

/** The nearest first. @example parentsOf("#/a/b/c") // ["#/a/b", "#/a"] */
function parentsOf(pointer: string): string[] {
  const parents: string[] = [];
  for (let end = pointer.lastIndexOf("/"); end > 1; end = pointer.lastIndexOf("/", end - 1)) parents.push(pointer.slice(0, end));
  return parents;
}
