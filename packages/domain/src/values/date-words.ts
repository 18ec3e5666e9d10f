// The closed words about dates: how a date binds, whether its day counts, and how fine it is.

export const bounds = ["on", "by", "before", "after", "within"] as const;
/** How a date binds: `on` it, `by` its end, `before` it, `after` it, `within` it. */
export type Bound = (typeof bounds)[number];

export const inclusivities = ["yes", "no", "unknown"] as const;
/** Whether the named day, month or year itself still counts. */
export type Inclusivity = (typeof inclusivities)[number];

export const datePrecisions = ["day", "month", "quarter", "half", "year", "season", "multi-year", "event-anchored", "unknown"] as const;
/** How fine a date is: the unit it names, else the smallest unit of the calendar that holds all it can mean. */
export type DatePrecision = (typeof datePrecisions)[number];
