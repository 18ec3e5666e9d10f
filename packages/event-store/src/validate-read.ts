// The guard in front of the reads, the same for every adapter. A wrong limit or filter is a bug of the caller, so it is a RangeError
// and not a failure of the store; it must never reach a server, whose answer to it is an accident.
import { filterPrefixesMax, pageEventsDefault, pageEventsMax } from "./limits.ts";
import type { Filter } from "./port.ts";

/** The number of events to read, 1 to `pageEventsMax`; a page shorter than it is the last. */
export function validateLimit(limit: number = pageEventsDefault): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= pageEventsMax) return limit;
  throw new RangeError(`a limit is a whole number from 1 to ${pageEventsMax}, not ${limit}`);
}

export function validateRevision(from: number | undefined): number | undefined {
  if (from === undefined || (Number.isSafeInteger(from) && from >= 0)) return from;
  throw new RangeError(`a revision is a whole number from 0, not ${from}`);
}

export function validateFilter(filter: Filter | undefined): Filter | undefined {
  if (filter === undefined) return undefined;
  const { on, prefixes } = filter;
  const ok = (on === "stream" || on === "type") && prefixes.length >= 1 && prefixes.length <= filterPrefixesMax && !prefixes.includes("");
  if (ok) return filter;
  throw new RangeError(`a filter is on stream or type and has 1 to ${filterPrefixesMax} prefixes, none empty: ${JSON.stringify(filter)}`);
}
