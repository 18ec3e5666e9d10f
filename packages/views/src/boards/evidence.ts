// The board of evidence: how well the commitments of a list are covered by sources and papers, how fresh the news of them is, and whether a side ever
// reviewed them; and, page by page, those with a gap. One commitment can stand in several corridors, so that groups do not add up.
import { addDaysWithin, backings, staleAfterDays } from "@camket/domain";
import type { Clauses } from "../clauses.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import { type Corridor, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { canBeStale, coverageOf, isDelivered, uncovered, withoutPaper, withoutSource } from "../coverage-columns.ts";
import { knownRows } from "../interval.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { remembering } from "../lines.ts";
import { type ListDefinition, listPage } from "../list.ts";
import { newsIn } from "../news.ts";
import type { Params, Sql } from "../statements.ts";
import { chosenCommitments } from "./chosen.ts";
import { withEnds } from "./ends-named.ts";
import { eventsOf } from "./events-of.ts";
import { countedRows, type GroupedRow } from "./grouped-rows.ts";
import type { PagedQuestion } from "./page.ts";

/** What may be missing: any source, any paper, both, both of what was delivered, news within a year, a review. */
export const evidenceGaps = ["without-source", "without-paper", "uncovered", "delivered-uncovered", "stale", "never-reviewed"] as const;
export type EvidenceGap = (typeof evidenceGaps)[number];

export interface EvidenceFilters extends CommitmentFilters {
  /** Those with any of these are listed. */
  readonly gap?: readonly EvidenceGap[];
}

export interface EvidenceQuestion extends PagedQuestion<EvidenceFilters> {
  readonly by: "corridor" | "countries";
}

const reviewedAt = `SELECT n.commitment FROM news n WHERE n.kind = 'review' AND n.day <= :validAt AND ${knownRows("n")}`;

const gaps: Readonly<Record<EvidenceGap, string>> = {
  "without-source": withoutSource,
  "without-paper": withoutPaper,
  uncovered,
  "delivered-uncovered": `${uncovered} AND ${isDelivered}`,
  stale: `${canBeStale} AND r.id NOT IN (SELECT n.commitment FROM news n WHERE n.kind = 'event' AND n.day >= :freshFrom AND n.day <= :validAt AND ${knownRows("n")})`,
  "never-reviewed": `r.id NOT IN (${reviewedAt})`,
};

/** News of that day or later is fresh. */
const freshFrom = (validAt: string): Params => ({ freshFrom: addDaysWithin(validAt, -staleAfterDays) });

const listOf = (ledger: Ledger): ListDefinition<EvidenceFilters> => ({
  ...commitmentList,
  name: "evidence board",
  columns: [...commitmentList.columns, "coverage"],
  clauses(sql, { gap = ["uncovered", "stale"], ...filters }, moment): Clauses {
    const { where, params } = commitmentList.clauses(sql, filters, moment);
    return { where: [...where, `(${gap.map((one) => gaps[one]).join(" OR ")})`], params: { ...params, ...freshFrom(moment.validAt) } };
  },
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const news = lastNews(sql, ledger, ids, moment);
    const reviews = lastReviews(sql, ids, moment);
    const fresh = addDaysWithin(moment.validAt, -staleAfterDays);
    return commitmentList.items(sql, rows, moment).map((item, n) => {
      const id = ids[n] as string;
      const { open, backing, papers, reached } = coverageOf(String(rows[n]?.coverage));
      const [lastNewsOn, lastReviewedOn] = [news.get(id), reviews.get(id)];
      return {
        ...item,
        ...(backing === undefined ? {} : { confidence: backing }),
        papers,
        reached,
        stale: open && lastNewsOn !== undefined && lastNewsOn < fresh,
        ...(lastNewsOn === undefined ? {} : { lastNewsOn }),
        ...(lastReviewedOn === undefined ? {} : { lastReviewedOn }),
      };
    });
  },
});

export function evidenceBoard(sql: Sql, ledger: Ledger, { by, ...question }: EvidenceQuestion) {
  const { page, moment } = listPage(sql, ledger, listOf(ledger), question);
  return { board: question.rowsOnly ? page : { ...countsBy(sql, question.filters, by, moment), ...page }, moment };
}

/** Of each, the last day by then on which something certainly happened in it. */
function lastNews(sql: Sql, ledger: Ledger, ids: readonly string[], moment: Moment): ReadonlyMap<string, string> {
  const events = eventsOf(sql, "commitment", ids, moment);
  return new Map(
    [...events].flatMap(([id, its]) => {
      const days = [...newsIn(its, ledger.timeZone).values()].map(({ day }) => day);
      const last = days
        .filter((day) => day <= moment.validAt)
        .sort()
        .at(-1);
      return last === undefined ? [] : [[id, last] as const];
    }),
  );
}

