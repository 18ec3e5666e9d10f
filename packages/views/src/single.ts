// One thing at (T, K): the fold of its own events, read from the event view, with what other streams say of it; and its history, every event as
// recorded with what became of it. Of its own stream no register is asked but for how far it has come: where it waits, the thing is refused with the reason,
// since lists show it as it was before.
import {
  describeAgreement,
  describeCommitment,
  describeIndicator,
  describeMeeting,
  describeParty,
  describeRequest,
  describeSource,
  EVER,
  type HistoryEntry,
  historyOf,
  type MeetingState,
  type Recorded,
  type Segment,
  type StreamName,
  stateAt,
  tagPosition,
  timelines,
  visibilityOf,
} from "@camket/domain";
import { renewedBy, standingWith } from "./agreement.ts";
import { assessmentsOf } from "./assessed.ts";
import { aboutAgreement, aboutCommitment, aboutParty, aboutRequest } from "./contradictions.ts";
import type { Discarding } from "./discarded.ts";
import { discardedEntry } from "./discarded-entry.ts";
import type { StoredEvent } from "./event.ts";
import { joinedToAgreement, joinedToCommitment, joinedToMeeting, joinedToParty, joinedToRequest } from "./joined.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { remembering } from "./lines.ts";
import { namedBeside } from "./named.ts";
import { papersAttached } from "./papers.ts";
import { withNames } from "./parties-at.ts";
import { parentOf } from "./party.ts";
import { decodeAll, type SingleReader } from "./read-streams.ts";
import { recordShown } from "./record-shown.ts";
import { Refused } from "./refused.ts";
import { renewalChain } from "./renewal-chain.ts";
import { retractedAmong } from "./retracted.ts";
import { claimsAbout, conflictsAbout, withValues } from "./taken-from.ts";

const allOfIt = Number.MAX_SAFE_INTEGER;

export function readThing(single: SingleReader, name: StreamName, id: string, moment: Moment) {
  const { sql, ledger } = single;
  const { known, taken, takenByNow } = knownEvents(single, name, id, moment);
  const history = decodeAll(taken, ledger);
  const { description, joined, beganOn } = describe(single, name, taken, history, id, moment);
  return {
    id,
    ...withNames(sql, { ...description, ...joined }, moment, {
      on: beganOn,
      eventOn: remembering((eventId) => dayOf(name, history, eventId)),
      ...(name === "commitment" ? { commitmentId: id } : {}),
    }),
    ...namedBeside(sql, { thing: name, id }, { ...description, ...joined }, moment),
    ...recordShown(sql, history, moment),
    // The present one guards every moment.
    visibility: visibilityOf(name, decodeAll(takenByNow, ledger)),
    revision: (known.at(-1) as StoredEvent).revision,
    asOf: moment.asOf,
  };
}

/** The first day on which an event may have happened or, where that is open, on which it certainly had; absent: it has no such day. */
function dayOf(name: StreamName, history: readonly Recorded[], eventId: string): string | undefined {
  const its = history.filter(({ id, type }) => id === eventId || type === "FactCorrected" || type === "EventWithdrawn");
  const entry = historyOf(name, its).find(({ id }) => id === eventId);
  return entry?.possibleFrom ?? entry?.certainFrom;
}

/** What holds of a meeting at the moment, from its own events. @throws Refused as its page would */
export function meetingAt(single: SingleReader, id: string, moment: Moment): MeetingState {
  const { taken } = knownEvents(single, "meeting", id, moment);
  return stateThen(timelines.meeting(decodeAll(taken, single.ledger)), "meeting", id, moment.validAt);
}

interface Described {
  readonly description: Record<string, unknown>;
  /** What other streams say of it. */
  readonly joined: Record<string, unknown>;
  /** The first day on which it may have been there or, where that is open, on which it certainly was; absent: it has no such day. */
  readonly beganOn?: string;
}

