// The bounds of forms, each with its unit and why that number.

/** Bytes of a form: a command's body in UTF-8, each byte of which a form may write as three, and the names of its fields. */
export const formBytesMax = 1024 * 1024;

/** Fields of a form: the largest has some 500, with all its lists a little filled. */
export const formFieldsMax = 2_000;

/** Seconds that a name is kept: a year; who records from one desk seldom changes. */
export const nameKeptS = 365 * 24 * 60 * 60;
