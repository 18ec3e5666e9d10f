// What other streams say of one thing at the same (T, K), joined when it is read: the agreements of a commitment, the duties under an agreement,
// whom a party came from.
import type { AgreementState, CommitmentState } from "@camket/domain";
import { agreementList } from "./agreement.ts";
import { commitmentList } from "./commitment.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { ListDefinition, ListRow } from "./list.ts";
import { neighboursOf } from "./meeting.ts";
import { isOrphaned } from "./orphans.ts";
import { requestList, requestShown } from "./request.ts";
import { scheduleWord } from "./schedule-word.ts";
import { standingShown } from "./standing-word.ts";
import type { Sql } from "./statements.ts";

const fieldsOf = (columns: readonly string[]): string => ["id", ...columns].map((column) => `r.${column}`).join(", ");

const titled = (row: Readonly<Record<string, unknown>>): ListRow => ({
  ...row,
  id: String(row.id),
  shown: JSON.parse(String(row.shown)) as ListRow["shown"],
});

const stageOf = ({ stage }: ListRow) => (stage === null ? {} : { stage });

/** A commitment as the pages of other things show it. */
const dutyShown = (row: ListRow, validAt: string) => ({
  id: row.id,
  kind: row.kind,
  title: row.shown.title,
  ...stageOf(row),
  schedule: { ...(row.shown.due ? { due: row.shown.due } : {}), status: scheduleWord(row, validAt) },
  open: row.open === 1,
});

/** The agreement under which it was promised, and those to which renewals carried it over since; and whether nobody is left to keep it. */
export function joinedToCommitment(sql: Sql, id: string, state: CommitmentState, moment: Moment): Record<string, unknown> {
  const { seq, validAt } = moment;
  const found = sql.all(
    // agreement_link_by_value, agreement_by_stated_row, agreement_by_id
    `SELECT ${fieldsOf(agreementList.columns)}, s.shown FROM agreement r JOIN agreement_stated s ON s.row = r.stated_row
     WHERE ${rowsAt("r")} AND (r.id = :agreementId OR r.id IN (
       SELECT n.value FROM agreement_link c JOIN agreement r ON r.stated_row = c.row JOIN agreement_link n ON n.row = c.row AND n.role = 'successor'
       WHERE c.value = :id AND c.role = 'carried' AND ${rowsAt("r")})) ORDER BY r.id <> :agreementId, r.end_sort, r.id`,
    { id, agreementId: state.agreementId ?? "", seq, validAt },
  );
  const agreements = found.map(titled).map((row) => ({
    id: row.id,
    title: row.shown.title,
    ...stageOf(row),
    standing: standingShown(row, validAt).status,
  }));
  const orphaned = isOpen(sql, id, moment) && isOrphaned(sql, id, partyIds(state.obligors), moment);
  return { ...(agreements.length > 0 ? { agreements } : {}), ...(orphaned ? { orphaned } : {}) };
}

const partyIds = (parties: CommitmentState["obligors"]): readonly string[] => parties.map(({ partyId }) => partyId);

/** commitment_by_id */
const isOpen = (sql: Sql, id: string, { seq, validAt }: Moment): boolean =>
  sql.get(`SELECT r.open FROM commitment r WHERE r.id = :id AND ${rowsAt("r")}`, { id, seq, validAt })?.open === 1;

/**
 * The duties under an agreement, those still open first: which say so themselves, which were carried over to it, and which its renewal carries
 * over or drops. Open ones that its renewal does not speak of are `unplaced`.
 */
