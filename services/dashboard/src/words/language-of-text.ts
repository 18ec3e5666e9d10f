// In which language somebody wrote, as far as the text itself tells: by its script, by marks that Vietnamese alone has, by words that English alone has.
import type { Language } from "./language.ts";

/** Of these Vietnamese has none, not even without its marks. */
const englishWords = /\b(?:of|and|was|were|with|for|from|which|is|are|has|have|by|its)\b/i;

/** @returns undefined where the text does not tell: a name, a number, a few plain words @example languageOfText("trước mùa mưa") // "vi" */
export function languageOfText(text: string): Language | undefined {
  if (/\p{Script=Lao}/u.test(text)) return "lo";
  if (/\p{Script=Khmer}/u.test(text)) return "km";
  // English sentences name places and people of Viet Nam.
  const plain = text.normalize("NFC").replaceAll(/[^\s]*[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ\u1ea0-\u1ef9][^\s]*/giu, "");
  if (englishWords.test(plain)) return "en";
  return plain === text.normalize("NFC") ? undefined : "vi";
}
