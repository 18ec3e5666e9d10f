// By which names the money board calls the ends of corridors: of each party the living provinces at which what it has in things rests, by the
// same rule as the list by corridor; or its country. Commitments of which a part was moved by itself are paired one by one.
import { rowsAt } from "./interval.ts";
import { allMoved, type Held, heldBy } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { allLines, lives, placesOf, type Stake } from "./lines.ts";
import type { Params, Sql } from "./statements.ts";

/** Of a party in things where it is obliged, `1` and its id, or where it is not, `0` and its id: one key, since of two SQLite indexes the wrong one. */
type End = readonly [key: string, name: string, country: string];
const keysOf = (partyId: string) => [true, false].map((obliged) => ({ obliged, key: `${obliged ? 1 : 0}${partyId}` }));

/** `ends`; and of the commitments `judged` one by one the `pairs` of names, in order. */
const asParams = (ends: readonly End[], judged: readonly string[] = [], pairs: readonly (readonly string[])[] = []): Params => ({
  ends: JSON.stringify(ends),
  judged: JSON.stringify(judged),
  pairs: JSON.stringify(pairs),
});

export function provinceEnds(sql: Sql, moment: Moment): Params {
  const all = allLines(sql, moment);
  const lines = (id: string) => all.get(id);
  const provincesOf = (partyId: string, stake: Stake): readonly string[] =>
    [...placesOf(lines, partyId, stake)].filter((id) => lines(id)?.level === "province" && lives(lines, id));
  const ends = [...all.keys()].flatMap((id) =>
    keysOf(id).flatMap(({ obliged, key }) => provincesOf(id, { obliged }).map((name): End => [key, name, String(lines(name)?.country)])),
  );
  const moved = allMoved(sql, moment);
  const pairs = [...heldBy(sql, moved, moment)].flatMap(([id, held]) => {
    const named = (its: readonly Held[]) => [...new Set(its.flatMap((one) => provincesOf(one.partyId, one)))];
    const obliged = named(held.filter((one) => one.role === "obligor"));
    const others = named(held.filter(({ role }) => role === "obligor" || role === "beneficiary"));
    const found = obliged.flatMap((a) => others.filter((b) => lines(a)?.country !== lines(b)?.country).map((b) => [a, b].sort()));
    return found.map(([a, b]) => [id, String(a), String(b)]);
  });
  return asParams(ends, moved, pairs);
}

/** Each party with its country, named as corridors name it: `la`. */
export function countryEnds(sql: Sql, { seq, validAt }: Moment): Params {
  const parties = sql.all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq, validAt });
  return asParams(
    parties.flatMap(({ id, country }) => keysOf(String(id)).map(({ key }): End => [key, String(country).toLowerCase(), String(country)])),
  );
}
