// The two sides of choices of parties (corridor-ends.ts), those obliged and the others: each a number, since many choices share them. Parted once
// for each connection, whatever the moment.
import { sharedTexts } from "./shared-texts.ts";
import type { Sql } from "./statements.ts";

export interface Sides {
  /** Of the number of a choice. */
  readonly owing: (ends: number) => number;
  readonly having: (ends: number) => number;
  /** The parties' ids. */
  readonly parties: (side: number) => readonly string[];
  /** The sides on which a party stands. */
  readonly withParty: (partyId: string) => readonly number[];
  /** Numbers of sides, and of choices, are below these. */
  readonly count: number;
  readonly endsCount: number;
}

const none: readonly number[] = [];
const choice = /^([\w,-]*)>([\w,-]*)$/;

/** Of all choices that the question sees. */
export function sidesOf(sql: Sql): Sides {
  const texts = sharedTexts(sql, "commitment");
  const { numbers, parties, withParty, owing, having } = sql.kept("sides", () => ({
    numbers: new Map<string, number>(),
    parties: [] as (readonly string[])[],
    withParty: new Map<string, number[]>(),
    owing: [] as number[],
    having: [] as number[],
  }));
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const ids = text === "" ? [] : text.split(",");
    const number = parties.push(ids) - 1;
    numbers.set(text, number);
    for (const id of ids) {
      const its = withParty.get(id) ?? [];
      if (its.push(number) === 1) withParty.set(id, its);
    }
    return number;
  };
  for (let number = owing.length; number < texts.size; number++) {
    // Other texts are shared too.
    const [, one, other] = choice.exec(texts.at(number)) ?? [];
    owing.push(one === undefined ? 0 : numberOf(one));
    having.push(other === undefined ? 0 : numberOf(other));
  }
  return {
    owing: (ends) => owing[ends] as number,
    having: (ends) => having[ends] as number,
    parties: (side) => parties[side] as readonly string[],
    withParty: (partyId) => withParty.get(partyId) ?? none,
    count: parties.length,
    endsCount: owing.length,
  };
}
