// Duties that nobody is left to keep: still open, while one of those obliged has ended and neither a successor, nor an allocation, nor a
// function transferred leads to a party that lives. Which way each leads is followed duty by duty; a walk stops at what it has seen.
import type { Clauses } from "./clauses.ts";
import { dutyOf } from "./duty-role.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { areFew } from "./linked.ts";
import { remembering } from "./parties-at.ts";
import type { Sql } from "./statements.ts";

/** Where the duties of a party went. */
interface Line {
  readonly ended: boolean;
  /** All but those in `duties`; absent: nowhere. */
  readonly onward?: string;
  readonly duties: ReadonlyMap<string, string>;
}
type Lines = (partyId: string) => Line;

export function orphanClause(sql: Sql, orphaned: boolean, moment: Moment): Clauses {
  const ended = linesEnded(sql, moment);
  const lines = linesAt(sql, moment, ended);
  const lost = [...ended.keys()].filter((id) => !isKept(lines, id));
  // Duties that went another way than the rest of their party's.
  const apart = [...ended.keys()].flatMap((id) => [...dutiesFrom(lines, id)].map((duty) => ({ id, duty, kept: isKept(lines, id, duty) })));
  const lostDuties = apart.filter(({ kept }) => !kept);
  const pairs = (duties: typeof apart) => JSON.stringify(duties.map(({ id, duty }) => `${id} ${duty}`));
  const losing = { losing: JSON.stringify([...new Set([...lost, ...lostDuties.map(({ id }) => id)])]) };
  const few = areFew(sql, { table: "commitment", roles: ["obligor"], filter: "losing" }, losing)
    ? "r.stated_row IN (SELECT row FROM commitment_link WHERE role = 'obligor' AND value IN (SELECT value FROM json_each(:losing))) AND"
    : "";
  const where = `r.open = 1 AND ${few}
    EXISTS (SELECT 1 FROM commitment_link o WHERE o.row = r.stated_row AND o.role = 'obligor'
      AND (o.value IN (SELECT value FROM json_each(:lost)) AND o.value || ' ' || r.id NOT IN (SELECT value FROM json_each(:keptDuties))
        OR o.value || ' ' || r.id IN (SELECT value FROM json_each(:lostDuties))))`;
  return {
    where: [orphaned ? where : `NOT (${where})`],
    params: {
      ...losing,
      lost: JSON.stringify(lost),
      lostDuties: pairs(lostDuties),
      keptDuties: pairs(apart.filter(({ kept }) => kept)),
    },
  };
}

/** Whether, of those obliged, one is left by none who would keep this duty. */
export function isOrphaned(sql: Sql, commitmentId: string, obligors: readonly string[], moment: Moment): boolean {
  const lines = linesAt(sql, moment, new Map());
  return obligors.some((id) => lines(id).ended && !isKept(lines, id, commitmentId));
}

/** Whether the way of a duty, or of all that have no way of their own, ends at a party that lives. */
function isKept(lines: Lines, partyId: string, duty?: string): boolean {
  const last = wayOf(lines, partyId, duty).at(-1);
  return last !== undefined && !last.ended;
}

/** Empty for a ring, which leads nowhere. */
function wayOf(lines: Lines, partyId: string, duty?: string): readonly Line[] {
  const seen = new Set<string>();
  const way: Line[] = [];
  for (let at: string | undefined = partyId; at !== undefined; ) {
    if (seen.has(at)) return [];
    seen.add(at);
    const line: Line = lines(at);
    way.push(line);
    at = (duty === undefined ? undefined : line.duties.get(duty)) ?? line.onward;
  }
  return way;
}

const dutiesFrom = (lines: Lines, partyId: string): ReadonlySet<string> =>
  new Set(wayOf(lines, partyId).flatMap(({ duties }) => [...duties.keys()]));

const endsAndLinks = "SELECT r.id, r.ended, l.role, l.value FROM party r LEFT JOIN party_link l ON l.row = r.stated_row";

/** Of all parties that have ended (party_by_ended). */
function linesEnded(sql: Sql, { seq, validAt }: Moment): ReadonlyMap<string, Line> {
  const rows = sql.all(`${endsAndLinks} WHERE r.ended IN ('merged', 'split', 'dissolved') AND ${rowsAt("r")}`, { seq, validAt });
  return new Map([...Map.groupBy(rows, ({ id }) => String(id))].map(([id, its]) => [id, lineOf(its)]));
}

/** Of any other, when it is asked for (party_by_id). */
const linesAt = (sql: Sql, { seq, validAt }: Moment, known: ReadonlyMap<string, Line>): Lines =>
  remembering((id) => known.get(id) ?? lineOf(sql.all(`${endsAndLinks} WHERE r.id = :id AND ${rowsAt("r")}`, { id, seq, validAt })));

function lineOf(rows: readonly Readonly<Record<string, unknown>>[]): Line {
  const ended = rows[0]?.ended ?? null;
  const to = (role: string) => rows.find((row) => row.role === role)?.value as string | undefined;
  const onward = to("function") ?? (ended === "merged" ? to("successor") : undefined);
  const duties = rows.flatMap(({ role, value }) => {
    const duty = dutyOf(String(role));
    return duty === undefined ? [] : [[duty, String(value)] as const];
  });
  return { ended: ended !== null, duties: new Map(duties), ...(onward === undefined ? {} : { onward }) };
}
