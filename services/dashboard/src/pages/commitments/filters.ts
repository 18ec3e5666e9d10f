// What the register can be asked for: all that its list in the API takes.
import { commitmentKinds, scheduleStatuses, stages } from "@camket/domain";
import { countedSchedule } from "../../parts/counted-schedule.ts";
import { codes, corridor, day, type Filter, type Quick, text, thing, yesNo } from "../../parts/filters.ts";

export const commitmentFilters: readonly Filter[] = [
  thing("party", "parties"),
  thing("obligor", "parties"),
  thing("beneficiary", "parties"),
  corridor,
  thing("agency", "parties"),
  thing("place", "parties", "area"),
  thing("agreement", "agreements"),
  thing("meeting", "meetings"),
  thing("request", "requests"),
  thing("source", "sources"),
  day("dueFrom"),
  day("dueTo"),
  { is: "days", name: "dueWithin", label: "dueWithin" },
  day("handedOverFrom"),
  day("handedOverTo"),
  text("sector"),
  yesNo("open"),
  yesNo("atRisk"),
  yesNo("disputed"),
  yesNo("orphaned"),
  { is: "word", name: "handover", label: "handover", word: "unaccepted" },
  { is: "codes", name: "schedule", label: "schedule", codes: scheduleStatuses, say: countedSchedule },
  codes("owner", "owner", ["named", "unnamed", "none"]),
  codes("stage", "stage", stages),
  codes("kind", "kind", commitmentKinds),
  text("text"),
];

/** Those that the overview counts. */
export const quickCommitments = (overdue: Quick["label"], possiblyOverdue: Quick["label"]): readonly Quick[] => [
  { label: "open", asks: { open: "true" } },
  { label: overdue, asks: { schedule: "overdue" } },
  { label: possiblyOverdue, asks: { schedule: "possibly-overdue" } },
  { label: "dueSoon", asks: { dueWithin: "90" } },
  { label: "withoutOwner", asks: { open: "true", owner: "none" } },
  { label: "atRisk", asks: { atRisk: "true" } },
  { label: "handover", asks: { handover: "unaccepted" } },
  { label: "disputed", asks: { disputed: "true" } },
  { label: "orphaned", asks: { orphaned: "true" } },
];
