// The commands of an indicator: it is defined once, targets are set for it, figures of it are reported and revised.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { FigureQualifier, ObservationStatus, Reason } from "../values/index.ts";
import { figure, ObservationId, observed, Period, stated } from "./fields.ts";

const claims = [{ sourceId: "baogialai-2025-09-03", locator: "paragraph 4" }];

const entries: readonly CommandEntry[] = [
  {
    name: "define",
    event: "IndicatorDefined",
    begins: true,
    timing: "record",
    summary: "Define an indicator",
    description:
      "A figure that is followed from period to period, in one unit, of one area. Its figures are reported, never promised: they stand in no total of commitments.",
    fields: stated,
    example: {
      name: { vi: "Kim ngạch xuất nhập khẩu qua cửa khẩu Lệ Thanh", en: "Turnover of Lệ Thanh border gate" },
      unit: "USD",
      geography: "Cửa khẩu quốc tế Lệ Thanh",
      aggregation: "flow",
      claims,
    },
    rejections: ["already-recorded", "unknown-unit"],
  },
  {
    name: "set-target",
    event: "TargetSet",
    summary: "Set a target",
    description: "What is aimed at in a period. A period has one target; another figure for it is a correction.",
    fields: { period: Period, ...figure },
    example: { period: "2025", value: "210000000", qualifier: "at-least", occurredOn: "2025-01-15" },
    rejections: ["target-set"],
  },
  {
    name: "report-observation",
    event: "ObservationReported",
    summary: "Report a figure",
    description:
      "What a source gives for a period; `occurredOn` is the day on which it was given. Figures of several sources for one period stand side by side, each under an id of its own, and are never averaged or added. What is given for a period that begins later is an estimate.",
    fields: observed,
    example: {
      observationId: "2025-01-05",
      period: "2025-01/2025-05",
      value: "118000000",
      qualifier: "exact",
      status: "estimate",
      occurredOn: "2025-09-03",
      claims,
    },
    rejections: ["observation-reported", "period-ahead"],
  },
  {
    name: "revise-observation",
    event: "ObservationRevised",
    summary: "Revise a figure",
    description:
      "A new figure for the same period from those who gave the first: what was given stays beside it. It keeps the qualifier that it had unless another is given. An estimate becomes provisional and final, never the other way, in whichever order that is recorded: a final figure can be revised to another final one. What was wrongly recorded is corrected instead.",
    fields: { observationId: ObservationId, ...figure, qualifier: FigureQualifier.optional(), status: ObservationStatus, reason: Reason },
    example: {
      observationId: "2025-01-05",
      value: "117400000",
      status: "final",
      reason: "customs closed the books of the period",
      occurredOn: "2026-01-20",
    },
    rejections: ["observation-not-reported", "status-set-back", "period-ahead"],
  },
];

export const indicatorCommands = entries.map((entry) => defineCommand("indicator", "indicators", entry));
