// What holds of an indicator on one day: what it is, the figure that stands for it in a list, and the facts from which its series is told.
import type { OccurredOn } from "../stream/event.ts";
import type { Fact } from "../stream/standing.ts";
import type { Aggregation, FigureQualifier, FuzzyDate, LocalizedText, ObservationStatus } from "../values/index.ts";

/** A figure as it was given: reported first, or revised later. */
export interface Figure {
  readonly eventId: string;
  readonly value: string;
  readonly qualifier: FigureQualifier;
  readonly status: ObservationStatus;
  readonly occurredOn: OccurredOn;
  /** Why it was revised. */
  readonly reason?: string;
  /** The sources that it is taken from. */
  readonly sources: readonly string[];
}

export interface Observation {
  readonly observationId: string;
  readonly period?: FuzzyDate;
  readonly of?: string;
  readonly reported: Figure;
  /** By (certain day, position). */
  readonly revisions: readonly Figure[];
  /** The one that holds: of the most settled the last. */
  readonly present: Figure;
}

export interface Target {
  readonly eventId: string;
  readonly period: FuzzyDate;
  readonly value: string;
  readonly qualifier: FigureQualifier;
  readonly occurredOn: OccurredOn;
}

/** The present figure of the last period, of several there the most settled one; flat, so that two are cheaply found to be the same. */
export interface Latest extends Pick<Figure, "value" | "qualifier" | "status"> {
  readonly observationId: string;
  readonly period?: FuzzyDate;
  readonly of?: string;
  /** Other figures of the same period. */
  readonly beside: number;
}

export interface IndicatorState {
  readonly name: LocalizedText;
  readonly unit: string;
  readonly geography?: string;
  readonly aggregation: Aggregation;
  readonly latest?: Latest;
  /** A figure that holds is an estimate; one without a period counts until a final figure is given on its day or later. */
  readonly hasEstimate: boolean;
  /** All facts of it in the order of the walk, of which the first `count` are certain: the days of a long series share one list. */
  readonly told: { readonly facts: readonly Fact[]; readonly count: number };
}
