// What other agreements say to an event of one: what it renews is there, is renewed by no other and does not renew it; what renews it says so.
// What commitments say to it stands in duties.ts. Seen in the store, never in a view.
import type { Across, Others, Seen } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { renewedBefore, renewedIn } from "./decide.ts";
import { preparations, renewedDuties } from "./duties.ts";
import { beginnings } from "./lifecycle.ts";

export function acrossAgreements(asked: Across): Seen {
  switch (asked.event.type) {
    case "AgreementSigned":
      return (asked.event.data.renews === undefined ? undefined : renews(asked, asked.event.data.renews as string)) ?? preparations(asked);
    case "AgreementAmended":
    case "AgreementExtended":
      return preparations(asked);
    case "AgreementRenewed":
      return renewedBy(asked, asked.event.data.successorId as string) ?? renewedDuties(asked) ?? preparations(asked);
    default:
      return undefined;
  }
}

/** The agreement that this one renews is there, is not renewed by another, and is no renewal of this one. */
function renews({ id, others }: Across, old: string): Seen {
  const facts = others.facts("agreements", old);
  if (!facts) return { asks: [{ thing: "agreements", id: old }] };
  if (!isThere(facts)) return unknownAgreement(old, "#/renews");
  const renewal = facts.find(({ type, data }) => type === "AgreementRenewed" && data.successorId !== id);
  return renewal ? renewedBefore(renewal) : renewalCycle(others, id, old);
}

/** Followed from an agreement to the one that it renews, the line must not lead back; what is not there ends it, and so does what was met. */
function renewalCycle(others: Others, id: string, old: string): Seen {
  const through: string[] = [];
  for (let at: string | undefined = old; at !== undefined && !through.includes(at); ) {
    if (at === id) {
      const detail = `${id} would renew itself through ${through.join(", ")}`;
      return reject("renewal-cycle", detail, { facts: { through }, errors: [{ pointer: "#/renews", code: "renewal-cycle", detail }] });
    }
    const facts = others.facts("agreements", at);
    if (!facts) return { asks: [{ thing: "agreements", id: at }] };
    through.push(at);
    at = renewedIn(facts);
  }
  return undefined;
}

/** The successor is an agreement that was signed as the renewal of this one. */
function renewedBy({ id, others }: Across, successorId: string): Seen {
  const facts = others.facts("agreements", successorId);
  if (!facts) return { asks: [{ thing: "agreements", id: successorId }] };
  if (!isThere(facts)) return unknownAgreement(successorId, "#/successorId");
  const renewed = renewedIn(facts);
  if (renewed === id) return undefined;
  const detail = `${successorId} ${renewed ? `renews ${renewed}` : "does not say what it renews"}: its signing must name ${id} in \`renews\``;
  return reject("not-its-renewal", detail, {
    facts: { successorId, ...(renewed ? { renews: renewed } : {}) },
    errors: [{ pointer: "#/successorId", code: "not-its-renewal", detail }],
  });
}

const isThere = (facts: readonly Fact[]): boolean => facts.some(({ type }) => beginnings.has(type));

function unknownAgreement(id: string, pointer: string) {
  const detail = `there is no agreement "${id}"; record it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer, code: "unknown-agreement", detail }] });
}
