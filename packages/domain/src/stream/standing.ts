// Which events count, and as what: those recorded, less those withdrawn, with the corrections that stand laid over each by position.
// Reader and decide fold the same facts, so that what is refused and what is shown never differ.
import type { Claim, Day, PartyRef } from "../values/index.ts";
import type { Body } from "./command.ts";
import { beginsAfter, type Days, daysOf } from "./days.ts";
import type { EventData, OccurredOn, Recorded, Timing } from "./event.ts";
import { oneMore } from "./one-more.ts";
import { change, steps } from "./pointer.ts";

/** An event that counts, as it now reads. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: EventData;
  readonly occurredOn?: OccurredOn;
  readonly onBehalfOf?: PartyRef;
  readonly side?: string;
  readonly claims: readonly Claim[];
  /** Its own day of recording, or that of the correction which moved it beyond. */
  readonly recordedOn: Day;
  readonly days: Days;
}

export interface Change {
  readonly field: string;
  readonly right?: unknown;
  readonly wrong?: unknown;
}

/** The event types that every stream has. */
export const common = { corrected: "FactCorrected", withdrawn: "EventWithdrawn", visibility: "VisibilityChanged" } as const;

export const targetOf = (event: Recorded): string => event.data.targetEventId as string;

/** A body as it was given: what the event stores of it, put together again. Facts that decide added are no part of it. */
export function bodyOf(event: { data: EventData; metadata: Recorded["metadata"] }, recordedFields: readonly string[]): Body {
  const { occurredOn, onBehalfOf, side, claims } = event.metadata;
  const own = Object.entries(event.data).filter(([field]) => !recordedFields.includes(field));
  return {
    ...Object.fromEntries(own),
    ...(occurredOn && !occurredOn.defaulted ? { occurredOn } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(side ? { side } : {}),
    ...(claims.length > 0 ? { claims } : {}),
  };
}

/** Fields that decide adds to the facts of a command; a correction never points at them. */
export const recordedFields: readonly string[] = ["was", "lifts", "setsBack", "countries", "agreedIn"];

/** What decide added to an event, with what a correction recorded anew laid over it; of the countries, each by its party. */
export function recordedOver(added: EventData, anew: EventData | undefined): EventData {
  const { countries } = { ...anew };
  return { ...added, ...anew, ...(countries ? { countries: { ...(added.countries as object), ...countries } } : {}) };
}

export function applyChanges(body: Body, changes: readonly Change[]): Body {
  return changes.reduce<Body>((at, { field, right }) => change(at, steps(field) ?? [""], right) as Body, body);
}

/** The corrections that stand, by the event that they correct, oldest first. */
export function correctionsIn(
  history: readonly Recorded[],
  withdrawn: ReadonlyMap<string, Recorded>,
): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const event of history) {
    if (event.type !== common.corrected || withdrawn.has(event.id)) continue;
    const known = found.get(targetOf(event));
    if (known) known.push(event);
    else found.set(targetOf(event), [event]);
  }
  return found;
}

/** The corrections of one event that stand, oldest first. */
export const correctionsOf = (
  target: string,
  history: readonly Recorded[],
  withdrawn: ReadonlyMap<string, Recorded>,
): readonly Recorded[] =>
  history.filter((event) => event.type === common.corrected && targetOf(event) === target && !withdrawn.has(event.id));

/** The body of an event as its corrections leave it. */
export const correctedBody = (event: Recorded, corrections: readonly Recorded[]): Body =>
  corrections.reduce<Body>((body, { data }) => applyChanges(body, data.changes as readonly Change[]), bodyOf(event, recordedFields));

/** The withdrawals that stand: all, save one that names a withdrawal (a withdrawal is final). By target. */
export function withdrawals(history: readonly Recorded[]): ReadonlyMap<string, Recorded> {
  const found = new Map<string, Recorded>();
  let final: Set<string> | undefined;
  for (const event of history) {
    if (event.type !== common.withdrawn) continue;
    final ??= new Set(history.filter((e) => e.type === common.withdrawn).map((e) => e.id));
    const target = targetOf(event);
    if (!final.has(target) && !found.has(target)) found.set(target, event);
  }
  return found;
}

/** Whether a withdrawal among these later events of its stream stands against the event. A withdrawal itself is final. */
export const isWithdrawnBy = (later: readonly { readonly type: string; readonly data: object }[], eventId: string): boolean =>
  later.some(({ type, data }) => type === common.withdrawn && (data as { targetEventId?: unknown }).targetEventId === eventId);

