// A source as answers show it, its dates with their bounds.
import { describeDate } from "../values/index.ts";
import type { SourceState } from "./state.ts";

export function describeSource(state: SourceState) {
  const { publishedOn, eventOn, ...rest } = state;
  return {
    ...rest,
    ...(publishedOn ? { publishedOn: describeDate(publishedOn) } : {}),
    ...(eventOn ? { eventOn: describeDate(eventOn) } : {}),
  };
}
