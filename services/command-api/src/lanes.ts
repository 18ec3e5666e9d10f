// One command at a time on each stream of this process. The store would refuse all but one of those that race and each of the others would
// read and decide again for nothing; waiting in line costs less and keeps the order of arrival. Correctness rests on the exact revision,
// never on this: other processes append too.

export interface Lanes {
  run<T>(stream: string, work: () => Promise<T>): Promise<T>;
}

export function createLanes(): Lanes {
  const last = new Map<string, Promise<void>>();
  return {
    async run(stream, work) {
      const before = last.get(stream);
      const { promise: mine, resolve: leave } = Promise.withResolvers<void>();
      last.set(stream, mine);
      try {
        if (before !== undefined) await before;
        return await work();
      } finally {
        if (last.get(stream) === mine) last.delete(stream);
        leave();
      }
    },
  };
}
