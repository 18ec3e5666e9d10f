// The papers' front door.
export { FileCutOff, FileEmpty, FilesUnavailable, FileTooLarge, FileTypeRefused } from "./errors.ts";
export { type Files, openFiles, type Paper, PaperDamaged, type Received } from "./files.ts";
export { isSha256 } from "./layout.ts";
export * as filesLimits from "./limits.ts";
export { type MediaType, mediaTypes } from "./media-types.ts";
