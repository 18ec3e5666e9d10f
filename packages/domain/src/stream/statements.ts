// Which beginning command's word on a field holds from ever: the first by (certain day, place, position). The others change it from their own day.
import type { EventData } from "./event.ts";
import { byCertainDay, type Fact } from "./standing.ts";

export interface Statements {
  /** The fields as they hold from ever. */
  readonly stated: EventData;
  /** By field, the event whose word it is. */
  readonly holdsFromEver: Readonly<Record<string, string>>;
}

/** @param rankOf how far along the way a beginning event stands: of one day's, the earlier stage speaks first */
export function statements(beginnings: readonly Fact[], fields: readonly string[], rankOf: (fact: Fact) => number): Statements {
  const inOrder = beginnings.toSorted((a, b) =>
    a.days.certainFrom === b.days.certainFrom ? rankOf(a) - rankOf(b) || a.revision - b.revision : byCertainDay(a, b),
  );
  const stated: Record<string, unknown> = {};
  const holdsFromEver: Record<string, string> = {};
  for (const field of fields) {
    const first = inOrder.find((fact) => fact.data[field] !== undefined);
    if (!first) continue;
    stated[field] = first.data[field];
    holdsFromEver[field] = first.id;
  }
  return { stated, holdsFromEver };
}

/** What a later beginning command changes, from its own day on, of the fields that it states; what already holds from ever is not said twice. */
export const statedAnew = (
  { holdsFromEver }: Pick<Statements, "holdsFromEver">,
  { id, data }: Fact,
  fields: readonly string[],
): EventData =>
  Object.fromEntries(
    fields.filter((field) => data[field] !== undefined && holdsFromEver[field] !== id).map((field) => [field, data[field]]),
  );
