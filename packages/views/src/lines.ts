// Who goes on for a party in a thing: the one to whom that duty of it was moved, else the one that took on all its functions, else, where it
// has ended, its successors; but what a split party owed and did not allocate falls to nobody. The one rule for orphans, lists, boards and
// pages, asked forward here and backward in kin.ts. A walk stops at what it has seen: what comes back stays where it came back to.
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import type { Params, Sql } from "./statements.ts";

/** A party at the moment, and where what it keeps went. */
export interface Line {
  readonly level: string;
  readonly country: string;
  readonly partOf?: string;
  /** Absent: it lives. */
  readonly ended?: string;
  /** To whom duties went one by one. */
  readonly duties: ReadonlyMap<string, string>;
  /** To whom all the others went. */
  readonly allTo?: string;
  readonly successors: readonly string[];
}

/** Absent: the party is not there at the moment, and keeps nothing. */
export type Lines = (partyId: string) => Line | undefined;

/** What a party has in a thing: in a commitment, or in any; as the one obliged, or otherwise. */
export interface Stake {
  readonly commitmentId?: string | undefined;
  readonly obliged: boolean;
}

/** Each party when it is asked for, but for those `known` already (party_by_id). */
export const linesAt = (sql: Sql, moment: Moment, known: ReadonlyMap<string, Line> = new Map()): Lines =>
  remembering((id) => known.get(id) ?? linesOf(sql, { parties: "r.id = :id", moves: "m.party = :id" }, moment, { id }).get(id));

/** Those of the parties, at once (party_by_id). */
export const linesAmong = (sql: Sql, partyIds: readonly string[], moment: Moment): ReadonlyMap<string, Line> => {
  const among = "IN (SELECT value FROM json_each(:partyIds))";
  return linesOf(sql, { parties: `r.id ${among}`, moves: `m.party ${among}` }, moment, { partyIds: JSON.stringify(partyIds) });
};

/** All that have ended or gave all their functions away (party_by_ended, party_by_stated_row). */
export const linesLeft = (sql: Sql, moment: Moment): ReadonlyMap<string, Line> => {
  const gaveAll = "SELECT f.row FROM party_link f WHERE f.role = 'function'";
  return linesOf(sql, { parties: `(r.ended IN ('merged', 'split', 'dissolved') OR r.stated_row IN (${gaveAll}))`, moves: "1" }, moment);
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Which parties, and which duties moved among all: the parties' own (the primary key of moved), or every one where the parties may be many. */
interface Which {
  readonly parties: string;
  readonly moves: string;
}

function linesOf(sql: Sql, { parties, moves }: Which, { seq, validAt }: Moment, params: Params = {}): ReadonlyMap<string, Line> {
  const all = { ...params, seq, validAt };
  const rows = sql.all(
    `SELECT r.id, r.level, r.country, r.part_of, r.ended, l.role, l.value FROM party r LEFT JOIN party_link l ON l.row = r.stated_row
     WHERE ${parties} AND ${rowsAt("r")}`,
    all,
  );
  const moved = sql.all(`SELECT m.party, m.duty, m.recipient FROM moved m WHERE ${moves} AND ${rowsAt("m")}`, all);
  const movedBy = Map.groupBy(moved, ({ party }) => String(party));
  return new Map([...Map.groupBy(rows, ({ id }) => String(id))].map(([id, its]) => [id, lineOf(its, movedBy.get(id) ?? [])]));
}

function lineOf(rows: Rows, moved: Rows): Line {
  const { level, country, part_of, ended } = rows[0] as Readonly<Record<string, unknown>>;
  const to = (wanted: string) => rows.filter(({ role }) => role === wanted).map(({ value }) => String(value));
  const [allTo] = to("function");
  return {
    level: String(level),
    country: String(country),
    ...(part_of === null ? {} : { partOf: String(part_of) }),
    ...(ended === null ? {} : { ended: String(ended) }),
    duties: new Map(moved.map(({ duty, recipient }) => [String(duty), String(recipient)])),
    ...(allTo === undefined ? {} : { allTo }),
    successors: to("successor"),
  };
}

function onwardFrom({ duties, allTo, ended, successors }: Line, { commitmentId, obliged }: Stake): readonly string[] {
  const movedTo = commitmentId === undefined ? undefined : duties.get(commitmentId);
  const one = movedTo ?? allTo;
  if (one !== undefined) return [one];
  return ended === "split" && obliged ? [] : successors;
}

/** All that it passes, and the ends at which it rests: parties that live, or that nobody goes on for. Of those not there none is an end. */
export function wayFrom(lines: Lines, partyId: string, stake: Stake): { passed: ReadonlySet<string>; ends: ReadonlySet<string> } {
  const line = lines(partyId);
  // Most parties live and gave nothing away.
  if (line && onwardFrom(line, stake).length === 0) return { passed: new Set([partyId]), ends: new Set([partyId]) };
  const passed = new Set<string>();
  const ends = new Set<string>();
  const onTheWay = new Set<string>();
  const follow = (id: string): void => {
    const line = lines(id);
    if (onTheWay.has(id)) ends.add(id);
    if (!line || passed.has(id)) return;
    passed.add(id);
    onTheWay.add(id);
    const onward = onwardFrom(line, stake);
    if (onward.length === 0) ends.add(id);
    onward.forEach(follow);
    onTheWay.delete(id);
  };
  follow(partyId);
  return { passed, ends };
}

/** Those at the ends of the way that live. */
export const keepersOf = (lines: Lines, partyId: string, stake: Stake): readonly string[] =>
  [...wayFrom(lines, partyId, stake).ends].filter((id) => lives(lines, id)).sort();

/** Whether nobody keeps what it promised. One that is not there itself has lost nothing: its page and the history say why. */
export const isLost = (lines: Lines, partyId: string, commitmentId?: string): boolean =>
  lines(partyId) !== undefined && keepersOf(lines, partyId, { commitmentId, obliged: true }).length === 0;

export const lives = (lines: Lines, partyId: string): boolean => {
  const line = lines(partyId);
  return line !== undefined && line.ended === undefined;
};

/** Where it rests: the ends of the way, what they are part of, the ends of the way of that, and so on. */
export function placesOf(lines: Lines, partyId: string, stake: Stake): ReadonlySet<string> {
  const places = new Set<string>();
  const climb = (id: string, its: Stake): void => {
    for (const end of wayFrom(lines, id, its).ends) {
      if (places.has(end)) continue;
      places.add(end);
      const partOf = lines(end)?.partOf;
      if (partOf !== undefined) climb(partOf, { obliged: false });
    }
  };
  climb(partyId, stake);
  return places;
}

export function remembering<Result>(of: (id: string) => Result): (id: string) => Result {
  const known = new Map<string, Result>();
  return (id) => {
    if (!known.has(id)) known.set(id, of(id));
    return known.get(id) as Result;
  };
}
