// project: a look ahead of a subscription, by a plain read. It tells a quiet log from a subscription that has gone deaf, says for certain
// that nothing of ours was left to read, and finds how far only the server's own events lie ahead.
import type { Filter } from "@camket/event-store";
import type { Place } from "./position.ts";
import { comparePlaces, start } from "./position.ts";
import { walk } from "./read.ts";
import type { Reader } from "./reader.ts";
import { fits, isOurs, placeOf } from "./record.ts";

export interface Look {
  /** Up to here nothing that fits was left. */
  readonly upTo: Place;
  /** The next event that fits, if one was found. */
  readonly found: Place | undefined;
  /** The log ends there. */
  readonly isEnd: boolean;
}

export async function lookAhead(reader: Reader, from: Place | undefined, filter: Filter | undefined): Promise<Look> {
  let upTo = from ?? start;
  let looked = 0;
  for await (const page of walk(reader, "forwards", from, 1)) {
    for (const record of page) {
      const place = placeOf(record);
      if (from && comparePlaces(place, from) <= 0) continue;
      if (isOurs(record) && fits(record, filter)) return { upTo, found: place, isEnd: false };
      upTo = place;
    }
    looked += page.length;
    if (looked >= reader.limits.lookEventsMax) return { upTo, found: undefined, isEnd: false };
  }
  return { upTo, found: undefined, isEnd: true };
}
