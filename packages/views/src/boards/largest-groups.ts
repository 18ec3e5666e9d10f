// Groups of a board, of which the largest alone are shown: by corridor there are nearly as many as commitments. All are counted, by numbers; only of
// those that are shown the entries are told apart, so that a board adds these up.

export interface Grouping {
  /** Numbers of the groups in which an entry stands, each once. */
  readonly of: (entry: number) => readonly number[];
  /** Numbers are below it, once `of` has told those of all entries. */
  readonly count: () => number;
  /** Of two groups of one size the one whose key comes first is shown first. */
  readonly key: (group: number) => string;
}

export interface Group {
  readonly group: number;
  readonly entries: readonly number[];
}

export interface GroupsAsked {
  readonly groupsMax: number;
  /** Of the entries that decide first which groups are larger; absent: all decide alike. */
  readonly weighs?: (entry: number) => boolean;
  /** A group that is shown last, whatever its size, and not counted among the others. */
  readonly beside?: number;
}

/** @returns how many groups there are, and those with the most entries, the largest first */
export function largestGroups(
  entries: Uint32Array,
  grouping: Grouping,
  { groupsMax, weighs = () => false, beside }: GroupsAsked,
): { readonly total: number; readonly largest: readonly Group[] } {
  const groupsOf: (readonly number[])[] = [];
  for (const entry of entries) groupsOf.push(grouping.of(entry));
  const sizes = new Float64Array(grouping.count());
  for (let n = 0; n < entries.length; n++) {
    const more = weighs(entries[n] as number) ? weight + 1 : 1;
    for (const group of groupsOf[n] as readonly number[]) sizes[group] = (sizes[group] as number) + more;
  }
  const hasBeside = beside !== undefined && (sizes[beside] as number) > 0;
  if (hasBeside) sizes[beside] = 0;
  const shown = [...largestOf(sizes, groupsMax, grouping.key), ...(hasBeside ? [beside] : [])];
  const entriesOf = shown.map((): number[] => []);
  const placeAfter = new Int32Array(sizes.length);
  for (const [place, group] of shown.entries()) placeAfter[group] = place + 1;
  for (let n = 0; n < entries.length; n++)
    for (const group of groupsOf[n] as readonly number[]) {
      const place = placeAfter[group] as number;
      if (place > 0) entriesOf[place - 1]?.push(entries[n] as number);
    }
  return {
    total: sizes.reduce((count, size) => (size > 0 ? count + 1 : count), 0),
    largest: shown.map((group, place) => ({ group, entries: entriesOf[place] as number[] })),
  };
}

/** More than there are entries, so that one sum compares by both; a double holds the product of two such numbers. */
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
