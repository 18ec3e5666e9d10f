// Prepared statements by their text: the filters of a list make a few dozen different ones, and preparing costs more than running.
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

const statementsMax = 300;

export type Params = Readonly<Record<string, SQLInputValue>>;

export interface Sql {
  all(text: string, params?: Params): Record<string, unknown>[];
  get(text: string, params?: Params): Record<string, unknown> | undefined;
  /** Row by row, for whoever may not want all; another question with the same text ends it. */
  iterate(text: string, params?: Params): Iterable<Record<string, unknown>>;
  /** The values of each row in turn, without an object made of them: several times as fast where there are very many. */
  rows(text: string, params?: Params): Iterable<readonly SQLOutputValue[]>;
  /** What the connection keeps from question to question by that name, made when it is asked for first. */
  kept<Value>(name: string, make: () => Value): Value;
}

const ofConnections = new WeakMap<DatabaseSync, Connected>();

interface Connected {
  readonly sql: Sql;
  connect(db: DatabaseSync): void;
}

/**
 * Those of the connection, always the same. Parameters that a statement does not name are passed over, so that one set serves all parts of a
 * question.
 */
export function statements(db: DatabaseSync): Sql {
  const connected = ofConnections.get(db) ?? begin(db);
  ofConnections.set(db, connected);
  return connected.sql;
}

/** What a connection keeps that is closed by now goes on with another one to the same file, wherever that lies by then. */
export function goOnWith(closed: DatabaseSync, next: DatabaseSync): void {
  const connected = ofConnections.get(closed);
  if (!connected) return;
  connected.connect(next);
  ofConnections.set(next, connected);
}

function begin(first: DatabaseSync): Connected {
  let db = first;
  const keeps = new Map<string, unknown>();
  const prepared = new Map<string, StatementSync>();
  const inArrays = new Map<string, StatementSync>();
  const prepare = (text: string, known = prepared): StatementSync => {
    let statement = known.get(text);
    if (!statement) {
      if (known.size >= statementsMax) known.clear();
      statement = db.prepare(text);
      statement.setAllowUnknownNamedParameters(true);
      if (known === inArrays) statement.setReturnArrays(true);
      known.set(text, statement);
    }
    return statement;
  };
  const sql: Sql = {
    all: (text, params = {}) => prepare(text).all(params),
    get: (text, params = {}) => prepare(text).get(params),
    iterate: (text, params = {}) => prepare(text).iterate(params),
    rows: (text, params = {}) => prepare(text, inArrays).iterate(params) as unknown as Iterable<readonly SQLOutputValue[]>,
    kept<Value>(name: string, make: () => Value): Value {
      if (!keeps.has(name)) keeps.set(name, make());
      return keeps.get(name) as Value;
    },
  };
  return {
    sql,
    connect(next) {
      db = next;
      prepared.clear();
      inArrays.clear();
    },
  };
}
