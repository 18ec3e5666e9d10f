import type { Body } from "@camket/domain";
import type { Policy } from "./policy.ts";

/**
 * A request that is accepted, whole or in part, becomes the commitment that its answer carries, which names the request. One that was agreed for it
 * before, in `agreedIn`, is there already.
 */
export const acceptances: Policy = {
  name: "acceptances",
  on: ["RequestAccepted", "RequestPartlyAccepted"],
  summary: "A request that is accepted agrees the commitment that its answer carries.",
  calls: ({ id, data }) =>
    data.agreedIn === undefined
      ? [
          {
            thing: "commitments",
            id: data.commitmentId as string,
            command: "agree",
            body: { ...(data.commitment as Body), requestId: id },
          },
        ]
      : [],
};
