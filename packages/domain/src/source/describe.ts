// A source as answers show it, its dates with their bounds, absent fields left out.
import { describeDate } from "../values/index.ts";
import type { SourceState } from "./state.ts";

export const describeSource = ({ claims, conflicts, ...paper }: SourceState) => ({
  ...describeSourceItem(paper),
  claims,
  conflicts: conflicts.map((conflict) => ({ ...conflict, status: conflict.resolution ? "resolved" : "open" })),
});

/** As a list shows it: the paper, without what is taken from it. */
export const describeSourceItem = ({ publishedOn, eventOn, ...paper }: Omit<SourceState, "claims" | "conflicts">) => ({
  ...paper,
  ...(publishedOn ? { publishedOn: describeDate(publishedOn) } : {}),
  ...(eventOn ? { eventOn: describeDate(eventOn) } : {}),
});
