// What things of any kind are called at the moment: for boards on which several kinds of things stand side by side ({thing}_by_id).
import { type StreamName, timelines } from "@camket/domain";
import { rowsAt } from "../interval.ts";
import type { Moment } from "../knowledge.ts";
import type { Subject } from "../spoken-of.ts";
import type { Sql } from "../statements.ts";
import { subjectKey } from "../taken.ts";

export interface Titled extends Subject {
  /** Its title, or its names; absent where it is not there at the moment. */
  readonly title?: unknown;
}

/** The thing that a key names: `commitment/police-building`. */
export function subjectOf(key: string): Subject {
  const slash = key.indexOf("/");
  return { thing: key.slice(0, slash) as StreamName, id: key.slice(slash + 1) };
}

export function thingsTitled(sql: Sql, about: readonly Subject[], { seq, validAt }: Moment): (one: Subject) => Titled {
  const titles = new Map<string, unknown>();
  for (const [thing, its] of Map.groupBy(about, ({ thing }) => thing)) {
    if (!Object.hasOwn(timelines, thing)) continue;
    const rows = sql.all(
      `SELECT r.id, s.shown FROM json_each(:ids) wanted JOIN ${thing} r ON r.id = wanted.value JOIN ${thing}_stated s ON s.row = r.stated_row
       WHERE ${rowsAt("r")}`,
      { ids: JSON.stringify([...new Set(its.map(({ id }) => id))]), seq, validAt },
    );
    for (const { id, shown } of rows) {
      const { title, name, names } = JSON.parse(String(shown)) as { title?: unknown; name?: unknown; names?: unknown };
      titles.set(subjectKey({ thing, id: String(id) }), title ?? name ?? names);
    }
  }
  return (one) => {
    const title = titles.get(subjectKey(one));
    return { ...one, ...(title === undefined ? {} : { title }) };
  };
}
