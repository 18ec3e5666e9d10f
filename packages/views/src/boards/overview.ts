// The overview: the numbers that a leader asks first, each with the list that it counts, so that nobody has to believe it.
import type { AgreementFilters } from "../agreement.ts";
import { heldRequests } from "../columns/requests.ts";
import { rowsAt } from "../columns/rows-at.ts";
import type { CommitmentFilters } from "../commitment.ts";
import { knownRows } from "../interval.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { type ListDefinition, momentRows } from "../list.ts";
import { type RequestFilters, requestList } from "../request.ts";
import type { Sql } from "../statements.ts";
import { ourParties } from "../us.ts";
import { standingsOf } from "./agreements.ts";
import { chosenRows, rowsAmong } from "./chosen.ts";
import { statusClasses, statusCounts, yearOf } from "./status-sums.ts";
import { openRequestsWaiting } from "./waiting.ts";

/** Filters that commitments, requests and agreements have alike. */
export interface OverviewFilters {
  readonly party?: readonly string[];
  readonly corridor?: readonly [string, string];
  readonly agency?: readonly string[];
}

export interface OverviewQuestion extends Asked {
  readonly filters: OverviewFilters;
  /** Days within which something is due soon. */
  readonly within: number;
  /** The party or the country on which, or on others than which, requests wait. */
  readonly us?: string;
}

export interface Headline {
  readonly count: number;
  /** The address of the list that it counts. */
  readonly list: string;
}

export interface Overview {
  readonly within: number;
  /** The calendar year of `handedOver`. */
  readonly year: string;
  readonly open: Headline;
  readonly dueSoon: Headline;
  readonly possiblyOverdue: Headline;
  readonly overdue: Headline;
  readonly handedOver: Headline;
  readonly withoutOwner: Headline;
  readonly atRisk: Headline;
  readonly unaccepted: Headline;
  readonly disputed: Headline;
  readonly orphaned: Headline;
  readonly openRequests: Headline;
  readonly waitingOnUs?: Headline;
  readonly waitingOnThem?: Headline;
  /** Of the whole register: absent where filters narrow the rest. */
  readonly openConflicts?: Headline;
  readonly agreementsCurrent: Headline;
  readonly agreementsPossiblyExpired: Headline;
  /** Those that nothing certainly renews. */
  readonly agreementsExpired: Headline;
  readonly asOf: Moment["asOf"];
}

export function overviewBoard(
  sql: Sql,
  ledger: Ledger,
  { filters, within, us, ...asked }: OverviewQuestion,
): { board: Overview; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  // Refused by its own name, not by that of a filter made of it.
  const ours = us === undefined ? undefined : new Set(ourParties(sql, us, moment));
  const rows = chosenRows(sql, filters, moment);
  const known = statusCounts(statusClasses(sql, rows, { moment, within }).all());
  const { yearFrom, yearTo } = yearOf(moment.validAt);
  const isNarrowed = Object.keys(filters).length > 0;

  const headline = (path: string, own: object, count: number): Headline => ({
    count,
    list: addressOf(path, { ...filters, ...own }, asked),
  });
  const commitments = (own: CommitmentFilters, count: number) => headline("commitments", own, count);
  const requests = (own: RequestFilters, count = countOf(sql, requestList, { ...filters, ...own }, moment)) =>
    headline("requests", own, count);
  const waiting = ours && !isNarrowed ? openRequestsWaiting(sql, ours, moment) : undefined;
  const { standings, gaps } = standingsOf(sql, filters, moment);
  const agreements = (
    standing: string,
    own: AgreementFilters = {},
    count = standings.find((one) => one.standing === standing)?.agreements ?? 0,
  ) => headline("agreements", { standing: [standing], ...own }, count);

  const board: Overview = {
    within,
    year: yearFrom.slice(0, 4),
    open: commitments({ open: true }, known.open),
    dueSoon: commitments({ dueWithin: within }, known.dueSoon),
    possiblyOverdue: commitments({ schedule: ["possibly-overdue"] }, known.possiblyOverdue),
    overdue: commitments({ schedule: ["overdue"] }, known.overdue),
    handedOver: commitments({ handedOverFrom: yearFrom, handedOverTo: yearTo }, known.handedOver),
    withoutOwner: commitments({ open: true, owner: ["none"] }, known.withoutOwner),
    atRisk: commitments({ atRisk: true }, known.atRisk),
    unaccepted: commitments({ handover: "unaccepted" }, known.unaccepted),
    disputed: commitments({ disputed: true }, known.disputed),
    orphaned: commitments({ orphaned: true }, rowsAmong(sql, rows, { orphaned: true }, moment).length),
    openRequests: requests({ open: true }, isNarrowed ? undefined : openRequests(sql, moment)),
    ...(us === undefined
      ? {}
      : {
          waitingOnUs: requests({ waitingOnUs: us }, waiting?.waitingOnUs),
          waitingOnThem: requests({ waitingOnThem: us }, waiting?.waitingOnThem),
        }),
    ...(isNarrowed ? {} : { openConflicts: headline("boards/conflicts", { status: ["open"] }, openConflicts(sql, moment)) }),
    agreementsCurrent: agreements("current"),
    agreementsPossiblyExpired: agreements("possibly-expired"),
    agreementsExpired: agreements("expired", { renewed: false }, gaps),
    asOf: moment.asOf,
  };
  return { board, moment };
}

/** Of all, as the columns in memory tell them. */
function openRequests(sql: Sql, moment: Moment): number {
  const requests = heldRequests(sql);
  const open = requests.columns.open.numbers;
  return rowsAt(requests, moment).reduce((count, row) => count + (open[row] as number), 0);
}

function countOf<Filters>(sql: Sql, { table, clauses }: ListDefinition<Filters>, filters: Filters, moment: Moment): number {
  const { where, params } = clauses(sql, filters, moment);
  const row = sql.get(`SELECT count(*) AS n FROM ${table} r WHERE ${[momentRows(sql, table, moment), ...where].join(" AND ")}`, {
    ...params,
    seq: moment.seq,
    validAt: moment.validAt,
  });
  return Number(row?.n);
}

/** taken_by_status */
const openConflicts = (sql: Sql, { seq }: Moment): number =>
  Number(sql.get(`SELECT count(*) AS n FROM taken t WHERE t.status = 'open' AND ${knownRows("t")}`, { seq })?.n);

/** The filters as parameters, and the moment as it was asked for: without one the list, too, is of now. */
function addressOf(path: string, filters: OverviewFilters & object, { validAt, knownAt }: Pick<Asked, "validAt" | "knownAt">): string {
  const { corridor, ...rest } = filters;
  const params = new URLSearchParams();
  const named = { ...rest, ...(corridor ? { corridor: corridor.join("~") } : {}), validAt, knownAt };
  for (const [name, value] of Object.entries(named))
    for (const one of [value].flat()) if (one !== undefined) params.append(name, String(one));
  return `/v1/${path}?${params}`;
}
