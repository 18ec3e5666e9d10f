// Text as lists search and sort it: every language of a name or title in one folded text, found anywhere inside, so that unspaced Lao and
// Khmer are found too; and the key by which it sorts.
import { foldText } from "@camket/domain";
import type { Clauses } from "./clauses.ts";
import { sortKey } from "./sort-key.ts";

interface Texts {
  readonly folded: string;
  readonly sort: string;
}

/** By the title itself, which all folds of a thing share: a re-fold asks for it once for each of its segments. */
const remembered = new WeakMap<object, Texts>();

export function textsOf(text: Readonly<Record<string, string | undefined>>): Texts {
  let texts = remembered.get(text);
  if (!texts) {
    const words = Object.values(text).filter((one) => one !== undefined);
    texts = { folded: words.map(foldText).join("\n"), sort: sortKey(words[0] ?? "") };
    remembered.set(text, texts);
  }
  return texts;
}

/** Each text is looked through once, however many rows share it. */
export const textClause = (table: string, text: string | undefined): Clauses | undefined =>
  text === undefined
    ? undefined
    : { where: [`r.stated_row IN (SELECT row FROM ${table}_stated WHERE instr(text, :text) > 0)`], params: { text: foldText(text) } };
