// query: many who wait for the same news are woken together, a few at a time, so that a thousand live readers hold up no command.

/**
 * @param gatherMs after the first who waits
 * @param atOnceMax who are woken before others have their turn
 * @returns settles once it is one's turn
 */
export function gather(gatherMs: number, atOnceMax: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  const begin = () => {
    const all = waiting;
    waiting = [];
    wake(all);
  };
  const wake = (left: (() => void)[]): void => {
    for (const go of left.splice(0, atOnceMax)) go();
    if (left.length > 0) setImmediate(wake, left);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setTimeout(begin, gatherMs);
    });
}
