// In which corridors a commitment stands, as the money board names them: one end where what those obliged owe rests, the other where what they
// owe or the others are to have rests, in living provinces of two countries, by the same rule as the list by corridor; or the countries
// themselves. Most commitments share their parties with others, so that each choice of parties is placed once.
import type { CommitmentState } from "@camket/domain";
import { rowsAt } from "./interval.ts";
import { allMoved } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { allLines, lives, placesOf, type Stake } from "./lines.ts";
import type { Sql } from "./statements.ts";

export type Corridor = readonly [string, string];

/** The parties of a commitment as one text that many share: `kon-tum,quang-nam>sekong`, those obliged before the sign. */
export const endsText = ({ obligors, beneficiaries }: Pick<CommitmentState, "obligors" | "beneficiaries">): string =>
  [obligors, beneficiaries].map((parties) => [...new Set(parties.map(({ partyId }) => partyId))].sort().join(",")).join(">");

export interface Corridors {
  /** Commitments of which a part was moved by itself: these are asked with their id. */
  readonly apart: readonly string[];
  /** Of a commitment with these parties, each corridor once. */
  readonly of: (ends: string, commitmentId: string) => readonly Corridor[];
  /** The same of all others, as a number that `at` leads from. */
  readonly place: (ends: string) => number;
  readonly at: (place: number) => readonly Corridor[];
}

/** An end by the name that corridors give it. */
interface End {
  readonly name: string;
  readonly country: string;
}

type EndsOf = (partyId: string, stake: Stake) => readonly End[];

/** Between the living provinces at which all rests. */
export function provinceCorridors(sql: Sql, moment: Moment): Corridors {
  const all = allLines(sql, moment);
  const lines = (id: string) => all.get(id);
  const ends: EndsOf = (partyId, stake) =>
    [...placesOf(lines, partyId, stake)].flatMap((name) => {
      const { level, country } = all.get(name) ?? {};
      return level === "province" && country !== undefined && lives(lines, name) ? [{ name, country }] : [];
    });
  return corridorsBy(ends, allMoved(sql, moment));
}

/** Between the countries of the parties, named as corridors name them: `la`. */
export function countryCorridors(sql: Sql, { seq, validAt }: Moment): Corridors {
  const parties = sql.all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq, validAt });
  const byParty = new Map(
    parties.map(({ id, country }) => [String(id), [{ name: String(country).toLowerCase(), country: String(country) }]]),
  );
  return corridorsBy((partyId) => byParty.get(partyId) ?? []);
}

function corridorsBy(endsOf: EndsOf, apart: readonly string[] = []): Corridors {
  const between = ([owing, having]: readonly [readonly End[], readonly End[]]): readonly Corridor[] => {
    const found = owing.flatMap((one) =>
      [...owing, ...having].filter(({ country }) => country !== one.country).map(({ name }) => [one.name, name].sort() as [string, string]),
    );
    return [...new Map(found.map((corridor) => [corridor.join("~"), corridor])).values()];
  };
  const endsOfAll = (parties: string, stake: Stake): readonly End[] =>
    parties === "" ? [] : parties.split(",").flatMap((id) => endsOf(id, stake));
  const sides = {
    owing: numbered((parties: string) => endsOfAll(parties, { obliged: true })),
    having: numbered((parties: string) => endsOfAll(parties, { obliged: false })),
  };
  const pairs = numbered((pair: number) => between([sides.owing.at(Math.floor(pair / sidesMax)), sides.having.at(pair % sidesMax)]));
  return {
    apart,
    of(ends, commitmentId) {
      const [owing, having] = partedAt(ends);
      return between([endsOfAll(owing, { obliged: true, commitmentId }), endsOfAll(having, { obliged: false, commitmentId })]);
    },
    place(ends) {
      const [owing, having] = partedAt(ends);
      return pairs.number(sides.owing.number(owing) * sidesMax + sides.having.number(having));
    },
    at: pairs.at,
  };
}

/** More than there are choices of parties on one side, and so few that a double tells two of them apart. */
const sidesMax = 2 ** 26;

function partedAt(ends: string): readonly [owing: string, having: string] {
  const sign = ends.indexOf(">");
  return [ends.slice(0, sign), ends.slice(sign + 1)];
}

/** Numbers for results, the same where the results are: each key is worked out once. */
function numbered<Key, Result>(of: (key: Key) => Result): { number: (key: Key) => number; at: (number: number) => Result } {
  const byKey = new Map<Key, number>();
  const byText = new Map<string, number>();
  const results: Result[] = [];
  const give = (key: Key): number => {
    const result = of(key);
    const text = JSON.stringify(result);
    const number = byText.get(text) ?? results.push(result) - 1;
    byText.set(text, number);
    byKey.set(key, number);
    return number;
  };
  return { number: (key) => byKey.get(key) ?? give(key), at: (number) => results[number] as Result };
}
