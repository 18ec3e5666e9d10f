// In which corridors a commitment stands, as the money board names them: one end where what those obliged owe rests, the other where what they
// owe or the others are to have rests, in living provinces of two countries, by the same rule as the list by corridor; or the countries
// themselves. Each choice of parties is placed once; where it stands depends on what of the parties holds at the moment and on nothing else, so
// that a connection keeps the places for the next question at which the very same holds, and places anew once any party has changed.
import type { CommitmentState } from "@camket/domain";
import { rowsAt } from "./interval.ts";
import { allMoved } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { allLines, lives, placesOf, type Stake } from "./lines.ts";
import { type Remembered, remember } from "./remember.ts";
import { sharedTexts } from "./shared-texts.ts";
import type { Params, Sql } from "./statements.ts";

export type Corridor = readonly [string, string];

/** The parties of a commitment as one text that many share: `kon-tum,quang-nam>sekong`, those obliged before the sign. */
export const endsText = ({ obligors, beneficiaries }: Pick<CommitmentState, "obligors" | "beneficiaries">): string =>
  [obligors, beneficiaries].map((parties) => [...new Set(parties.map(({ partyId }) => partyId))].sort().join(",")).join(">");

export interface Corridors {
  /** Values of the row `r` by which it is placed: the number of its parties and, of one of which a part was moved by itself, its id. */
  readonly values: readonly [ends: string, apart: string];
  readonly params: Params;
  /** Where it stands, as a number that `at` leads from. */
  readonly place: (ends: number, apart: string | null) => number;
  /** Each corridor once; none where it stands in none. */
  readonly at: (place: number) => readonly Corridor[];
}

/** An end by the name that corridors give it. */
interface End {
  readonly name: string;
  readonly country: string;
}

type EndsOf = (partyId: string, stake: Stake) => readonly End[];

/** Between the living provinces at which all rests. */
export const provinceCorridors = (sql: Sql, moment: Moment): Corridors =>
  kept(sql, moment, "provinces", (sides) => {
    const all = allLines(sql, moment);
    const lines = (id: string) => all.get(id);
    const ends: EndsOf = (partyId, stake) =>
      [...placesOf(lines, partyId, stake)].flatMap((name) => {
        const { level, country } = all.get(name) ?? {};
        return level === "province" && country !== undefined && lives(lines, name) ? [{ name, country }] : [];
      });
    return placing(sides, ends, allMoved(sql, moment));
  });

/** Between the countries of the parties, named as corridors name them: `la`. */
export const countryCorridors = (sql: Sql, moment: Moment): Corridors =>
  kept(sql, moment, "countries", (sides) => {
    const parties = sql.all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq: moment.seq, validAt: moment.validAt });
    const byParty = new Map(
      parties.map(({ id, country }) => [String(id), [{ name: String(country).toLowerCase(), country: String(country) }]]),
    );
    return placing(sides, (partyId) => byParty.get(partyId) ?? [], []);
  });

/** What was worked out when the very same rows of parties held, and the same duties had been moved; no row ever changes what it says. */
function kept(sql: Sql, moment: Moment, kind: string, work: (sides: Sides) => Corridors): Corridors {
  const { seq, validAt } = moment;
  // party_by_id
  const rows = sql.get(`SELECT group_concat(r.row) AS held FROM party r WHERE ${rowsAt("r")}`, { seq, validAt });
  const moves = sql.all(`SELECT m.party, m.duty, m.recipient FROM moved m WHERE ${rowsAt("m")}`, { seq, validAt });
  const key = JSON.stringify([kind, rows?.held, moves.map(({ party, duty, recipient }) => [party, duty, recipient])]);
  const known = sql.kept<Remembered<Corridors>>("corridors", () => remember(viewLimits.placingsKeptMax, Number.POSITIVE_INFINITY));
  const sides = sidesOf(sql);
  const corridors = known.get(key) ?? work(sides);
  known.set(key, corridors, 1);
  return corridors;
}

