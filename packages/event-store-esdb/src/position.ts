// A place in `$all`: a commit and a prepare position. They are equal in what is written today and differ in what old explicit transactions
// wrote, and both outgrow a JS number; so outside they are the text `<commit>-<prepare>` and inside they are bigints.
import { InvalidPosition, type Position } from "@camket/event-store";

export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Before all events: the first record of a log is the server's own. A subscription's first checkpoint may be it. */
export const start: Place = { commit: 0n, prepare: 0n };

const decimals = /^(0|[1-9][0-9]{0,18})-(0|[1-9][0-9]{0,18})$/;

/** The last place that the server can number, its positions being signed 64 bits wide. */
const last = 2n ** 63n - 1n;

/** Throws `InvalidPosition` for text that this store never gave. */
export function parsePosition(text: Position): Place {
  const match = typeof text === "string" ? decimals.exec(text) : null;
  if (match) {
    const place = { commit: BigInt(match[1] as string), prepare: BigInt(match[2] as string) };
    if (place.commit <= last && place.prepare <= place.commit) return place;
  }
  throw new InvalidPosition(`${JSON.stringify(text)} is no position of EventStoreDB, which is <commit>-<prepare> in decimal digits`);
}

export const positionOf = ({ commit, prepare }: Place): Position => `${commit}-${prepare}`;

/** Commit first, then prepare. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare !== b.prepare) return a.prepare < b.prepare ? -1 : 1;
  return 0;
}

export const comparePositions = (a: Position, b: Position): number => comparePlaces(parsePosition(a), parsePosition(b));
