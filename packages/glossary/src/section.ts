// The form of the glossary: sections of words, each code of the API with how English and Vietnamese say it.

/** How people say it: in English, in Vietnamese. */
export type Said = readonly [en: string, vi: string];

export interface Section {
  readonly title: string;
  readonly words: ReadonlyMap<string, Said>;
}

/**
 * A section that says each code of a closed list, in the order of the list, and no other.
 * A list with types does not compile with a word too few or too many; the same is asked of every list when the pages are written.
 * @throws Error where a code has no words, or words have no code
 */
export function section<const Code extends string>(title: string, codes: readonly Code[], said: Readonly<Record<Code, Said>>): Section {
  const told = Object.keys(said);
  const wrong = [...codes.filter((code) => !told.includes(code)), ...told.filter((code) => !codes.includes(code as Code))];
  if (wrong.length > 0) throw new Error(`glossary, ${title}: the list and its words differ in ${wrong.join(", ")}`);
  return { title, words: new Map(codes.map((code) => [code, said[code]])) };
}

/** A section of words that no list of the domain holds. */
export const ofWords = (title: string, said: Readonly<Record<string, Said>>): Section => ({ title, words: new Map(Object.entries(said)) });
