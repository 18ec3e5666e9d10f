// The board of evidence: how well the commitments of a list are covered by sources and papers, how fresh the news of them is, and whether a side ever
// reviewed them; and, page by page, those with a gap. One commitment can stand in several corridors, so that groups do not add up.
import { addDaysWithin, backings, staleAfterDays } from "@camket/domain";
import type { Clauses } from "../clauses.ts";
import { commitmentsInMemory, heldCommitments } from "../columns/commitments.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import { countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import {
  type Coverage,
  canBeStale,
  coverageOf,
  coveredSo,
  isDelivered,
  isUncovered,
  isWithoutPaper,
  isWithoutSource,
} from "../coverage-columns.ts";
import { knownRows } from "../interval.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type ListDefinition, listPage } from "../list.ts";
import { newsIn } from "../news.ts";
import type { Params, Sql } from "../statements.ts";
import { untilNextEvent } from "../until-next-event.ts";
import { chosenForPage, chosenRows } from "./chosen.ts";
import { withEnds } from "./ends-named.ts";
import { eventsOf } from "./events-of.ts";
import { byCorridor } from "./label-groups.ts";
import { largestGroups } from "./largest-groups.ts";
import type { PagedQuestion } from "./page.ts";

/** What may be missing: any source, any paper, both, both of what was delivered, news within a year, a review. */
export const evidenceGaps = ["without-source", "without-paper", "uncovered", "delivered-uncovered", "stale", "never-reviewed"] as const;
export type EvidenceGap = (typeof evidenceGaps)[number];
const gapsDefault: readonly EvidenceGap[] = ["uncovered", "stale"];

export interface EvidenceFilters extends CommitmentFilters {
  /** Those with any of these are listed. */
  readonly gap?: readonly EvidenceGap[];
}

export interface EvidenceQuestion extends PagedQuestion<EvidenceFilters> {
  readonly by: "corridor" | "countries";
}

/** The commitments of which there is such news, and its bit among those of each. */
const newsOf = {
  fresh: {
    ids: `SELECT n.commitment FROM news n WHERE n.kind = 'event' AND n.day >= :freshFrom AND n.day <= :validAt AND ${knownRows("n")}`,
    bit: 1,
  },
  review: { ids: `SELECT n.commitment FROM news n WHERE n.kind = 'review' AND n.day <= :validAt AND ${knownRows("n")}`, bit: 2 },
} as const;
/** How many numbers these bits make. */
const flags = 4;

/** How what has the gap is covered, and of which news there is none. */
interface Gap {
  readonly fits?: (coverage: Coverage) => boolean;
  readonly without?: keyof typeof newsOf;
}

const gaps: Readonly<Record<EvidenceGap, Gap>> = {
  "without-source": { fits: isWithoutSource },
  "without-paper": { fits: isWithoutPaper },
  uncovered: { fits: isUncovered },
  "delivered-uncovered": { fits: (one) => isUncovered(one) && isDelivered(one) },
  stale: { fits: canBeStale, without: "fresh" },
  "never-reviewed": { without: "review" },
};

/** Of the row `r`, as SQL. */
const asked = ({ fits, without }: Gap): string =>
  [...(fits ? [coveredSo(fits)] : []), ...(without ? [`r.id NOT IN (${newsOf[without].ids})`] : [])].join(" AND ");

/** News of that day or later is fresh. */
const freshFrom = (validAt: string): Params => ({ freshFrom: addDaysWithin(validAt, -staleAfterDays) });

