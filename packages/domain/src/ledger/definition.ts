// What the ledger says of itself, beside what it says of things: each such event with its stream, the form of its data, and an example. No command of
// the catalogue writes one; no thing is folded from them.
import type * as z from "zod";
import type { EventDefinition } from "../stream/event.ts";

export interface LedgerEventDefinition extends EventDefinition {
  readonly timing: "record";
  readonly stream: string;
  /** One sentence for the reference: what happened, and who writes it. */
  readonly summary: string;
  readonly data: z.ZodObject;
  readonly example: object;
}
