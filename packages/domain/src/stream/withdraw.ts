// A withdrawal: refused while other events rest on the one withdrawn, of this thing or of others, or where what would hold again without it
// contradicts others by now; allowed when it is the last that stands, and then the thing is gone.
import type { Day } from "../values/index.ts";
import type { Command } from "./command.ts";
import { alreadyWithdrawn, unknownEvent } from "./correct.ts";
import { daysOf } from "./days.ts";
import type { Reference } from "./decision.ts";
import type { Recorded } from "./event.ts";
import type { Others, Seen } from "./others.ts";
import { type Rejection, reject } from "./rejections.ts";
import { refuseRestored } from "./restored.ts";
import { common, correctedBody, correctionsOf, type Fact, standing, targetOf, withdrawals } from "./standing.ts";
import { type Added, type Stream, unstated } from "./stream.ts";
import { timingsOf } from "./timings.ts";
import { newlyUnmet } from "./unmet.ts";

type Withdrawn = Exclude<Seen, undefined> | { readonly added: Added; readonly refersTo: readonly Reference[] };

export function withdraw(
  stream: Stream<unknown>,
  { id, body, definition }: Command,
  history: readonly Recorded[],
  facts: readonly Fact[],
  recordedOn: Day,
  others: Others,
): Withdrawn {
  const target = history.find(({ id }) => id === body.targetEventId);
  if (!target) return unknownEvent(body.targetEventId as string);
  const withdrawal = withdrawals(history).get(target.id);
  if (withdrawal) return alreadyWithdrawn(target, withdrawal);
  if (target.type === common.withdrawn)
    return reject("withdrawal-final", `event ${target.id} is a withdrawal`, { facts: { eventId: target.id } });

  const without = history.filter(({ id }) => id !== target.id);
  const after = standing(without, timingsOf(stream));
  const usedBy = [
    ...(target.type === common.corrected ? restOnCorrection(stream, target, without) : []),
    ...restOn(stream, id, facts, after),
  ];
  if (usedBy.length > 0)
    return reject("still-used", `event ${target.id} is needed by ${usedBy.join(", ")}`, { facts: { eventId: target.id, usedBy } });
  const event = { type: common.withdrawn, data: body, days: daysOf(definition.event.timing, undefined, recordedOn) };
  const rereads = target.type === common.corrected ? targetOf(target) : undefined;
  const changed = facts.find((fact) => fact.id === (rereads ?? target.id));
  const seen =
    stream.across?.({ id, event, ...(changed ? { target: changed } : {}), facts: after, others }) ??
    refuseRestored(stream, { id, before: facts, after, ...(rereads === undefined ? {} : { rereads }) }, others);
  if (!seen) return { added: {}, refersTo: [] };
  return "asks" in seen ? seen : pointedAtTarget(seen.rejection);
}

/** What is wrong without the event is wrong with the withdrawal of it. */
const pointedAtTarget = ({ errors, ...rejection }: Rejection): { rejection: Rejection } => ({
  rejection: { ...rejection, ...(errors ? { errors: errors.map((error) => ({ ...error, pointer: "#/targetEventId" })) } : {}) },
});

/** The facts that would lose what the thing must have, or whose need would no longer be met. */
function restOn(stream: Stream<unknown>, id: string, before: readonly Fact[], after: readonly Fact[]): readonly string[] {
  const others = after.filter(({ type }) => type !== common.visibility);
  if (unstated(stream, others).length > 0) return others.map(({ id }) => id);
  return newlyUnmet(stream, id, before, after).map(({ fact }) => fact.id);
}

/** Later corrections of the same event, where without this one its body would no longer pass the command's schema. */
function restOnCorrection(stream: Stream<unknown>, correction: Recorded, without: readonly Recorded[]): readonly string[] {
  const target = without.find(({ id }) => id === targetOf(correction));
  const withdrawn = withdrawals(without);
  if (!target || withdrawn.has(target.id)) return [];
  const others = correctionsOf(target.id, without, withdrawn);
  const schema = stream.commands.find(({ event }) => event.type === target.type)?.body;
  if (!schema || schema.safeParse(correctedBody(target, others)).success) return [];
  return others.filter(({ revision }) => revision > correction.revision).map(({ id }) => id);
}
