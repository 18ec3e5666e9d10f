// A position of this store: the row's number in the one table, as decimal text outside. They are contiguous from 1 on; "0" stands before
// all of them. Inside they are numbers: fifteen digits are exact, and the log would be petabytes before it needs more.
import { InvalidPosition } from "@camket/event-store";

const decimal = /^(?:0|[1-9][0-9]{0,14})$/;

/** Throws `InvalidPosition` for anything that this store never gave. */
export function parsePosition(text: string): number {
  if (typeof text === "string" && decimal.test(text)) return Number(text);
  throw new InvalidPosition(`${JSON.stringify(text)} is no position of this log`);
}

export const comparePositions = (a: string, b: string): number => parsePosition(a) - parsePosition(b);
