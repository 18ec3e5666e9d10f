// Which events of the log are wanted: as terms of the index and a condition on the events that it finds, and as a test of one event, for those who
// follow live. Both say the same of each event.
import { streamId, type Thing } from "@camket/domain";
import type { CloudEvent } from "./cloud-event.ts";
import { anyTerm, longYear, matchingAll, untilYear, untilYearMax } from "./event-terms.ts";
import type { Params } from "./statements.ts";

/** Different ones narrow each other; of several values any will do. Absent: all. */
export interface ChangesFilter {
  readonly thing?: Thing | "ledger";
  /** Of that thing; it says nothing without one. */
  readonly id?: string;
  /** Things as in paths: `commitments/dac-chung-police-building`, `ledger/main`. */
  readonly subjects?: readonly string[];
  readonly types?: readonly string[];
  /** Ids of those who recorded them. */
  readonly actors?: readonly string[];
  /** Ids of the parties for which they were recorded. */
  readonly onBehalfOf?: readonly string[];
  readonly commands?: readonly string[];
  readonly correlations?: readonly string[];
  /** Ids of the events that called for them. */
  readonly causations?: readonly string[];
  /** Days: those that may have happened from this one on … */
  readonly occurredFrom?: string;
  /** … and up to and with this one. What has no such day is left out. */
  readonly occurredTo?: string;
}

/** What the index of terms is asked; absent: it has nothing to say. */
export function matchOf(filter: ChangesFilter): string | undefined {
  const { thing, types, actors, onBehalfOf, commands, correlations, causations } = filter;
  const subjects = subjectsOf(filter);
  const years = yearsOf(filter);
  return matchingAll([
    ...(subjects ? [anyTerm("stream", subjects.map(streamOf))] : []),
    ...(thing ? [anyTerm("kind", [kindOf(thing)])] : []),
    ...(types ? [anyTerm("type", types)] : []),
    ...(actors ? [anyTerm("actor", actors)] : []),
    ...(onBehalfOf ? [anyTerm("onBehalfOf", onBehalfOf)] : []),
    ...(commands ? [anyTerm("command", commands)] : []),
    ...(correlations ? [anyTerm("correlation", correlations)] : []),
    ...(causations ? [anyTerm("causation", causations)] : []),
    ...(years ? [anyTerm("year", years)] : []),
  ]);
}

/** What terms leave open, of an event `e`; absent: the terms say it all. */
export function conditionOf({ commands, correlations, causations, occurredFrom, occurredTo }: ChangesFilter): {
  readonly where?: string;
  readonly params: Params;
} {
  const where: string[] = [];
  const params: Record<string, string> = {};
  const isAmong = (name: string, value: string, values: readonly string[] | undefined) => {
    if (!values) return;
    where.push(`${value} IN (SELECT value FROM json_each(:${name}))`);
    params[name] = JSON.stringify(values);
  };
  isAmong("commands", "e.command_id", commands);
  isAmong("correlations", "e.metadata ->> '$.correlationId'", correlations);
  isAmong("causations", "e.metadata ->> '$.causationId'", causations);
  if (occurredFrom !== undefined || occurredTo !== undefined) {
    where.push(
      "coalesce(e.earliest, e.latest) IS NOT NULL AND coalesce(e.latest, '~') >= :occurredFrom AND coalesce(e.earliest, '') <= :occurredTo",
    );
    params.occurredFrom = occurredFrom ?? "";
    params.occurredTo = occurredTo ?? "~";
  }
  return where.length === 0 ? { params } : { where: where.join(" AND "), params };
}

export const leavesNothingOut = (filter: ChangesFilter): boolean => Object.values(filter).every((value) => value === undefined);

/** As the index and the condition find them. */
export function wantedBy(filter: ChangesFilter): (event: CloudEvent) => boolean {
  const subjects = subjectsOf(filter);
  const { thing, types, actors, onBehalfOf, commands, correlations, causations, occurredFrom, occurredTo } = filter;
  const isAny = (values: readonly string[] | undefined, value: unknown) => values === undefined || values.includes(value as string);
  return ({ subject, type, correlationid, causationid, data }) => {
    const { actor, onBehalfOf: party, commandId, occurredOn } = data as unknown as Told;
    return (
      isAny(subjects, subject) &&
      (thing === undefined || subject.startsWith(`${thing}/`)) &&
      isAny(types, type) &&
      isAny(actors, actor?.id) &&
      isAny(onBehalfOf, party?.partyId) &&
      isAny(commands, commandId) &&
      isAny(correlations, correlationid) &&
      isAny(causations, causationid) &&
      ((occurredFrom === undefined && occurredTo === undefined) || mayLie(occurredOn, occurredFrom ?? "", occurredTo ?? "~"))
    );
  };
}

interface Told {
  readonly actor?: { readonly id?: string };
  readonly onBehalfOf?: { readonly partyId?: string };
  readonly commandId?: string;
  readonly occurredOn?: { readonly earliest?: string; readonly latest?: string };
}

const mayLie = (on: Told["occurredOn"], from: string, to: string): boolean =>
  (on?.earliest ?? on?.latest) !== undefined && (on?.latest ?? "~") >= from && (on?.earliest ?? "") <= to;

const subjectsOf = ({ thing, id, subjects }: ChangesFilter): readonly string[] | undefined => {
  if (thing === undefined || id === undefined) return subjects;
  const own = `${thing}/${id}`;
  return subjects === undefined || subjects.includes(own) ? [own] : [];
};

/** The stream of a thing as in paths. */
export function streamOf(subject: string): string {
  const [thing, id] = subject.split("/") as [Thing | "ledger", string];
  return thing === "ledger" ? `ledger-${id}` : streamId(thing, id);
}

const kindOf = (thing: Thing | "ledger"): string => (thing === "ledger" ? "ledger" : streamId(thing, "").slice(0, -1));

/** Years that are asked for one by one: of more, most events are of one of them. */
const yearsMax = 30;

function yearsOf({ occurredFrom, occurredTo }: ChangesFilter): readonly string[] | undefined {
  if (occurredFrom === undefined || occurredTo === undefined) return undefined;
  const [first, last] = [occurredFrom, occurredTo].map((day) => Number(day.slice(0, 4))) as [number, number];
  if (last - first >= yearsMax) return undefined;
  const years = (from: number, to: number) => Array.from({ length: Math.max(to - from + 1, 0) }, (_, n) => from + n);
  return [...years(first, last).map((year) => String(year).padStart(4, "0")), ...years(first, untilYearMax).map(untilYear), longYear];
}
