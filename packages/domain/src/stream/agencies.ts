// The agencies charged with a thing: who sees to it, in which role. The fold of the three agency events and the need of two of them,
// for every stream that charges agencies (agency-commands.ts).
import type { AgencyRef, AgencyRole } from "../values/index.ts";
import type { EventData } from "./event.ts";
import { readOnce } from "./read-once.ts";
import type { Rejection } from "./rejections.ts";
import type { Fact } from "./standing.ts";

export interface AgencyAssignment {
  /** The event that charged it last. */
  readonly eventId: string;
  readonly agency: AgencyRef;
  readonly role: AgencyRole;
  readonly instruction?: string;
}

/** Whether somebody sees to it, and who: an agency of a register, one known by its words alone, or none. */
export type Owner = "named" | "unnamed" | "none";
export const ownerOf = ({ agencies }: { readonly agencies: readonly AgencyAssignment[] }): Owner =>
  agencies.some(({ agency }) => "partyId" in agency) ? "named" : agencies.length > 0 ? "unnamed" : "none";

/** What tells agencies apart: the id where it has one, else the words. */
export const agencyKey = (agency: AgencyRef): string =>
  "partyId" in agency ? `id ${agency.partyId}` : `as written ${agency.nameAsWritten}`;

/** The agencies after a certain event; of any other event, as they were. Total: no order of events makes it throw. */
export function foldAgencies(agencies: readonly AgencyAssignment[], { id, type, data }: Fact): readonly AgencyAssignment[] {
  switch (type) {
    case "AgencyAssigned":
      return charge(agencies, id, data.agency as AgencyRef, data);
    case "AgencyReassigned": {
      const { instruction } = agencies.find(isCharged(data.from as AgencyRef, data)) ?? {};
      return charge(release(agencies, data.from as AgencyRef, data), id, data.to as AgencyRef, { role: data.role, instruction });
    }
    case "AgencyReleased":
      return release(agencies, data.agency as AgencyRef, data);
    default:
      return agencies;
  }
}

const isCharged =
  (agency: AgencyRef, { role }: EventData) =>
  (assignment: AgencyAssignment): boolean =>
    assignment.role === role && agencyKey(assignment.agency) === agencyKey(agency);

function release(agencies: readonly AgencyAssignment[], agency: AgencyRef, data: EventData): readonly AgencyAssignment[] {
  const charged = isCharged(agency, data);
  return agencies.filter((assignment) => !charged(assignment));
}

/** The same agency in the same role stands once, with the later word. */
function charge(agencies: readonly AgencyAssignment[], eventId: string, agency: AgencyRef, data: EventData): readonly AgencyAssignment[] {
  const role = data.role as AgencyRole;
  const instruction = data.instruction as string | undefined;
  return [...release(agencies, agency, data), { eventId, agency, role, ...(instruction === undefined ? {} : { instruction }) }];
}

type AgencyEvent = Pick<Fact, "type" | "data">;

/** Whom an event takes the charge from; nothing of an event that takes it from nobody. */
function takesFrom({ type, data }: AgencyEvent): AgencyRef | undefined {
  if (type === "AgencyReassigned") return data.from as AgencyRef;
  return type === "AgencyReleased" ? (data.agency as AgencyRef) : undefined;
}

/** Why an event may not stand beside these facts: it takes the charge from an agency that nobody charged. The days do not matter. */
export const agencyNeed = (event: AgencyEvent, facts: readonly Fact[]): Rejection | undefined =>
  takesFrom(event) && needOf(event, everCharged(facts));

/** The agency events whose need nothing meets. */
export function unmetAgencies(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  const taking = facts.filter(takesFrom);
  if (taking.length === 0) return [];
  const charged = everCharged(facts);
  return taking.flatMap((fact) => {
    const rejection = needOf(fact, charged);
    return rejection ? [{ fact, rejection }] : [];
  });
}

function needOf(event: AgencyEvent, charged: ReadonlySet<string>): Rejection | undefined {
  const agency = takesFrom(event) as AgencyRef;
  if (charged.has(chargeOf(agency, event.data))) return undefined;
  const name = "partyId" in agency ? agency.partyId : `"${agency.nameAsWritten}"`;
  const { role } = event.data;
  return {
    code: "agency-not-assigned",
    detail: `${name} was never assigned as ${role}: record that with \`assign-agency\` first`,
    facts: { agency, role },
  };
}

const chargeOf = (agency: AgencyRef, { role }: EventData): string => `${role} ${agencyKey(agency)}`;

/** Every agency and role that some day saw: assigned, or passed on from one that was. */
const everCharged = readOnce((facts): ReadonlySet<string> => {
  const charged = new Set(facts.flatMap(({ type, data }) => (type === "AgencyAssigned" ? [chargeOf(data.agency as AgencyRef, data)] : [])));
  let passedOn = facts.filter(({ type }) => type === "AgencyReassigned");
  for (let size = -1; size !== charged.size; ) {
    size = charged.size;
    passedOn = passedOn.filter(({ data }) => {
      if (!charged.has(chargeOf(data.from as AgencyRef, data))) return true;
      charged.add(chargeOf(data.to as AgencyRef, data));
      return false;
    });
  }
  return charged;
});
