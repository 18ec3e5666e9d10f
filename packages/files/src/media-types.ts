// Which papers are kept: what offices write, scan and photograph. The list is closed. Left out on purpose is what a reader's machine might run
// (programs, HTML, SVG, scripts, documents with macros) and what may hold anything (archives, the old binary forms of Word and Excel).

export interface MediaType {
  /** As HTTP names it, without parameters. */
  readonly mediaType: string;
  /** Of a name to save it under, without the dot. */
  readonly extension: string;
}

/** Media types by the extension that stands for each. */
const extensions: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/tiff": "tif",
  "image/heic": "heic",
  "image/heif": "heif",
  "image/webp": "webp",
  "application/rtf": "rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "text/plain": "txt",
};

export const mediaTypes: readonly string[] = Object.keys(extensions);

/** Text of any kind, CSV among it, is one type: what it is for cannot be read off its bytes. */
export const plainText: MediaType = { mediaType: "text/plain", extension: "txt" };

/** Nothing where such papers are not kept. */
export function mediaTypeNamed(mediaType: string): MediaType | undefined {
  const extension = Object.hasOwn(extensions, mediaType) ? extensions[mediaType] : undefined;
  return extension === undefined ? undefined : { mediaType, extension };
}
