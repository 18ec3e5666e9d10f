// What two commands given at once can let through, since nothing checks an invariant across two streams: shown on the pages of the things
// concerned until one of them is corrected or withdrawn.
import { renewedBy } from "./agreement.ts";
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
  | { readonly kind: "acceptance"; readonly commitmentId: string; readonly requestId?: string };

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

/** About the commitment that a request says it became (commitment_by_id). Where it is not there yet nothing is said: a policy agrees it. */
export function aboutRequest(
  sql: Sql,
  id: string,
  commitmentId: string | undefined,
  { seq, validAt }: Moment,
): { contradictions?: Contradiction[] } {
  if (commitmentId === undefined) return {};
  const [found] = sql.all(
    `SELECT l.value AS request FROM commitment r LEFT JOIN commitment_link l ON l.row = r.stated_row AND l.role = 'request'
     WHERE r.id = :commitmentId AND ${rowsAt("r")}`,
    { commitmentId, seq, validAt },
  );
  if (!found || found.request === id) return {};
  return some([{ kind: "acceptance", commitmentId, ...(found.request === null ? {} : { requestId: String(found.request) }) }]);
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
