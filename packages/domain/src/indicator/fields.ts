// The fields of an indicator and of the figures that are given of it.
import {
  Aggregation,
  DecimalText,
  FigureQualifier,
  FuzzyDate,
  LocalizedText,
  ObservationStatus,
  Slug,
  Text,
  Unit,
} from "../values/index.ts";

export const stated = {
  name: LocalizedText.meta({ description: "What is measured, as `Turnover of Lệ Thanh border gate`." }),
  unit: Unit,
  geography: Text(200).optional().meta({ description: "Of which area: a province, a border gate, two countries." }),
  aggregation: Aggregation,
};

/** What an indicator must have while anything of it stands. */
export const essentials = ["name", "unit", "aggregation"] as const;

/** One figure, whole and in the indicator's unit: `> 132 M` is `132000000`, `at-least`. */
export const figure = {
  value: DecimalText.meta({ description: "The figure, whole, in the indicator's unit, as decimal text.", examples: ["118000000"] }),
  qualifier: FigureQualifier,
};

export const Period = FuzzyDate.meta({ description: "The time that the figure is of: `2024`, `2025-01/2025-05`; of a stock its day." });
export const ObservationId = Slug.meta({ description: "An id for it within this indicator, which its revisions name." });

export const observed = {
  observationId: ObservationId,
  period: Period.optional().meta({
    description:
      "The time that the figure is of: `2024`, `2025-01/2025-05`; of a stock its day. Absent: the source does not say of which time. Such a figure stands first in the series, is compared with none, and counts as an estimate (`hasEstimate`) only until a final figure is given on its day or later.",
  }),
  ...figure,
  status: ObservationStatus,
  of: Text(300)
    .optional()
    .meta({ description: "What it is a part of, as the source says; of a share without it answers say `ofUnstated`." }),
};
