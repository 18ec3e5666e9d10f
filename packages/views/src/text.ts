// Text as lists search it: every language of a name or title in one folded text, found anywhere inside, so that unspaced Lao and Khmer
// are found too.
import { foldText } from "@camket/domain";

export const foldedText = (text: Readonly<Record<string, string | undefined>>, ...more: readonly string[]): string =>
  [...Object.values(text), ...more].map((one) => foldText(one ?? "")).join("\n");

export const textClause = "instr(r.text, :text) > 0";
