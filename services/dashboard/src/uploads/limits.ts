// The bounds of uploads by pages, each with its unit and why that number.
import { commandLimits } from "@camket/command-api";

/** Bytes of a table: what an import takes. */
export const tableBytesMax = commandLimits.importBytesMax;

/** Bytes of a table that a preview carries in its own form, so that it need not be chosen again to be recorded. */
export const keptBytesMax = 512 * 1024;
/** The same in base64, in which a form carries it. */
export const keptFieldBytesMax = keptBytesMax * 2;

/** Rows of an import that a page shows, those that were not accepted first. */
export const rowsShownMax = 200;
