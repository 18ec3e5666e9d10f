// The indicator's own rules: its unit is one of the list; a target and a figure are given once, what is revised was reported, and what is settled
// is not made an estimate again.
import type { Body } from "../stream/command.ts";
import type { Days } from "../stream/days.ts";
import { readOnce } from "../stream/read-once.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { Added, Given, Unmet } from "../stream/stream.ts";
import { type FuzzyDate, type ObservationStatus, unitProblem } from "../values/index.ts";
import { nothingObserved, observationIdOf, observe, statusRank } from "./observe.ts";
import { periodKey } from "./period.ts";

type Ruled = { readonly rejection: Rejection } | { readonly added: Added };
type Event = Pick<Fact, "type" | "data" | "days">;

export function wrongBody(_id: string, { unit }: Body) {
  const problem = unit === undefined ? undefined : unitProblem(unit as string);
  if (!problem) return undefined;
  const { detail, instead } = problem;
  return reject("unknown-unit", detail, {
    facts: { unit, ...(instead ? { instead } : {}) },
    errors: [{ pointer: "#/unit", code: "unknown-unit", detail }],
  });
}

export function decideIndicator({ command, days, facts }: Given): Ruled {
  const event = { type: command.definition.event.type, data: command.body, days };
  const rejection = givenTwice(event, facts) ?? needOf(event, facts);
  return rejection ? { rejection } : { added: replacedBy(event, facts) };
}

/** A correction may not give an event the id or the period of another; a revision records anew what it took the place of. */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]): Ruled | undefined {
  const others = facts.filter(({ id }) => id !== now.id);
  const rejection = saidAnew((event) => givenTwice(event, others), was, now);
  if (rejection) return { rejection };
  return now.type === "ObservationRevised" ? { added: replacedBy(now, others) } : undefined;
}

export const unmetIndicator = (facts: readonly Fact[]): readonly Unmet[] =>
  facts.flatMap((fact) => {
    const rejection = needOf(fact, facts);
    return rejection ? [{ fact, rejection }] : [];
  });

/** Targets by period, reports and revisions by the id of what they are of. */
const given = readOnce((facts) => ({
  targets: new Map(ofType(facts, "TargetSet").map((fact) => [periodOf(fact), fact])),
  reports: new Map(ofType(facts, "ObservationReported").map((fact) => [observationIdOf(fact), fact])),
  revisions: Map.groupBy(ofType(facts, "ObservationRevised"), observationIdOf),
}));

const ofType = (facts: readonly Fact[], type: string): readonly Fact[] => facts.filter((fact) => fact.type === type);
const periodOf = ({ data }: Pick<Fact, "data">): string => periodKey(data.period as FuzzyDate);

function givenTwice(event: Pick<Fact, "type" | "data">, facts: readonly Fact[]): Rejection | undefined {
  if (event.type === "TargetSet") {
    const before = given(facts).targets.get(periodOf(event));
    return before && refuse("target-set", `a target for this period was set in event ${before.id}: correct that one`, before);
  }
  if (event.type !== "ObservationReported") return undefined;
  const before = given(facts).reports.get(observationIdOf(event));
  return before && refuse("observation-reported", `observation ${observationIdOf(event)} was reported in event ${before.id}`, before);
}

const refuse = (code: "target-set" | "observation-reported", detail: string, { id }: Fact): Rejection => ({
  code,
  detail,
  facts: { eventId: id },
});

/** A revision needs what it revises, and may not certainly follow a figure that was more settled. */
function needOf(event: Event, facts: readonly Fact[]): Rejection | undefined {
  if (event.type !== "ObservationRevised") return undefined;
  const observationId = observationIdOf(event);
  const { reports, revisions } = given(facts);
  const report = reports.get(observationId);
  if (!report) {
    const detail = `no observation ${observationId} is reported: record it with \`report-observation\` first`;
    return {
      code: "observation-not-reported",
      detail,
      facts: { observationId },
      errors: [{ pointer: "#/observationId", code: "observation-not-reported", detail }],
    };
  }
  const settled = [report, ...(revisions.get(observationId) ?? [])].find(
    (one) => statusOf(one) > statusOf(event) && !mayPrecede(event, one),
  );
  if (!settled) return undefined;
  const { status } = event.data;
  const detail = `the figure was ${settled.data.status} in event ${settled.id}: it is not made ${status} again`;
  return {
    code: "status-set-back",
    detail,
    facts: { eventId: settled.id, was: settled.data.status },
    errors: [{ pointer: "#/status", code: "status-set-back", detail }],
  };
}

const statusOf = ({ data }: Pick<Fact, "data">): number => statusRank(data.status as ObservationStatus);

/** Late news of a figure that was less settled then is welcome. */
const mayPrecede = ({ days }: { readonly days: Days }, other: Fact): boolean => days.certainEarliest < other.days.certainFrom;

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
