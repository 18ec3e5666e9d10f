// The matrix of a review meeting: every commitment between its parties since the last session of its series, how each side assessed it then and
// now, what was carried over and why; and the requests between them. The late ones come first.
import {
  daysBetween,
  describeDate,
  EVER,
  isReviewed,
  type MeetingState,
  type ReasonKind,
  type Review,
  reviewedCommitment,
  reviewedTypes,
} from "@camket/domain";
import { between } from "./between.ts";
import { commitmentList, listedOf } from "./commitment.ts";
import { takenByRegister } from "./discarded.ts";
import { storedEvent } from "./event.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { beganOn, type ListDefinition, type ListRow } from "./list.ts";
import { neighboursOf, type Session } from "./meeting.ts";
import { withNamesEach } from "./parties-at.ts";
import { decodeAll, type SingleReader } from "./read-streams.ts";
import { requestList, requestShown } from "./request.ts";
import { scheduleWord } from "./schedule-word.ts";
import { meetingAt } from "./single.ts";
import { stageShown } from "./stage-columns.ts";
import type { Sql } from "./statements.ts";

/** Where a commitment stands in the review: open at the last session and still; open now alone; or kept or ended since. */
export const reviewGroups = ["carried-over", "new", "settled"] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

interface LastSession {
  readonly session: Session;
  readonly state: MeetingState;
  /** The first day by which it certainly had been held. */
  readonly day: string;
}

interface Row extends ListRow {
  readonly group: ReviewGroup;
}

export function reviewOf(single: SingleReader, id: string, moment: Moment): Record<string, unknown> {
  const { sql } = single;
  const state = meetingAt(single, id, moment);
  const last = lastSession(single, id, moment);
  const sessions = [id, ...(last ? [last.session.id] : [])];
  const partyIds = state.parties.map(({ partyId }) => partyId);
  const assessed = assessmentsIn(state, last?.state);

  const given = givenAt(sql, "commitment", sessions, moment);
  const found = between(sql, commitments, partyIds, moment, {
    also: [...new Set([...given, ...assessed.keys()])],
    max: viewLimits.reviewedMax,
  });
  const reviewed = new Set(state.reviews.map(({ commitmentId }) => commitmentId));
  const rows = grouped(sql, found.ids, last?.day, moment, reviewed).toSorted(byUrgency(moment.validAt));
  const shown = rows.slice(0, viewLimits.reviewShownMax);
  const told = toldOf(single, shown, last?.day, moment);
  const items = shown.map((row) => itemOf(row, assessed.get(row.id) ?? [], told.get(row.id), moment.validAt));
  // Only the parties are named: of all that an item holds they are little.
  const parties = withNamesEach(
    sql,
    shown.map(({ shown: { obligors, beneficiaries } }) => ({ obligors, beneficiaries })),
    moment,
    beganOn(sql, "commitment", shown, moment).map((on, n) => ({ on, commitmentId: shown[n]?.id as string })),
  );

  const asked = requestsBetween(sql, partyIds, sessions, last?.day, moment);
  return {
    id,
    title: state.title,
    sides: state.sides,
    ...(last ? { previous: last.session, since: last.day } : {}),
    totals: {
      commitments: rows.length,
      carriedOver: rows.filter(({ group }) => group === "carried-over").length,
      new: rows.filter(({ group }) => group === "new").length,
      settled: rows.filter(({ group }) => group === "settled").length,
      overdue: rows.filter((row) => scheduleWord(row, moment.validAt) === "overdue").length,
      disagreed: rows.filter((row) => disagree(assessed.get(row.id) ?? [])).length,
      requestsOpen: asked.open,
      requestsAnswered: asked.total - asked.open,
    },
    commitments: items.map((item, n) => ({ ...item, ...parties[n] })),
    requests: asked.items,
    complete: found.complete && rows.length === shown.length && asked.complete,
  };
}

function lastSession(single: SingleReader, id: string, moment: Moment): LastSession | undefined {
  const session = neighboursOf(single.sql, id, moment).lastHeld;
  if (!session) return undefined;
  const state = meetingAt(single, session.id, moment);
  return state.held && { session, state, day: state.held.certainOn };
}

const commitments = {
  table: "commitment",
  one: ["obligor"],
  other: ["obligor", "beneficiary"],
  order: "r.open DESC, r.due_sort",
} as const;
const requests = { table: "request", one: ["from"], other: ["to", "decider"], order: "r.open DESC, r.due_sort" } as const;

