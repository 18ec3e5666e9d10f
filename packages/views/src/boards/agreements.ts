// The renewal board: how the agreements of a list stand, and of each when it has to be renewed, where it is in its chain of renewals, what is
// under way to renew it and how many open duties hang on it. One that has expired and that nothing renewed is a gap.
import { daysBetween, NEVER } from "@camket/domain";
import { type AgreementFilters, agreementList, renewedBy } from "../agreement.ts";
import { rowsAt } from "../interval.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type ListDefinition, type ListRow, listPage, momentRows } from "../list.ts";
import { standingSql } from "../standing-word.ts";
import type { Sql } from "../statements.ts";
import { untilNextEvent } from "../until-next-event.ts";
import type { PagedQuestion } from "./page.ts";

const list: ListDefinition<AgreementFilters> = {
  ...agreementList,
  name: "agreements board",
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const chains = chainsOf(sql, ids, moment);
    const renewals = renewedBy(sql, ids, moment);
    const duties = openDutiesUnder(sql, ids, moment);
    return agreementList.items(sql, rows, moment).map((item, n) => {
      const row = rows[n] as ListRow;
      const { open, preparations } = duties.get(row.id) ?? noDuties;
      const by = (renewals.get(row.id) ?? []).map(({ isCertain: _, ...shown }) => shown);
      return {
        ...item,
        ...daysPast(row, moment),
        chain: chains.get(row.id),
        openDuties: open,
        renewal: { prepared: by.length > 0 || preparations.length > 0, preparations, by },
      };
    });
  },
};

/** Those whose period ends first come first, unless another order is asked for. */
export function agreementsBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<AgreementFilters>) {
  const { page, moment } = listPage(sql, ledger, list, { sort: "end", ...question });
  return { board: question.rowsOnly ? page : { ...standingsOf(sql, question.filters, moment), ...page }, moment };
}

/** How many there are of each standing, and of the expired those that nothing renewed. The overview asks for the same as this board. */
export function standingsOf(sql: Sql, filters: AgreementFilters, moment: Moment): Standings {
  const by = [filters, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "standings", max: viewLimits.momentsKeptMax, by }, () => countStandings(sql, filters, moment));
}

export interface Standings {
  readonly agreements: number;
  readonly standings: readonly { readonly standing: string; readonly agreements: number }[];
  readonly gaps: number;
}

/** agreement_link_by_value */
function countStandings(sql: Sql, filters: AgreementFilters, moment: Moment): Standings {
  const { where, params } = agreementList.clauses(sql, filters, moment);
  const renewed = `EXISTS (SELECT 1 FROM agreement_link l JOIN agreement n ON n.stated_row = l.row
    WHERE l.value = its.id AND l.role = 'renews' AND coalesce(n.covered, n.stage, 'negotiating') <> 'negotiating' AND ${rowsAt("n")})`;
  const rows = sql.all(
    `SELECT standing, count(*) AS agreements, coalesce(sum(CASE standing WHEN 'expired' THEN NOT ${renewed} END), 0) AS gaps
     FROM (SELECT r.id, ${standingSql} AS standing FROM agreement r WHERE ${[momentRows(sql, "agreement", moment), ...where].join(" AND ")}) its
     GROUP BY standing ORDER BY standing`,
    { ...params, seq: moment.seq, validAt: moment.validAt },
  );
  return {
    agreements: rows.reduce((sum, row) => sum + Number(row.agreements), 0),
    standings: rows.map(({ standing, agreements }) => ({ standing: String(standing), agreements: Number(agreements) })),
    gaps: rows.reduce((sum, { gaps }) => sum + Number(gaps), 0),
  };
}

/** Days since the end of its period, read at its earliest, was passed. */
function daysPast({ end_sort }: ListRow, { validAt }: Moment): { daysPast?: number } {
  const end = String(end_sort);
  return end === NEVER || end >= validAt ? {} : { daysPast: daysBetween(end, validAt) };
}

