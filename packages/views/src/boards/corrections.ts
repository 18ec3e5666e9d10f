// The board of corrections: what was recorded wrongly and put right, and what was recorded in error and withdrawn; by whom, when and why, the last
// recorded first. These are statements about the record: the day asked for moves nothing but the titles.
import { addDaysWithin, endOfDay, parseStreamId, type StreamName } from "@camket/domain";
import { allOf, type Clauses } from "../clauses.ts";
import { takenByRegister } from "../discarded.ts";
import { amending, type StoredEvent, storedEvent } from "../event.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import type { Subject } from "../spoken-of.ts";
import type { Params, Sql } from "../statements.ts";
import { keysetPage } from "./keyset-page.ts";
import type { PagedQuestion } from "./page.ts";
import { thingsTitled } from "./things-titled.ts";

export const amendments = { correction: "FactCorrected", withdrawal: "EventWithdrawn" } as const;
export type Amendment = keyof typeof amendments;

export interface CorrectionFilters {
  readonly as?: readonly Amendment[];
  /** The kinds of things. */
  readonly thing?: readonly StreamName[];
  readonly about?: Subject;
  /** Who recorded it. */
  readonly actor?: string;
  /** Recorded from and to these days, in the ledger's time zone. */
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
}

export function correctionsBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<CorrectionFilters>) {
  const asked = (filters: CorrectionFilters, { seq }: Moment) => {
    const { where, params } = clausesOf(filters, ledger);
    return { from: `FROM event e WHERE ${["e.seq <= :seq", takenByRegister, ...where].join(" AND ")}`, params: { ...params, seq } };
  };
  const counts = (filters: CorrectionFilters, moment: Moment) => {
    const { from, params } = asked(filters, moment);
    return countsOf(sql, from, params);
  };
  const { page, moment } = keysetPage(
    sql,
    ledger,
    {
      name: "corrections board",
      rows(filters, at, after, count) {
        const { from, params } = asked(filters, at);
        const before = after ? "AND e.seq < :before" : "";
        return sql
          .all(
            `SELECT e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata ${from} ${before} ORDER BY e.seq DESC LIMIT :count`,
            { ...params, before: after?.[0] ?? 0, count },
          )
          .map(storedEvent);
      },
      keyOf: ({ seq }) => [seq, ""],
      items: (events, at) => itemsOf(sql, events, at),
      total: (filters, at) => counts(filters, at).total,
    },
    question,
  );
  if (question.rowsOnly) return { board: page, moment };
  const { total: _, ...shown } = counts(question.filters, moment);
  return { board: { ...shown, ...page }, moment };
}

function clausesOf({ as, thing, about, actor, recordedFrom, recordedTo }: CorrectionFilters, { timeZone }: Ledger): Clauses {
  const when = (where: string, params: Params): Clauses => ({ where: [where], params });
  return allOf(
    when(`e.${amending}`, {}),
    as && when("e.type IN (SELECT value FROM json_each(:as))", { as: JSON.stringify(as.map((one) => amendments[one])) }),
    thing && when(`(${thing.map((name) => `(e.stream > '${name}-' AND e.stream < '${name}.')`).join(" OR ")})`, {}),
    about && when("e.stream = :about", { about: `${about.thing}-${about.id}` }),
    actor === undefined ? undefined : when("e.metadata ->> '$.actor.id' = :actor", { actor }),
    recordedFrom === undefined ? undefined : when("e.recorded_at > :eve", { eve: endOfDay(addDaysWithin(recordedFrom, -1), timeZone) }),
    recordedTo === undefined ? undefined : when("e.recorded_at <= :end", { end: endOfDay(recordedTo, timeZone) }),
  );
}

