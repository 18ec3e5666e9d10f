// Whether bytes are plain text: UTF-8 from beginning to end without NUL, and neither markup nor a script, which programs that guess at types
// would run. Reads a file in pieces, so that memory does not grow with it.
import { createReadStream } from "node:fs";

/** Beside white space, what text here never begins with: a tag, a comment or a declaration of HTML, SVG or XML; a script's first line. */
const markup = /^[\s\u{feff}]*<[a-z!?/]/iu;
const script = /^\u{feff}?#!/u;
/** UTF-16 code units that are looked at for it, white space before it included. */
const beginning = 4_096;

export type TextFound = "plain" | "markup" | "script" | "no-text";

export async function findText(path: string): Promise<TextFound> {
  // Fatal: anything that is no UTF-8 ends it. The mark at the beginning (U+FEFF) is kept, to be looked past below.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let head = "";
  try {
    for await (const bytes of createReadStream(path)) {
      if ((bytes as Buffer).includes(0)) return "no-text";
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (head.length < beginning) head += text.slice(0, beginning);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return "no-text";
    throw error;
  }
  if (markup.test(head)) return "markup";
  return script.test(head) ? "script" : "plain";
}
