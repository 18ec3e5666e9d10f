// What the list of requests can be asked for.
import { requestStages, scheduleStatuses } from "@camket/domain";
import { codes, corridor, day, type Filter, type Quick, text, thing, yesNo } from "../../parts/filters.ts";

export const requestFilters: readonly Filter[] = [
  thing("from", "parties", "asker"),
  thing("to", "parties", "asked"),
  thing("decider", "parties"),
  thing("waitingOn", "parties"),
  thing("party", "parties"),
  corridor,
  { is: "thing", name: "waitingOnUs", label: "waitingOnUs", thing: "parties", once: true },
  { is: "thing", name: "waitingOnThem", label: "waitingOnThem", thing: "parties", once: true },
  thing("agency", "parties"),
  thing("meeting", "meetings"),
  thing("source", "sources"),
  day("dueFrom", "respondFrom"),
  day("dueTo", "respondTo"),
  yesNo("open"),
  codes("schedule", "schedule", scheduleStatuses),
  codes("owner", "owner", ["named", "unnamed", "none"]),
  codes("stage", "requestStage", requestStages),
  text("text"),
];

export const quickRequests = (scheduleWord: (code: string) => Quick["label"]): readonly Quick[] => [
  { label: "open", asks: { open: "true" } },
  ...["overdue", "possibly-overdue"].map((schedule) => ({ label: scheduleWord(schedule), asks: { schedule } })),
  { label: "withoutOwner", asks: { open: "true", owner: "none" } },
];
