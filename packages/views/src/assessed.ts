// How the sides assessed a commitment: what each said of it at its meetings, the last session first. Meetings tell it in their own streams, and an
// index over the events finds which.
import { describeDate, type MeetingState, stateAt, timelines } from "@camket/domain";
import { assessing, assessingAnother, type StoredEvent } from "./event.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { decodeAll, type SingleReader } from "./read-streams.ts";

/** Absent where nobody said anything of it by then. */
export function assessmentsOf(single: SingleReader, id: string, moment: Moment): Record<string, unknown> {
  const items = meetingsOn(single, id, moment).flatMap((meetingId) =>
    (stateOf(single, meetingId, id, moment)?.reviews ?? [])
      .filter(({ commitmentId }) => commitmentId === id)
      .map(({ commitmentId: _, occurredOn, ...review }) => ({ meetingId, ...review, occurredOn: describeDate(occurredOn) })),
  );
  return items.length > 0 ? { assessments: items } : {};
}

/** event_assessing, event_assessing_another, meeting_by_id */
function meetingsOn({ sql }: SingleReader, id: string, { seq, validAt }: Moment) {
  const rows = sql.all(
    `SELECT r.id FROM meeting r WHERE ${rowsAt("r")} AND r.id IN (
       SELECT substr(stream, length('meeting-') + 1) FROM event WHERE ${assessing} AND data ->> 'commitmentId' = :id AND seq <= :seq
       UNION SELECT substr(stream, length('meeting-') + 1) FROM event WHERE ${assessingAnother} AND stream >= 'meeting-' AND stream < 'meeting.' AND seq <= :seq)
     ORDER BY r.day_sort DESC, r.id LIMIT ${viewLimits.assessedMeetingsMax}`,
    { id, seq, validAt },
  );
  return rows.map((row) => String(row.id));
}

/** Of its own events without what was never said of this commitment: at a meeting, hundreds are assessed. */
function stateOf({ ledger, readStream }: SingleReader, meetingId: string, id: string, moment: Moment): MeetingState | undefined {
  const events = readStream(`meeting-${meetingId}`, moment.seq);
  const amended = new Set(events.flatMap(({ data }) => data.targetEventId ?? []));
  const isOfIt = ({ id: eventId, type, data }: StoredEvent) =>
    type !== "CommitmentReviewed" || data.commitmentId === id || amended.has(eventId);
  const found = stateAt(timelines.meeting(decodeAll(events.filter(isOfIt), ledger)), moment.validAt);
  return found && "state" in found ? found.state : undefined;
}