/** @param known the events of the thing that count, which the history tells decoded */
function describe(
  single: SingleReader,
  name: StreamName,
  known: readonly StoredEvent[],
  history: readonly Recorded[],
  id: string,
  moment: Moment,
): Described {
  const { sql, readStream } = single;
  const { validAt } = moment;
  const about = () => conflictsAbout(sql, { thing: name, id }, moment);
  const at = <State extends object>(
    segments: readonly Segment<State>[],
    describeState: (state: State) => Record<string, unknown>,
    join: (state: State) => Record<string, unknown>,
  ): Described => {
    const state = stateThen(segments, name, id, validAt);
    const began = segments[0]?.from === EVER ? segments.find((one) => stageOf(one.state) !== undefined) : segments[0];
    return { description: describeState(state), joined: join(state), ...(began ? { beganOn: began.from } : {}) };
  };
  switch (name) {
    case "party":
      return at(timelines.party(history), describeParty, (state) => ({
        ...parentOf(state),
        ...joinedToParty(sql, id, moment),
        conflicts: about(),
        ...aboutParty(sql, id, state.begun?.predecessors ?? [], moment),
      }));
    case "source":
      return at(
        timelines.source(history),
        (state) => {
          const { conflicts, ...paper } = describeSource(state);
          return { ...paper, conflicts: withValues(sql, conflicts, moment.seq) };
        },
        () => ({ conflictsAbout: about() }),
      );
    case "agreement": {
      const renewals = renewedBy(sql, [id], moment).get(id) ?? [];
      const chain = renewalChain(sql, id, moment);
      return at(
        timelines.agreement(history),
        (state) => {
          const { standing, ...description } = describeAgreement(state, validAt);
          return { ...description, standing: standingWith(renewals, standing) };
        },
        (state) => ({
          ...joinedToAgreement(sql, id, state, moment),
          ...(renewals.length > 0 ? { renewedBy: renewals.map(({ isCertain: _, ...shown }) => shown) } : {}),
          ...(chain.length > 0 ? { chain } : {}),
          conflicts: about(),
          ...aboutAgreement(sql, id, state.renews, moment),
        }),
      );
    }
    case "commitment":
      return at(
        timelines.commitment(history),
        (state) => describeCommitment(state, validAt),
        (state) => ({
          ...joinedToCommitment(sql, id, state, moment),
          ...assessmentsOf(single, id, moment),
          ...papersAttached(history, validAt),
          conflicts: about(),
          ...aboutCommitment(id, state, state.requestId === undefined ? [] : readStream(`request-${state.requestId}`, moment.seq)),
        }),
      );
    case "request":
      return at(
        timelines.request(history),
        (state) => describeRequest(state, validAt),
        ({ answers }) => ({
          ...joinedToRequest(sql, id, moment),
          conflicts: about(),
          ...aboutRequest(sql, id, answers, known, moment),
        }),
      );
    case "indicator":
      return at(
        timelines.indicator(history),
        (state) => describeIndicator(state, viewLimits.periodsShownMax),
        () => ({ claims: claimsAbout(sql, { thing: name, id }, moment), conflicts: about() }),
      );
    case "meeting":
      return at(timelines.meeting(history), describeMeeting, () => ({ ...joinedToMeeting(sql, id, moment), conflicts: about() }));
    default:
      return name satisfies never;
  }
}

const stageOf = (state: object): unknown => ("stage" in state ? state.stage : undefined);

function stateThen<State>(segments: readonly Segment<State>[], name: string, id: string, validAt: string): State {
  const found = stateAt(segments, validAt);
  if (!found)
    throw new Refused({
      code: "unknown-thing",
      detail: `Nothing stands of ${name} ${id}: all that was recorded of it was withdrawn. Its history shows it.`,
    });
  if ("state" in found) return found.state;
  throw new Refused({
    code: "not-yet",
    detail: `Nothing of ${name} ${id} can have happened by ${validAt}; ${found.firstValidAt} is the first day that finds it.`,
    facts: { firstValidAt: found.firstValidAt },
  });
}

