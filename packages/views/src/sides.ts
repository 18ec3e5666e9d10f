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
  /** Numbers of sides, and of choices, are below these. */
  readonly count: number;
  readonly endsCount: number;
}

/** Of all choices that the question sees. */
export function sidesOf(sql: Sql): Sides {
  const texts = sharedTexts(sql, "commitment");
  const { numbers, parties, owing, having } = sql.kept("sides", () => ({
    numbers: new Map<string, number>(),
    parties: [] as (readonly string[])[],
    owing: [] as number[],
    having: [] as number[],
  }));
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? parties.push(text === "" ? [] : text.split(",")) - 1;
    numbers.set(text, number);
    return number;
  };
  for (let number = owing.length; number < texts.size; number++) {
    const text = texts.at(number);
    const sign = text.indexOf(">");
    // Other texts are shared too.
    owing.push(sign < 0 ? 0 : numberOf(text.slice(0, sign)));
    having.push(sign < 0 ? 0 : numberOf(text.slice(sign + 1)));
  }
  return {
    owing: (ends) => owing[ends] as number,
    having: (ends) => having[ends] as number,
    parties: (side) => parties[side] as readonly string[],
    count: parties.length,
    endsCount: owing.length,
  };
}
