// How a commitment is kept: delivered, handed over, the hand-over accepted, the fulfilment verified. What a reopening set back is not shown.
import * as z from "zod";
import type { CommandEntry } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import { pick } from "../stream/pick.ts";
import { readOnce } from "../stream/read-once.ts";
import type { Fact } from "../stream/standing.ts";
import { type FuzzyDate, PartyRef, Quantity, Text } from "../values/index.ts";
import type { Concern } from "./concern.ts";
import { advance, claims } from "./fields.ts";

export interface HandoverState {
  readonly eventId: string;
  readonly occurredOn: FuzzyDate;
  readonly by: PartyRef;
  readonly to: PartyRef;
  readonly minutesRef?: string;
  /** One side's word until the other side accepts it. */
  readonly accepted: boolean;
  readonly acceptedBy?: PartyRef;
  readonly acceptedOn?: FuzzyDate;
  readonly defects?: string;
}

export interface HandoverShown {
  readonly delivered?: { readonly eventId: string; readonly occurredOn: FuzzyDate; readonly quantity?: Quantity };
  readonly handover?: HandoverState;
  /** Every hand-over, where there are several (contractor to province, province to district); the first is the moment. */
  readonly handovers?: readonly HandoverState[];
  readonly verification?: {
    readonly eventId: string;
    readonly verifier: PartyRef;
    readonly method: string;
    readonly outcome: "full" | "partial";
    readonly done?: number;
    readonly planned?: number;
  };
}

const commands: readonly CommandEntry[] = [
  {
    name: "deliver",
    event: "DeliveryCompleted",
    ...advance,
    summary: "Record that it was delivered",
    description: "The work is complete; a gift still waits for its hand-over.",
    fields: { quantity: Quantity.optional() },
    example: { occurredOn: "../2023-09-14", claims },
  },
  {
    name: "hand-over",
    event: "ProjectHandedOver",
    ...advance,
    summary: "Record a hand-over",
    description:
      "One side's word until the other accepts it. Several are allowed (contractor to province, province to district); the first is the moment. `by` and `to` are those that the paper names: the commitment need not name them.",
    fields: { by: PartyRef, to: PartyRef, minutesRef: Text(200).optional() },
    example: { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } },
  },
  {
    name: "accept-handover",
    event: "HandoverAccepted",
    rejections: ["handover-not-recorded"],
    summary: "Record that a hand-over was accepted",
    description:
      "The other side's word. Needs a recorded hand-over, whatever its day. Holds for the hand-overs to `acceptedBy` that did not certainly come after it; given by somebody who received none, for all such.",
    fields: { acceptedBy: PartyRef, defects: Text(2000).optional() },
    example: { occurredOn: "2023-11-05", acceptedBy: { partyId: "dac-chung-police" } },
  },
  {
    name: "verify",
    event: "FulfilmentVerified",
    rejections: ["fulfilment-not-recorded"],
    summary: "Record that fulfilment was verified",
    description: "Somebody checked. With outcome `full` it needs a recorded fulfilment; `partial` says `done` of `planned`.",
    fields: {
      verifier: PartyRef,
      method: Text(500),
      outcome: z.enum(["full", "partial"]),
      done: z.int().min(0).optional(),
      planned: z.int().min(1).optional(),
    },
    rule: ({ outcome, done, planned }, wrong) => {
      if (outcome === "partial") {
        if (done === undefined) wrong("done", "a partial outcome says how many were done");
        if (planned === undefined) wrong("planned", "a partial outcome says how many were planned");
        if ((done as number) > (planned as number)) wrong("done", `${done} done of ${planned} planned: not more than planned`);
      } else {
        if (done !== undefined) wrong("done", "only a partial outcome has it");
        if (planned !== undefined) wrong("planned", "only a partial outcome has it");
      }
    },
    example: { occurredOn: "2024-01-15", verifier: { partyId: "sekong" }, method: "site visit", outcome: "full" },
  },
];

/** What no reopening sets back. */
interface Sum {
  delivery?: Fact;
  readonly handovers: Fact[];
  readonly acceptances: Fact[];
  verification?: Fact;
  /** Until more is told of them. */
  shown?: readonly HandoverState[];
}

const isHandedOver = readOnce((facts) => facts.some(({ type }) => type === "ProjectHandedOver"));

export const handover: Concern<Sum> = {
  commands,
  begin: () => ({ handovers: [], acceptances: [] }),
  tell: {
    DeliveryCompleted(sum, fact, isSetBack) {
      if (!isSetBack) sum.delivery = fact;
    },
    ProjectHandedOver: (sum, fact, isSetBack) => tell(sum, "handovers", fact, isSetBack),
    HandoverAccepted: (sum, fact, isSetBack) => tell(sum, "acceptances", fact, isSetBack),
    FulfilmentVerified(sum, fact, isSetBack) {
      if (!isSetBack) sum.verification = fact;
    },
  },
  show(sum, state) {
    const { delivery, verification } = sum;
    if (delivery) {
      const quantity = pick<{ quantity?: Quantity }>(delivery.data, ["quantity"]);
      state.delivered = { eventId: delivery.id, occurredOn: delivery.occurredOn as FuzzyDate, ...quantity };
    }
    sum.shown ??= handoverStates(sum.handovers, sum.acceptances);
    if (sum.shown[0]) state.handover = sum.shown[0];
    if (sum.shown.length > 1) state.handovers = sum.shown;
    if (verification) state.verification = verificationState(verification);
  },
  needs: {
    HandoverAccepted: (_, others) =>
      isHandedOver(others)
        ? undefined
        : { code: "handover-not-recorded", detail: "no hand-over is recorded: record it with `hand-over`, on whatever day it was" },
  },
};

function tell(sum: Sum, list: "handovers" | "acceptances", fact: Fact, isSetBack: boolean): void {
  if (isSetBack) return;
  sum[list].push(fact);
  delete sum.shown;
}

/** The hand-overs and what became of each: one is accepted by the party that it went to, or by somebody for all of them, and not before it was made. */
function handoverStates(handovers: readonly Fact[], acceptances: readonly Fact[]): readonly HandoverState[] {
  const receivers = new Set(handovers.map((h) => (h.data.to as PartyRef).partyId));
  return handovers.map((handover) => {
    const to = handover.data.to as PartyRef;
    const acceptance = acceptances.findLast(({ data, days }) => {
      const { partyId } = data.acceptedBy as PartyRef;
      return (partyId === to.partyId || !receivers.has(partyId)) && !certainlyAfter(handover.days, days);
    });
    return {
      eventId: handover.id,
      occurredOn: handover.occurredOn as FuzzyDate,
      by: handover.data.by as PartyRef,
      to,
      ...pick<{ minutesRef?: string }>(handover.data, ["minutesRef"]),
      accepted: acceptance !== undefined,
      ...(acceptance
        ? {
            ...pick<{ acceptedBy: PartyRef; defects?: string }>(acceptance.data, ["acceptedBy", "defects"]),
            acceptedOn: acceptance.occurredOn as FuzzyDate,
          }
        : {}),
    };
  });
}

const verificationState = ({ id, data }: Fact): NonNullable<HandoverShown["verification"]> => ({
  eventId: id,
  ...pick<Omit<NonNullable<HandoverShown["verification"]>, "eventId">>(data, ["verifier", "method", "outcome", "done", "planned"]),
});
