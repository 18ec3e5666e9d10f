// Whose in-box and out-box a request lies in, as text that many requests share, and on whom it waits: by these the board of requests groups.
import type { RequestState } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const boxColumns = { ends: "TEXT", waiting_on: "TEXT", answers: "TEXT" } as const;
type BoxColumn = keyof typeof boxColumns;

/** `answers`: the events of the answers that stand, where there are several, which cannot all be true. */
export const boxRow = (state: RequestState): Readonly<Record<BoxColumn, Value | undefined>> => ({
  ends: boxesText(state),
  waiting_on: state.waitingOn?.partyId,
  answers: state.answers.length < 2 ? undefined : JSON.stringify(state.answers.map(({ eventId }) => eventId)),
});

export const boxReads = ["from", "to", "decider", "escalations", "waitingOn", "answers"] as const satisfies readonly (keyof RequestState)[];

/** `sekong>quang-nam,vietnam-government`: who asks before the sign, behind it those whom it was put and passed on to, and who alone can say yes. */
function boxesText({ from, to, decider, escalations }: RequestState): string {
  const asked = [to, ...(decider ? [decider] : []), ...escalations.map(({ toAuthority }) => toAuthority)];
  return `${from.partyId}>${[...new Set(asked.map(({ partyId }) => partyId))].sort().join(",")}`;
}

export function boxesOf(ends: string): { readonly out: string; readonly in: readonly string[] } {
  const sign = ends.indexOf(">");
  return { out: ends.slice(0, sign), in: ends.slice(sign + 1).split(",") };
}
