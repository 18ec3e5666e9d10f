// What an answer or an event names by id alone, and how that is called at the moment: whoever shows the answer needs not ask for each. Parties are
// named as of the act, as everywhere.
import { commands, type HistoryEntry, references, type StreamName, type Thing } from "@camket/domain";
import { type Titled, thingsTitled } from "./boards/things-titled.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { withNamesEach } from "./parties-at.ts";
import type { Subject } from "./spoken-of.ts";
import type { Sql } from "./statements.ts";
import { subjectKey } from "./taken.ts";

const streamOf = new Map<Thing, StreamName>(commands.map(({ thing, stream }) => [thing, stream]));

/** Each thing once, in the order in which it is named; what a thing became (`successorId`), and what an agreement `renews`, is of its own kind. */
function namedIn(value: unknown, own: StreamName): readonly Subject[] {
  const { successorId, renews, commitmentId } = value as Readonly<Record<"successorId" | "renews" | "commitmentId", unknown>>;
  const all: readonly Subject[] = [
    ...references(value).map(({ thing, id }) => ({ thing: streamOf.get(thing) as StreamName, id })),
    ...[successorId, renews].flatMap((id) => (typeof id === "string" ? [{ thing: own, id }] : [])),
    // What a request began.
    ...(typeof commitmentId === "string" ? [{ thing: "commitment" as const, id: commitmentId }] : []),
  ];
  return [...new Map(all.map((one) => [subjectKey(one), one])).values()];
}

/** Beside the page of a thing: what it names but parties and itself, with their titles; absent where it names nothing. */
export function namedBeside(sql: Sql, own: Subject, answer: object, moment: Moment): { readonly named?: readonly Titled[] } {
  const named = namedIn(answer, own.thing).filter((one) => one.thing !== "party" && subjectKey(one) !== subjectKey(own));
  const shown = named.slice(0, viewLimits.namedShownMax);
  return shown.length === 0 ? {} : { named: shown.map(thingsTitled(sql, shown, moment)) };
}

/** The same for the events of a thing, of which each has its own day: things as they are called at the moment, parties as of the act. */
export function namedInEach<Item extends HistoryEntry>(sql: Sql, own: StreamName, items: readonly Item[], moment: Moment) {
  const named = items.map((item) => {
    const { data, claims, onBehalfOf, corrected, corrections } = item;
    const said = [data, corrected ?? {}, { claims, onBehalfOf }, ...(corrections ?? []).flatMap(changedIn)];
    const all = said.flatMap((value) => namedIn(value, own));
    return [...new Map(all.map((one) => [subjectKey(one), one])).values()];
  });
  const titled = thingsTitled(sql, named.flat(), moment);
  const parties = withNamesEach(
    sql,
    named.map((its) => its.filter(({ thing }) => thing === "party").map(({ id }) => ({ partyId: id }))),
    moment,
    items.map(({ possibleFrom, certainFrom }) => ({ on: possibleFrom ?? certainFrom })),
  );
  return items.map((item, n) => {
    const others = (named[n] ?? []).filter(({ thing }) => thing !== "party");
    return {
      ...item,
      ...(parties[n]?.length ? { parties: parties[n] } : {}),
      ...(others.length > 0 ? { named: others.map(titled) } : {}),
    };
  });
}

/** A change names its field in a pointer: without the places of lists, the last step is the field's name. */
const changedIn = ({ changes }: NonNullable<HistoryEntry["corrections"]>[number]): readonly object[] =>
  changes.flatMap(({ field, ...change }) => {
    const name = field.split("/").findLast((step) => !/^\d*$/.test(step)) as string;
    return Object.values(change).map((value) => ({ [name]: value }));
  });
