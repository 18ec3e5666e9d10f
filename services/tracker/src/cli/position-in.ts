// A place in a log, or two of them, as people name them after flags, held against the log that is there.
import { isBeyond, numbersOfPosition, tagPosition, untagPosition } from "@camket/domain";
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
  if ("wrong" in untagged || numbersOfPosition(untagged.position).length !== numbersOfPosition(head).length)
    throw new WrongUse(`${flag}=${text} is no position: it is written as ${tagPosition(tag, head)}, or as ${head}`);
  if (isBeyond(untagged.position, head))
    throw new WrongUse(`${flag}=${text} lies beyond the log, whose last position is ${tagPosition(tag, head)}`);
  return numbersOfPosition(untagged.position).join("-");
}

/** The places after which events are shown, and up to which. @throws WrongUse where nothing can lie between them */
export function placesIn(
  { after, to }: { readonly after?: string | undefined; readonly to?: string | undefined },
  log: LogEnd,
): { readonly begin?: string; readonly end: string } {
  const end = to === undefined ? log.head : positionIn(to, "--to", log);
  if (after === undefined) return { end };
  const begin = positionIn(after, "--after", log);
  if (isBeyond(begin, end)) throw new WrongUse(`--after=${after} lies after --to=${to}: nothing lies between them`);
  return { begin, end };
}
