// Text as lists search and sort it: every language of a name or title in one folded text, found anywhere inside, so that unspaced Lao and
// Khmer are found too; and the key by which it sorts. The texts that a thing ever had stand in a narrow table of their own ({table}_text), which is
// looked through whole: 100,000 of them in some 20 ms, whatever the fragment's length.
import { foldText } from "@camket/domain";
import type { Clauses } from "./clauses.ts";
import { viewLimits } from "./limits.ts";
import { sortKey } from "./sort-key.ts";
import type { Sql } from "./statements.ts";
import { untilNextEvent } from "./until-next-event.ts";

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

/** Of a folded text: a blank for whatever is no letter, mark or digit, and one before all, so that a word begins after a blank: ` 02 2022`. */
export const inWords = (folded: string): string => ` ${folded.replace(/[^\p{L}\p{N}\p{M}]/gu, " ")}`;

/** What to look for in such a text. @example soughtIn("Đắc Chưng (Lào)") // "dac chung  lao" */
export const soughtIn = (text: string): string => inWords(foldText(text)).trim();

/**
 * Found anywhere in what the thing states at the moment. Where few ever had such a text the list goes from them to its order, else it asks row by
 * row until a page is full.
 */
export function textClause(sql: Sql, table: string, text: string | undefined): Clauses | undefined {
  if (text === undefined) return undefined;
  const params = { text: soughtIn(text) };
  const stated = `EXISTS (SELECT 1 FROM ${table}_stated s WHERE s.row = r.stated_row AND instr(s.text, :text) > 0)`;
  const { textsFewMax } = viewLimits;
  const ids = idsWith(sql, table, params.text, textsFewMax + 1);
  if (ids.length > textsFewMax) return { where: [stated], params };
  return {
    where: ["r.id IN (SELECT value FROM json_each(:textIds))", stated],
    params: { ...params, textIds: JSON.stringify(ids) },
  };
}

/** Of the things that ever had the text. A board asks for them for its items and for its counts, a reader for each page. */
function idsWith(sql: Sql, table: string, text: string, idsMax: number): readonly unknown[] {
  return untilNextEvent(sql, { name: "ids by text", max: viewLimits.textsKeptMax, by: [table, text] }, () =>
    sql.all(`SELECT DISTINCT id FROM ${table}_text WHERE instr(text, :text) > 0 LIMIT ${idsMax}`, { text }).map(({ id }) => id),
  );
}
