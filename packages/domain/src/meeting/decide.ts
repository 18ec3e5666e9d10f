// The meeting's own rules: only its sides speak at it, minutes and communiqué are of a meeting that was held, a side agrees the minutes once and
// one communiqué is issued.
import type { Body } from "../stream/command.ts";
import { type Named, namedIn, namesTwice, partiesIn } from "../stream/named.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given, Unmet } from "../stream/stream.ts";
import { everySide } from "./sides.ts";

type Event = Pick<Fact, "type" | "data" | "side">;

export function decideMeeting({ command, facts }: Given): { rejection: Rejection } | { added: Added } {
  const { body, definition } = command;
  const event = { type: definition.event.type, data: body, side: body.side as string };
  return needOf(event, facts, everySide(facts)) ?? saidBefore(event, facts) ?? { added: {} };
}

/** A correction may not have a side agree the minutes that agreed them in another event. */
export const recordAnew = (_was: Fact | undefined, now: Fact, facts: readonly Fact[]) =>
  saidBefore(
    now,
    facts.filter(({ id }) => id !== now.id),
  );

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
    case "CommitmentReviewed":
      return notThere([{ id: event.side as string, pointer: "#/side" }], sides);
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

/** Why what happens once cannot be recorded beside these. */
function saidBefore(event: Event, others: readonly Fact[]) {
  const before = others.filter(({ type }) => type === event.type);
  if (event.type === "CommuniqueIssued" && before[0]) {
    const { id } = before[0];
    return reject("communique-issued", `it was issued in event ${id}`, { facts: { eventId: id } });
  }
  if (event.type !== "MinutesAgreed") return undefined;
  for (const { id: side, pointer } of sidesIn(event)) {
    const agreed = before.find((fact) => sidesIn(fact).some(({ id }) => id === side));
    if (!agreed) continue;
    const detail = `${side} agreed the minutes in event ${agreed.id}`;
    return reject("minutes-agreed", detail, {
      facts: { eventId: agreed.id, side },
      errors: [{ pointer, code: "minutes-agreed", detail }],
    });
  }
  return undefined;
}

/** What is wrong with a body whatever the history: a party, a delegation or a side stands in it twice. */
export function wrongBody(_id: string, body: Body) {
  return (
    namesTwice(partiesIn("parties", body.parties)) ??
    namesTwice(partiesIn("delegations", body.delegations)) ??
    namesTwice(sidesIn({ data: body }))
  );
}
