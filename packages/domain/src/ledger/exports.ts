// What leaves the house: each export is recorded before the first of its bytes leaves, so that an auditor finds who took what, when, and as of which
// moment, also where the reader broke it off. What was taken can be made again from the log by the same moment and compared.
import * as z from "zod";
import { Reason } from "../values/index.ts";
import type { LedgerEventDefinition } from "./definition.ts";

export const exportsStream = "ledger-exports";

/** What leaves whole: the events of the log, or a copy of its store. */
export const WholeExport = z.enum(["log", "backup"]);
export type WholeExport = z.infer<typeof WholeExport>;

/** `table`: the rows of a list, a board or a report. */
export const exported = [...WholeExport.options, "table"] as const;
/** In which form it leaves. */
export const exportFormats = ["ndjson", "sqlite", "csv", "xlsx"] as const;

export const LedgerExportRequested = z.strictObject({
  what: z.enum(exported).meta({ description: "The events of the log, a copy of its store, or the rows of a table." }),
  address: z
    .string()
    .max(500)
    .optional()
    .meta({ description: "Of a table: the path at which it was asked for.", examples: ["/v1/commitments.csv"] }),
  filters: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .meta({ description: "Of a table: the parameters that it was asked with, each with all its values, without the two moments." }),
  format: z.enum(exportFormats).meta({ description: "In which form it leaves." }),
  validAt: z.iso.date().optional().meta({ description: "Of a table: the day at which its rows hold." }),
  knownAt: z.iso.datetime().optional().meta({ description: "Of a table: the instant by which they were known." }),
  position: z.string().max(100).optional().meta({ description: "Of a table: the last event of the log that its rows may tell of." }),
  size: z.int().min(0).optional().meta({ description: "Of a table: how many events the log held up to there …" }),
  root: z
    .string()
    .max(100)
    .optional()
    .meta({ description: "… and the root of their digest, by which it can be held against the log later." }),
  reason: Reason.optional().meta({ description: "What it was taken for, where that was said." }),
});
export type LedgerExportRequested = z.infer<typeof LedgerExportRequested>;

/** What is written of an export of everything. */
export const wholeExport = (what: WholeExport, reason?: string): LedgerExportRequested => ({
  what,
  format: what === "log" ? "ndjson" : "sqlite",
  ...(reason === undefined ? {} : { reason }),
});

export const ledgerExportRequested: LedgerEventDefinition = {
  type: "LedgerExportRequested",
  stream: exportsStream,
  summary:
    "Somebody asks for events or rows out of the ledger: written before the first of them leaves. Who it is, is the event's `actor`, and when, its `recordedAt`. Whether they left, no event says: a reader may go away. Single pages of the API are none.",
  timing: "record",
  schemaVersion: 1,
  upcasters: {},
  data: LedgerExportRequested,
  example: {
    what: "table",
    address: "/v1/commitments.csv",
    filters: { stage: ["in-implementation"], party: ["quang-nam"] },
    format: "csv",
    validAt: "2026-02-03",
    knownAt: "2026-02-03T04:59:58.120Z",
    position: "camket.812",
    size: 812,
    root: "q1lVHcrxVV0cDtwb5NScDwDGCLRz7rsExFPKIXwMaQE=",
  },
};
