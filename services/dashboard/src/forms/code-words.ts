// The codes that a field takes, in words: the glossary's list that has each of them.
import { glossary, type Section } from "@camket/glossary";
import { wordOf } from "../words/codes.ts";
import type { Language } from "../words/language.ts";

const known = new Map<string, Section | undefined>();

/** The smallest list of the glossary that has them all. */
function sectionOf(allowed: readonly string[]): Section | undefined {
  const key = allowed.join(" ");
  if (!known.has(key))
    known.set(key, glossary.filter(({ words }) => allowed.every((code) => words.has(code))).sort((a, b) => a.words.size - b.words.size)[0]);
  return known.get(key);
}

/** @example allowedWord(["high", "medium", "low"], "high", "vi") // "cao" */
export function allowedWord(allowed: readonly string[], code: string, language: Language): string {
  const section = sectionOf(allowed);
  return section ? wordOf(section.title, code, language) : code;
}

export const hasWords = (allowed: readonly string[]): boolean => sectionOf(allowed) !== undefined;
