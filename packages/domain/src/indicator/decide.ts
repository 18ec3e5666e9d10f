// The indicator's own rules: its unit is one of the list; a target and a figure are given once, what is revised was reported, what is settled is
// not made an estimate again, and what lies ahead is no settled figure yet.
import type { Body } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import { readOnce } from "../stream/read-once.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { recordedAnew, saidAnew } from "../stream/said-anew.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { Added, Given, Unmet } from "../stream/stream.ts";
import { type FuzzyDate, type ObservationStatus, unitProblem } from "../values/index.ts";
import { nothingObserved, observationIdOf, observe, statusRank } from "./observe.ts";
import { periodBegins, periodKey } from "./period.ts";

type Refused = { readonly rejection: Rejection };
type Event = Pick<Fact, "type" | "data" | "days" | "revision">;

export function wrongBody(_id: string, { unit }: Body): Refused | undefined {
  const problem = unit === undefined ? undefined : unitProblem(unit as string);
  if (!problem) return undefined;
  const { detail, instead } = problem;
  return reject("unknown-unit", detail, {
    facts: { unit, ...(instead ? { instead } : {}) },
    errors: [{ pointer: "#/unit", code: "unknown-unit", detail }],
  });
}

export function decideIndicator({ command, days, facts }: Given): Refused | { readonly added: Added } {
  const event = { type: command.definition.event.type, data: command.body, days, revision: Number.POSITIVE_INFINITY };
  return barredBy(event, facts) ?? needOf(event, facts) ?? { added: replacedBy(event, facts) };
}

/** A correction may not give an event the id or the period of another, nor set a figure back; a revision records anew what it took the place of. */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]): Refused | { readonly added: Added } | undefined {
  const others = facts.filter(({ id }) => id !== now.id);
  const before = others.filter(({ revision }) => revision < now.revision);
  return saidAnew((event) => barredBy(event, others), was, now) ?? recordedAnew((event) => replacedBy(event, before), was, now);
}

export const unmetIndicator = (facts: readonly Fact[]): readonly Unmet[] =>
  facts.flatMap((fact) => {
    const need = needOf(fact, facts);
    return need ? [{ fact, rejection: need.rejection }] : [];
  });

/** Targets by period, reports and revisions by the id of what they are of. */
const given = readOnce((facts) => ({
  targets: new Map(ofType(facts, "TargetSet").map((fact) => [periodOf(fact), fact])),
  reports: new Map(ofType(facts, "ObservationReported").map((fact) => [observationIdOf(fact), fact])),
  revisions: Map.groupBy(ofType(facts, "ObservationRevised"), observationIdOf),
}));

const ofType = (facts: readonly Fact[], type: string): readonly Fact[] => facts.filter((fact) => fact.type === type);
const periodOf = ({ data }: Pick<Fact, "data">): string => periodKey(data.period as FuzzyDate);

/** Why an event cannot stand beside these. */
function barredBy(event: Event, others: readonly Fact[]): Refused | undefined {
  switch (event.type) {
    case "TargetSet":
      return targetBefore(event, others);
    case "ObservationReported":
      return reportedBefore(event, others) ?? setBack(event, others);
    case "ObservationRevised":
      return setBack(event, others);
    default:
      return undefined;
  }
}

function targetBefore(event: Event, others: readonly Fact[]): Refused | undefined {
  const before = given(others).targets.get(periodOf(event));
  if (!before) return undefined;
  const { id: eventId } = before;
  return reject("target-set", `a target for this period was set in event ${eventId}: correct that one`, { facts: { eventId } });
}

function reportedBefore(event: Event, others: readonly Fact[]): Refused | undefined {
  const before = given(others).reports.get(observationIdOf(event));
  if (!before) return undefined;
  const { id: eventId } = before;
  return reject("observation-reported", `observation ${observationIdOf(event)} was reported in event ${eventId}`, { facts: { eventId } });
}

/** A figure is not made less settled than it was, whichever of the two is recorded first. */
function setBack(event: Event, others: readonly Fact[]): Refused | undefined {
  const observationId = observationIdOf(event);
  const { reports, revisions } = given(others);
  const figures = [...(reports.has(observationId) ? [reports.get(observationId) as Fact] : []), ...(revisions.get(observationId) ?? [])];
  const settled = mostSettled(figures.filter((one) => setsBack(event, one)));
  const unsettled = settled ? undefined : figures.find((one) => setsBack(one, event));
  const other = settled ?? unsettled;
  if (!other) return undefined;
  const was = other.data.status;
  const detail = settled
    ? `the figure was ${was} in event ${other.id}: it is not made ${event.data.status} again`
    : `the figure was called ${was} after that, in event ${other.id}: it was not ${event.data.status} yet`;
  return reject("status-set-back", detail, {
    facts: { eventId: other.id, was },
    errors: [{ pointer: "#/status", code: "status-set-back", detail }],
  });
}

/** Whether a revision is less settled than a figure that it follows; late news of what was less settled then is welcome. */
const setsBack = (revision: Event, figure: Event): boolean =>
  revision.type === "ObservationRevised" && rankIn(revision) < rankIn(figure) && follows(revision, figure);

/** Of equals the last recorded. */
const mostSettled = (figures: readonly Fact[]): Fact | undefined => figures.toSorted((a, b) => rankIn(a) - rankIn(b)).at(-1);

const rankIn = ({ data }: Pick<Event, "data">): number => statusRank(data.status as ObservationStatus);

/** Whether it certainly comes no earlier in the walk: of two on one day the one recorded later follows. */
const follows = (one: Event, other: Event): boolean =>
  certainlyAfter(one.days, other.days) || (one.days.certainEarliest === other.days.certainFrom && one.revision > other.revision);

/** A revision needs what it revises; a figure that is settled, a period that had begun when it was given. */
function needOf(event: Event, facts: readonly Fact[]): Refused | undefined {
  if (event.type === "ObservationReported") return aheadOf(event, event);
  if (event.type !== "ObservationRevised") return undefined;
  const observationId = observationIdOf(event);
  const report = given(facts).reports.get(observationId);
  if (report) return aheadOf(event, report);
  const detail = `no observation ${observationId} is reported: record it with \`report-observation\` first`;
  return reject("observation-not-reported", detail, {
    facts: { observationId },
    errors: [{ pointer: "#/observationId", code: "observation-not-reported", detail }],
  });
}

function aheadOf({ data, days }: Event, report: Event): Refused | undefined {
  const period = report.data.period as FuzzyDate | undefined;
  if (data.status === "estimate" || periodBegins(period) <= days.certainFrom) return undefined;
  const detail = `${period?.edtf ?? period?.text} begins after ${days.certainFrom}, when the figure was given: it is an estimate, not ${data.status}`;
  return reject("period-ahead", detail, { errors: [{ pointer: "#/status", code: "period-ahead", detail }] });
}

/** Of a revision, the figure that held on its day, or the one first reported. */
function replacedBy(event: Event, facts: readonly Fact[]): Added {
  if (event.type !== "ObservationRevised") return {};
  const observationId = observationIdOf(event);
  const { reports, revisions } = given(facts);
  const report = reports.get(observationId);
  if (!report) return {};
  const observed = nothingObserved();
  observe(observed, report);
  for (const revision of (revisions.get(observationId) ?? []).toSorted(byCertainDay))
    if (revision.days.certainFrom <= event.days.certainFrom) observe(observed, revision);
  const present = observed.observations.get(observationId)?.present;
  return present ? { was: { value: present.value, qualifier: present.qualifier, status: present.status } } : {};
}
