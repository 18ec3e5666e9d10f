// What a connection found for the last questions of a sort and keeps until the next event comes, since a page asks several boards and lists about the same.
import { remember } from "./remember.ts";
import type { Sql } from "./statements.ts";

export interface Found {
  /** What is found by the same of it, and at most how much of that is kept. */
  readonly name: string;
  readonly max: number;
  /** All on which it rests beside the log: filters and the moment. */
  readonly by: unknown;
}

/** @example untilNextEvent(sql, { name: "ids by text", max: viewLimits.textsKeptMax, by: [table, text] }, () => sql.all(…)) */
export function untilNextEvent<Value>(sql: Sql, { name, max, by }: Found, find: () => Value): Value {
  const kept = sql.kept(name, () => remember<{ readonly value: Value }>(max, Number.POSITIVE_INFINITY));
  const key = JSON.stringify([sql.get("SELECT max(seq) AS seq FROM event")?.seq, by]);
  const found = kept.get(key) ?? { value: find() };
  kept.set(key, found, 1);
  return found.value;
}
