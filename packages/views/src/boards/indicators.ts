// The board of indicators: of each the last figure and how settled it is, the one before, how far it moved and how far it lies from its target;
// what contradicts it; and the last periods of its series. The figures are told from the events of the indicators of one page.
import { describeIndicator, type StreamName, stateAt, timelines } from "@camket/domain";
import { type IndicatorFilters, indicatorList } from "../indicator.ts";
import { knownRows } from "../interval.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type ListDefinition, listPage, momentRows } from "../list.ts";
import { decodeAll } from "../read-streams.ts";
import { type Remembered, remember } from "../remember.ts";
import type { Sql } from "../statements.ts";
import { subjectKey } from "../taken.ts";
import { eventsKeyOf, eventsOf } from "./events-of.ts";
import type { PagedQuestion } from "./page.ts";

export function indicatorsBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<IndicatorFilters>) {
  const { page, moment } = listPage(sql, ledger, listOf(ledger), { sort: "name", ...question });
  return { board: question.rowsOnly ? page : { ...countsOf(sql, question.filters, moment), ...page }, moment };
}

const listOf = (ledger: Ledger): ListDefinition<IndicatorFilters> => ({
  ...indicatorList,
  name: "indicators board",
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const told = toldEach(sql, ledger, ids, moment);
    const conflicts = openConflicts(sql, "indicator", ids, moment);
    return ids.map((id) => ({ id, ...told.get(id), openConflicts: conflicts.get(id) ?? 0 }));
  },
});

/** What the events of each say on the day: read again only of those that have others than at the last question about that day. */
function toldEach(sql: Sql, ledger: Ledger, ids: readonly string[], moment: Moment): ReadonlyMap<string, Told> {
  const kept = sql.kept<Remembered<Told>>("told indicators", () => remember(viewLimits.indicatorsKeptMax, Number.POSITIVE_INFINITY));
  const keys = new Map([...eventsKeyOf(sql, "indicator", ids, moment)].map(([id, key]) => [id, `${key} ${moment.validAt}`]));
  const known = new Map([...keys].map(([id, key]) => [id, kept.get(key)] as const));
  const unknown = [...known].flatMap(([id, told]) => (told === undefined ? [id] : []));
  const events = eventsOf(sql, "indicator", unknown, moment);
  for (const id of unknown) {
    const found = stateAt(timelines.indicator(decodeAll(events.get(id) ?? [], ledger)), moment.validAt);
    const told = found && "state" in found ? toldOf(describeIndicator(found.state, Number.POSITIVE_INFINITY)) : {};
    kept.set(keys.get(id) as string, told, 1);
    known.set(id, told);
  }
  return known as ReadonlyMap<string, Told>;
}

type Told = ReturnType<typeof toldOf> | Record<string, never>;

type Described = ReturnType<typeof describeIndicator>;
type Period = Described["series"]["items"][number];
type Observed = Period["observations"][number];

/** Of all that is known of an indicator what a board says. */
function toldOf({ name, unit, geography, aggregation, latest, hasEstimate, series }: Described) {
  const period = series.items.find(({ observations }) => observations.some((one) => one.observationId === latest?.observationId));
  const observation = period?.observations.find((one) => one.observationId === latest?.observationId);
  const before = observation?.changes?.find(({ to }) => to === "preceding");
  const yearBefore = observation?.changes?.find(({ to }) => to === "year-before");
  const beside = (period?.observations ?? []).filter((one) => contradicts(one, observation));
  const ahead = period && series.items.slice(series.items.indexOf(period) + 1).find(({ target }) => target);
  return {
    name,
    unit,
    ...(geography === undefined ? {} : { geography }),
    aggregation,
    ...(latest ? { latest } : {}),
    hasEstimate,
    ...(before ? { before } : {}),
    ...(yearBefore ? { yearBefore } : {}),
    ...(period?.target ? { target: { ...period.target, ...overTarget(observation) } } : {}),
    ...(ahead?.target ? { nextTarget: { ...(ahead.period ? { period: ahead.period } : {}), ...ahead.target } } : {}),
    ...(beside.length > 0 ? { contradictedBy: beside.map(figureOf) } : {}),
    series: { total: series.total, items: series.items.slice(-viewLimits.boardPeriodsMax).map(pointOf) },
  };
}

/** Another figure of the same period and the same whole that says something else. */
const contradicts = (one: Observed, other: Observed | undefined): boolean =>
  other !== undefined && one !== other && one.value !== other.value && ofWhich(one) === ofWhich(other);

const ofWhich = (one: { readonly of?: string }): string | undefined => one.of;

const overTarget = (observation: Observed | undefined) =>
  observation?.overTarget === undefined ? {} : { overTarget: observation.overTarget };

/** Without how it came about: the indicator's page has that. */
const figureOf = ({ reported: _, revisions: __, changes: ___, ...figure }: Observed) => figure;

const pointOf = ({ period, target, observations }: Period) => ({
  ...(period ? { period } : {}),
  ...(target ? { target } : {}),
  observations: observations.map(figureOf),
});

/** How many there are, those with a figure, and those of which a figure is an estimate still. */
function countsOf(sql: Sql, filters: IndicatorFilters, moment: Moment) {
  const { where, params } = indicatorList.clauses(sql, filters, moment);
  const counts = sql.get(
    `SELECT count(*) AS indicators, count(r.latest) AS observed, coalesce(sum(r.has_estimate), 0) AS estimated FROM indicator r
     WHERE ${[momentRows(sql, "indicator", moment), ...where].join(" AND ")}`,
    { ...params, seq: moment.seq, validAt: moment.validAt },
  );
  return { indicators: Number(counts?.indicators), observed: Number(counts?.observed), estimated: Number(counts?.estimated) };
}

/** Of those that have any, how many conflicts between sources about it are open (taken_by_subject). */
function openConflicts(sql: Sql, thing: StreamName, ids: readonly string[], { seq }: Moment): ReadonlyMap<string, number> {
  const rows = sql.all(
    `SELECT t.subject, count(*) AS open FROM json_each(:subjects) wanted JOIN taken t ON t.subject = wanted.value
     WHERE t.kind = 'conflict' AND t.status = 'open' AND ${knownRows("t")} GROUP BY t.subject`,
    { subjects: JSON.stringify(ids.map((id) => subjectKey({ thing, id }))), seq },
  );
  return new Map(rows.map(({ subject, open }) => [String(subject).slice(thing.length + 1), Number(open)]));
}