interface Chain {
  /** 1: it renews none. */
  readonly position: number;
  /** With all that it goes back to and all that renewed it since. */
  readonly length: number;
}

/** Back along what each renews, and on along what renews it; a walk stops at what it has seen (agreement_by_id, agreement_link_by_value). */
function chainsOf(sql: Sql, ids: readonly string[], { seq, validAt }: Moment): ReadonlyMap<string, Chain> {
  const counts = (step: string) =>
    new Map(
      sql
        .all(
          `WITH RECURSIVE chain (start, id) AS (SELECT value, value FROM json_each(:ids) UNION ${step})
           SELECT start, count(*) AS n FROM chain GROUP BY start`,
          { ids: JSON.stringify(ids), seq, validAt },
        )
        .map(({ start, n }) => [String(start), Number(n)]),
    );
  const back = counts(`SELECT chain.start, l.value FROM chain JOIN agreement r ON r.id = chain.id
    JOIN agreement_link l ON l.row = r.stated_row AND l.role = 'renews' WHERE ${rowsAt("r")}`);
  const on = counts(`SELECT chain.start, r.id FROM chain JOIN agreement_link l ON l.value = chain.id AND l.role = 'renews'
    JOIN agreement r ON r.stated_row = l.row WHERE ${rowsAt("r")}`);
  return new Map(
    ids.map((id) => {
      const position = back.get(id) ?? 1;
      return [id, { position, length: position + (on.get(id) ?? 1) - 1 }];
    }),
  );
}

interface OpenDuties {
  readonly open: number;
  /** Of them, those that prepare an agreement. */
  readonly preparations: readonly { readonly id: string; readonly title: unknown; readonly stage?: string }[];
}

const noDuties: OpenDuties = { open: 0, preparations: [] };

/** By the agreement: those under it by their own word, and those that a renewal carried over to it (commitment_link_by_value, agreement_link_by_value). */
function openDutiesUnder(sql: Sql, ids: readonly string[], { seq, validAt }: Moment): ReadonlyMap<string, OpenDuties> {
  const under = `WITH under (agreement, row) AS (
    SELECT l.value, r.row FROM json_each(:ids) w CROSS JOIN commitment_link l ON l.value = w.value AND l.role = 'agreement'
      CROSS JOIN commitment r ON r.stated_row = l.row WHERE r.open = 1 AND ${rowsAt("r")}
    UNION SELECT s.value, r.row FROM json_each(:ids) w CROSS JOIN agreement_link s ON s.value = w.value AND s.role = 'successor'
      CROSS JOIN agreement a ON a.stated_row = s.row CROSS JOIN agreement_link c ON c.row = s.row AND c.role = 'carried'
      CROSS JOIN commitment r ON r.id = c.value WHERE r.open = 1 AND ${rowsAt("a")} AND ${rowsAt("r")})`;
  const params = { ids: JSON.stringify(ids), seq, validAt };
  const counts = sql.all(`${under} SELECT agreement, count(*) AS open FROM under GROUP BY agreement`, params);
  const preparing = sql.all(
    `${under} SELECT u.agreement, r.id, r.stage, s.shown FROM under u JOIN commitment r ON r.row = u.row
       JOIN commitment_stated s ON s.row = r.stated_row WHERE r.kind = 'agreement-preparation' ORDER BY r.id`,
    params,
  );
  const preparations = Map.groupBy(preparing, ({ agreement }) => String(agreement));
  return new Map(
    counts.map(({ agreement, open }) => {
      const its = (preparations.get(String(agreement)) ?? []).map(({ id, stage, shown }) => ({
        id: String(id),
        title: (JSON.parse(String(shown)) as { title: unknown }).title,
        ...(stage === null ? {} : { stage: String(stage) }),
      }));
      return [String(agreement), { open: Number(open), preparations: its }];
    }),
  );
}
