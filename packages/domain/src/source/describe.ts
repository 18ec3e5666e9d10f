// A source as answers show it, its dates with their bounds, absent fields left out.
import { describeDate } from "../values/index.ts";
import type { SourceState } from "./state.ts";

/** As a list shows it, whatever the number of its claims. */
export const describeSourceItem = (state: SourceState) => ({
  ...describePaper(state),
  openConflicts: state.conflicts.filter(({ resolution }) => !resolution).length,
});

export const describeSource = (state: SourceState) => ({
  ...describePaper(state),
  claims: state.claims,
  conflicts: state.conflicts.map((conflict) => ({ ...conflict, status: conflict.resolution ? "resolved" : "open" })),
});

function describePaper({ publishedOn, eventOn, claims: _claims, conflicts: _conflicts, ...paper }: SourceState) {
  return {
    ...paper,
    ...(publishedOn ? { publishedOn: describeDate(publishedOn) } : {}),
    ...(eventOn ? { eventOn: describeDate(eventOn) } : {}),
  };
}