/** What was given or made at the sessions ({table}_link_by_value, {table}_by_stated_row). */
const givenAt = (sql: Sql, table: string, sessions: readonly string[], { seq, validAt }: Moment): readonly string[] =>
  sql
    .all(
      `SELECT r.id FROM ${table}_link l JOIN ${table} r ON r.stated_row = l.row
       WHERE l.role = 'meeting' AND l.value IN (SELECT value FROM json_each(:sessions)) AND ${rowsAt("r")}`,
      { sessions: JSON.stringify(sessions), seq, validAt },
    )
    .map(({ id }) => String(id));

/** The rows of things by their ids ({table}_by_id). */
function rowsOf(
  sql: Sql,
  { table, columns }: Pick<ListDefinition<never>, "table" | "columns">,
  ids: readonly string[],
  { seq, validAt }: Pick<Moment, "seq" | "validAt">,
): readonly ListRow[] {
  return sql
    .all(
      `SELECT r.id, r.open, r.due_sort, ${columns.map((column) => `r.${column}`).join(", ")}, s.shown
       FROM json_each(:ids) wanted JOIN ${table} r ON r.id = wanted.value JOIN ${table}_stated s ON s.row = r.stated_row WHERE ${rowsAt("r")}`,
      { ids: JSON.stringify(ids), seq, validAt },
    )
    .map((row) => ({ ...row, id: String(row.id), shown: JSON.parse(String(row.shown)) as ListRow["shown"] }));
}

/** What was open on a day, and what was over by then ({table}_by_id). */
function standingOn(sql: Sql, table: string, ids: readonly string[], seq: number, day: string) {
  const rows = sql.all(
    `SELECT r.id, r.open FROM json_each(:ids) wanted JOIN ${table} r ON r.id = wanted.value WHERE r.stage IS NOT NULL AND ${rowsAt("r")}`,
    { ids: JSON.stringify(ids), seq, validAt: day },
  );
  const idsOf = (open: number) => new Set(rows.filter((row) => row.open === open).map((row) => String(row.id)));
  return { open: idsOf(1), over: idsOf(0) };
}

/** Without what was over by the last session and is still, unless it was reviewed now. */
function grouped(
  sql: Sql,
  ids: readonly string[],
  since: string | undefined,
  moment: Moment,
  reviewed: ReadonlySet<string>,
): readonly Row[] {
  const then = since === undefined ? undefined : standingOn(sql, "commitment", ids, moment.seq, since);
  return rowsOf(sql, commitmentList, ids, moment).flatMap((row): Row[] => {
    if (row.open === 1) return [{ ...row, group: then?.open.has(row.id) ? "carried-over" : "new" }];
    return then?.over.has(row.id) && !reviewed.has(row.id) ? [] : [{ ...row, group: "settled" }];
  });
}

