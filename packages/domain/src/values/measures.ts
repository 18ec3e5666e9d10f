// What is counted and measured, as the register names it: the words that the reader of texts comes to and that a figure's unit may be.
// They are part of the storage format: a word may be added, none may change its meaning or go.

export const measures = [
  "percent",
  "person",
  "person-month",
  "household",
  "scholarship",
  "seat",
  "course",
  "building",
  "pylon",
  "grave",
  "set of remains",
  "border marker",
  "project",
  "vehicle",
  "crossing",
  "m",
  "km",
  "m²",
  "km²",
  "ha",
  "m³",
  "kg",
  "t",
  "kV",
  "MW",
  "MWh",
  "day",
  "week",
  "month",
  "year",
] as const;
/** Of them `vehicle` and `crossing` are what passes a border gate. */
export type Measure = (typeof measures)[number];