/** The two sides of choices of parties, those obliged and the others: each a number, since many choices share them. */
interface Sides {
  readonly of: (ends: number) => readonly [owing: number, having: number];
  /** The parties' ids. */
  readonly parties: (side: number) => readonly string[];
}

/** Parted once for each connection, whatever the moment; for all choices that the question sees. */
function sidesOf(sql: Sql): Sides {
  const textOf = sharedTexts(sql, "commitment");
  const { numbers, parties, pairs } = sql.kept("sides", () => ({
    numbers: new Map<string, number>(),
    parties: [] as (readonly string[])[],
    pairs: new Map<number, readonly [number, number]>(),
  }));
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? parties.push(text === "" ? [] : text.split(",")) - 1;
    numbers.set(text, number);
    return number;
  };
  return {
    of(ends) {
      const known = pairs.get(ends);
      if (known) return known;
      const text = textOf(ends);
      const sign = text.indexOf(">");
      const pair = [numberOf(text.slice(0, sign)), numberOf(text.slice(sign + 1))] as const;
      pairs.set(ends, pair);
      return pair;
    },
    parties: (side) => parties[side] as readonly string[],
  };
}

function placing(sides: Sides, endsOf: EndsOf, moved: readonly string[]): Corridors {
  const endsOfSide = (side: number, stake: Stake): readonly End[] => sides.parties(side).flatMap((id) => endsOf(id, stake));
  const owingEnds = numbered<readonly End[]>();
  const havingEnds = numbered<readonly End[]>();
  const corridors = numbered<readonly Corridor[]>();
  // Not arrays, which are slow where their numbers begin high or leave gaps.
  const owingOf = workedOut((side) => owingEnds.number(endsOfSide(side, { obliged: true })));
  const havingOf = workedOut((side) => havingEnds.number(endsOfSide(side, { obliged: false })));
  const withOwing = workedOut((one) => workedOut((other) => corridors.number(between(owingEnds.at(one), havingEnds.at(other)))));
  const placeOf = workedOut((ends) => {
    const [owing, having] = sides.of(ends);
    return withOwing(owingOf(owing))(havingOf(having));
  });

  return {
    values: ["r.ends", moved.length === 0 ? "NULL" : "CASE WHEN r.id IN (SELECT value FROM json_each(:apart)) THEN r.id END"],
    params: { apart: JSON.stringify(moved) },
    place(ends, commitmentId) {
      if (commitmentId === null) return placeOf(ends);
      const [owing, having] = sides.of(ends);
      return corridors.number(
        between(endsOfSide(owing, { obliged: true, commitmentId }), endsOfSide(having, { obliged: false, commitmentId })),
      );
    },
    at: corridors.at,
  };
}

function between(owing: readonly End[], having: readonly End[]): readonly Corridor[] {
  const found = owing.flatMap((one) =>
    [...owing, ...having].filter(({ country }) => country !== one.country).map(({ name }) => [one.name, name].sort() as [string, string]),
  );
  return [...new Map(found.map((corridor) => [corridor.join("~"), corridor])).values()];
}

/** What is worked out of a number, once. */
function workedOut<Result>(of: (number: number) => Result): (number: number) => Result {
  const known = new Map<number, Result>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const result = of(number);
    known.set(number, result);
    return result;
  };
}

interface Numbered<Result> {
  readonly number: (result: Result) => number;
  readonly at: (number: number) => Result;
}

/** Numbers for results, the same for equal ones. */
function numbered<Result>(): Numbered<Result> {
  const byText = new Map<string, number>();
  const results: Result[] = [];
  return {
    number(result) {
      const text = JSON.stringify(result);
      const number = byText.get(text) ?? results.push(result) - 1;
      byText.set(text, number);
      return number;
    },
    at: (number) => results[number] as Result,
  };
}
