// Prepared statements by their text: the filters of a list make a few dozen different ones, and preparing costs more than running.
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

const statementsMax = 300;

export type Params = Readonly<Record<string, SQLInputValue>>;

export interface Sql {
  all(text: string, params?: Params): Record<string, unknown>[];
  get(text: string, params?: Params): Record<string, unknown> | undefined;
  /** While it asks, the SQL function `placed(text)` is this one: what is known here only can be grouped by there. */
  placing<Result>(place: (text: string) => number, ask: () => Result): Result;
}

/** Parameters that a statement does not name are passed over, so that one set serves all parts of a question. */
export function statements(db: DatabaseSync): Sql {
  // Made once: another function of the same name would have every statement prepared again.
  let placed: ((text: string) => number) | undefined;
  db.function("placed", { deterministic: true }, (text) => placed?.(String(text)) ?? null);
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) {
      if (prepared.size >= statementsMax) prepared.clear();
      statement = db.prepare(text);
      statement.setAllowUnknownNamedParameters(true);
      prepared.set(text, statement);
    }
    return statement;
  };
  return {
    all: (text, params = {}) => prepare(text).all(params),
    get: (text, params = {}) => prepare(text).get(params),
    placing(place, ask) {
      placed = place;
      try {
        return ask();
      } finally {
        placed = undefined;
      }
    },
  };
}
