// A catalogue of words: every page and part has one beside it, all languages side by side. Vietnamese and English have every key, which the compiler
// sees to; Lao and Khmer have some, and English stands in for the rest.
import type { Language } from "./language.ts";

/** A text, or how to make one of what it is told. */
// biome-ignore lint/suspicious/noExplicitAny: each entry has its own arguments, which the English one declares
type Entry = string | ((...told: any[]) => string);

export type Entries = Readonly<Record<string, Entry>>;

/** The same keys with the same arguments. */
type SameAs<English extends Entries> = { readonly [Key in keyof English]: English[Key] extends string ? string : English[Key] };

export type Catalogue<English extends Entries> = Readonly<Record<Language, SameAs<English>>>;

/**
 * @example const words = catalogue({ en: { open: "open", of: (n: number) => `of ${n}` }, vi: { open: "còn mở", of: (n) => `trên ${n}` } });
 * words.vi.open
 */
export function catalogue<const English extends Entries>(said: {
  readonly en: English;
  readonly vi: SameAs<English>;
  readonly lo?: Partial<SameAs<English>>;
  readonly km?: Partial<SameAs<English>>;
}): Catalogue<English> {
  const english = said.en as unknown as SameAs<English>;
  return { en: english, vi: said.vi, lo: { ...english, ...said.lo }, km: { ...english, ...said.km } };
}
