// A text as the pieces that amounts and dates are made of: digits, words, signs. Words are folded (NFC, lower case), so that composed and
// decomposed letters, capitals and every kind of blank read alike; the place of each piece in the text as it was given is kept.
// One pass, one regular expression without a choice to go back on: linear in the text.

export interface Token {
  readonly kind: "digits" | "word" | "sign";
  readonly text: string;
  /** UTF-16 code units of the given text. */
  readonly offset: number;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** Blanks and the zero-width space, digits, letters with their marks, or any one character. */
const pieces = /[\s\u200b]+|[0-9]+|[\p{L}\p{M}]+|./gsu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (const { 0: given, index: offset } of text.matchAll(pieces)) {
    const kind = kindOf(given);
    if (kind !== undefined) tokens.push({ kind, text: folded(given), offset, spaced });
    spaced = kind === undefined;
  }
  return tokens;
}

function kindOf(given: string): Token["kind"] | undefined {
  if (/^[\s\u200b]/.test(given)) return undefined;
  if (/^[0-9]/.test(given)) return "digits";
  return /^[\p{L}\p{M}]/u.test(given) ? "word" : "sign";
}

/** Hyphens become one, dashes the other: a hyphen may stand inside a date, a dash only between two. Eth is met for đ. */
function folded(given: string): string {
  if (/^[\u2010\u2011\u2212]$/.test(given)) return "-";
  if (/^[\u2012\u2014\u2015]$/.test(given)) return "–";
  return given.normalize("NFC").toLowerCase().replaceAll("ð", "đ");
}
