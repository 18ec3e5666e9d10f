// Texts that very many rows of a register share, such as the choice of its parties: kept once and numbered, so that rows and indexes hold a
// number, and sums over all rows are added up by it. A number is given once and never means another text; a rebuild gives others.
import type { DatabaseSync } from "node:sqlite";
import { viewLimits } from "./limits.ts";
import type { Sql } from "./statements.ts";

export const createShared = (name: string): string => `CREATE TABLE ${name}_shared (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)`;

/** SQL for the text of a column of the row `r` that holds such a number. */
export const sharedText = (name: string, column: string): string =>
  `(SELECT t.text FROM ${name}_shared t WHERE t.number = r.${column}) AS ${column}`;

export interface SharedWriter {
  /** Of a text that is new: the number that it gets. */
  numberOf(text: string): number;
  /** After a transaction that gave numbers was rolled back. */
  forget(): void;
}

export function sharedWriter(db: DatabaseSync, name: string): SharedWriter {
  const find = db.prepare(`SELECT number FROM ${name}_shared WHERE text = ?`);
  const add = db.prepare(`INSERT INTO ${name}_shared (text) VALUES (?)`);
  const known = new Map<string, number>();
  return {
    numberOf(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const number = Number(find.get(text)?.number ?? add.run(text).lastInsertRowid);
      // All at once: to keep those that were asked for last costs more with each text than they save.
      if (known.size >= viewLimits.rememberedTextsMax) known.clear();
      known.set(text, number);
      return number;
    },
    forget: () => known.clear(),
  };
}

export interface SharedTexts {
  /** Numbers are below it. */
  readonly size: number;
  at(number: number): string;
}

/** The texts by their numbers, all that the question sees. They are read once for each connection, and later what came to them. */
export function sharedTexts(sql: Sql, name: string): SharedTexts {
  const texts = sql.kept<string[]>(`${name}_shared`, () => [""]);
  for (const [number, text] of sql.rows(`SELECT t.number, t.text FROM ${name}_shared t WHERE t.number >= :unread`, {
    unread: texts.length,
  }))
    texts[number as number] = text as string;
  return { size: texts.length, at: (number) => texts[number] as string };
}
