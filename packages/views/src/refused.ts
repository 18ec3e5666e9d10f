// A question that cannot be answered: what was wrong, as a value that crosses threads and becomes problem details at the edge.
// Thrown within the reader, which turns it back into a value, and where the log itself is read.

export interface Refusal {
  /** kebab-case, of the edge's, the domain's or the query side's catalogue of problems. */
  readonly code:
    | "invalid-query"
    | "invalid-cursor"
    | "invalid-position"
    | "unknown-thing"
    | "not-yet"
    | "not-recorded-yet"
    | "unreadable"
    | "not-caught-up";
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly parameter: string; readonly code: string; readonly detail: string }[];
}

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

/** A query parameter whose form is right and whose value is not. */
export const wrongParameter = (parameter: string, code: string, detail: string, facts?: Readonly<Record<string, unknown>>): Refused =>
  new Refused({
    code: "invalid-query",
    detail: `${parameter}: ${detail}`,
    errors: [{ parameter, code, detail }],
    ...(facts ? { facts } : {}),
  });
