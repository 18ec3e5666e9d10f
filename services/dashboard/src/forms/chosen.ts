// Which fields name a thing of the register, by their names: a field name means one thing everywhere, save the successor, which hangs on the command.
import type { Thing } from "@camket/domain";

const named: Readonly<Record<string, Thing>> = {
  partyId: "parties",
  partOf: "parties",
  predecessors: "parties",
  successors: "parties",
  oldPartyId: "parties",
  newPartyId: "parties",
  successorId: "parties",
  "agreements/renew:successorId": "agreements",
  "commitments/supersede:successorId": "commitments",
  sourceId: "sources",
  replacedBy: "sources",
  agreementId: "agreements",
  renews: "agreements",
  meetingId: "meetings",
  requestId: "requests",
  commitmentId: "commitments",
  commitments: "commitments",
  carriedOver: "commitments",
  fulfils: "commitments",
};

/** The id of what an acceptance begins is chosen by whoever records it. */
const begun = ["requests/accept:commitmentId", "requests/accept-partly:commitmentId"];

/** @param path with or without numbers of items: `claims.0.sourceId`, `successors.#` */
export function chosenThing(path: string, command: string): Thing | undefined {
  const steps = path.split(".").filter((step) => !/^(?:#|\d+)$/.test(step));
  const last = steps.at(-1) as string;
  const ofCommand = `${command}:${steps.join(".")}`;
  return begun.includes(ofCommand) ? undefined : (named[ofCommand] ?? named[last]);
}

export const isChosen = (path: string, command: string): boolean => chosenThing(path, command) !== undefined;
