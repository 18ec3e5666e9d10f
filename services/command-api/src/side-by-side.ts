// The lines of an upload run side by side and come out as if one by one: at most so many are taken at once, and a line waits for those before
// it that are about what it is about or refers to, or refer to what it is about. Ids are compared whatever the thing, and any text of a body
// that equals an id counts as a reference: waiting once too often costs a moment, once too seldom a refused line.

export interface Touches {
  /** What the line is about; absent where its id is left to us. */
  readonly id: string | undefined;
  /** Every text in its body that may be an id. */
  readonly mentions: ReadonlySet<string>;
}

interface Taken extends Touches {
  readonly done: Promise<unknown>;
}

export interface SideBySide {
  /** Resolves when there is room for another line. */
  room(): Promise<void>;
  /** Begins the work when those that it must wait for are done. Call after `room`. */
  take<T>(touches: Touches, work: () => Promise<T>): Promise<T>;
}

export function sideBySide(max: number): SideBySide {
  const taken: Taken[] = [];
  return {
    async room() {
      while (taken.length >= max) {
        await taken[0]?.done;
        taken.shift();
      }
    },
    take(touches, work) {
      const before = taken.filter((earlier) => touch(earlier, touches)).map(({ done }) => done);
      const result = before.length === 0 ? work() : Promise.all(before).then(work);
      const done = result.then(nothing, nothing);
      taken.push({ ...touches, done });
      return result;
    },
  };
}

const nothing = (): void => {};

function touch(earlier: Touches, later: Touches): boolean {
  if (earlier.id !== undefined && (earlier.id === later.id || later.mentions.has(earlier.id))) return true;
  return later.id !== undefined && earlier.mentions.has(later.id);
}

const maybeId = /^[a-z0-9][a-z0-9-]{0,63}$/;

export function mentionsIn(body: unknown): ReadonlySet<string> {
  const mentions = new Set<string>();
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") {
      if (maybeId.test(value)) mentions.add(value);
    } else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return mentions;
}
