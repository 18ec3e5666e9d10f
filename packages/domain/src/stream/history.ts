// A thing's history for people: every event as it was recorded, with its days, the corrections laid over it and its withdrawal.
import { describeDate } from "../values/index.ts";
import type { Body } from "./command.ts";
import type { EventMetadata, Recorded, Timing } from "./event.ts";
import { type Change, correctedBody, correctionsIn, factOf, withdrawals } from "./standing.ts";
import { EVER, NEVER } from "./timeline.ts";

export interface HistoryEntry {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  /** As recorded, with its bounds; statements about the record have none. */
  readonly occurredOn?: ReturnType<typeof describeDate>;
  readonly actor: EventMetadata["actor"];
  readonly onBehalfOf?: EventMetadata["onBehalfOf"];
  readonly side?: string;
  readonly claims: EventMetadata["claims"];
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** The facts as recorded. */
  readonly data: Recorded["data"];
  /** From when it may have happened, and from when it has, as it now reads; absent: from ever (possible), or not certain at all. */
  readonly possibleFrom?: string;
  readonly certainFrom?: string;
  readonly corrections?: readonly {
    readonly eventId: string;
    readonly recordedAt: string;
    readonly actor: EventMetadata["actor"];
    readonly reason: string;
    readonly changes: readonly Change[];
  }[];
  /** The whole body as the corrections leave it. */
  readonly corrected?: Body;
  readonly withdrawn?: {
    readonly eventId: string;
    readonly recordedAt: string;
    readonly actor: EventMetadata["actor"];
    readonly reason: string;
  };
}

export function historyOf(history: readonly Recorded[], timingOf: (type: string) => Timing): readonly HistoryEntry[] {
  const withdrawn = withdrawals(history);
  const correctionsBy = correctionsIn(history, withdrawn);
  return history.map((event): HistoryEntry => {
    const { metadata } = event;
    const corrections = correctionsBy.get(event.id) ?? [];
    const { possibleFrom, certainFrom } = factOf(event, corrections, timingOf(event.type)).days;
    const withdrawal = withdrawn.get(event.id);
    return {
      id: event.id,
      type: event.type,
      revision: event.revision,
      recordedAt: metadata.recordedAt,
      ...(metadata.occurredOn ? { occurredOn: describeDate(metadata.occurredOn) } : {}),
      actor: metadata.actor,
      ...(metadata.onBehalfOf ? { onBehalfOf: metadata.onBehalfOf } : {}),
      ...(metadata.side ? { side: metadata.side } : {}),
      claims: metadata.claims,
      commandId: metadata.commandId,
      correlationId: metadata.correlationId,
      ...(metadata.causationId ? { causationId: metadata.causationId } : {}),
      data: event.data,
      ...(possibleFrom === EVER ? {} : { possibleFrom }),
      ...(certainFrom === EVER || certainFrom === NEVER ? {} : { certainFrom }),
      ...(corrections.length > 0 ? { corrections: corrections.map(correctionOf), corrected: correctedBody(event, corrections) } : {}),
      ...(withdrawal ? { withdrawn: { ...by(withdrawal), reason: withdrawal.data.reason as string } } : {}),
    };
  });
}

const by = ({ id, metadata }: Recorded) => ({ eventId: id, recordedAt: metadata.recordedAt, actor: metadata.actor });

const correctionOf = (correction: Recorded) => ({
  ...by(correction),
  reason: correction.data.reason as string,
  changes: correction.data.changes as readonly Change[],
});