/** How many of each, and of which kinds of things (event_amending). */
function countsOf(sql: Sql, from: string, params: Params) {
  const rows = sql
    .all(
      `SELECT substr(e.stream, 1, instr(e.stream, '-') - 1) AS thing, sum(e.type = '${amendments.correction}') AS corrections,
         sum(e.type = '${amendments.withdrawal}') AS withdrawals ${from} GROUP BY thing ORDER BY thing`,
      params,
    )
    .map(({ thing, corrections, withdrawals }) => ({
      thing: String(thing),
      corrections: Number(corrections),
      withdrawals: Number(withdrawals),
    }));
  const sum = (of: "corrections" | "withdrawals") => rows.reduce((all, row) => all + row[of], 0);
  const [corrections, withdrawals] = [sum("corrections"), sum("withdrawals")];
  return { total: corrections + withdrawals, corrections, withdrawals, things: rows };
}

function itemsOf(sql: Sql, events: readonly StoredEvent[], moment: Moment): readonly Record<string, unknown>[] {
  const targets = targetsOf(sql, events);
  const withdrawn = withdrawnBy(sql, events, moment);
  const aboutOf = (event: StoredEvent): Subject => {
    const { stream, id } = parseStreamId(event.stream) as NonNullable<ReturnType<typeof parseStreamId>>;
    return { thing: stream, id };
  };
  const titled = thingsTitled(sql, events.map(aboutOf), moment);
  return events.map((event) => {
    const { id, type, data, metadata } = event;
    const { actor, onBehalfOf, recordedAt } = metadata as { readonly [field: string]: unknown };
    const withdrawal = withdrawn.get(id);
    return {
      eventId: id,
      as: type === amendments.correction ? "correction" : "withdrawal",
      about: titled(aboutOf(event)),
      target: { eventId: data.targetEventId, ...targets.get(`${event.stream} ${data.targetEventId}`) },
      recordedAt,
      by: actor,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      reason: data.reason,
      ...(type === amendments.correction ? { changes: (data.changes as unknown as readonly Changed[]).map(changeOf) } : {}),
      ...(withdrawal === undefined ? {} : { withdrawnBy: withdrawal }),
    };
  });
}

interface Changed {
  readonly field: string;
  readonly wrong?: unknown;
  readonly right?: unknown;
}

/** Without `from` it was added, without `to` taken away. */
const changeOf = ({ field, wrong, right }: Changed) => ({
  field,
  ...(wrong === undefined ? {} : { from: wrong }),
  ...(right === undefined ? {} : { to: right }),
});

interface Target {
  readonly type: string;
  readonly recordedAt: string;
}

/** What each amends, by its stream and id with a space between (event_by_stream). */
function targetsOf(sql: Sql, events: readonly StoredEvent[]): ReadonlyMap<string, Target> {
  const wanted = events.map(({ stream, data }) => [stream, data.targetEventId]);
  const rows = sql.all(
    `SELECT e.stream, e.id, e.type, e.recorded_at FROM json_each(:wanted) w CROSS JOIN event e ON e.stream = w.value ->> 0 AND e.id = w.value ->> 1`,
    { wanted: JSON.stringify(wanted) },
  );
  return new Map(
    rows.map(({ stream, id, type, recorded_at }) => [`${stream} ${id}`, { type: String(type), recordedAt: String(recorded_at) }]),
  );
}

/** Of corrections that were themselves withdrawn, by which event: they hold no more (event_by_stream). */
function withdrawnBy(sql: Sql, events: readonly StoredEvent[], { seq }: Moment): ReadonlyMap<string, string> {
  const corrections = events.filter(({ type }) => type === amendments.correction).map(({ stream, id }) => [stream, id]);
  const rows = sql.all(
    `SELECT w.value ->> 1 AS correction, e.id FROM json_each(:corrections) w CROSS JOIN event e ON e.stream = w.value ->> 0
     WHERE e.type = '${amendments.withdrawal}' AND e.seq <= :seq AND ${takenByRegister} AND e.data ->> '$.targetEventId' = w.value ->> 1`,
    { corrections: JSON.stringify(corrections), seq },
  );
  return new Map(rows.map(({ correction, id }) => [String(correction), String(id)]));
}
