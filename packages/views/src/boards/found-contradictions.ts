// Every contradiction that the pages of single things show (contradictions.ts), found over all things at once: by the rules of those pages, asked of
// the registers. One that an acceptance taken back left behind is told from the events of the few requests of which anything was withdrawn.
import { aboutRequest, type Contradiction } from "../contradictions.ts";
import { takenByRegister } from "../discarded.ts";
import { amending, storedEvent } from "../event.ts";
import { rowsAt } from "../interval.ts";
import type { Moment } from "../knowledge.ts";
import type { Subject } from "../spoken-of.ts";
import type { Sql } from "../statements.ts";

export type Found = { readonly about: Subject } & Contradiction;

/** By kind of thing: parties, agreements, requests. */
export const foundContradictions = (sql: Sql, moment: Moment): readonly Found[] => [
  ...successions(sql, moment),
  ...rings(sql, moment),
  ...renewals(sql, moment),
  ...answers(sql, moment),
  ...acceptances(sql, moment),
  ...acceptancesWithdrawn(sql, moment),
];

const at = ({ seq, validAt }: Moment) => ({ seq, validAt });
const named = (partyId: string) => ({ partyId });
const listed = (text: unknown): readonly string[] => (JSON.parse(String(text)) as string[]).sort();

/** Parties that several say went into them, or into others than their own stream says. */
function successions(sql: Sql, moment: Moment): readonly Found[] {
  const linked = (role: string, from: string, to: string) =>
    `SELECT ${from} AS predecessor, ${to} AS successor FROM party_link l JOIN party r ON r.stated_row = l.row WHERE l.role = '${role}' AND ${rowsAt("r")}`;
  const mergers = linked("predecessor", "l.value", "r.id");
  return sql
    .all(
      `SELECT predecessor, json_group_array(successor) AS successors FROM (${mergers} UNION ${linked("successor", "r.id", "l.value")})
       WHERE predecessor IN (SELECT predecessor FROM (${mergers})) GROUP BY predecessor HAVING count(*) > 1 ORDER BY predecessor`,
      at(moment),
    )
    .map(({ predecessor, successors }) => ({
      about: { thing: "party", id: String(predecessor) },
      kind: "succession",
      predecessor: named(String(predecessor)),
      successors: listed(successors).map(named),
    }));
}

/** Parties each of which belongs to the next, and the last to the first; told of the first by id. */
function rings(sql: Sql, moment: Moment): readonly Found[] {
  const rows = sql.all(`SELECT r.id, r.part_of FROM party r WHERE r.part_of IS NOT NULL AND ${rowsAt("r")} ORDER BY r.id`, at(moment));
  const wholes = new Map(rows.map(({ id, part_of }) => [String(id), String(part_of)]));
  const walked = new Set<string>();
  return [...wholes.keys()].flatMap((id): Found[] => {
    const way = new Set<string>();
    let next: string | undefined = id;
    for (; next !== undefined && !walked.has(next) && !way.has(next); next = wholes.get(next)) way.add(next);
    for (const one of way) walked.add(one);
    if (next === undefined || !way.has(next)) return [];
    const ring = [...way].slice([...way].indexOf(next));
    const first = ring.indexOf([...ring].sort()[0] as string);
    const parties = [...ring.slice(first), ...ring.slice(0, first)];
    return [{ about: { thing: "party", id: parties[0] as string }, kind: "ring", parties: parties.map(named) }];
  });
}

/** Agreements that several say they renew. */
const renewals = (sql: Sql, moment: Moment): readonly Found[] =>
  sql
    .all(
      `SELECT l.value AS agreement, json_group_array(r.id) AS renewals FROM agreement_link l JOIN agreement r ON r.stated_row = l.row
       WHERE l.role = 'renews' AND ${rowsAt("r")} GROUP BY l.value HAVING count(*) > 1 ORDER BY l.value`,
      at(moment),
    )
    .map(({ agreement, renewals }) => ({
      about: { thing: "agreement", id: String(agreement) },
      kind: "renewal",
      agreementId: String(agreement),
      renewedBy: listed(renewals),
    }));

/** Requests of which several answers stand. */
const answers = (sql: Sql, moment: Moment): readonly Found[] =>
  sql
    .all(`SELECT r.id, r.answers FROM request r WHERE r.answers IS NOT NULL AND ${rowsAt("r")} ORDER BY r.id`, at(moment))
    .map(({ id, answers }) => ({
      about: { thing: "request", id: String(id) },
      kind: "answered-twice",
      eventIds: JSON.parse(String(answers)) as string[],
    }));

/** Acceptances whose commitment was recorded for another request, or for none, or is not there. */
const acceptances = (sql: Sql, moment: Moment): readonly Found[] =>
  sql
    .all(
      `SELECT r.id, l.value AS became, c.id AS found, q.value AS request FROM request_link l JOIN request r ON r.stated_row = l.row
         LEFT JOIN commitment c ON c.id = l.value AND ${rowsAt("c")}
         LEFT JOIN commitment_link q ON q.row = c.stated_row AND q.role = 'request'
       WHERE l.role = 'became' AND ${rowsAt("r")} AND (c.id IS NULL OR q.value IS NOT r.id) ORDER BY r.id, l.value`,
      at(moment),
    )
    .map(({ id, became, found, request }): Found => {
      const about = { thing: "request", id: String(id) } as const;
      const commitmentId = String(became);
      if (found === null) return { about, kind: "commitment-missing", commitmentId };
      return { about, kind: "acceptance", commitmentId, ...(request === null ? {} : { requestId: String(request) }) };
    });

/** event_amending, event_by_stream */
function acceptancesWithdrawn(sql: Sql, moment: Moment): readonly Found[] {
  const rows = sql.all(
    `SELECT e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata FROM (
       SELECT DISTINCT a.stream FROM event a WHERE a.${amending} AND a.type = 'EventWithdrawn' AND a.seq <= :seq
         AND a.stream > 'request-' AND a.stream < 'request.') w
     CROSS JOIN event e ON e.stream = w.stream WHERE e.seq <= :seq AND ${takenByRegister} ORDER BY e.stream, e.seq`,
    at(moment),
  );
  return [...Map.groupBy(rows.map(storedEvent), ({ stream }) => stream)].flatMap(([stream, events]) => {
    const id = stream.slice("request-".length);
    const { contradictions = [] } = aboutRequest(sql, id, [], events, moment);
    return contradictions.map((one) => ({ about: { thing: "request", id } as const, ...one }));
  });
}
