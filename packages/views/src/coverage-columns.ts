// How well each commitment is covered by sources and papers, as one text that many share, so that SQL groups by it in the order of an index. It
// moves only where a better source or a first paper comes, or with the commitment's own way.
import { type Backing, type CommitmentState, isOpen } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const coverageColumns = { coverage: "TEXT" } as const;

/** Read by the board of evidence alone. */
export const coverageIndex = ["coverage", "ends", "stated_row"] as const;

export const coverageReads = [
  "backing",
  "evidence",
  "stage",
  "covered",
  "kind",
  "fulfilment",
] as const satisfies readonly (keyof CommitmentState)[];

/** No paper is attached; one is; one of them is kept in this register. */
const papers = ["no-paper", "paper", "kept-here"] as const;
/** Whether it was delivered, which what was handed over was too; whether that was verified. */
const reaches = ["under-way", "delivered", "verified"] as const;

export interface Coverage {
  readonly open: boolean;
  /** Absent while nothing of it is certain. */
  readonly backing?: Backing;
  readonly papers: (typeof papers)[number];
  readonly reached: (typeof reaches)[number];
}

export function coverageRow(state: CommitmentState): Readonly<Record<keyof typeof coverageColumns, Value | undefined>> {
  const { backing, evidence, stage, covered } = state;
  const place = covered ?? stage;
  const words: readonly [string, string, Coverage["papers"], Coverage["reached"]] = [
    isOpen(state) ? "open" : "over",
    backing ?? "untold",
    !evidence ? "no-paper" : evidence.keptHere === undefined ? "paper" : "kept-here",
    place === "verified" ? "verified" : place === "delivered" || place === "handed-over" ? "delivered" : "under-way",
  ];
  return { coverage: words.join(" ") };
}

export function coverageOf(text: string): Coverage {
  const [open, backing, papers, reached] = text.split(" ") as [string, string, Coverage["papers"], Coverage["reached"]];
  return { open: open === "open", ...(backing === "untold" ? {} : { backing: backing as Backing }), papers, reached };
}

/** Of the row `r`: of what is certain nothing names a source, and no paper is attached. */
export const uncovered = "(r.coverage GLOB '* none no-paper *' OR r.coverage GLOB '* untold no-paper *')";
export const withoutPaper = "r.coverage GLOB '* no-paper *'";
export const withoutSource = "(r.coverage GLOB '* none *' OR r.coverage GLOB '* untold *')";
/** Open, and something of it is certain: only that can be stale. */
export const canBeStale = "r.coverage GLOB 'open *' AND r.coverage NOT GLOB '* untold *'";
export const isDelivered = "r.coverage NOT GLOB '* under-way'";
