// Decides a command against everything recorded so far, whatever its valid time: the rules that all streams share, then the stream's own.
// Pure: the same command, history and moment of recording give the same decision.
import { type Day, localDay } from "../values/index.ts";
import type { Body, Command } from "./command.ts";
import { correct } from "./correct.ts";
import { beginsAfter, daysOf } from "./days.ts";
import type { DecideContext, Decision, EventFacts } from "./decision.ts";
import type { OccurredOn, Recorded } from "./event.ts";
import type { Others } from "./others.ts";
import { rateAhead } from "./rate-ahead.ts";
import { references, unknownAnchor } from "./references.ts";
import { type FieldError, reject } from "./rejections.ts";
import { common, defaultedOn, type Fact, standing } from "./standing.ts";
import { type Added, type Stream, unstated } from "./stream.ts";
import { timingsOf } from "./timings.ts";
import { withdraw } from "./withdraw.ts";

export function decideIn(
  stream: Stream<unknown>,
  command: Command,
  history: readonly Recorded[],
  context: DecideContext,
  others: Others,
): Decision {
  const { definition, id, body } = command;
  const facts = standing(history, timingsOf(stream));
  const recordedOn = localDay(context.recordedAt, context.timeZone);
  const begun = facts.some(({ type }) => stream.beginnings.has(type));
  if (!begun && !definition.begins && !(history.length > 0 && rights.has(definition.event.type)))
    return reject("unknown-thing", `there is no ${stream.name} ${id}${history.length > 0 ? ": all of it was withdrawn" : ""}`);

  const occurredOn = (body.occurredOn as OccurredOn | undefined) ?? defaultedOn(definition.event.timing, recordedOn);
  const ahead = dateAhead(command, occurredOn, recordedOn) ?? rateAhead(body, recordedOn);
  if (ahead) return ahead;

  const made = decideFacts(stream, command, history, facts, { occurredOn, recordedOn }, others);
  if (!("added" in made)) return made;
  const refersTo = [...references(body), ...(made.refersTo ?? [])];
  return unknownAnchor(refersTo, others) ?? { events: [eventOf(command, occurredOn, made.added)], refersTo };
}

const rights: ReadonlySet<string> = new Set([common.corrected, common.withdrawn]);

function dateAhead({ definition }: Command, occurredOn: OccurredOn | undefined, recordedOn: Day) {
  if (!occurredOn || definition.event.timing !== "act" || !beginsAfter(occurredOn, recordedOn)) return undefined;
  const detail = `${occurredOn.edtf ?? occurredOn.text} begins after ${recordedOn}, the day of recording: what is recorded has happened`;
  return reject("date-ahead", detail, { facts: { recordedOn }, errors: [{ pointer: "#/occurredOn", code: "date-ahead", detail }] });
}

function decideFacts(
  stream: Stream<unknown>,
  command: Command,
  history: readonly Recorded[],
  facts: readonly Fact[],
  when: { readonly occurredOn: OccurredOn | undefined; readonly recordedOn: Day },
  others: Others,
) {
  const { definition, body } = command;
  switch (definition.event.type) {
    case common.corrected:
      return correct(stream, command, history, facts, when.recordedOn, others);
    case common.withdrawn:
      return withdraw(stream, command, history, facts, when.recordedOn, others);
    case common.visibility: {
      const was = visibilityOf(facts);
      return was === body.visibility ? reject("no-change", `its visibility is ${was} already`) : { added: { was }, refersTo: [] };
    }
    default: {
      const refused = (definition.begins ? refuseBeginning(stream, command, facts) : undefined) ?? stream.wrongBody?.(command.id, body);
      if (refused) return refused;
      const days = daysOf(definition.event.timing, when.occurredOn, when.recordedOn);
      const own = stream.decide({ command, days, facts });
      if ("rejection" in own) return own;
      const event = { type: definition.event.type, data: { ...body, ...own.added }, days };
      const asked = { id: command.id, event, facts, others };
      const seen = stream.recordSeen?.(asked);
      if (seen && !("added" in seen)) return seen;
      return stream.across?.(asked) ?? { added: { ...own.added, ...seen?.added }, refersTo: [] };
    }
  }
}

function refuseBeginning(stream: Stream<unknown>, { definition, body }: Command, facts: readonly Fact[]) {
  const { type } = definition.event;
  const same = stream.repeatable.has(type) ? undefined : facts.find((fact) => fact.type === type);
  if (same)
    return reject("already-recorded", `${type} is recorded in event ${same.id}: correct or withdraw that one`, {
      facts: { eventId: same.id },
    });
  const missing = unstated(stream, facts).filter((field) => body[field] === undefined);
  return missing.length > 0 ? notStated(stream, missing) : undefined;
}

function notStated(stream: Stream<unknown>, missing: readonly string[]) {
  const errors: FieldError[] = missing.map((field) => ({
    pointer: `#/${field}`,
    code: "required",
    detail: `a ${stream.name} must state its ${field}`,
  }));
  return reject("not-stated", `a ${stream.name} must state its ${missing.join(", ")}`, { errors });
}

/** What stands last recorded holds, whatever its day: visibility follows neither valid nor known time. */
export function visibilityOf(facts: readonly Fact[]): string {
  return (facts.findLast(({ data }) => data.visibility !== undefined)?.data.visibility as string | undefined) ?? "internal";
}

function eventOf({ definition, body }: Command, occurredOn: OccurredOn | undefined, added: Added): EventFacts {
  const { occurredOn: _, onBehalfOf, side, claims, ...own } = body as Body & Partial<EventFacts>;
  return {
    type: definition.event.type,
    schemaVersion: definition.event.schemaVersion,
    data: { ...own, ...added },
    ...(occurredOn ? { occurredOn } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(side ? { side } : {}),
    claims: claims ?? [],
  };
}