/** Overdue first, then by how near the due date is; what is settled after all that is open, the late ones first. */
const urgency = {
  open: ["overdue", "possibly-overdue", "due", "not-due", "no-date"],
  settled: ["late", "possibly-late", "on-time", "no-date", "ended"],
};
const byUrgency = (validAt: string) => (a: ListRow, b: ListRow) => {
  const rank = (row: ListRow) => {
    const word = scheduleWord(row, validAt);
    return row.open === 1 ? urgency.open.indexOf(word) : urgency.open.length + urgency.settled.indexOf(word);
  };
  return rank(a) - rank(b) || compare(String(a.due_sort), String(b.due_sort)) || compare(a.id, b.id);
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a side said of a commitment at this session, and at the last. */
interface Assessed {
  readonly side: string;
  readonly now?: Review;
  readonly before?: Review;
}

/** By the commitment; a side that said nothing at either is not there. */
function assessmentsIn(state: MeetingState, last: MeetingState | undefined): ReadonlyMap<string, readonly Assessed[]> {
  const bySide = new Map<string, Assessed & { readonly commitmentId: string }>();
  const take = (reviews: readonly Review[], when: "now" | "before") => {
    for (const review of reviews) {
      const { commitmentId, side } = review;
      const key = `${commitmentId} ${side}`;
      bySide.set(key, { commitmentId, side, ...bySide.get(key), [when]: review });
    }
  };
  take(state.reviews, "now");
  take(last?.reviews ?? [], "before");
  const inOrder = [...bySide.values()].toSorted((a, b) => compare(a.side, b.side));
  return Map.groupBy(inOrder, ({ commitmentId }) => commitmentId);
}

const disagree = (assessed: readonly Assessed[]): boolean => new Set(assessed.flatMap(({ now }) => now?.assessment ?? [])).size > 1;

type Told = ReturnType<typeof reviewedCommitment>;

/** By the commitment; one of which no event tells anything is not there (event_by_stream). */
function toldOf(
  { sql, ledger }: SingleReader,
  rows: readonly Row[],
  since: string | undefined,
  { seq, validAt }: Moment,
): ReadonlyMap<string, Told> {
  const events = sql.all(
    `SELECT e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata FROM json_each(:streams) wanted CROSS JOIN event e
     ON e.stream = wanted.value WHERE e.seq <= :seq AND e.type IN (SELECT value FROM json_each(:types)) AND ${takenByRegister} ORDER BY e.stream, e.seq`,
    { streams: JSON.stringify(rows.map(({ id }) => `commitment-${id}`)), types: JSON.stringify(reviewedTypes), seq },
  );
  const told = new Map<string, Told>();
  for (const [stream, its] of Map.groupBy(events, (event) => String(event.stream))) {
    if (!its.some(({ type }) => isReviewed(String(type)))) continue;
    const history = decodeAll(its.map(storedEvent), ledger);
    told.set(stream.slice("commitment-".length), reviewedCommitment(history, validAt, since ?? EVER));
  }
  return told;
}

function itemOf(row: Row, assessed: readonly Assessed[], told: Told | undefined, validAt: string): Record<string, unknown> {
  const { title, due, obligors: _, beneficiaries: __, ...rest } = listedOf(row);
  const status = scheduleWord(row, validAt);
  return {
    id: row.id,
    kind: row.kind,
    title,
    group: row.group,
    ...stageShown(row),
    schedule: {
      ...(due ? { due } : {}),
      status,
      ...(status === "overdue" ? { daysLate: daysBetween(String(row.overdue_from), validAt) + 1 } : {}),
      ...(told?.slippage ?? { timesRescheduled: 0 }),
    },
    ...rest,
    owner: row.owner,
    assessments: assessed.map(({ side, now, before }) => ({
      side,
      ...(now ? { now: assessmentShown(now) } : {}),
      ...(before ? { before: assessmentShown(before) } : {}),
    })),
    disagree: disagree(assessed),
    ...(row.group === "carried-over" ? { why: [...(told?.reasons ?? []), ...notesOf(assessed)] } : {}),
  };
}

const assessmentShown = ({ eventId, occurredOn, assessment, note }: Review) => ({
  eventId,
  occurredOn: describeDate(occurredOn),
  assessment,
  ...(note === undefined ? {} : { note }),
});

const notesOf = (assessed: readonly Assessed[]) =>
  assessed.flatMap(({ side, now }) =>
    now?.note === undefined
      ? []
      : [{ eventId: now.eventId, as: "reviewed" satisfies ReasonKind, side, occurredOn: describeDate(now.occurredOn), reason: now.note }],
  );

/** Those open, and those answered or ended since the last session: from one of the parties to another, or made at the sessions. */
function requestsBetween(sql: Sql, partyIds: readonly string[], sessions: readonly string[], since: string | undefined, moment: Moment) {
  const { validAt, seq } = moment;
  const also = givenAt(sql, "request", sessions, moment);
  const found = between(sql, requests, partyIds, moment, { also, max: viewLimits.reviewedMax });
  const over = since === undefined ? new Set() : standingOn(sql, "request", found.ids, seq, since).over;
  const rows = rowsOf(sql, requestList, found.ids, moment).filter((row) => row.open === 1 || !over.has(row.id));
  const shown = rows.toSorted(byUrgency(validAt)).slice(0, viewLimits.reviewRequestsShownMax);
  return {
    items: withNamesEach(
      sql,
      shown.map((row) => ({ ...requestShown(row, validAt), from: row.shown.from, to: row.shown.to })),
      moment,
      beganOn(sql, "request", shown, moment).map((on) => ({ on })),
    ),
    total: rows.length,
    open: rows.filter((row) => row.open === 1).length,
    complete: found.complete && rows.length === shown.length,
  };
}
