// What tallies say (status-columns.ts), by their numbers: some hundreds, each read once for each connection.
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { type Tally, tallyOf } from "../status-columns.ts";

/** Of all that the question sees. */
export function talliesOf(sql: Sql): (number: number) => Tally {
  const texts = sharedTexts(sql, "commitment");
  const known = sql.kept("tallies", () => new Map<number, Tally>());
  return (number) => {
    const tally = known.get(number) ?? tallyOf(texts.at(number));
    known.set(number, tally);
    return tally;
  };
}
