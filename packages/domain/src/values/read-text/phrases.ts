// Phrases of one or more words with what they mean, found at a place of a text, the longest first.
import { type Cursor, peek } from "./cursor.ts";
import { type Token, tokensOf } from "./tokens.ts";

interface Phrase<Meaning> {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
}

/** By the first word; of one first word the longest phrase comes first. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

/** `phrases([1_000n, "nghìn", "ngàn"], …)`. Words are spelt as tokens.ts folds them. */
export function phrases<Meaning>(...rows: readonly (readonly [meaning: Meaning, ...phrases: readonly string[]])[]): Phrases<Meaning> {
  const found = new Map<string, Phrase<Meaning>[]>();
  for (const [meaning, ...texts] of rows) {
    for (const text of texts) {
      const tokens = tokensOf(text);
      const first = tokens[0]?.text ?? "";
      found.set(
        first,
        [...(found.get(first) ?? []), { tokens, meaning }].sort((a, b) => b.tokens.length - a.tokens.length),
      );
    }
  }
  return found;
}

/** Reads the longest phrase that stands here, if any. */
export function take<Meaning>(cursor: Cursor, phrases: Phrases<Meaning>): Meaning | undefined {
  for (const { tokens, meaning } of phrases.get(peek(cursor)?.text ?? "") ?? []) {
    if (!tokens.every((token, ahead) => isSame(token, peek(cursor, ahead), ahead))) continue;
    cursor.next += tokens.length;
    return meaning;
  }
  return undefined;
}

/** Whether one of the phrases stands anywhere in the text. */
export function isAnywhere<Meaning>(cursor: Cursor, phrases: Phrases<Meaning>): boolean {
  return cursor.tokens.some((_, next) => take({ ...cursor, next }, phrases) !== undefined);
}

function isSame(token: Token, met: Token | undefined, ahead: number): boolean {
  return met !== undefined && met.text === token.text && (ahead === 0 || met.spaced === token.spaced);
}
