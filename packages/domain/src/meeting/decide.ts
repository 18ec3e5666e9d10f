// The meeting's own rules: it is scheduled before it is held; what is said, agreed and issued is of a meeting that was held; only its sides speak
// at it, and only its parties send delegations; a side agrees the minutes once and one communiqué is issued.
import type { Body } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import { type Named, namedIn, namesTwice, partiesIn } from "../stream/named.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given, Unmet } from "../stream/stream.ts";
import { delegatesStranger } from "./delegations.ts";
import { everySide } from "./sides.ts";

type Event = Pick<Fact, "type" | "data" | "side" | "days">;

export function decideMeeting({ command, days, facts }: Given): { rejection: Rejection } | { added: Added } {
  const { body, definition } = command;
  const event = { type: definition.event.type, data: body, side: body.side as string, days };
  return needOf(event, facts, everySide(facts)) ?? barredBy(event, facts) ?? { added: {} };
}

/** As corrected it may say nothing that another event says, nor be scheduled after it was held. */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]): { rejection: Rejection } | undefined {
  const others = facts.filter(({ id }) => id !== now.id);
  return saidAnew((event) => barredBy(event, others), was, now);
}

export function unmetMeeting(facts: readonly Fact[]): readonly Unmet[] {
  const sides = everySide(facts);
  return facts.flatMap((fact) => {
    const need = needOf(fact, facts, sides);
    return need ? [{ fact, rejection: need.rejection }] : [];
  });
}

/** Why an event of the meeting cannot stand on the others of it. */
function needOf(event: Event, facts: readonly Fact[], sides: readonly string[]) {
  switch (event.type) {
    case "MeetingScheduled":
    case "MeetingHeld":
      return delegatesStranger(event, facts);
    case "CommitmentReviewed":
      return notHeld(facts) ?? notThere([{ id: event.side as string, pointer: "#/side" }], sides);
    case "MinutesAgreed":
      return notHeld(facts) ?? notThere(sidesIn(event), sides);
    case "CommuniqueIssued":
      return notHeld(facts);
    default:
      return undefined;
  }
}

const sidesIn = ({ data }: Pick<Event, "data">): readonly Named[] => namedIn("sides", data.sides);

function notThere(named: readonly Named[], sides: readonly string[]) {
  const stranger = named.find(({ id }) => !sides.includes(id));
  if (!stranger) return undefined;
  const detail = `${stranger.id} is no side of the meeting; those are ${sides.join(", ")}`;
  return reject("side-not-there", detail, {
    facts: { side: stranger.id, sides },
    errors: [{ pointer: stranger.pointer, code: "side-not-there", detail }],
  });
}

const notHeld = (facts: readonly Fact[]) =>
  facts.some(({ type }) => type === "MeetingHeld") ? undefined : reject("meeting-not-held", "nobody recorded that the meeting was held");

/** Why an event cannot stand beside these. */
function barredBy(event: Event, others: readonly Fact[]) {
  switch (event.type) {
    case "MeetingScheduled":
      return nextSession(
        "held before that",
        others.find(({ type, days }) => type === "MeetingHeld" && certainlyAfter(event.days, days)),
      );
    case "MeetingHeld":
      return nextSession(
        "scheduled only after that",
        others.find(({ type, days }) => type === "MeetingScheduled" && certainlyAfter(days, event.days)),
      );
    case "MinutesAgreed":
      return agreedBefore(event, others);
    case "CommuniqueIssued":
      return issuedBefore(others);
    default:
      return undefined;
  }
}

/** What is scheduled certainly after the holding is another session, however it is recorded. */
const nextSession = (was: string, other: Fact | undefined) =>
  other &&
  reject("scheduled-after-held", `it was ${was}, in event ${other.id}: the next session is a meeting of its own`, {
    facts: { eventId: other.id },
  });

/** A side agrees the minutes once. */
function agreedBefore(event: Event, others: readonly Fact[]) {
  for (const { id: side, pointer } of sidesIn(event)) {
    const agreed = others.find((fact) => fact.type === event.type && sidesIn(fact).some(({ id }) => id === side));
    if (!agreed) continue;
    const detail = `${side} agreed the minutes in event ${agreed.id}`;
    return reject("minutes-agreed", detail, {
      facts: { eventId: agreed.id, side },
      errors: [{ pointer, code: "minutes-agreed", detail }],
    });
  }
  return undefined;
}

function issuedBefore(others: readonly Fact[]) {
  const issued = others.find(({ type }) => type === "CommuniqueIssued");
  return issued && reject("communique-issued", `it was issued in event ${issued.id}`, { facts: { eventId: issued.id } });
}

/** What is wrong with a body whatever the history: a party, a delegation or a side stands in it twice. */
export function wrongBody(_id: string, body: Body) {
  return (
    namesTwice(partiesIn("parties", body.parties)) ??
    namesTwice(partiesIn("delegations", body.delegations)) ??
    namesTwice(sidesIn({ data: body }))
  );
}
