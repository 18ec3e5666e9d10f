// In which corridors a commitment stands, as the money board names them: one end where what those obliged owe rests, the other where what they
// owe or the others are to have rests, in living provinces of two countries, by the same rule as the list by corridor; or the countries
// themselves. Each choice of parties is placed once; where it stands depends on what of the parties holds at the moment and on nothing else, so
// that a connection keeps it for the next question at which the very same holds, and places anew once any party has changed.
import type { CommitmentState } from "@camket/domain";
import { heldCommitments, rowsOf } from "./columns/commitments.ts";
import { rowsAt } from "./interval.ts";
import { allMoved } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { allLines, lives, placesOf, type Stake } from "./lines.ts";
import { type Remembered, remember } from "./remember.ts";
import { type Sides, sidesOf } from "./sides.ts";
import type { Sql } from "./statements.ts";
import { workedOut } from "./worked-out.ts";

export type Corridor = readonly [string, string];

/** The parties of a commitment as one text that many share: `kon-tum,quang-nam>sekong`, those obliged before the sign. */
export const endsText = ({ obligors, beneficiaries }: Pick<CommitmentState, "obligors" | "beneficiaries">): string =>
  [obligors, beneficiaries].map((parties) => [...new Set(parties.map(({ partyId }) => partyId))].sort().join(",")).join(">");

export interface Corridors {
  /** Numbers of the corridors in which the commitment of a row stands, each once: `[inNone]` where it stands in none. */
  readonly of: (row: number) => readonly number[];
  /** Numbers are below it. */
  readonly count: () => number;
  /** Nothing for `inNone`. */
  readonly at: (corridor: number) => Corridor | undefined;
}

export const inNone = 0;

/** An end by the name that corridors give it. */
interface End {
  readonly name: string;
  readonly country: string;
}

type EndsOf = (partyId: string, stake: Stake) => readonly End[];

/** Between the living provinces at which all rests. */
export const provinceCorridors = (sql: Sql, moment: Moment): Corridors =>
  corridorsIn(sql, moment, "provinces", () => {
    const all = allLines(sql, moment);
    const lines = (id: string) => all.get(id);
    return (partyId, stake) =>
      [...placesOf(lines, partyId, stake)].flatMap((name) => {
        const { level, country } = all.get(name) ?? {};
        return level === "province" && country !== undefined && lives(lines, name) ? [{ name, country }] : [];
      });
  });

/** Between the countries of the parties, named as corridors name them: `la`. */
export const countryCorridors = (sql: Sql, moment: Moment): Corridors =>
  corridorsIn(sql, moment, "countries", () => {
    const parties = sql.all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq: moment.seq, validAt: moment.validAt });
    const byParty = new Map(
      parties.map(({ id, country }) => [String(id), [{ name: String(country).toLowerCase(), country: String(country) }]]),
    );
    return (partyId) => byParty.get(partyId) ?? [];
  });

function corridorsIn(sql: Sql, moment: Moment, kind: string, work: () => EndsOf): Corridors {
  const { columns } = heldCommitments(sql);
  const sides = sidesOf(sql);
  const { of, ofApart, names } = placed(sql, moment, kind, () => placing(sides, work()));
  const apart = new Map(kind === "provinces" ? rowsOf(sql, allMoved(sql, moment)) : []);
  const ends = columns.ends.numbers;
  const ofRow = (row: number) => of(ends[row] as number);
  return {
    of: apart.size === 0 ? ofRow : (row) => (apart.has(row) ? ofApart(ends[row] as number, apart.get(row) as string) : ofRow(row)),
    count: () => names.length,
    at: (corridor) => names[corridor],
  };
}

/** What was worked out when the very same rows of parties held, and the same duties had been moved; no row ever changes what it says. */
function placed(sql: Sql, { seq, validAt }: Moment, kind: string, work: () => Placed): Placed {
  // party_by_id
  const rows = sql.get(`SELECT group_concat(r.row) AS held FROM party r WHERE ${rowsAt("r")}`, { seq, validAt });
  const moves = sql.all(`SELECT m.party, m.duty, m.recipient FROM moved m WHERE ${rowsAt("m")}`, { seq, validAt });
  const key = JSON.stringify([kind, rows?.held, moves.map(({ party, duty, recipient }) => [party, duty, recipient])]);
  const known = sql.kept<Remembered<Placed>>("corridors", () => remember(viewLimits.placingsKeptMax, Number.POSITIVE_INFINITY));
  const its = known.get(key) ?? work();
  known.set(key, its, 1);
  return its;
}

/** Where commitments stand by their choice of parties. */
interface Placed {
  readonly of: (ends: number) => readonly number[];
  /** Of a commitment of which a part was moved by itself. */
  readonly ofApart: (ends: number, commitmentId: string) => readonly number[];
  /** By their numbers. */
  readonly names: readonly (Corridor | undefined)[];
}

function placing(sides: Sides, endsOf: EndsOf): Placed {
  const names: (Corridor | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  const numberOf = (corridor: Corridor): number => {
    const text = corridor.join("~");
    const number = numbers.get(text) ?? names.push(corridor) - 1;
    numbers.set(text, number);
    return number;
  };
  const between = (owing: readonly End[], having: readonly End[]): readonly number[] => {
    const found = owing.flatMap((one) =>
      [...owing, ...having].flatMap(({ name, country }) =>
        country === one.country ? [] : [numberOf(one.name < name ? [one.name, name] : [name, one.name])],
      ),
    );
    return found.length === 0 ? none : [...new Set(found)];
  };
  const endsOfSide = (side: number, stake: Stake): readonly End[] => sides.parties(side).flatMap((id) => endsOf(id, stake));
  // Many sides come to the same ends, and most choices to the same two.
  const owing = numberedEnds(sides.count, (side) => endsOfSide(side, { obliged: true }));
  const having = numberedEnds(sides.count, (side) => endsOfSide(side, { obliged: false }));
  const betweenEnds = new Map<string, readonly number[]>();
  return {
    of: workedOut(sides.endsCount, (ends) => {
      const [one, other] = [owing.of(sides.owing(ends)), having.of(sides.having(ends))];
      const key = `${one} ${other}`;
      const its = betweenEnds.get(key) ?? between(owing.at(one), having.at(other));
      betweenEnds.set(key, its);
      return its;
    }),
    ofApart: (ends, commitmentId) =>
      between(
        endsOfSide(sides.owing(ends), { obliged: true, commitmentId }),
        endsOfSide(sides.having(ends), { obliged: false, commitmentId }),
      ),
    names,
  };
}

const none = [inNone];

interface NumberedEnds {
  readonly of: (side: number) => number;
  readonly at: (number: number) => readonly End[];
}

/** The same number for sides that come to the same ends. */
function numberedEnds(count: number, endsOf: (side: number) => readonly End[]): NumberedEnds {
  const byText = new Map<string, number>();
  const all: (readonly End[])[] = [];
  const of = workedOut(count, (side) => {
    const ends = endsOf(side);
    const text = ends.map(({ name }) => name).join(",");
    const number = byText.get(text) ?? all.push(ends) - 1;
    byText.set(text, number);
    return number;
  });
  return { of, at: (number) => all[number] as readonly End[] };
}
