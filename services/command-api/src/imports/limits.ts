// The bounds of an import. They stand by themselves, since the thread that reads a table loads them and as little else as can be.

/** Bytes of a table that is imported: ten thousand rows of some 15 cells are 1 to 3 MB as XLSX and 5 as CSV. */
export const importBytesMax = 16 * 1024 * 1024;
/** Bytes of all XML in a workbook once it is unpacked: such a table is some 10 MB of it, a zip bomb a thousand times its size. */
export const importUnpackedBytesMax = 64 * 1024 * 1024;
/** Parts of a workbook: each sheet, picture and setting is one. */
export const importPartsMax = 1_000;
/** Rows of a table, each a command, and columns: a year of a province; and a table of all fields of a kind has some 150. */
export const importRowsMax = 10_000;
export const importColumnsMax = 500;
/** Rows of a sheet from its first to its last filled one, blank ones among them. */
export const importSheetRowsMax = 100_000;
/** Filled cells, what each may hold (Excel's own limit) and what all may, in UTF-16 code units: twice the largest file of CSV. */
export const importCellsMax = 500_000;
export const importCellCharsMax = 32_767;
export const importCharsMax = 32 * 1024 * 1024;
/** Imports that are read and given at once: each holds its table and its answer, up to some 200 MB; more are told "busy". */
export const importsMax = 2;
/** Bytes of tables that are on their way or waiting, of all clients: eight of the largest. A client that sends slowly keeps no place from others. */
export const importHeldBytesMax = 128 * 1024 * 1024;
/** How long the reading of rows keeps others waiting before it gives way. */
export const importSliceMs = 10;
/** How long a table may take to be read, in a thread of its own, and what memory that thread may take: twice what the largest one needs. */
export const importReadTimeoutMs = 30_000;
export const importThreadMiBMax = 512;
/** Problems that an answer tells one by one, and rows of a preview that are shown as they would be recorded. The rest is counted. */
export const importProblemsMax = 1_000;
export const importPreviewRowsMax = 1_000;
/** Bytes of CSV that is read where it is asked for, without a thread: a few milliseconds. */
export const importInPlaceBytesMax = 64 * 1024;
