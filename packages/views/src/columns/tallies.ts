// What tallies say (status-columns.ts): some hundreds, each read once for each connection.
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { type Tally, tallyOf } from "../status-columns.ts";
import { heldCommitments } from "./commitments.ts";

export interface Tallies {
  /** The place of a row's tally among all. */
  readonly placeOf: (row: number) => number;
  readonly of: (row: number) => Tally;
  readonly at: (place: number) => Tally;
  /** How many there are by now. */
  readonly count: () => number;
}

/** Of all rows that the question sees. */
export function talliesOf(sql: Sql): Tallies {
  const { numbers } = heldCommitments(sql).columns.tally;
  const texts = sharedTexts(sql, "commitment");
  // By the number of the text, one more than the place.
  const { places, all } = sql.kept("tallies", () => ({ places: [0], all: [] as Tally[] }));
  while (places.length < texts.size) places.push(0);
  const placeOf = (row: number): number => {
    const number = numbers[row] as number;
    const known = places[number] as number;
    if (known > 0) return known - 1;
    places[number] = all.push(tallyOf(texts.at(number)));
    return all.length - 1;
  };
  return { placeOf, of: (row) => all[placeOf(row)] as Tally, at: (place) => all[place] as Tally, count: () => all.length };
}
