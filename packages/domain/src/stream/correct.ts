// A correction: checks that each pointer leads somewhere, that the corrected body passes the command's schema, and records what was wrong.
import type { Day } from "../values/index.ts";
import type { Body, Command, CommandDefinition } from "./command.ts";
import { beginsAfter } from "./days.ts";
import type { Reference } from "./decision.ts";
import type { OccurredOn, Recorded } from "./event.ts";
import { fieldErrors } from "./field-errors.ts";
import type { Others, Seen } from "./others.ts";
import { locate, steps } from "./pointer.ts";
import { rateAhead } from "./rate-ahead.ts";
import { references } from "./references.ts";
import { type FieldError, type Rejection, reject } from "./rejections.ts";
import { refuseRestored } from "./restored.ts";
import {
  applyChanges,
  type Change,
  common,
  correctedBody,
  correctionsOf,
  type Fact,
  factOf,
  recordedOver,
  withdrawals,
} from "./standing.ts";
import { type Added, type Stream, unstated } from "./stream.ts";
import { timingsOf } from "./timings.ts";
import { newlyUnmet } from "./unmet.ts";

type Corrected = Exclude<Seen, undefined> | { readonly added: Added; readonly refersTo: readonly Reference[] };

export function correct(
  stream: Stream<unknown>,
  { id, body }: Command,
  history: readonly Recorded[],
  facts: readonly Fact[],
  recordedOn: Day,
  others: Others,
): Corrected {
  const target = history.find(({ id }) => id === body.targetEventId);
  if (!target) return unknownEvent(body.targetEventId as string);
  const withdrawn = withdrawals(history);
  const withdrawal = withdrawn.get(target.id);
  if (withdrawal) return alreadyWithdrawn(target, withdrawal);
  if ((Object.values(common) as readonly string[]).includes(target.type))
    return reject("not-correctable", `${target.type} is not corrected: ${insteadOf(target.type)}`, { facts: { eventId: target.id } });

  const standingCorrections = correctionsOf(target.id, history, withdrawn);
  const before = correctedBody(target, standingCorrections);
  const applied = applyInTurn(before, body.changes as readonly Change[]);
  if ("rejection" in applied) return applied;
  const parsed = parseCorrected(stream, target, applied.body, body);
  if ("rejection" in parsed) return parsed;

  const { occurredOn } = parsed.body as { occurredOn?: OccurredOn };
  const timing = timingsOf(stream)(target.type);
  if (occurredOn && timing === "act" && beginsAfter(occurredOn, recordedOn)) {
    const detail = `${occurredOn.edtf ?? occurredOn.text} begins after ${recordedOn}, the day of this correction`;
    return reject("date-ahead", detail, {
      facts: { recordedOn },
      errors: [{ pointer: pointerToChange(body, "/occurredOn"), code: "date-ahead", detail }],
    });
  }
  const changes = applied.changes.map(({ field, wrong, right }) => ({
    field,
    ...(wrong === undefined ? {} : { wrong }),
    ...(right === undefined ? {} : { right: located(parsed.body, field) ?? right }),
  }));
  if (JSON.stringify(applyChanges(before, changes)) === JSON.stringify(before))
    return reject("no-change", "every field reads so already", { facts: { eventId: target.id } });

  const wrong = rateAhead(parsed.body, recordedOn) ?? stream.wrongBody?.(id, parsed.body);
  if (wrong) return pointedAtChanges(body, wrong.rejection);

  const correction = { ...target, id: "", type: common.corrected, data: { targetEventId: target.id, changes }, recordedOn };
  const corrected = factOf(target, [...standingCorrections, correction], timing);
  const uncorrected = facts.find((fact) => fact.id === target.id) as Fact;
  const anew = stream.recordAnew?.(uncorrected, corrected, facts, id);
  if (anew && "rejection" in anew) return pointedAtChanges(body, anew.rejection);
  const seen = stream.recordSeen?.({
    id,
    event: corrected,
    target: uncorrected,
    facts: facts.filter((fact) => fact !== uncorrected),
    others,
  });
  if (seen && !("added" in seen)) return "asks" in seen ? seen : pointedAtChanges(body, seen.rejection);
  const recorded = anew || seen ? { ...anew?.added, ...seen?.added } : undefined;
  const added = { changes, ...(recorded ? { recorded } : {}) };
  const now = recorded ? { ...corrected, data: recordedOver(corrected.data, recorded) } : corrected;
  const after = facts.map((fact) => (fact.id === target.id ? now : fact));
  const broken = brokenBy(stream, target, facts, after, { id, body });
  if (broken) return broken;
  const refused =
    stream.across?.({ id, event: now, target: uncorrected, facts: after.filter((fact) => fact !== now), others }) ??
    refuseRestored(stream, { id, before: facts, after }, others);
  if (refused) return "asks" in refused ? refused : pointedAtChanges(body, refused.rejection);
  return { added, refersTo: pointAtChanges(body, references(parsed.body), references(before)) };
}

