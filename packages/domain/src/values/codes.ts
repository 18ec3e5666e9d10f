// The closed lists of the domain, each as values and as schema. They are part of the storage format:
// a word may be added, none may change its meaning or go.
import { z } from "zod";

/** What to say of a word that a closed list does not hold: the word, and the list. */
export function notIn(words: readonly string[]): (issue: { input?: unknown }) => string | undefined {
  return ({ input }) => (typeof input === "string" ? `"${input.slice(0, 40)}" is none of ${words.join(", ")}` : undefined);
}

export const partyLevels = ["state", "ministry", "province", "district", "commune", "unit", "organisation", "company"] as const;
export const PartyLevel = z
  .enum(partyLevels, { error: notIn(partyLevels) })
  .meta({ description: "The level of a party", examples: ["province"] });
export type PartyLevel = z.output<typeof PartyLevel>;

export const sourceTypes = ["news", "communique", "minutes", "memorandum", "letter", "law", "report"] as const;
export const SourceType = z
  .enum(sourceTypes, { error: notIn(sourceTypes) })
  .meta({ description: "What kind of paper a source is", examples: ["news"] });
export type SourceType = z.output<typeof SourceType>;

/** Why one claim was chosen over another: the sources' ranks, the later word, an official one, or another reason. */
export const conflictRules = ["rank", "recency", "official", "other"] as const;
export const ConflictRule = z
  .enum(conflictRules, { error: notIn(conflictRules) })
  .meta({ description: "By which rule one of several claims was chosen", examples: ["rank"] });
export type ConflictRule = z.output<typeof ConflictRule>;

export const agencyRoles = ["lead", "support", "focal-point", "approver"] as const;
export const AgencyRole = z
  .enum(agencyRoles, { error: notIn(agencyRoles) })
  .meta({ description: "What an agency does for a thing", examples: ["lead"] });
export type AgencyRole = z.output<typeof AgencyRole>;

export const visibilities = ["public", "parties", "internal", "sensitive"] as const;
export const Visibility = z.enum(visibilities, { error: notIn(visibilities) }).meta({
  description: "Who a thing is meant for; recorded, not enforced, until there is a log-in. Default internal",
  examples: ["internal"],
});
export type Visibility = z.output<typeof Visibility>;

export const confidences = ["high", "medium", "low"] as const;
export const Confidence = z
  .enum(confidences, { error: notIn(confidences) })
  .meta({ description: "How far a statement is trusted", examples: ["high"] });
export type Confidence = z.output<typeof Confidence>;

/** How a figure is meant, of money and of quantities alike. */
export const qualifiers = ["exact", "circa", "at-least", "at-most", "range", "estimated"] as const;
export const Qualifier = z
  .enum(qualifiers, { error: notIn(qualifiers) })
  .meta({ description: "How the figure is meant", examples: ["exact"] });
export type Qualifier = z.output<typeof Qualifier>;

/** How one figure is meant: of a range each end is a figure of its own. */
export const figureQualifiers = ["exact", "circa", "at-least", "at-most", "estimated"] as const satisfies readonly Qualifier[];
export const FigureQualifier = z
  .enum(figureQualifiers, { error: notIn(figureQualifiers) })
  .meta({ description: "How the figure is meant", examples: ["exact"] });
export type FigureQualifier = z.output<typeof FigureQualifier>;

/** How settled an observed figure is, from the least: each later word takes the place of an earlier one, never the other way. */
export const observationStatuses = ["estimate", "provisional", "final"] as const;
export const ObservationStatus = z
  .enum(observationStatuses, { error: notIn(observationStatuses) })
  .meta({ description: "How settled the figure is", examples: ["estimate"] });
export type ObservationStatus = z.output<typeof ObservationStatus>;

/** What a figure of a period is: what passed in it, what there was at its end, what a part of it came to on average, a part of a whole. */
export const aggregations = ["flow", "stock", "average", "share"] as const;
export const Aggregation = z.enum(aggregations, { error: notIn(aggregations) }).meta({
  description:
    "What a figure of a period is: `flow`, what passed in it; `stock`, what there was at its end; `average`, what it came to on average; `share`, a part of a whole",
  examples: ["flow"],
});
export type Aggregation = z.output<typeof Aggregation>;

/** The seven things of the register, as the singular word of their streams. */
export const things = ["party", "source", "agreement", "commitment", "request", "meeting", "indicator"] as const;
export const Thing = z
  .enum(things, { error: notIn(things) })
  .meta({ description: "A kind of thing in the register", examples: ["agreement"] });
export type Thing = z.output<typeof Thing>;

export const commitmentKinds = [
  "construction-gift",
  "goods-in-kind",
  "grant-in-cash",
  "scholarship",
  "training-course",
  "infrastructure-permit",
  "survey-or-inspection",
  "information-sharing",
  "policy-facilitation",
  "joint-task",
  "unilateral-plan",
  "event-or-commemoration",
  "agreement-preparation",
  "recurring-cooperation",
] as const;
export const CommitmentKind = z.enum(commitmentKinds, { error: notIn(commitmentKinds) }).meta({
  description: "What kind of commitment it is, which says what fulfils it",
  examples: ["construction-gift"],
});
export type CommitmentKind = z.output<typeof CommitmentKind>;

/** The places of a commitment, in their order; events reach them. */
export const commitmentPlaces = [
  "proposed",
  "pledged",
  "agreed",
  "in-preparation",
  "in-implementation",
  "delivered",
  "handed-over",
  "verified",
] as const;
export const CommitmentPlace = z.enum(commitmentPlaces, { error: notIn(commitmentPlaces) }).meta({
  description: "A place that a commitment reaches",
  examples: ["in-implementation"],
});
export type CommitmentPlace = z.output<typeof CommitmentPlace>;

/** What ends a commitment without its being kept. */
export const commitmentExits = ["declined", "cancelled", "lapsed", "superseded", "closed"] as const;
/** Every stage of a commitment: places, the pause, exits. */
export const commitmentStages = [...commitmentPlaces, "suspended", ...commitmentExits] as const;
export const CommitmentStage = z
  .enum(commitmentStages, { error: notIn(commitmentStages) })
  .meta({ description: "The stage of a commitment", examples: ["handed-over"] });
export type CommitmentStage = z.output<typeof CommitmentStage>;

/** An ISO 3166-1 alpha-2 country code; the shape is checked, not the list. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, {
    error: (issue) => `"${String(issue.input).slice(0, 20)}" is not a country code: write two capital letters of ISO 3166, as VN`,
  })
  .meta({ description: "A country, ISO 3166-1 alpha-2", examples: ["VN"] });
export type Country = z.output<typeof Country>;
