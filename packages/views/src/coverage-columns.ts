// How well each commitment is covered by sources and papers, as one small number, since there are few ways to be covered. It moves only where a
// better source or a first paper comes, or with the commitment's own way.
import { type Backing, backings, type CommitmentState, isOpen } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const coverageColumns = { coverage: "INTEGER" } as const;

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

/** All that there are: the column holds a place among them. */
const coverages: readonly Coverage[] = [true, false].flatMap((open) =>
  [undefined, ...backings].flatMap((backing) =>
    papers.flatMap((its) => reaches.map((reached) => ({ open, ...(backing === undefined ? {} : { backing }), papers: its, reached }))),
  ),
);

const places = new Map(coverages.map((coverage, place) => [textOf(coverage), place]));

function textOf({ open, backing, papers: its, reached }: Coverage): string {
  return `${open} ${backing} ${its} ${reached}`;
}

export function coverageRow(state: CommitmentState): Readonly<Record<keyof typeof coverageColumns, Value | undefined>> {
  const { backing, evidence, stage, covered } = state;
  const place = covered ?? stage;
  return {
    coverage: places.get(
      textOf({
        open: isOpen(state),
        ...(backing === undefined ? {} : { backing }),
        papers: !evidence ? "no-paper" : evidence.keptHere === undefined ? "paper" : "kept-here",
        reached: place === "verified" ? "verified" : place === "delivered" || place === "handed-over" ? "delivered" : "under-way",
      }),
    ),
  };
}

export const coverageOf = (place: number): Coverage => coverages[place] as Coverage;

/** Of the row `r`, as SQL. */
export const coveredSo = (fits: (coverage: Coverage) => boolean): string =>
  `r.coverage IN (${coverages.flatMap((coverage, place) => (fits(coverage) ? [place] : [])).join(", ")})`;

const hasSource = ({ backing = "none" }: Coverage): boolean => backing !== "none";
const hasPaper = ({ papers: its }: Coverage): boolean => its !== "no-paper";

export const isWithoutPaper = (one: Coverage): boolean => !hasPaper(one);
export const isWithoutSource = (one: Coverage): boolean => !hasSource(one);
/** Of what is certain nothing names a source, and no paper is attached. */
export const isUncovered = (one: Coverage): boolean => !hasSource(one) && !hasPaper(one);
/** Open, and something of it is certain: only that can be stale. */
export const canBeStale = ({ open, backing }: Coverage): boolean => open && backing !== undefined;
export const isDelivered = ({ reached }: Coverage): boolean => reached !== "under-way";
