// In which corridors a commitment stands, as the money board names them: one end where what those obliged owe rests, the other where what they
// owe or the others are to have rests, in living provinces of two countries, by the same rule as the list by corridor; or the countries
// themselves. Each choice of parties is placed once, as a number that all have which stand in the same corridors. Where it stands depends on what of
// the parties holds at the moment and on nothing else, so that a connection keeps it for the next question at which the very same holds.
import type { CommitmentState } from "@camket/domain";
import { heldCommitments, rowsOf } from "./columns/commitments.ts";
import { allLines, partyRows } from "./columns/parties.ts";
import { movesAt } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { lives, placesOf, remembering, type Stake } from "./lines.ts";
import { type Remembered, remember } from "./remember.ts";
import { type Sides, sidesOf } from "./sides.ts";
import type { Sql } from "./statements.ts";
import { numbered, workedOut } from "./worked-out.ts";

export type Corridor = readonly [string, string];

/** The parties of a commitment as one text that many share: `kon-tum,quang-nam>sekong`, those obliged before the sign. */
export const endsText = ({ obligors, beneficiaries }: Pick<CommitmentState, "obligors" | "beneficiaries">): string =>
  [obligors, beneficiaries].map((parties) => [...new Set(parties.map(({ partyId }) => partyId))].sort().join(",")).join(">");

export interface Corridors {
  /** The number of the corridors in which the commitment of a row stands. */
  readonly setOf: (row: number) => number;
  /** Such numbers are below it, once `setOf` has told those of all rows. */
  readonly setCount: () => number;
  /** Numbers of the corridors of such a set, each once: `[inNone]` for none. */
  readonly among: (set: number) => readonly number[];
  /** Numbers of corridors are below it. */
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
    const all = allLines(sql, moment);
    return (partyId) => {
      const { country } = all.get(partyId) ?? {};
      return country === undefined ? [] : [{ name: country.toLowerCase(), country }];
    };
  });

function corridorsIn(sql: Sql, moment: Moment, kind: string, work: () => EndsOf): Corridors {
  const { columns } = heldCommitments(sql);
  const moves = movesAt(sql, moment);
  // Parted anew whatever is kept: what is kept goes on with choices that have come since.
  const sides = sidesOf(sql);
  const { setOf, setOfApart, ...its } = placed(sql, JSON.stringify([kind, partyRows(sql, moment).join(), moves]), () =>
    placing(sides, work()),
  );
  const apart = new Map(kind === "provinces" ? rowsOf(sql, [...new Set(moves.map(({ duty }) => duty))]) : []);
  const ends = columns.ends.numbers;
  const ofRow = (row: number) => setOf(ends[row] as number);
  return {
    ...its,
    setOf: apart.size === 0 ? ofRow : (row) => (apart.has(row) ? setOfApart(ends[row] as number, apart.get(row) as string) : ofRow(row)),
  };
}

/** What was worked out when the very same rows of parties held, and the same duties had been moved. */
function placed(sql: Sql, state: string, work: () => Placed): Placed {
  const known = sql.kept<Remembered<Placed>>("corridors", () => remember(viewLimits.placingsKeptMax, Number.POSITIVE_INFINITY));
  const its = known.get(state) ?? work();
  known.set(state, its, 1);
  return its;
}

/** Where commitments stand by their choice of parties. */
interface Placed extends Omit<Corridors, "setOf"> {
  readonly setOf: (ends: number) => number;
  /** Of a commitment of which a part was moved by itself. */
  readonly setOfApart: (ends: number, commitmentId: string) => number;
}

function placing(sides: Sides, endsOf: EndsOf): Placed {
  const names = numbered((corridor: Corridor | undefined) => corridor?.join("~") ?? "");
  const sets = numbered((corridors: readonly number[]) => corridors.join());
  names.numberOf(undefined);
  const setBetween = (owing: readonly End[], having: readonly End[]): number => {
    const found = owing.flatMap((one) =>
      [...owing, ...having].flatMap(({ name, country }) =>
        country === one.country ? [] : [names.numberOf(one.name < name ? [one.name, name] : [name, one.name])],
      ),
    );
    return sets.numberOf(found.length === 0 ? [inNone] : [...new Set(found)]);
  };
  // Many sides come to the same ends, and most choices to the same two.
  const ends = numbered((some: readonly End[]) => some.map(({ name }) => name).join());
  const endsOfSides = (obliged: boolean) => {
    const ofParty = remembering((id) => ends.numberOf(endsOf(id, { obliged })));
    return workedOut(sides.count, (side) => {
      const [one, ...others] = sides.parties(side).map(ofParty);
      return others.length === 0 && one !== undefined ? one : ends.numberOf(sides.parties(side).flatMap((id) => ends.at(ofParty(id))));
    });
  };
  const [owing, having] = [endsOfSides(true), endsOfSides(false)];
  const between = new Map<number, number>();
  const endsApart = (side: number, stake: Stake): readonly End[] => sides.parties(side).flatMap((id) => endsOf(id, stake));
  return {
    setOf: workedOut(sides.endsCount, (choice) => {
      const [one, other] = [owing(sides.owing(choice)), having(sides.having(choice))];
      const both = one * pairs + other;
      const set = between.get(both) ?? setBetween(ends.at(one), ends.at(other));
      between.set(both, set);
      return set;
    }),
    setOfApart: (choice, commitmentId) =>
      setBetween(
        endsApart(sides.owing(choice), { obliged: true, commitmentId }),
        endsApart(sides.having(choice), { obliged: false, commitmentId }),
      ),
    setCount: sets.count,
    among: sets.at,
    count: names.count,
    at: names.at,
  };
}

/** More than there are numbers of ends; a double holds its square. */
const pairs = 2 ** 26;
