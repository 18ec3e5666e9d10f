// A ledger knows itself: the first event of the log says which ledger it is, in which time zone its days are, and with which tag
// its positions are written at the edge. A restore or a move appends another with a new tag.
import * as z from "zod";
import type { LedgerEventDefinition } from "./definition.ts";

export const ledgerStream = "ledger-main";

export const LedgerOpened = z.strictObject({
  ledgerId: z.uuid().meta({ description: "Which ledger this is, for ever." }),
  timeZone: z.string().min(1).meta({ description: "IANA time zone in which the ledger's days are counted." }),
  tag: z
    .string()
    .regex(/^[a-z0-9]{4,16}$/)
    .meta({ description: "Written before each position at the edge, so that a position of another ledger or copy is told apart." }),
});
export type LedgerOpened = z.infer<typeof LedgerOpened>;

export const ledgerEvent: LedgerEventDefinition = {
  type: "LedgerOpened",
  stream: ledgerStream,
  summary:
    "The first event of a log, written by the program itself: which ledger this is. A restore or a move writes another one with a new tag.",
  timing: "record",
  schemaVersion: 1,
  upcasters: {},
  data: LedgerOpened,
  example: { ledgerId: "00000000-0000-4000-8000-00000000cafe", timeZone: "Asia/Ho_Chi_Minh", tag: "camket" },
};
