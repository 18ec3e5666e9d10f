// What a commitment says to the acceptance that names it: there is none of this id yet, or it was recorded for this very request and can be
// agreed, or is agreed, as the acceptance says. Seen in the store, never in a view.
import { statedFields as terms } from "../commitment/fields.ts";
import { commitmentBars, commitmentOn } from "../commitment/index.ts";
import { datedAs } from "../stream/dated-as.ts";
import type { EventData } from "../stream/event.ts";
import type { Across, Seen, StreamRef } from "../stream/others.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { isSameValue } from "../stream/same-value.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added } from "../stream/stream.ts";
import { acceptances } from "./lifecycle.ts";

export function acrossRequests({ id, event, target, others }: Across): Seen {
  const commitmentId = event.data.commitmentId as string;
  if (!acceptances.has(event.type) || (target && target.data.commitmentId === commitmentId)) return undefined;
  const facts = others.facts("commitments", commitmentId);
  if (!facts) return { asks: [{ thing: "commitments", id: commitmentId }] };
  const standing = commitmentOn(event.days, facts);
  if (!standing) return target ? notThere(commitmentId) : undefined;
  if (standing.requestId !== id) return ofAnother(commitmentId, standing.requestId);
  return target ? undefined : (saysOtherwise(commitmentId, event, facts) ?? cannotBeAgreed(commitmentId, event, facts));
}

/** What an acceptance records of its commitment: the event that agreed it before, which a policy then does not agree again. */
export function recordAgreed({
  id,
  event,
  target,
  others,
}: Across): { readonly asks: readonly StreamRef[] } | { readonly added: Added } | undefined {
  if (!acceptances.has(event.type) || target) return undefined;
  const commitmentId = event.data.commitmentId as string;
  const facts = others.facts("commitments", commitmentId);
  if (!facts) return { asks: [{ thing: "commitments", id: commitmentId }] };
  const agreed = commitmentOn(event.days, facts)?.requestId === id ? agreementIn(facts) : undefined;
  return agreed && { added: { agreedIn: agreed.id } };
}

const agreementIn = (facts: readonly Fact[]): Fact | undefined => facts.find(({ type }) => type === "CommitmentAgreed");

function ofAnother(commitmentId: string, requestId: string | undefined) {
  const facts = { commitmentId, ...(requestId === undefined ? {} : { requestId }) };
  const detail = `commitment ${commitmentId} stands already${requestId === undefined ? "" : `, for request ${requestId}`}: choose another id, or \`link\` that one to this request first`;
  return reject("commitment-recorded", detail, { facts, errors: [{ pointer: "#/commitmentId", code: "commitment-recorded", detail }] });
}

/** A corrected acceptance calls for no commitment: the one that it names has to be there. */
function notThere(commitmentId: string) {
  const detail = `there is no commitment "${commitmentId}"; record it for this request first`;
  return reject("unknown-reference", detail, { errors: [{ pointer: "#/commitmentId", code: "unknown-commitment", detail }] });
}

/** It is agreed, on other terms than the acceptance says. */
function saysOtherwise(commitmentId: string, { data }: Across["event"], facts: readonly Fact[]) {
  const agreed = agreementIn(facts);
  if (!agreed) return undefined;
  const accepted = data.commitment as EventData;
  const differing = terms.filter((field) => field !== "requestId" && !isSameValue(accepted[field], agreed.data[field]));
  if (differing.length === 0) return undefined;
  const detail = `commitment ${commitmentId} was agreed ${datedAs(agreed)} (event ${agreed.id}) with another ${differing.join(", ")}: accept it as it was agreed, or correct or withdraw that event`;
  return reject("commitment-recorded", detail, {
    facts: { commitmentId, eventId: agreed.id },
    errors: differing.map((field) => ({ pointer: `#/commitment/${field}`, code: "commitment-recorded", detail })),
  });
}

/** It was paused, or has ended, before the acceptance: nothing more is promised by it. */
function cannotBeAgreed(
  commitmentId: string,
  { data, days }: Across["event"],
  facts: readonly Fact[],
): { rejection: Rejection } | undefined {
  const barred = commitmentBars({ type: "CommitmentAgreed", data: data.commitment as EventData, days }, facts);
  if (!barred) return undefined;
  const { code, facts: said, ...rest } = barred.rejection;
  const detail = `commitment ${commitmentId}: ${rest.detail}`;
  return reject(code, detail, { facts: { commitmentId, ...said }, errors: [{ pointer: "#/commitmentId", code, detail }] });
}
