// The lists of all things, by the name of their streams, in the order in which answers over several things give them.
import type { StreamName, Thing } from "@camket/domain";
import { agreementList } from "./agreement.ts";
import { commitmentList } from "./commitment.ts";
import { indicatorList } from "./indicator.ts";
import type { ListDefinition } from "./list.ts";
import { meetingList } from "./meeting.ts";
import { partyList } from "./party.ts";
import { requestList } from "./request.ts";
import { sourceList } from "./source.ts";

export const lists = {
  commitment: commitmentList,
  agreement: agreementList,
  request: requestList,
  meeting: meetingList,
  party: partyList,
  source: sourceList,
  indicator: indicatorList,
} as const satisfies Readonly<Record<StreamName, unknown>>;

/** As addresses name them. */
export const thingOf: Readonly<Record<StreamName, Thing>> = {
  commitment: "commitments",
  agreement: "agreements",
  request: "requests",
  meeting: "meetings",
  party: "parties",
  source: "sources",
  indicator: "indicators",
};

export const thingsInOrder = Object.keys(lists) as readonly StreamName[];

/** What all of them have, whatever their filters. */
export const listOfThing = (name: StreamName): Omit<ListDefinition<never>, "clauses"> => lists[name];
