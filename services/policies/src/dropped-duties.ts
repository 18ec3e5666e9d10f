import type { Policy } from "./policy.ts";

interface Dropped {
  readonly commitmentId: string;
  readonly reason: string;
}

/** A renewal says of the duties under the old agreement which go on and which are dropped; what is dropped ends, with the reason given there. */
export const droppedDuties: Policy = {
  name: "dropped-duties",
  on: ["AgreementRenewed"],
  summary: "A renewal cancels the duties that it drops, each with its reason.",
  calls: ({ data }) =>
    ((data.dropped as readonly Dropped[] | undefined) ?? []).map(({ commitmentId, reason }) => ({
      thing: "commitments",
      id: commitmentId,
      command: "cancel",
      body: { reason },
    })),
};
