// The few calls of the `sqlite3` package that emmett-sqlite makes, answered by Node's own SQLite, so that the benchmark needs no binary that
// is downloaded at install. Node's driver is the quicker of the two (no hop to a thread pool), so the comparison does the peer no wrong.
import { DatabaseSync } from "node:sqlite";

const busy = 5;
/** As long as the package itself waits for another connection's lock. */
const busyMs = 1_000;

/** What the package binds in place of what Node's driver refuses. */
const bound = (value) => {
  if (typeof value === "object" && value !== null && !(value instanceof Uint8Array))
    return value instanceof Date ? value.getTime() : String(value);
  return typeof value === "boolean" ? Number(value) : (value ?? null);
};

class Database {
  #db;
  constructor(file) {
    this.#db = new DatabaseSync(file, { timeout: 0 });
  }
  run(sql, ...rest) {
    this.#give(rest, (params) => {
      const { changes, lastInsertRowid } = this.#db.prepare(sql).run(...params);
      return { self: { changes: Number(changes), lastID: Number(lastInsertRowid) }, answer: undefined };
    });
    return this;
  }
  all(sql, ...rest) {
    this.#give(rest, (params) => ({ self: this, answer: this.#db.prepare(sql).all(...params) }));
    return this;
  }
  get(sql, ...rest) {
    this.#give(rest, (params) => ({ self: this, answer: this.#db.prepare(sql).get(...params) }));
    return this;
  }
  close(done) {
    this.#db.close();
    done?.(null);
  }

  #give([params, then], work) {
    const done = typeof params === "function" ? params : (then ?? (() => {}));
    const values = Array.isArray(params) ? params.map(bound) : [];
    const began = performance.now();
    const attempt = () => {
      try {
        const { self, answer } = work(values);
        done.call(self, null, answer);
      } catch (error) {
        if (error.errcode === busy && performance.now() - began < busyMs) setTimeout(attempt, 1);
        else done.call(this, error);
      }
    };
    queueMicrotask(attempt);
  }
}

export const OPEN_READWRITE = 2;
export const OPEN_CREATE = 4;
export const OPEN_URI = 64;
export default { Database, OPEN_READWRITE, OPEN_CREATE, OPEN_URI };
