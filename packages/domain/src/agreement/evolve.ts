// Folds the certain events of an agreement, one by one, into all that is neither its stage nor its parties. Total: no order makes it throw.
import { foldAgencies } from "../stream/agencies.ts";
import { shown } from "../stream/shown.ts";
import type { Fact } from "../stream/standing.ts";
import { type Statements, statedAnew } from "../stream/statements.ts";
import { statedFields } from "./fields.ts";
import { beginnings } from "./lifecycle.ts";
import type { AgreementState, Signature } from "./state.ts";

/** What the certain events have said so far; the stated fields stand in `stated` under the names of the commands' fields. */
export type Told = Statements &
  Pick<
    AgreementState,
    | "agencies"
    | "amendments"
    | "extensions"
    | "withdrawals"
    | "successions"
    | "signature"
    | "entryIntoForce"
    | "renewal"
    | "termination"
    | "lastNewsOn"
  >;

export const nothingTold = { agencies: [], amendments: [], extensions: [], withdrawals: [], successions: [] } as const;

export function evolve(told: Told, fact: Fact): Told {
  const next = { ...apply(told, fact), lastNewsOn: fact.days.certainFrom };
  return beginnings.has(fact.type) ? { ...next, stated: { ...next.stated, ...statedAnew(told, fact, statedFields) } } : next;
}

function apply(told: Told, fact: Fact): Told {
  switch (fact.type) {
    case "AgreementSigned":
      return { ...told, signature: signatureOf(fact) };
    case "AgreementEnteredIntoForce":
      return { ...told, entryIntoForce: shown(fact) };
    case "AgreementAmended":
      return { ...told, amendments: [...told.amendments, shown(fact)] };
    case "AgreementExtended":
      return { ...told, extensions: [...told.extensions, shown(fact)] };
    case "PartyWithdrew":
      return { ...told, withdrawals: [...told.withdrawals, shown(fact)] };
    case "AgreementPartySucceeded":
      return { ...told, successions: [...told.successions, shown(fact)] };
    case "AgreementRenewed":
      return { ...told, renewal: shown(fact) };
    case "AgreementTerminated":
      return { ...told, termination: shown(fact) };
    default:
      return { ...told, agencies: foldAgencies(told.agencies, fact) };
  }
}

/** Of a signature what belongs to the act of signing; what it states of the agreement stands there. */
const signatureOf = (signing: Fact): Signature =>
  Object.fromEntries(Object.entries(shown<Signature>(signing)).filter(([field]) => !statedFields.includes(field))) as unknown as Signature;
