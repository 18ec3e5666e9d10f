// What two commands given at once can let through, since nothing checks an invariant across two streams, and what one stream alone took back: shown
// on the pages of the things concerned until one of them is corrected or withdrawn.
import { acceptancesTakenBack, type CommitmentState, exits, type RequestState } from "@camket/domain";
import { renewedBy } from "./agreement.ts";
import type { StoredEvent } from "./event.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { type Line, linesAt } from "./lines.ts";
import type { Sql } from "./statements.ts";

interface Named {
  readonly partyId: string;
}

export type Contradiction =
  /** A party went into several at once: each says so, or its own stream does, and they are not the same. */
  | { readonly kind: "succession"; readonly predecessor: Named; readonly successors: readonly Named[] }
  /** Each of the parties belongs to the next, and the last to the first. */
  | { readonly kind: "ring"; readonly parties: readonly Named[] }
  /** Several agreements say that they renew the same one. */
  | { readonly kind: "renewal"; readonly agreementId: string; readonly renewedBy: readonly string[] }
  /** The commitment that an acceptance says a request became was recorded for another one, or for none. */
  | { readonly kind: "acceptance"; readonly commitmentId: string; readonly requestId?: string }
  /** The commitment that an acceptance says a request became is not there. */
  | { readonly kind: "commitment-missing"; readonly commitmentId: string }
  /** Several answers of one request stand. */
  | { readonly kind: "answered-twice"; readonly eventIds: readonly string[] }
  /** The acceptance by which a request became a commitment was withdrawn, and the commitment stands on for it. */
  | { readonly kind: "acceptance-withdrawn"; readonly commitmentId: string; readonly requestId: string; readonly eventId: string };

/** About the party itself, and about those that it says went into it. */
export function aboutParty(sql: Sql, id: string, predecessors: readonly string[], moment: Moment): { contradictions?: Contradiction[] } {
  const lines = linesAt(sql, moment);
  const successions = [id, ...predecessors].flatMap((predecessor): Contradiction[] => {
    const mergers = mergersOf(sql, predecessor, moment);
    const successors = [...new Set([...mergers, ...(lines(predecessor)?.successors ?? [])])].sort();
    return mergers.length === 0 || successors.length < 2
      ? []
      : [{ kind: "succession", predecessor: { partyId: predecessor }, successors: successors.map(named) }];
  });
  const ring = ringFrom(lines, id);
  return some([...successions, ...(ring ? [{ kind: "ring", parties: ring.map(named) } as const] : [])]);
}

/** About the agreement itself, and about the one that it renews. */
export function aboutAgreement(sql: Sql, id: string, renews: string | undefined, moment: Moment): { contradictions?: Contradiction[] } {
  const renewals = renewedBy(sql, [id, ...(renews === undefined ? [] : [renews])], moment);
  return some(
    [...renewals].flatMap(([agreementId, by]): Contradiction[] =>
      by.length < 2 ? [] : [{ kind: "renewal", agreementId, renewedBy: by.map((one) => one.id) }],
    ),
  );
}

/**
 * About the answers of a request, the commitments that it says it became by them, and those that it said before.
 * @param answers that are certain by the day asked about
 * @param events of the request, as known at the moment
 */
export function aboutRequest(
  sql: Sql,
  id: string,
  answers: RequestState["answers"],
  events: readonly StoredEvent[],
  moment: Moment,
): { contradictions?: Contradiction[] } {
  const twice: Contradiction[] = answers.length < 2 ? [] : [{ kind: "answered-twice", eventIds: answers.map(({ eventId }) => eventId) }];
  const accepted = new Set(answers.flatMap(({ commitmentId }) => commitmentId ?? []));
  const became = [...accepted].flatMap((commitmentId) => acceptedAs(sql, id, commitmentId, moment) ?? []);
  const takenBack = [...acceptancesTakenBack(events)].flatMap(([commitmentId, eventId]): Contradiction[] => {
    const { requestId, stage } = standingFor(sql, commitmentId, moment) ?? {};
    return requestId === id && !isExit(stage) ? [{ kind: "acceptance-withdrawn", commitmentId, requestId: id, eventId }] : [];
  });
  return some([...twice, ...became, ...takenBack]);
}

function acceptedAs(sql: Sql, id: string, commitmentId: string, moment: Moment): Contradiction | undefined {
  const found = standingFor(sql, commitmentId, moment);
  if (!found) return { kind: "commitment-missing", commitmentId };
  const { requestId } = found;
  return requestId === id ? undefined : { kind: "acceptance", commitmentId, ...(requestId === undefined ? {} : { requestId }) };
}

/** The commitment as it stands, and the request that it answers (commitment_by_id). */
function standingFor(sql: Sql, commitmentId: string, { seq, validAt }: Moment): { requestId?: string; stage?: string } | undefined {
  const [found] = sql.all(
    `SELECT l.value AS request, r.stage FROM commitment r LEFT JOIN commitment_link l ON l.row = r.stated_row AND l.role = 'request'
     WHERE r.id = :commitmentId AND ${rowsAt("r")}`,
    { commitmentId, seq, validAt },
  );
  if (!found) return undefined;
  const { request, stage } = found;
  return { ...(request === null ? {} : { requestId: String(request) }), ...(stage === null ? {} : { stage: String(stage) }) };
}

const isExit = (stage: string | undefined): boolean => (exits as readonly (string | undefined)[]).includes(stage);

/**
 * About the request that a commitment answers.
 * @param events of the request, as known at the moment
 */
export function aboutCommitment(
  id: string,
  { requestId, stage }: Pick<CommitmentState, "requestId" | "stage">,
  events: readonly StoredEvent[],
): { contradictions?: Contradiction[] } {
  const eventId = acceptancesTakenBack(events).get(id);
  if (requestId === undefined || eventId === undefined || isExit(stage)) return {};
  return some([{ kind: "acceptance-withdrawn", commitmentId: id, requestId, eventId }]);
}

const some = (contradictions: Contradiction[]) => (contradictions.length > 0 ? { contradictions } : {});

const named = (partyId: string): Named => ({ partyId });

/** The parties that name it among those they were merged from (party_link_by_value, party_by_stated_row). */
const mergersOf = (sql: Sql, predecessor: string, { seq, validAt }: Moment): readonly string[] =>
  sql
    .all(
      `SELECT r.id FROM party_link l JOIN party r ON r.stated_row = l.row
       WHERE l.value = :predecessor AND l.role = 'predecessor' AND ${rowsAt("r")}`,
      { predecessor, seq, validAt },
    )
    .map(({ id }) => String(id));

/** From the party along what each is part of, where that comes back to the party. */
function ringFrom(lines: (id: string) => Line | undefined, partyId: string): readonly string[] | undefined {
  const ring = new Set<string>();
  let at: string | undefined = partyId;
  while (at !== undefined && !ring.has(at)) {
    ring.add(at);
    at = lines(at)?.partOf;
  }
  return at === partyId ? [...ring] : undefined;
}
