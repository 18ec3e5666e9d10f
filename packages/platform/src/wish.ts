// What `Accept` says of one media type (RFC 9110 §12.5.1): of the ranges that cover it, the most specific counts.

export interface Wish {
  /** From 0, not acceptable, to 1. */
  readonly q: number;
  /** Whether the type stands there itself, not only a range that covers it. */
  readonly isNamed: boolean;
}

/** @example wishFor("text/*;q=0.5, application/json", "text/html") // { q: 0.5, isNamed: false } */
export function wishFor(accept: string | undefined, mediaType: string): Wish {
  if (accept === undefined || accept.trim() === "") return { q: 1, isNamed: false };
  const ranges = ["*/*", `${mediaType.split("/", 1)[0]}/*`, mediaType];
  let found = { rank: -1, q: 0 };
  for (const part of accept.split(",")) {
    const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const rank = ranges.indexOf(range);
    const q = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    if (rank > found.rank && !Number.isNaN(q)) found = { rank, q };
  }
  return { q: found.q, isNamed: found.rank === 2 };
}
