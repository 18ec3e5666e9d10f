// How far a gift has come, as its board counts it, and what is shown of it beside the list: where it is to stand and the days on which it was
// promised, built, handed over and accepted. Absent of what is no gift.
import { type CommitmentState, describeDate, giftStepOf } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const giftColumns = { gift_step: "TEXT" } as const;

export const giftRow = (state: CommitmentState): Readonly<Record<keyof typeof giftColumns, Value | undefined>> => ({
  gift_step: giftStepOf(state),
});

export const giftReads = [
  "kind",
  "stage",
  "covered",
  "handover",
  "handovers",
  "delivered",
  "verification",
] as const satisfies (keyof CommitmentState)[];

export interface GiftFacts {
  readonly places?: CommitmentState["places"];
  readonly pledgedOn?: object;
  readonly builtOn?: object;
  readonly handedOverOn?: object;
  readonly acceptedOn?: object;
}

export function giftFacts(state: CommitmentState): GiftFacts | undefined {
  const step = giftStepOf(state);
  if (step === undefined) return undefined;
  const { places, begunOn, delivered, handover, handovers } = state;
  const accepted = step === "accepted" ? (handovers?.at(-1) ?? handover)?.acceptedOn : undefined;
  return {
    ...(places.length > 0 ? { places } : {}),
    ...(begunOn ? { pledgedOn: describeDate(begunOn) } : {}),
    ...(delivered ? { builtOn: describeDate(delivered.occurredOn) } : {}),
    ...(handover ? { handedOverOn: describeDate(handover.occurredOn) } : {}),
    ...(accepted ? { acceptedOn: describeDate(accepted) } : {}),
  };
}

export const giftFactsRead = [...giftReads, "places", "begunOn"] as const satisfies (keyof CommitmentState)[];
