// The driver as its tests use it: node:sqlite, with one call, or a row of them, that fails as a disk would make it fail, before or after it
// took effect. Calls are counted over all connections made here. Closing never fails, as it never does in SQLite. Only tests import this.
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Connect } from "./schema.ts";

export interface Fault {
  /** The first call that fails, from 1. */
  readonly nth: number;
  /** How many calls in a row fail. */
  readonly length: number;
  /** `after`: the call does its work, and its answer is the error. */
  readonly when: "before" | "after";
  /** https://sqlite.org/rescode.html */
  readonly errcode: number;
}

export interface FaultyDriver {
  readonly connect: Connect;
  /** How many calls failed so far. */
  fired(): number;
}

export function faultyDriver({ nth, length, when, errcode }: Fault): FaultyDriver {
  let calls = 0;
  let fired = 0;

  function step<R>(call: () => R): R {
    calls += 1;
    if (calls < nth || calls >= nth + length) return call();
    fired += 1;
    if (when === "after") call();
    const text = `injected failure ${errcode}`;
    throw Object.assign(new Error(text), { code: "ERR_SQLITE_ERROR", errcode, errstr: text });
  }

  const statement = (real: StatementSync): StatementSync =>
    failing(real, (name, call) => (name === "run" || name === "get" || name === "all" ? step(call) : call()));
  const database = (real: DatabaseSync): DatabaseSync =>
    failing(real, (name, call) => {
      if (name === "exec") return step(call);
      return name === "prepare" ? step(() => statement(call() as StatementSync)) : call();
    });

  return { connect: (file, options) => step(() => database(new DatabaseSync(file, options))), fired: () => fired };
}

/** `real`, each of whose methods is called through `through`. */
function failing<T extends object>(real: T, through: (name: string | symbol, call: () => unknown) => unknown): T {
  return new Proxy(real, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? (...args: unknown[]) => through(name, () => value.apply(target, args)) : value;
    },
  });
}
