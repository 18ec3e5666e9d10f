// What a commitment says to the acceptance that names it: there is none of this id yet, or it was recorded for this very request. Seen in the
// store, never in a view.
import { commitmentOn } from "../commitment/index.ts";
import type { Across, Seen } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";

const acceptances: ReadonlySet<string> = new Set(["RequestAccepted", "RequestPartlyAccepted"]);

export function acrossRequests({ id, event, target, others }: Across): Seen {
  const { commitmentId } = event.data;
  if (!acceptances.has(event.type) || (target && target.data.commitmentId === commitmentId)) return undefined;
  const facts = others.facts("commitments", commitmentId as string);
  if (!facts) return { asks: [{ thing: "commitments", id: commitmentId as string }] };
  const standing = commitmentOn(event.days, facts);
  if (!standing || standing.requestId === id) return undefined;
  const { requestId } = standing;
  const detail = `commitment ${commitmentId} stands already${requestId === undefined ? "" : `, for request ${requestId}`}: choose another id, or \`link\` that one to this request first`;
  return reject("commitment-recorded", detail, {
    facts: { commitmentId, ...(requestId === undefined ? {} : { requestId }) },
    errors: [{ pointer: "#/commitmentId", code: "commitment-recorded", detail }],
  });
}
