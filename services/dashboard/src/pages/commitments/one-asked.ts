// What the page of a commitment is made of: the commitment as the API answers it, the events that tell of it, and what ids are called.
import type { components } from "@camket/client";
import type { HistoryEvent } from "../../parts/history.ts";
import type { NamedBy } from "../../parts/names.ts";
import type { Visit } from "../../visit.ts";

export type CommitmentShown = components["schemas"]["Commitment"];

export interface Told {
  readonly visit: Visit;
  readonly one: CommitmentShown;
  /** Its history from the beginning, as far as a page goes. */
  readonly events: readonly HistoryEvent[];
  readonly names: NamedBy;
}