/** Whether a correction among these later events of its stream stands against the event. */
export const isCorrectedBy = (
  later: readonly { readonly id: string; readonly type: string; readonly data: object }[],
  eventId: string,
): boolean =>
  later.some(
    ({ id, type, data }) =>
      type === common.corrected && (data as { targetEventId?: unknown }).targetEventId === eventId && !isWithdrawnBy(later, id),
  );

/** The facts that stand, oldest recorded first. `timingOf` tells an event type's timing. */
export function standing(history: readonly Recorded[], timingOf: (type: string) => Timing): readonly Fact[] {
  const withdrawn = withdrawals(history);
  const corrections = correctionsIn(history, withdrawn);
  const facts: Fact[] = [];
  for (const event of history) {
    if (event.type === common.corrected || event.type === common.withdrawn || withdrawn.has(event.id)) continue;
    facts.push(factOf(event, corrections.get(event.id) ?? [], timingOf(event.type)));
  }
  return facts;
}

/** The same of a history that grows: while nothing in it corrects or withdraws, one more event is one more fact. */
export function growing(timingOf: (type: string) => Timing): (history: readonly Recorded[]) => readonly Fact[] {
  let known: { readonly history: readonly Recorded[]; readonly facts: readonly Fact[] } | undefined;
  return (history) => {
    const more = known && oneMore(known.history, history);
    const facts = known && more && !amends(more) ? [...known.facts, factOf(more, [], timingOf(more.type))] : standing(history, timingOf);
    known = history.some(amends) ? undefined : { history: [...history], facts };
    return facts;
  };
}

const amends = ({ type }: Recorded): boolean => type === common.corrected || type === common.withdrawn;

/** One event with the corrections that stand laid over it. */
export function factOf(event: Recorded, corrections: readonly Recorded[], timing: Timing): Fact {
  if (corrections.length === 0) return asRecorded(event, timing);
  const { id, type, revision } = event;
  let body = bodyOf(event, recordedFields);
  let added: EventData = Object.fromEntries(Object.entries(event.data).filter(([field]) => recordedFields.includes(field)));
  let { recordedOn } = event;
  for (const correction of corrections) {
    const was = JSON.stringify(body.occurredOn);
    body = applyChanges(body, correction.data.changes as readonly Change[]);
    added = recordedOver(added, correction.data.recorded as EventData | undefined);
    const date = body.occurredOn as OccurredOn | undefined;
    if (JSON.stringify(date) !== was) recordedOn = date && beginsAfter(date, event.recordedOn) ? correction.recordedOn : event.recordedOn;
  }
  const { occurredOn, onBehalfOf, side, claims, ...data } = body as Body & {
    occurredOn?: OccurredOn;
    onBehalfOf?: PartyRef;
    side?: string;
    claims?: readonly Claim[];
  };
  const day = occurredOn ?? defaultedOn(timing, event.recordedOn);
  return {
    id,
    type,
    revision,
    data: { ...data, ...added },
    ...(day ? { occurredOn: day } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(side ? { side } : {}),
    claims: claims ?? [],
    recordedOn,
    days: daysOf(timing, day, recordedOn),
  };
}

const uncorrected = new WeakMap<Recorded, Fact>();

/** An event that nothing corrects reads the same each time it is folded, so it is read once. */
function asRecorded(event: Recorded, timing: Timing): Fact {
  const known = uncorrected.get(event);
  if (known) return known;
  const { id, type, revision, data, metadata, recordedOn } = event;
  const { occurredOn, onBehalfOf, side, claims } = metadata;
  const fact: Fact = {
    id,
    type,
    revision,
    data,
    ...(occurredOn ? { occurredOn } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(side ? { side } : {}),
    claims,
    recordedOn,
    days: daysOf(timing, occurredOn, recordedOn),
  };
  uncorrected.set(event, fact);
  return fact;
}

/** Without a date an act happened on the day it was recorded; a statement about the record has none. */
export const defaultedOn = (timing: Timing, recordedOn: Day): OccurredOn | undefined =>
  timing === "record" ? undefined : { edtf: recordedOn, defaulted: true };

/** In the order in which things became certain: the order of every fold. */
export const byCertainDay = (a: Fact, b: Fact): number =>
  a.days.certainFrom < b.days.certainFrom ? -1 : a.days.certainFrom > b.days.certainFrom ? 1 : a.revision - b.revision;
