// A text that sorts as Vietnamese does (a < ă < â, d < đ, o < ô < ơ, tones last) when its bytes are compared, as SQLite does. It follows
// `Intl.Collator("vi")`, which SQLite cannot call; other scripts keep the order of their code points.
import { viewLimits } from "./limits.ts";

/** The letters that Vietnamese counts as letters of their own, after the one they are made of and all that begins with it (`{` follows z). */
const letters: Readonly<Record<string, string>> = {
  "a\u0306": "a{",
  "a\u0302": "a|",
  đ: "d{",
  "e\u0302": "e{",
  "o\u0302": "o{",
  "o\u031b": "o|",
  "u\u031b": "u{",
};
const letter = /a\u0306|[aeo]\u0302|[ou]\u031b|đ/g;
/** Tones in the collator's order: none, huyền, hỏi, ngã, sắc, nặng. */
const tones: Readonly<Record<string, string>> = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
const mark = /[\u0300-\u036f]/g;
const markWithBase = /(\P{M})(\p{M}*)/gu;

/** @example ["Đà Nẵng", "Dak Cheung"].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) // ["Dak Cheung", "Đà Nẵng"] */
export function sortKey(text: string): string {
  const plain = text.toLowerCase().normalize("NFD").slice(0, viewLimits.sortKeyCharsMax);
  let tone = "";
  const ordered = plain.replace(markWithBase, (_all, base: string, marks: string) => {
    // A tone may stand between a letter and its hat (the dot below sorts first in NFD): it is taken out before the letter is looked up.
    const found = [...marks].find((one) => tones[one]);
    tone += found ? tones[found] : "0";
    return base + [...marks].filter((one) => !tones[one]).join("");
  });
  const primary = ordered.replace(letter, (one) => letters[one] ?? one).replace(mark, "");
  return `${primary}\u0000${tone.replace(/0+$/, "")}`;
}
