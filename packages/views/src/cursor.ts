// Where a list goes on: the moment that its first page was read at, the last item shown, and a seal over all that was asked, so that a
// cursor with other filters is refused instead of answered wrongly. Opaque to clients, URL-safe.
import { createHash } from "node:crypto";
import { viewLimits } from "./limits.ts";
import { Refused } from "./refused.ts";

export interface Cursor {
  readonly validAt: string;
  readonly seq: number;
  /** The sort value and the id of the last item shown. */
  readonly after: readonly [string | number, string];
}

/** Of one ledger, list and set of filters: `asked` is everything that decides which items there are and in which order. */
export const sealOf = (asked: unknown): string => createHash("sha256").update(JSON.stringify(asked)).digest("base64url").slice(0, 16);

export const writeCursor = ({ validAt, seq, after }: Cursor, seal: string): string =>
  Buffer.from(JSON.stringify([seal, validAt, seq, ...after])).toString("base64url");

/** @throws Refused */
export function readCursor(text: string, seal: string): Cursor {
  if (text.length > viewLimits.cursorCharsMax || !/^[\w-]+$/.test(text)) throw invalid("The cursor was not made here.");
  let parts: unknown;
  try {
    const bytes = Buffer.from(text, "base64url");
    // What decodes to the same and reads otherwise was not written here.
    parts = bytes.toString("base64url") === text ? JSON.parse(bytes.toString("utf8")) : undefined;
  } catch {
    throw invalid("The cursor was not made here.");
  }
  if (!Array.isArray(parts) || parts.length !== 5) throw invalid("The cursor was not made here.");
  const [itsSeal, validAt, seq, value, id] = parts as unknown[];
  if (itsSeal !== seal) throw invalid("The cursor belongs to other filters, another order or another ledger: begin again without it.");
  if (
    typeof validAt !== "string" ||
    !Number.isSafeInteger(seq) ||
    (seq as number) < 1 ||
    typeof id !== "string" ||
    !["string", "number"].includes(typeof value)
  )
    throw invalid("The cursor was not made here.");
  return { validAt, seq: seq as number, after: [value as string | number, id] };
}

const invalid = (detail: string): Refused => new Refused({ code: "invalid-cursor", detail });
