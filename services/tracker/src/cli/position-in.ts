// A place in a log, as people name one after a flag, held against the log that is there.
import { tagPosition, untagPosition } from "@camket/domain";
import { WrongUse } from "./exit-codes.ts";

export interface LogEnd {
  readonly tag: string;
  /** The store's own position of the last event. */
  readonly head: string;
}

/**
 * The store's own position, of the position of an answer, `<tag>.<position>`, or of that itself.
 * @example positionIn("camket.12", "--after", { tag: "camket", head: "80" }) // "12"
 * @throws WrongUse with what is allowed
 */
export function positionIn(text: string, flag: string, { tag, head }: LogEnd): string {
  // A tag may begin with a digit, too; no position has a dot in it.
  const untagged = untagPosition(tag, text.includes(".") ? text : tagPosition(tag, text));
  if ("wrong" in untagged && untagged.wrong === "tag")
    throw new WrongUse(`${flag}=${text} is a position of another ledger, or of another copy of this one, whose tag is ${tag}`);
  if ("wrong" in untagged || numbersOf(untagged.position).length !== numbersOf(head).length)
    throw new WrongUse(`${flag}=${text} is no position: it is written as ${tagPosition(tag, head)}, or as ${head}`);
  if (isBeyond(untagged.position, head))
    throw new WrongUse(`${flag}=${text} lies beyond the log, whose last position is ${tagPosition(tag, head)}`);
  return numbersOf(untagged.position).join("-");
}

/** Positions of every store are decimal numbers, one or two with a hyphen between, which may be larger than a double holds. */
export function isBeyond(position: string, end: string): boolean {
  const [a, b] = [numbersOf(position), numbersOf(end)];
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs >= 0 && (a[differs] as bigint) > (b[differs] ?? -1n);
}

const numbersOf = (position: string): readonly bigint[] => position.split("-").map(BigInt);
