// What the boards over one concern (gifts, courses, permit chains, recurring duties) have in common: the rows that have a value in the
// column of that concern, what they come to over all and by group, and a page of them. One commitment can stand in several corridors, so that
// groups by corridor do not add up to what stands over all.
import type { Clauses } from "../clauses.ts";
import { commitmentsInMemory, type HeldCommitments, heldCommitments } from "../columns/commitments.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { ConcernFacts } from "../concern-columns.ts";
import { countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { beganOn, type ChosenRows, type ListDefinition, type ListRow, listPage } from "../list.ts";
import { type Told, withNames, withNamesEach } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { untilNextEvent } from "../until-next-event.ts";
import { chosenForPage, chosenRows } from "./chosen.ts";
import { type CommonGrouping, columnLabel, labelGroups } from "./label-groups.ts";
import { largestGroups } from "./largest-groups.ts";
import type { PagedQuestion } from "./page.ts";

export interface Concern<Filters extends CommitmentFilters> {
  readonly name: string;
  /** The column of the register that only its commitments have; `columns`: those that its items show. */
  readonly column: string;
  readonly columns: readonly string[];
  readonly sorts?: Readonly<Record<string, string>>;
  /** Its own filters. */
  readonly clauses: (sql: Sql, filters: Filters, moment: Moment) => Clauses | undefined;
  /** What an item shows beside that of the list. */
  readonly facts: (row: ListRow, facts: ConcernFacts, moment: Moment) => object;
  readonly eventOn?: (facts: ConcernFacts) => (eventId: string) => string | undefined;
}

/** A page of the commitments of one concern, as the list shows them and with their own facts. */
export const listOf = <Filters extends CommitmentFilters>(concern: Concern<Filters>): ListDefinition<Filters> => ({
  ...commitmentList,
  name: `${concern.name} board`,
  sorts: { ...commitmentList.sorts, ...concern.sorts },
  columns: [...commitmentList.columns, ...new Set([concern.column, ...concern.columns])],
  clauses(sql, filters, moment) {
    const { where, params } = commitmentList.clauses(sql, filters, moment);
    const own = concern.clauses(sql, filters, moment);
    return { where: [`r.${concern.column} IS NOT NULL`, ...where, ...(own?.where ?? [])], params: { ...params, ...own?.params } };
  },
  items(sql, rows, moment) {
    const factsOf = rows.map(({ shown }) => (shown.facts ?? {}) as ConcernFacts);
    const told = beganOn(sql, commitmentList.table, rows, moment).map(
      (on, n): Told => ({ on, ...(concern.eventOn ? { eventOn: concern.eventOn(factsOf[n] as ConcernFacts) } : {}) }),
    );
    const own = withNamesEach(
      sql,
      rows.map((row, n) => concern.facts(row, factsOf[n] as ConcernFacts, moment)),
      moment,
      told,
    );
    return commitmentList.items(sql, rows, moment).map((item, n) => ({ ...item, ...own[n] }));
  },
});

/** What commitments come to, which are given by their places in the concern's part. */
export type Counts = (places: Uint32Array) => object;

/** `corridor`: pairs of provinces; `countries`: pairs of countries; any other is a column. */
export type Dimension = "corridor" | "countries" | "kind" | "institution" | "programme";

export interface ConcernQuestion<Filters> extends PagedQuestion<Filters> {
  readonly by: Dimension;
}

/** What a board counts of a concern. */
export interface Counting<Filters> {
  /** Of the columns in memory. */
  readonly part: keyof HeldCommitments["parts"];
  /** The filters that are those of every commitment, and what the concern's own ask of a place. */
  readonly choose: (sql: Sql, filters: Filters, moment: Moment) => { readonly filters: CommitmentFilters; readonly fits?: PlaceTest };
  readonly counts: (sql: Sql) => Counts;
  /** What it says beside that of all. */
  readonly more?: (sql: Sql, places: Uint32Array, moment: Moment) => object;
}

export type PlaceTest = (place: number) => boolean;

export function concernBoard<Filters extends CommitmentFilters>(
  sql: Sql,
  ledger: Ledger,
  list: ListDefinition<Filters>,
  { by, ...question }: ConcernQuestion<Filters>,
  counting: Counting<Filters>,
): { board: object; moment: Moment } {
  const { page, moment } = listPage(sql, ledger, { ...list, rows: (_, filters, at) => rowsOf(sql, counting, filters, at) }, question);
  if (question.rowsOnly) return { board: page, moment };
  const places = chosenPlaces(sql, counting, question.filters, moment);
  const more = counting.more?.(sql, places, moment);
  return { board: { ...countsBy(sql, places, by, counting, moment), ...more, ...page }, moment };
}

function rowsOf<Filters>(sql: Sql, counting: Counting<Filters>, filters: Filters, moment: Moment): ChosenRows | undefined {
  if (!commitmentsInMemory(sql)) return undefined;
  const { rows } = heldCommitments(sql).parts[counting.part];
  return chosenForPage(
    sql,
    chosenPlaces(sql, counting, filters, moment).map((place) => rows[place] as number),
  );
}

/** For the page and for what is counted. */
function chosenPlaces<Filters>(sql: Sql, counting: Counting<Filters>, filters: Filters, moment: Moment): Uint32Array {
  const by = [counting.part, filters, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "chosen places", max: 1, by }, () => choosePlaces(sql, counting, filters, moment));
}

function choosePlaces<Filters>(sql: Sql, { part, choose }: Counting<Filters>, filters: Filters, moment: Moment): Uint32Array {
  const { filters: its, fits } = choose(sql, filters, moment);
  const chosen = chosenRows(sql, its, moment);
  const { size, parts } = heldCommitments(sql);
  const isChosen = new Uint8Array(size);
  for (const row of chosen) isChosen[row] = 1;
  const { rows, size: count } = parts[part];
  const places = new Uint32Array(count);
  let found = 0;
  for (let place = 0; place < count; place++)
    if (isChosen[rows[place] as number] === 1 && (fits === undefined || fits(place))) places[found++] = place;
  return places.subarray(0, found);
}

/** Over all and by group, those of most commitments first. */
function countsBy<Filters>(sql: Sql, places: Uint32Array, by: Dimension, { part, counts }: Counting<Filters>, moment: Moment) {
  const groups = groupsBy(sql, part, by, moment);
  const { total, shown, entries } = largestGroups(places, groups, { groupsMax: viewLimits.concernGroupsMax });
  const commons = shown.map(groups.common);
  const ends = withNames(
    sql,
    commons.map(({ corridor }) => (corridor && by === "corridor" ? { ends: corridor.map((partyId) => ({ partyId })) } : {})),
    moment,
  );
  const countsOf = counts(sql);
  const counted = (its: Uint32Array) => ({ commitments: its.length, ...countsOf(its) });
  return {
    ...counted(places),
    groups: { total, items: entries().map((its, n) => ({ ...commons[n], ...ends[n], ...counted(its) })) },
  };
}

function groupsBy(sql: Sql, part: keyof HeldCommitments["parts"], by: Dimension, moment: Moment): CommonGrouping {
  const { columns, parts } = heldCommitments(sql);
  const { rows } = parts[part];
  const rowOf = (place: number) => rows[place] as number;
  if (by === "kind") return labelGroups([columnLabel(by, columns.kind, rowOf)]);
  if (by === "institution" || by === "programme") return labelGroups([columnLabel(by, parts.courses.columns[by])]);
  const corridors = by === "corridor" ? provinceCorridors(sql, moment) : countryCorridors(sql, moment);
  return labelGroups([], { ...corridors, setOf: (place) => corridors.setOf(rowOf(place)) });
}
