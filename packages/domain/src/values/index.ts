// The front door of the value types: what a command may carry and an event keeps, and the days, sums and words that follow from it.
export { type Bounds, boundsOf } from "./bounds.ts";
export { Claim, OfficeHolder } from "./claim.ts";
export {
  AgencyRole,
  Aggregation,
  agencyRoles,
  aggregations,
  CommitmentKind,
  CommitmentPlace,
  CommitmentStage,
  Confidence,
  ConflictRule,
  Country,
  commitmentExits,
  commitmentKinds,
  commitmentPlaces,
  commitmentStages,
  confidences,
  conflictRules,
  FigureQualifier,
  figureQualifiers,
  ObservationStatus,
  observationStatuses,
  PartyLevel,
  partyLevels,
  Qualifier,
  qualifiers,
  SourceType,
  sourceTypes,
  Thing,
  things,
  Visibility,
  visibilities,
} from "./codes.ts";
export { type Converted, convert, Rate } from "./convert-money.ts";
export { Currency, currencyDigits } from "./currency.ts";
export { type Bound, bounds, type DatePrecision, datePrecisions, type Inclusivity, inclusivities } from "./date-words.ts";
export { addDays, addDaysWithin, type Day, DaySchema, daysBetween, firstDay, isDay, lastDay, nextDay, previousDay } from "./day.ts";
export { DecimalText } from "./decimal.ts";
export { DescribedDate, describeDate } from "./describe-date.ts";
export { differenceOf, percentChange } from "./difference.ts";
export { Duration } from "./duration.ts";
export { FuzzyDate } from "./fuzzy-date.ts";
export { DateAnchor, DateInference, Edtf } from "./fuzzy-date-shape.ts";
export { LanguageTag } from "./language-tag.ts";
export { endOfDay, isTimeZone, localDay } from "./local-day.ts";
export { foldText, type Language, LocalizedText, languages } from "./localized-text.ts";
export { type Measure, measures } from "./measures.ts";
export { compareMoney, decimalOf, Money, minorUnits, moneyBounds } from "./money.ts";
export { addMoney, addTotals, MoneyTotal, totals } from "./money-total.ts";
export { isRateOf, NamedRate, unitsIn } from "./named-rate.ts";
export { AgencyRef, PartyRef, UnnamedAgency } from "./party-ref.ts";
export { personMonths, Quantity } from "./quantity.ts";
export {
  type Misreading,
  type MisreadReason,
  misreadReasons,
  type Readable,
  Reading,
  readables,
  readText,
  readTextLengthMax,
  type TextAnswer,
} from "./read-text/index.ts";
export { Reason } from "./reason.ts";
export { Recurrence } from "./recurrence.ts";
export { Sectors } from "./sectors.ts";
export { Sha256 } from "./sha256.ts";
export { Slug } from "./slug.ts";
export { Text, textLengthMax } from "./text.ts";
export { Unit, unitProblem } from "./unit.ts";
