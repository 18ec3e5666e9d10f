// What a file is, by its content alone: a name and a header may say anything. The same bytes give the same answer always, so it is never
// stored beside them.
import { fileTypeFromFile } from "file-type";
import { FileTypeRefused } from "./errors.ts";
import { type MediaType, mediaTypeNamed, plainText } from "./media-types.ts";
import { findText } from "./plain-text.ts";

/** @throws FileTypeRefused */
export async function detect(path: string): Promise<MediaType> {
  const binary = await signatureOf(path);
  if (binary) {
    const known = mediaTypeNamed(binary.mime);
    if (known) return known;
    // Signatures of two or three letters are also how a text may begin, as "BM" of a bitmap; markup is never such a text.
    if (isMarkup(binary.mime) || (await findText(path)) !== "plain") throw new FileTypeRefused(binary.mime);
    return plainText;
  }
  const text = await findText(path);
  if (text === "plain") return plainText;
  throw new FileTypeRefused({ markup: "markup (HTML, SVG, XML)", script: "a script", "no-text": undefined }[text]);
}

/** A file that is made to confuse readers of its format has none. @throws what the disk refuses */
async function signatureOf(path: string): Promise<{ readonly mime: string } | undefined> {
  try {
    return await fileTypeFromFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return undefined;
  }
}

/** PostScript among it. */
const isMarkup = (mediaType: string): boolean => /xml|html|script/.test(mediaType);
