// query: where the log's last event of ours is. Behind it may lie thousands of the server's own (statistics, every 30 s), so how far back
// was looked is remembered, and the next call reads only what came since.
import { comparePlaces, type Place } from "./position.ts";
import { walk } from "./read.ts";
import type { Reader } from "./reader.ts";
import { isOurs, placeOf } from "./record.ts";

interface Looked {
  /** The newest record at that time, and the newest of ours at or before it. */
  readonly upTo: Place;
  readonly head: Place | undefined;
}

export function headFinder(reader: Reader): () => Promise<Place | undefined> {
  let known: Looked | undefined;

  async function look(since: Looked | undefined): Promise<Looked | "log changed" | undefined> {
    let upTo: Place | undefined;
    for await (const page of walk(reader, "backwards", undefined, 1)) {
      for (const record of page) {
        const place = placeOf(record);
        upTo ??= place;
        const order = since ? comparePlaces(place, since.upTo) : 1;
        if (since && order === 0) return { upTo, head: since.head };
        if (order < 0) return "log changed";
        if (isOurs(record)) return { upTo, head: place };
      }
    }
    // All of it was read; had anything been known before, it would have been met.
    if (since) return "log changed";
    return upTo && { upTo, head: undefined };
  }

  return async () => {
    let looked = await look(known);
    // What was known is not there any more: a backup was restored.
    if (looked === "log changed") looked = await look(undefined);
    if (looked === undefined || looked === "log changed") return undefined;
    if (!known || comparePlaces(looked.upTo, known.upTo) !== 0) known = looked;
    return looked.head;
  };
}
