// What an event of a request needs of the others, whenever each was recorded: that the request can have been made by then, and an agency to take
// the charge from.
import { agencyNeed, unmetAgencies } from "../stream/agencies.ts";
import { datedAs } from "../stream/dated-as.ts";
import { certainlyAfter } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Unmet } from "../stream/stream.ts";
import { EVER } from "../stream/timeline.ts";
import { beginnings } from "./lifecycle.ts";

type Event = Pick<Fact, "type" | "data" | "days">;

/** Why an event may not stand beside these facts. */
export function needOf(event: Event, facts: readonly Fact[]): { rejection: Rejection } | undefined {
  const agency = agencyNeed(event, facts);
  return agency ? { rejection: agency } : notMadeYet(event, submissionIn(facts));
}

export function unmetRequest(facts: readonly Fact[]): readonly Unmet[] {
  const submission = submissionIn(facts);
  const early = facts.flatMap((fact) => {
    const refused = notMadeYet(fact, submission);
    return refused ? [{ fact, rejection: refused.rejection }] : [];
  });
  return [...unmetAgencies(facts), ...early];
}

const submissionIn = (facts: readonly Fact[]): Fact | undefined => facts.find(({ type }) => beginnings.has(type));

/** It certainly happened before the earliest day of the submission; statements about the record have no day. */
function notMadeYet({ type, days }: Event, submission: Fact | undefined) {
  if (!submission || beginnings.has(type) || days.certainFrom === EVER || !certainlyAfter(submission.days, days)) return undefined;
  const detail = `the request was made ${datedAs(submission)} (event ${submission.id}): nothing of it happened before`;
  return reject("before-submission", detail, {
    facts: { eventId: submission.id },
    errors: [{ pointer: "#/occurredOn", code: "before-submission", detail }],
  });
}