/** A rejection of the corrected body, with its errors at the changes of the correction. */
function pointedAtChanges(body: Body, rejection: Rejection): { rejection: Rejection } {
  if (!rejection.errors) return { rejection };
  const errors = rejection.errors.map((error) => ({ ...error, pointer: pointerToChange(body, error.pointer.slice(1)) }));
  return { rejection: { ...rejection, errors } };
}

const insteadOf = (type: string): string =>
  type === common.corrected ? "withdraw it and correct again" : type === common.withdrawn ? "it is final" : "record the change again";

export const unknownEvent = (id: string): { rejection: Rejection } => {
  const detail = `this thing has no event ${id}`;
  return reject("unknown-event", detail, { errors: [{ pointer: "#/targetEventId", code: "unknown-event", detail }] });
};

export const alreadyWithdrawn = (target: Recorded, by: Recorded): { rejection: Rejection } =>
  reject("already-withdrawn", `event ${target.id} was withdrawn by event ${by.id}`, { facts: { eventId: target.id, withdrawnBy: by.id } });

const located = (body: unknown, field: string): unknown => {
  const at = locate(body, steps(field) as readonly string[]);
  return at.found ? at.value : undefined;
};

/** Whether a pointer leads to the place of another or below it. */
const isWithin = (pointer: string, other: string): boolean => pointer === other || pointer.startsWith(`${other}/`);

/** Where the correction sets a field of the corrected body, a field above it or one below. */
function pointerToChange(body: Body, field: string): string {
  const index = (body.changes as readonly Change[]).findIndex((change) => isWithin(change.field, field) || isWithin(field, change.field));
  return index < 0 ? "#/changes" : `#/changes/${index}/right`;
}

/** Each change is laid over what the earlier ones left. */
function applyInTurn(before: Body, changes: readonly Change[]): { rejection: Rejection } | { body: Body; changes: readonly Change[] } {
  const errors: FieldError[] = [];
  let body = before;
  const withWrong = changes.map((change, index) => {
    const path = steps(change.field);
    const at = path && locate(body, path);
    const reachable = at && (at.found || (at.parent && change.right !== undefined));
    if (!reachable) {
      const detail = `${change.field} leads nowhere in the event's body; its fields are ${Object.keys(body)
        .map((field) => `/${field}`)
        .join(", ")}`;
      errors.push({ pointer: `#/changes/${index}/field`, code: "invalid-field", detail });
      return change;
    }
    body = applyChanges(body, [change]);
    return { ...change, ...(at.found ? { wrong: at.value } : {}) };
  });
  if (errors.length > 0) return reject("invalid-field", errors[0]?.detail as string, { errors });
  return { body, changes: withWrong };
}

function parseCorrected(stream: Stream<unknown>, target: Recorded, corrected: Body, body: Body) {
  const { body: schema } = stream.commands.find(({ event }) => event.type === target.type) as CommandDefinition;
  const parsed = schema.safeParse(corrected);
  if (parsed.success) return { body: parsed.data };
  const errors = fieldErrors(schema, parsed.error.issues, corrected).map(({ pointer, code, detail }): FieldError => {
    const field = decodeURIComponent(pointer.slice(1));
    return { pointer: pointerToChange(body, field), code, detail: `${field}: ${detail}` };
  });
  return reject("invalid-body", `as corrected, ${errors[0]?.detail}`, { errors });
}

/** A correction may take away neither what the thing must have nor what an event needs, the corrected one or another. */
function brokenBy(
  stream: Stream<unknown>,
  target: Recorded,
  before: readonly Fact[],
  after: readonly Fact[],
  { id, body }: Pick<Command, "id" | "body">,
): { rejection: Rejection } | undefined {
  const [missing] = unstated(stream, after);
  if (missing) {
    const detail = `no other event states the ${stream.name}'s ${missing}`;
    return reject("not-stated", detail, { errors: [{ pointer: pointerToChange(body, `/${missing}`), code: "required", detail }] });
  }
  const unmet = newlyUnmet(stream, id, before, after);
  const own = unmet.find(({ fact }) => fact.id === target.id);
  if (own) return pointedAtChanges(body, own.rejection);
  if (unmet.length === 0) return undefined;
  const usedBy = unmet.map(({ fact }) => fact.id);
  return reject("still-used", `event ${target.id} is needed by ${usedBy.join(", ")} as it reads`, {
    facts: { eventId: target.id, usedBy },
  });
}

/** Only what the correction brings in anew has to exist; the pointers lead to the changes that bring it. */
function pointAtChanges(body: Body, after: readonly Reference[], before: readonly Reference[]): readonly Reference[] {
  const keyOf = ({ thing, id, event = "" }: Reference) => `${thing}/${id}/${event}`;
  const had = new Set(before.map(keyOf));
  return after
    .filter((reference) => !had.has(keyOf(reference)))
    .map((reference) => ({ ...reference, pointer: pointerToChange(body, reference.pointer.slice(1)) }));
}
