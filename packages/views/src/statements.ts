// Prepared statements by their text: the filters of a list make a few dozen different ones, and preparing costs more than running.
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

const statementsMax = 300;

export type Params = Readonly<Record<string, SQLInputValue>>;

export interface Sql {
  all(text: string, params?: Params): Record<string, unknown>[];
  get(text: string, params?: Params): Record<string, unknown> | undefined;
  /** Row by row, for whoever may not want all; another question with the same text ends it. */
  iterate(text: string, params?: Params): Iterable<Record<string, unknown>>;
  /**
   * Gives the values of each row to `take`, in any order, and makes no object of them: several times as fast where all rows are added up here.
   * `from` may end in a `GROUP BY` the first column of an index, so that SQLite reads that index, which covers what is asked.
   * @example each(["r.kind", "r.open"], "commitment r WHERE r.open = :open", { open: 1 }, (kind, open) => …)
   */
  each(values: readonly string[], from: string, params: Params, take: Take): void;
  /** While it asks, the SQL function `placed(number, text)` is this one: what is known here only can be grouped by there. */
  placing<Result>(place: (number: number, text: string | null) => number, ask: () => Result): Result;
  /** What the connection keeps from question to question by that name, made when it is asked for first. */
  kept<Value>(name: string, make: () => Value): Value;
}

export type Take = (...values: readonly SQLOutputValue[]) => void;

const ofConnections = new WeakMap<DatabaseSync, Sql>();

/**
 * Those of the connection, always the same: SQLite knows the functions of this file by their names. Parameters that a statement does not name are
 * passed over, so that one set serves all parts of a question.
 */
export function statements(db: DatabaseSync): Sql {
  const sql = ofConnections.get(db) ?? begin(db);
  ofConnections.set(db, sql);
  return sql;
}

function begin(db: DatabaseSync): Sql {
  // Made once: another function of the same name would have every statement prepared again.
  let take: Take = () => undefined;
  db.aggregate("each_row", {
    start: 0,
    varargs: true,
    step: (rows: number, ...values: SQLOutputValue[]) => {
      take(...values);
      return rows + 1;
    },
  });
  let placed: ((number: number, text: string | null) => number) | undefined;
  db.function("placed", { deterministic: true }, (number, text) => placed?.(number as number, text as string | null) ?? null);
  const keeps = new Map<string, unknown>();
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
    iterate: (text, params = {}) => prepare(text).iterate(params),
    each(values, from, params, takeRow) {
      take = takeRow;
      prepare(`SELECT each_row(${values.join(", ")}) FROM ${from}`).all(params);
    },
    placing(place, ask) {
      placed = place;
      try {
        return ask();
      } finally {
        placed = undefined;
      }
    },
    kept<Value>(name: string, make: () => Value): Value {
      if (!keeps.has(name)) keeps.set(name, make());
      return keeps.get(name) as Value;
    },
  };
}
