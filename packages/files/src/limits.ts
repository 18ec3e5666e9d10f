// The bounds of the papers, each with its unit and why that number.

/** Bytes of a paper: a scanned treaty of some hundred pages; films and archives do not belong here. */
export const fileBytesMax = 25 * 1024 * 1024;

/** After so many milliseconds a file that was never finished is nobody's any more: an upload may take two minutes. */
export const unfinishedMsMax = 24 * 60 * 60 * 1_000;
