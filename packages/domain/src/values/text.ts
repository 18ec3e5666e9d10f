// Plain text as people write it in a command: bounded, visible, and such that RFC 8785 can write it (no lone surrogate),
// so that the digest of the ledger can be computed in any language. It is stored exactly as given.
import { z } from "zod";

/** Characters of a text where a field says nothing else: a long paragraph of a communiqué. */
export const textLengthMax = 2_000;

/** C0 and C1 control characters and DEL, except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Plain text of 1 to `lengthMax` UTF-16 code units: not blank, no control characters but line feed and tab, well-formed. */
export function Text(lengthMax: number = textLengthMax) {
  return z
    .string()
    .min(1, { error: "A text must not be empty: leave the field out instead" })
    .max(lengthMax, { error: (issue) => `A text of ${String(issue.input).length} characters is too long: at most ${lengthMax}` })
    .refine((text) => text === "" || text.trim() !== "", { error: "A text must not be blank: leave the field out instead" })
    .refine((text) => !control.test(text), {
      error: (issue) => {
        const code = control.exec(String(issue.input))?.[0].charCodeAt(0) ?? 0;
        return `Control character U+${code.toString(16).toUpperCase().padStart(4, "0")} in a text: only line feed and tab are allowed`;
      },
    })
    .refine((text) => text.isWellFormed(), { error: "A text holds half of a surrogate pair: send well-formed Unicode" })
    .meta({ description: `Plain text, 1 to ${lengthMax} characters` });
}
