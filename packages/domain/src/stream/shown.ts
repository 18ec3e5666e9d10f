// A fact as answers show it: its event, its day and what it says.
import { describeDate } from "../values/index.ts";
import type { OccurredOn } from "./event.ts";
import type { Fact } from "./standing.ts";

/** What every fact that an answer shows says of its event. */
export interface Shown {
  readonly eventId: string;
  readonly occurredOn: OccurredOn;
}

/** Of an act, which has a day. */
export const eventAndDay = ({ id, occurredOn }: Fact): Shown => ({ eventId: id, occurredOn: occurredOn as OccurredOn });

/** With all that its body says; its command's schema vouches for the fields. */
export const shown = <Told>(fact: Fact): Told => ({ ...eventAndDay(fact), ...fact.data }) as unknown as Told;

/** With its date in words and bounds. */
export const dated = <Told extends Pick<Shown, "occurredOn">>(told: Told) => ({ ...told, occurredOn: describeDate(told.occurredOn) });