/** Of each, the last day by then on which a side reviewed it (the primary key of news). */
function lastReviews(sql: Sql, ids: readonly string[], { seq, validAt }: Moment): ReadonlyMap<string, string> {
  const rows = sql.all(
    `SELECT n.commitment, max(n.day) AS day FROM news n WHERE n.kind = 'review' AND n.day <= :validAt
       AND n.commitment IN (SELECT value FROM json_each(:ids)) AND ${knownRows("n")} GROUP BY n.commitment`,
    { ids: JSON.stringify(ids), seq, validAt },
  );
  return new Map(rows.map(({ commitment, day }) => [String(commitment), String(day)]));
}

/** commitment_now_of_coverage, commitment_of_coverage, the primary key of news; of the few that were reviewed, commitment_by_id */
function countsBy(sql: Sql, { gap: _, ...filters }: EvidenceFilters, by: EvidenceQuestion["by"], moment: Moment) {
  const { where, params } = chosenCommitments(sql, filters, moment);
  const all = { ...params, ...freshFrom(moment.validAt) };
  const corridors = by === "corridor" ? provinceCorridors(sql, moment) : countryCorridors(sql, moment);
  const covered = { where: ["r.coverage IS NOT NULL", ...where], params: all };
  const reviewed = { where: [...where, `r.id IN (${reviewedAt})`], params: all };
  const over = coverageSums();
  const groups = new Map<string, { readonly corridor: Corridor | undefined; readonly sums: ReturnType<typeof coverageSums> }>();
  const sumsOf = (corridor: Corridor | undefined) => {
    const key = corridor?.join("~") ?? "";
    const group = groups.get(key) ?? { corridor, sums: coverageSums() };
    groups.set(key, group);
    return group.sums;
  };
  const each = ({ corridors }: GroupedRow) => (corridors?.length ? corridors : [undefined]).map(sumsOf);
  for (const one of countedRows(sql, covered, ["coverage"], { stale: gaps.stale }, corridors))
    for (const sums of [over, ...each(one)]) sums.add(one);
  for (const one of countedRows(sql, reviewed, [], {}, corridors)) for (const sums of [over, ...each(one)]) sums.addReviewed(one);

  const inOrder = [...groups].sort(([a, one], [b, other]) => other.sums.commitments() - one.sums.commitments() || (a < b ? -1 : 1));
  const shown = inOrder
    .slice(0, viewLimits.concernGroupsMax)
    .map(([, { corridor, sums }]) => ({ ...(corridor ? { corridor } : {}), ...sums.counts() }));
  const named = by === "countries" ? shown : withEnds(sql, shown, moment);
  return { ...over.counts(), groups: { total: groups.size, items: named } };
}

/** There are a few dozen different ones. */
const readCoverage = remembering(coverageOf);

function coverageSums() {
  const sums = {
    commitments: 0,
    withSource: 0,
    withPaper: 0,
    keptHere: 0,
    uncovered: 0,
    delivered: 0,
    deliveredWithoutPaper: 0,
    deliveredUncovered: 0,
    verified: 0,
    stale: 0,
  };
  let reviewed = 0;
  const confidence = Object.fromEntries(backings.map((one) => [one, 0]));
  return {
    add({ row }: GroupedRow) {
      const n = Number(row.commitments);
      const { backing = "none", papers, reached } = readCoverage(String(row.coverage));
      const [hasSource, hasPaper] = [backing !== "none", papers !== "no-paper"];
      confidence[backing] = (confidence[backing] ?? 0) + n;
      sums.commitments += n;
      if (hasSource) sums.withSource += n;
      if (hasPaper) sums.withPaper += n;
      if (papers === "kept-here") sums.keptHere += n;
      if (!hasSource && !hasPaper) sums.uncovered += n;
      if (reached !== "under-way") {
        sums.delivered += n;
        if (!hasPaper) sums.deliveredWithoutPaper += n;
        if (!hasSource && !hasPaper) sums.deliveredUncovered += n;
      }
      if (reached === "verified") sums.verified += n;
      sums.stale += Number(row.stale);
    },
    addReviewed({ row }: GroupedRow) {
      reviewed += Number(row.commitments);
    },
    commitments: () => sums.commitments,
    counts: () => ({ ...sums, neverReviewed: sums.commitments - reviewed, confidence: { ...confidence } }),
  };
}
