// A name or a title in the languages of the border, and the folding by which people find it without typing diacritics.
import { z } from "zod";
import { Text } from "./text.ts";

export const languages = ["vi", "en", "lo", "km"] as const;
export type Language = (typeof languages)[number];

/** A text in at least one of Vietnamese, English, Lao and Khmer. */
export const LocalizedText = z
  .strictObject({
    vi: Text().exactOptional(),
    en: Text().exactOptional(),
    lo: Text().exactOptional(),
    km: Text().exactOptional(),
  })
  .refine((text) => languages.some((language) => text[language] !== undefined), {
    error: "A text in no language: give at least one of vi, en, lo, km",
  })
  .meta({
    id: "LocalizedText",
    description: "A text in at least one of vi, en, lo, km",
    examples: [{ vi: "Trụ sở Công an huyện Đắc Chưng", en: "Office building of the Đắc Chưng district police" }],
  });
export type LocalizedText = z.output<typeof LocalizedText>;

/**
 * A text as search compares it: lower case, Latin letters without their marks, `đ` as `d`.
 * Only U+0300 to U+036F go, so that vowel signs and tone marks of Lao and Khmer survive. Idempotent.
 * `foldText("Đắc Chưng")` is `"dac chung"`.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .normalize("NFC");
}
