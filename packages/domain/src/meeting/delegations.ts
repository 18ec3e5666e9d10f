// A delegation is one of a party at the meeting: of those that its own event states, else of any that another event does, whatever the day.
import { partiesIn as namedIn } from "../stream/named.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { partiesIn } from "./sides.ts";

type Event = Pick<Fact, "data">;

/** @param facts of the meeting, the event among them or not */
export function delegatesStranger(event: Event, facts: readonly Event[]): { rejection: Rejection } | undefined {
  const delegations = namedIn("delegations", event.data.delegations);
  if (delegations.length === 0) return undefined;
  const own = partiesIn(event);
  const parties = [...new Set((own.length > 0 ? own : facts.flatMap(partiesIn)).map(({ partyId }) => partyId))];
  const stranger = delegations.find(({ id }) => !parties.includes(id));
  if (!stranger) return undefined;
  const detail = `${stranger.id} is no party at the meeting; those are ${parties.join(", ")}`;
  return reject("party-not-there", detail, {
    facts: { partyId: stranger.id, parties },
    errors: [{ pointer: stranger.pointer, code: "party-not-there", detail }],
  });
}
