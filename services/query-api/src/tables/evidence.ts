// The table of the board of evidence: a row for each commitment with a gap.
import type * as z from "zod";
import type { EvidenceItem } from "../boards/evidence.ts";
import { type Column, day, text, truth } from "./column.ts";
import { commitmentColumns } from "./commitment.ts";

export const evidenceColumns: readonly Column<z.output<typeof EvidenceItem>>[] = [
  ...commitmentColumns,
  text(
    "confidence",
    "The highest confidence of any claim: `high`, `medium`, `low`, `unstated`; `none`: no source.",
    ({ confidence }) => confidence,
  ),
  text("papers", "`no-paper`, `paper`, or `kept-here`: one is kept in this register.", ({ papers }) => papers),
  text("reached", "`under-way`, `delivered` or `verified`.", ({ reached }) => reached),
  truth("stale", "`true`: open, and without news for 365 days.", ({ stale }) => String(stale)),
  day("lastNewsOn", "The day of the last certain event.", ({ lastNewsOn }) => lastNewsOn),
  day("lastReviewedOn", "When a side last assessed it at a meeting.", ({ lastReviewedOn }) => lastReviewedOn),
];
