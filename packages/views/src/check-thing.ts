// A filter that names a thing which nobody ever recorded is a misspelling, not an empty list.
import type { StreamName } from "@camket/domain";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

/** @throws Refused */
export function checkThing(sql: Sql, parameter: string, name: StreamName, id: string): void {
  if (!sql.get("SELECT 1 FROM event WHERE stream = :stream LIMIT 1", { stream: `${name}-${id}` }))
    throw wrongParameter(parameter, `UNKNOWN_${name.toUpperCase()}`, `no ${name} "${id}" was ever recorded`, { [`${name}Id`]: id });
}