const listOf = (ledger: Ledger): ListDefinition<EvidenceFilters> => ({
  ...commitmentList,
  name: "evidence board",
  columns: [...commitmentList.columns, "coverage"],
  clauses(sql, { gap = gapsDefault, ...filters }, moment): Clauses {
    const { where, params } = commitmentList.clauses(sql, filters, moment);
    return {
      where: [...where, `(${gap.map((one) => `(${asked(gaps[one])})`).join(" OR ")})`],
      params: { ...params, ...freshFrom(moment.validAt) },
    };
  },
  rows: (sql, filters, moment) => (commitmentsInMemory(sql) ? chosenForPage(sql, rowsWithGap(sql, filters, moment)) : undefined),
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const news = lastNews(sql, ledger, ids, moment);
    const reviews = lastReviews(sql, ids, moment);
    const fresh = addDaysWithin(moment.validAt, -staleAfterDays);
    return commitmentList.items(sql, rows, moment).map((item, n) => {
      const id = ids[n] as string;
      const { open, backing, papers, reached } = coverageOf(Number(rows[n]?.coverage));
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

function countsBy(sql: Sql, { gap: _, ...filters }: EvidenceFilters, by: EvidenceQuestion["by"], moment: Moment) {
  const rows = chosenRows(sql, filters, moment);
  const corridors = by === "corridor" ? provinceCorridors(sql, moment) : countryCorridors(sql, moment);
  const { total, shown, byClass } = largestGroups(rows, byCorridor(corridors), { groupsMax: viewLimits.concernGroupsMax });
  const classes = coverageClasses(sql, rows, moment);
  const counted = byClass(classes.numbers, classes.count).map((counts, n) => {
    const corridor = corridors.at(shown[n] as number);
    return { ...(corridor ? { corridor } : {}), ...classes.sums(counts) };
  });
  const named = by === "countries" ? counted : withEnds(sql, counted, moment);
  return { ...classes.sums(classes.all()), groups: { total, items: named } };
}

function rowsWithGap(sql: Sql, { gap = gapsDefault, ...filters }: EvidenceFilters, moment: Moment): Uint32Array {
  const rows = chosenRows(sql, filters, moment);
  const { numbers, count, at } = coverageClasses(sql, rows, moment);
  const hasGap = Array.from({ length: count }, (_, number) => {
    const { coverage, news } = at(number);
    return gap.some((one) => {
      const { fits, without } = gaps[one];
      return (!without || (news & newsOf[without].bit) === 0) && (!fits || (coverage !== undefined && fits(coverage)));
    });
  });
  return rows.filter((_, n) => hasGap[numbers[n] as number]);
}

/** Of each row how it is covered, whether it is stale and whether it was reviewed, as one number. */
function coverageClasses(sql: Sql, rows: Uint32Array, moment: Moment) {
  const { id, coverage } = heldCommitments(sql).columns;
  const news = newsAt(sql, moment);
  const count = coverage.words.size * flags;
  const numbers = rows.map((row) => (coverage.numbers[row] as number) * flags + (news[id.numbers[row] as number] as number));
  const at = (number: number) => {
    const place = coverage.words.at(Math.floor(number / flags));
    return { ...(place === undefined ? {} : { coverage: coverageOf(Number(place)) }), news: number % flags };
  };
  return {
    numbers,
    count,
    at,
    all(): Uint32Array {
      const counts = new Uint32Array(count);
      for (const number of numbers) counts[number] = (counts[number] as number) + 1;
      return counts;
    },
    sums(counts: Uint32Array): object {
      const sums = coverageSums();
      for (const [number, its] of counts.entries()) {
        if (its === 0) continue;
        const { coverage: covered, news: bits } = at(number);
        const isNews = (one: keyof typeof newsOf) => (bits & newsOf[one].bit) > 0;
        if (covered) sums.add(covered, { isFresh: isNews("fresh"), isReviewed: isNews("review") }, its);
      }
      return sums.counts();
    },
  };
}

/** By the number of each commitment's id, the bits of the news that there are of it; both the page and what is counted ask. */
const newsAt = (sql: Sql, { validAt, seq }: Moment): Uint8Array =>
  untilNextEvent(sql, { name: "news of commitments", max: 1, by: [validAt, seq] }, () => {
    const { words } = heldCommitments(sql).columns.id;
    const news = new Uint8Array(words.size);
    for (const { ids, bit } of Object.values(newsOf)) {
      // As one text, which reads faster than as many rows.
      const all = sql.get(`SELECT json_group_array(commitment) AS all_ids FROM (${ids})`, { seq, validAt, ...freshFrom(validAt) })?.all_ids;
      for (const id of JSON.parse(String(all)) as readonly string[]) {
        const number = words.numberOf(id);
        news[number] = (news[number] as number) | bit;
      }
    }
    return news;
  });

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
  let neverReviewed = 0;
  const confidence = Object.fromEntries(backings.map((one) => [one, 0]));
  return {
    add(
      { open, backing: known, papers, reached }: Coverage,
      news: { readonly isFresh: boolean; readonly isReviewed: boolean },
      count: number,
    ) {
      const backing = known ?? "none";
      const [hasSource, hasPaper] = [backing !== "none", papers !== "no-paper"];
      confidence[backing] = (confidence[backing] ?? 0) + count;
      sums.commitments += count;
      if (hasSource) sums.withSource += count;
      if (hasPaper) sums.withPaper += count;
      if (papers === "kept-here") sums.keptHere += count;
      if (!hasSource && !hasPaper) sums.uncovered += count;
      if (reached !== "under-way") {
        sums.delivered += count;
        if (!hasPaper) sums.deliveredWithoutPaper += count;
        if (!hasSource && !hasPaper) sums.deliveredUncovered += count;
      }
      if (reached === "verified") sums.verified += count;
      // Of what is not certain at all there is no news.
      if (open && known !== undefined && !news.isFresh) sums.stale += count;
      if (!news.isReviewed) neverReviewed += count;
    },
    counts: () => ({ ...sums, neverReviewed, confidence: { ...confidence } }),
  };
}
