// What each event of a ledger must be, beyond what the store keeps: readable by this program, stamped by the command that recorded it, under
// an id that follows from that stamp, and after the event that opened the ledger.
import { decodeEvent, LedgerOpened, ledgerEvent, ledgerStream } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import { eventId } from "@camket/platform";
import * as z from "zod";

export type EventCheck = "ledger" | "events" | "metadata" | "event-ids";

export interface EventFinding {
  readonly check: EventCheck;
  readonly text: string;
  readonly position: string;
  readonly stream: string;
}

export interface EventChecker {
  /** In log order. */
  take(event: RecordedEvent): void;
  /** As the last of its own events says. */
  ledger(): LedgerOpened | undefined;
}

const Stamp = z.looseObject({
  schemaVersion: z.int().min(1),
  recordedAt: z.iso.datetime(),
  actor: z.looseObject({ id: z.string().min(1) }),
  claims: z.array(z.unknown()),
  commandId: z.uuid(),
  bodyHash: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
  correlationId: z.string().min(1),
});

export function eventChecker(onFinding: (finding: EventFinding) => void): EventChecker {
  let first: LedgerOpened | undefined;
  let last: LedgerOpened | undefined;
  let seen = 0;
  /** The place of the event within its append: events of one command stand together. */
  let append = { stream: "", commandId: "", index: -1 };

  function take(event: RecordedEvent): void {
    const { position, stream, id, type, metadata } = event;
    const differs = (check: EventCheck, text: string) => onFinding({ check, text, position, stream });
    seen += 1;
    if (type === ledgerEvent.type) takeOpening(event, differs);
    else if (seen === 1) differs("ledger", `the first event is ${type}, and not the one that opens a ledger`);

    const stamp = Stamp.safeParse(metadata);
    if (!stamp.success) {
      const { path, message } = stamp.error.issues[0] as z.core.$ZodIssue;
      differs("metadata", `event ${id}: ${path.join(".") || "metadata"}: ${message}`);
      return;
    }
    const { commandId, bodyHash } = stamp.data;
    const goesOn = append.stream === stream && append.commandId === commandId;
    append = { stream, commandId, index: goesOn ? append.index + 1 : 0 };
    if (type !== ledgerEvent.type && id !== eventId(commandId, bodyHash, append.index))
      differs("event-ids", `event ${id} does not follow from its command and body: one of the three was changed`);
    try {
      decodeEvent(event, (last ?? first)?.timeZone ?? "UTC");
    } catch (error) {
      differs("events", (error as Error).message);
    }
  }

  function takeOpening(event: RecordedEvent, differs: (check: EventCheck, text: string) => void): void {
    const opened = LedgerOpened.safeParse(event.data);
    if (!opened.success || event.stream !== ledgerStream) {
      differs("ledger", `event ${event.id} opens no ledger that can be read`);
      return;
    }
    first ??= opened.data;
    last = opened.data;
    if (first.ledgerId !== last.ledgerId) differs("ledger", `another ledger, ${last.ledgerId}, is opened in that of ${first.ledgerId}`);
    if (first.timeZone !== last.timeZone) differs("ledger", `the time zone changes from ${first.timeZone} to ${last.timeZone}`);
  }

  return { take, ledger: () => last };
}
