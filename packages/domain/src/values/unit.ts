// The unit of an indicator's figures: a currency or a measure, one word for each, so that figures that stand beside each other are of one size.
// What is written otherwise ("USD million", "triệu đồng", "%") is not taken for it; the answer says which unit is meant.
import { currencyProblem } from "./currency.ts";
import { type Measure, measures } from "./measures.ts";
import { takeCurrency } from "./read-text/currency-words.ts";
import { type Cursor, cursorOf } from "./read-text/cursor.ts";
import { isAnywhere } from "./read-text/phrases.ts";
import { moneyScales, scales } from "./read-text/read-number.ts";
import { takeUnit } from "./read-text/unit-words.ts";
import { Text } from "./text.ts";

const isMeasure = (text: string): text is Measure => (measures as readonly string[]).includes(text);

/** A unit as a client gives it: `unitProblem` tells whether there is one of that name. */
export const Unit = Text(60).meta({
  description: `What one is of: a currency of ISO 4217 (\`USD\`), or one of ${measures.map((measure) => `\`${measure}\``).join(", ")}. Figures are given whole: 202 million dollars are \`202000000\` \`USD\`.`,
  examples: ["USD", "percent", "person"],
});

/** What is wrong with a unit, with the one that may be meant; nothing where it is one. */
export function unitProblem(unit: string): { readonly detail: string; readonly instead?: string } | undefined {
  if (isMeasure(unit) || currencyProblem(unit) === undefined) return undefined;
  const { instead, scaled } = meantBy(unit);
  const figure = scaled ? ", and the figure whole: 202 million is 202000000" : "";
  const write = instead ? `write "${instead}"` : `write a currency of ISO 4217 (USD) or one of ${measures.join(", ")}`;
  return { detail: `"${unit}" is no unit: ${write}${figure}`, ...(instead ? { instead } : {}) };
}

/** The currency that stands anywhere in the words, else the measure; and whether a million or the like stands beside it. */
function meantBy(words: string): { readonly instead?: string; readonly scaled: boolean } {
  const cursor = cursorOf(words);
  const currency = anywhere(cursor, takeCurrency) ?? anywhere(cursor, takeCapitalised);
  const instead = currency ?? anywhere(cursor, takeMeasure);
  return { ...(instead ? { instead } : {}), scaled: isAnywhere(cursor, currency ? moneyScales : scales) };
}

function anywhere(cursor: Cursor, take: (cursor: Cursor) => string | undefined): string | undefined {
  for (let next = 0; next < cursor.tokens.length; next++) {
    const found = take({ ...cursor, next });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A code that was written small, in the first place: elsewhere it may be any word of three letters. */
function takeCapitalised({ tokens, next }: Cursor): string | undefined {
  const code = next === 0 ? (tokens[0]?.text.toUpperCase() ?? "") : "";
  return currencyProblem(code) === undefined ? code : undefined;
}

function takeMeasure(cursor: Cursor): string | undefined {
  const unit = takeUnit(cursor)?.unit;
  return unit !== undefined && isMeasure(unit) ? unit : undefined;
}