export interface HistoryItem extends HistoryEntry {
  readonly position: string;
  /** By whom and why the thing goes on without it. */
  readonly discarded?: Discarding;
}

/** The events of a thing that are known at the moment, as they are stored; as the domain reads those that count; and those that were discarded. */
export interface Known {
  readonly known: readonly StoredEvent[];
  readonly history: readonly Recorded[];
  readonly discarded: ReadonlyMap<string, Discarding>;
}

/** @throws Refused where there are none, or its register waits at one of them */
export function knownHistory(single: SingleReader, name: StreamName, id: string, moment: Moment): Known {
  const { known, taken } = knownEvents(single, name, id, moment);
  return { known, history: decodeAll(taken, single.ledger), discarded: single.discardedOf(`${name}-${id}`) };
}

/** With `happenedBy`, only what may have happened by that day; statements about the record hold at every day. */
export function historyItems(
  { sql, ledger }: SingleReader,
  name: StreamName,
  { known, history, discarded }: Known,
  moment: Moment,
  happenedBy: string | undefined,
): readonly HistoryItem[] {
  const entries = withDiscarded(name, historyOf(name, history), known, discarded, ledger);
  const retracted = retractedAmong(sql, new Set(entries.flatMap(({ claims }) => claims.map(({ sourceId }) => sourceId))), moment);
  const positionOf = new Map(known.map(({ id, position }) => [id, tagPosition(ledger.tag, position)]));
  return entries.flatMap(({ id: eventId, type, revision, ...entry }) => {
    if (happenedBy !== undefined && (entry.possibleFrom ?? "") > happenedBy) return [];
    const position = positionOf.get(eventId) as string;
    const claims = entry.claims.map((claim) => (retracted.has(claim.sourceId) ? { ...claim, retracted: true } : claim));
    const discarding = discarded.get(eventId);
    return [{ id: eventId, type, revision, position, ...entry, claims, ...(discarding ? { discarded: discarding } : {}) }];
  });
}

/** Each at its place. */
function withDiscarded(
  name: StreamName,
  entries: readonly HistoryEntry[],
  known: readonly StoredEvent[],
  discarded: ReadonlyMap<string, Discarding>,
  { timeZone }: SingleReader["ledger"],
): readonly HistoryEntry[] {
  if (discarded.size === 0) return entries;
  const left = known.filter(({ id }) => discarded.has(id)).map((event) => discardedEntry(name, event, timeZone));
  return [...entries, ...left].sort((a, b) => a.revision - b.revision);
}

/** What the log had of a thing by the moment; what its register has taken of that, and of all. @throws Refused where it waits at one that was known */
function knownEvents({ readWhole, notTakenOf, waitingOf }: SingleReader, name: string, id: string, { seq, asOf }: Moment) {
  const stream = `${name}-${id}`;
  const events = readWhole(stream, allOfIt);
  const first = events[0];
  if (!first) throw new Refused({ code: "unknown-thing", detail: `No ${name} ${id} was ever recorded.` });
  if (first.seq > seq) {
    const firstKnownAt = String(first.metadata.recordedAt);
    throw new Refused({
      code: "not-recorded-yet",
      detail: `${name} ${id} was first recorded at ${firstKnownAt}, after what was known at ${asOf.knownAt}.`,
      facts: { firstKnownAt },
    });
  }
  const waiting = waitingOf(stream);
  if (waiting && waiting.seq <= seq)
    throw new Refused({
      code: "unreadable",
      detail: `${name} ${id} waits for an operator, and lists show it as it was before: ${waiting.error}`,
    });
  const notTaken = notTakenOf(stream);
  const takenByNow = events.filter(({ position }) => !notTaken.has(position));
  const byThen = (event: StoredEvent) => event.seq <= seq;
  return { known: events.filter(byThen), taken: takenByNow.filter(byThen), takenByNow };
}
