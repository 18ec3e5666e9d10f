// A span of the log by when it was recorded, told by the log itself as it is read: the same events as `recordedBetween` finds in the views.
import type { RecordedEvent } from "@camket/event-store";
import type { Ledger } from "./knowledge.ts";
import { beginsByThen, endsTooEarly, type RecordedRange, recordedInstants } from "./recorded-between.ts";
import { knownAtFirst, recordedMsOf } from "./recorded-ms.ts";

export interface RecordedWithin {
  /** Of each event in log order, from the first on. @throws Refused where the first lies beyond already */
  placeOf(event: RecordedEvent): "before" | "within" | "beyond";
  /** Once the last event was seen, and none lay beyond. @throws Refused where the span begins later than anything can be recorded by now */
  end(): void;
}

/** @param now the present instant. @throws Refused where the range is none */
export function recordedWithin(ledger: Pick<Ledger, "timeZone">, range: RecordedRange, now: string): RecordedWithin {
  const instants = recordedInstants(ledger, range);
  const { after = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = instants;
  let seen = 0;
  let knownAt = knownAtFirst;
  return {
    placeOf(event) {
      const ms = recordedMsOf(event);
      if (ms > knownAt) knownAt = ms;
      seen += 1;
      if (seen === 1 && knownAt > until) throw endsTooEarly(range, String(event.metadata.recordedAt));
      return knownAt <= after ? "before" : knownAt <= until ? "within" : "beyond";
    },
    end: () => beginsByThen(range, instants, Math.max(Date.parse(now), knownAt)),
  };
}
