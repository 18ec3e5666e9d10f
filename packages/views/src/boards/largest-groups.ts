// Groups of a board, of which the largest alone are shown: by corridor there are nearly as many as commitments. All are counted, first by the sets of
// groups in which entries stand, since many stand in the same; only of those that are shown the entries are told apart, so that a board adds these up.

export interface Grouping {
  /** The number of a set of groups; entries of one set stand in the same. */
  readonly setOf: (entry: number) => number;
  /** Such numbers are below it, once `setOf` has told those of all entries. */
  readonly setCount: () => number;
  /** Numbers of its groups, each once. */
  readonly among: (set: number) => readonly number[];
  /** Numbers of groups are below it, once `among` has told those of all sets. */
  readonly count: () => number;
  /** Of two groups of one size the one whose key comes first is shown first. */
  readonly key: (group: number) => string;
}

export interface GroupsAsked {
  readonly groupsMax: number;
  /** Of the entries that decide first which groups are larger; absent: all decide alike. */
  readonly weighs?: (entry: number) => boolean;
  /** A group that is shown last, whatever its size, and not counted among the others. */
  readonly beside?: number;
}

export interface LargestGroups {
  /** How many groups there are. */
  readonly total: number;
  /** Those with the most entries, the largest first. */
  readonly shown: readonly number[];
  /** The entries of each of these, in order. */
  readonly entries: () => readonly Uint32Array[];
  /**
   * How many entries of each class each of these has.
   * @param classes the class of each entry, in the order of the entries: numbers below `count`
   */
  readonly byClass: (classes: Uint32Array, count: number) => readonly Uint32Array[];
}

export function largestGroups(
  entries: Uint32Array,
  grouping: Grouping,
  { groupsMax, weighs = () => false, beside }: GroupsAsked,
): LargestGroups {
  const { sets, places: setAt } = densely(entries.map(grouping.setOf), grouping.setCount());
  const setSizes = new Float64Array(sets.length);
  for (let n = 0; n < entries.length; n++) {
    const place = setAt[n] as number;
    setSizes[place] = (setSizes[place] as number) + (weighs(entries[n] as number) ? weight + 1 : 1);
  }
  const groupsOf = sets.map(grouping.among);
  const sizes = new Float64Array(grouping.count());
  for (let place = 0; place < sets.length; place++)
    for (const group of groupsOf[place] as readonly number[]) sizes[group] = (sizes[group] as number) + (setSizes[place] as number);
  const entryCounts = sizes.map((size) => size % weight);
  const hasBeside = beside !== undefined && (sizes[beside] ?? 0) > 0;
  if (hasBeside) sizes[beside] = 0;
  const shown = [...largestOf(sizes, groupsMax, grouping.key), ...(hasBeside ? [beside] : [])];

  const placeOf = new Map(shown.map((group, place) => [group, place]));
  /** Among those shown the places of the groups of a set. */
  const placesOf = groupsOf.map((groups) => {
    const places = groups.flatMap((group) => placeOf.get(group) ?? []);
    return places.length === 0 ? none : places;
  });
  return {
    total: sizes.reduce((count, size) => (size > 0 ? count + 1 : count), 0),
    shown,
    entries() {
      const found = shown.map((group) => new Uint32Array(entryCounts[group] as number));
      const filled = new Uint32Array(shown.length);
      for (let n = 0; n < entries.length; n++)
        for (const place of placesOf[setAt[n] as number] as readonly number[]) {
          const at = filled[place] as number;
          (found[place] as Uint32Array)[at] = entries[n] as number;
          filled[place] = at + 1;
        }
      return found;
    },
    byClass(classes, count) {
      const counts = new Uint32Array(shown.length * count);
      for (let n = 0; n < classes.length; n++)
        for (const place of placesOf[setAt[n] as number] as readonly number[]) {
          const at = place * count + (classes[n] as number);
          counts[at] = (counts[at] as number) + 1;
        }
      return shown.map((_, place) => counts.subarray(place * count, (place + 1) * count));
    },
  };
}

const none: readonly number[] = [];

/** Numbers as they come, each once, and at which of them each stands. */
function densely(numbers: Uint32Array, below: number): { readonly sets: readonly number[]; readonly places: Uint32Array } {
  const placeAfter = new Uint32Array(below);
  const sets: number[] = [];
  const places = numbers.map((number) => {
    if (placeAfter[number] === 0) placeAfter[number] = sets.push(number);
    return (placeAfter[number] as number) - 1;
  });
  return { sets, places };
}

/** More than there are entries, so that one sum compares by both, and has both; a double holds the product of two such numbers. */
const weight = 2 ** 26;

/** Where there are very many, only those that may be among the largest are put in order. */
function largestOf(sizes: Float64Array, max: number, key: Grouping["key"]): readonly number[] {
  const least = Math.max(sizes.toSorted().at(-max) ?? 0, 1);
  const found: { group: number; size: number; key: string }[] = [];
  for (let group = 0; group < sizes.length; group++) {
    const size = sizes[group] as number;
    if (size >= least) found.push({ group, size, key: key(group) });
  }
  return found
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
    .slice(0, max)
    .map(({ group }) => group);
}
