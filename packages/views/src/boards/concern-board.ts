// What the boards over one concern (gifts, courses, permit chains, recurring duties) have in common: the rows that have a value in the
// column of that concern, what they come to over all and by group, and a page of them. One commitment can stand in several corridors, so that
// groups by corridor do not add up to what stands over all.
import type { Clauses } from "../clauses.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { ConcernFacts } from "../concern-columns.ts";
import { type Corridors, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { beganOn, type ListDefinition, type ListRow, listPage, momentRows } from "../list.ts";
import { type Told, withNames, withNamesEach } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { type GroupedRow, type Grouping, groupedRows, listed } from "./grouped-rows.ts";
import { type Group, largestGroups } from "./largest-groups.ts";
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

/** What the rows come to, which are given one group at a time. */
export interface Adding {
  readonly add: (grouped: GroupedRow) => void;
  readonly counts: () => object;
}

export interface Counting {
  readonly grouping: Grouping;
  readonly begin: () => Adding;
}

/** `corridor`: pairs of provinces; `countries`: pairs of countries; any other is a column. */
export type Dimension = "corridor" | "countries" | "kind" | "institution" | "programme";

export interface ConcernQuestion<Filters> extends PagedQuestion<Filters> {
  readonly by: Dimension;
}

/** @param more what the board says beside that of all its rows */
export function concernBoard<Filters extends CommitmentFilters>(
  sql: Sql,
  ledger: Ledger,
  list: ListDefinition<Filters>,
  { by, ...question }: ConcernQuestion<Filters>,
  counting: Counting,
  more: (chosen: Clauses, moment: Moment) => object = () => ({}),
): { board: object; moment: Moment } {
  const { page, moment } = listPage(sql, ledger, list, question);
  if (question.rowsOnly) return { board: page, moment };
  const { where, params } = list.clauses(sql, question.filters, moment);
  const chosen = {
    where: [momentRows(sql, list.table, moment), ...where],
    params: { ...params, seq: moment.seq, validAt: moment.validAt },
  };
  return { board: { ...countsBy(sql, chosen, by, counting, moment), ...more(chosen, moment), ...page }, moment };
}

/** Over all and by group, those of most commitments first; what a group comes to is added up where it is shown. */
function countsBy(sql: Sql, { where, params }: Clauses, by: Dimension, counting: Counting, moment: Moment) {
  const { grouping } = counting;
  const corridors = corridorsBy(sql, by, moment);
  const chosen = { where, params: { ...params, ...corridors?.params } };
  const labels = corridors ? [] : [by];
  const rows = groupedRows(sql, chosen, {
    by: [...new Set([...grouping.by, ...labels])],
    sums: [...grouping.sums, ...(corridors ? [listed(corridors)] : [])],
  });
  const { total, largest } = largestGroups(sql, { chosen, rows, labels, groupsMax: viewLimits.concernGroupsMax, grouping }, corridors);
  const ends = withNames(sql, by === "corridor" ? largest.map(endsOf) : [], moment);
  return {
    ...added(counting, rows),
    groups: {
      total,
      items: largest.map(({ corridor, labels, rows: its }, n) => ({
        ...(corridor ? { corridor } : {}),
        ...labels,
        ...ends[n],
        ...added(counting, its),
      })),
    },
  };
}

const endsOf = ({ corridor }: Group) => (corridor ? { ends: corridor.map((partyId) => ({ partyId })) } : {});

function added({ begin }: Counting, rows: readonly GroupedRow[]) {
  const { add, counts } = begin();
  for (const row of rows) add(row);
  return { commitments: rows.reduce((sum, { row }) => sum + Number(row.commitments), 0), ...counts() };
}

const corridorsBy = (sql: Sql, by: Dimension, moment: Moment): Corridors | undefined =>
  by === "corridor" ? provinceCorridors(sql, moment) : by === "countries" ? countryCorridors(sql, moment) : undefined;