export function joinedToAgreement(sql: Sql, id: string, { renewal }: AgreementState, moment: Moment): Record<string, unknown> {
  const { seq, validAt } = moment;
  const { where, params } = commitmentList.clauses(sql, { agreement: [id] }, moment);
  const carriedOver = new Set(renewal?.carriedOver);
  const dropped = new Set(renewal?.dropped.map(({ commitmentId }) => commitmentId));
  const its = `${rowsAt("r")} AND (${where.join(" AND ")} OR r.id IN (SELECT value FROM json_each(:listed)))`;
  const all = { ...params, listed: JSON.stringify([...carriedOver, ...dropped]), seq, validAt };
  const rows = sql.all(
    `SELECT ${fieldsOf(commitmentList.columns)}, r.open, s.shown FROM commitment r JOIN commitment_stated s ON s.row = r.stated_row
     WHERE ${its} ORDER BY r.open DESC, r.id LIMIT ${viewLimits.dutiesShownMax}`,
    all,
  );
  const counts = sql.get(`SELECT count(*) AS total, coalesce(sum(r.open), 0) AS open FROM commitment r WHERE ${its}`, all);
  const placeOf = (row: ListRow): { placed?: string } => {
    if (carriedOver.has(row.id)) return { placed: "carried-over" };
    if (dropped.has(row.id)) return { placed: "dropped" };
    return renewal && row.open === 1 ? { placed: "unplaced" } : {};
  };
  const items = rows.map(titled).map((row) => ({ ...dutyShown(row, validAt), ...placeOf(row) }));
  return { duties: { total: Number(counts?.total), open: Number(counts?.open), items } };
}

/** The commitments that answer the request, those still open first. */
export const joinedToRequest = (sql: Sql, id: string, moment: Moment): Record<string, unknown> => ({
  commitments: linkedTo(sql, commitmentList, { request: [id] }, moment, dutyShown),
});

/** What was promised and what was asked at a meeting, those still open first; and the sessions next to it in its series. */
export function joinedToMeeting(sql: Sql, id: string, moment: Moment): Record<string, unknown> {
  const { previous, next } = neighboursOf(sql, id, moment);
  return {
    ...(previous || next ? { sessions: { ...(previous ? { previous } : {}), ...(next ? { next } : {}) } } : {}),
    commitments: linkedTo(sql, commitmentList, { meeting: [id] }, moment, dutyShown),
    requests: linkedTo(sql, requestList, { meeting: [id] }, moment, requestShown),
  };
}

function linkedTo<Filters>(
  sql: Sql,
  { table, columns, clauses }: ListDefinition<Filters>,
  filters: Filters,
  moment: Moment,
  shown: (row: ListRow, validAt: string) => Record<string, unknown>,
) {
  const { seq, validAt } = moment;
  const { where, params } = clauses(sql, filters, moment);
  const its = [rowsAt("r"), ...where].join(" AND ");
  const all = { ...params, seq, validAt };
  const rows = sql.all(
    `SELECT ${fieldsOf(columns)}, r.open, s.shown FROM ${table} r JOIN ${table}_stated s ON s.row = r.stated_row
     WHERE ${its} ORDER BY r.open DESC, r.id LIMIT ${viewLimits.dutiesShownMax}`,
    all,
  );
  const counts = sql.get(`SELECT count(*) AS total, coalesce(sum(r.open), 0) AS open FROM ${table} r WHERE ${its}`, all);
  return { total: Number(counts?.total), open: Number(counts?.open), items: rows.map((row) => shown(titled(row), validAt)) };
}

/** The parties that went into it, by a merger or a split (party_link_by_value, party_by_stated_row). */
export function joinedToParty(sql: Sql, id: string, { seq, validAt }: Moment): Record<string, unknown> {
  const predecessors = sql
    .all(
      `SELECT r.id, r.ended, s.shown FROM party_link l JOIN party r ON r.stated_row = l.row JOIN party_stated s ON s.row = r.stated_row
       WHERE l.value = :id AND l.role = 'successor' AND ${rowsAt("r")} ORDER BY r.id`,
      { id, seq, validAt },
    )
    .map((row) => ({ partyId: String(row.id), as: row.ended, since: sinceOf(row) }));
  return predecessors.length > 0 ? { predecessors } : {};
}

/** The first day on which a party that has ended had: of a row with what it states. */
export const sinceOf = ({ shown }: Readonly<Record<string, unknown>>): string =>
  (JSON.parse(String(shown)) as { ended: { since: string } }).ended.since;
