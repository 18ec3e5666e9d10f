// query: how whoever has read all that the views held learns that they hold more. It says that there is more, never what.

export interface News {
  /** The views hold so many events. */
  reached(seq: number): void;
  /** True as soon as the views hold more than `seq` events; false after `timeoutMs` or at an abort, whichever comes first. */
  waitFor(seq: number, timeoutMs: number, signal: AbortSignal): Promise<boolean>;
}

export function createNews(): News {
  let at = 0;
  const waiting = new Set<() => void>();
  return {
    reached(seq) {
      at = seq;
      for (const look of [...waiting]) look();
    },
    waitFor(seq, timeoutMs, signal) {
      if (at > seq || signal.aborted || timeoutMs <= 0) return Promise.resolve(at > seq);
      return new Promise((resolve) => {
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(look);
          signal.removeEventListener("abort", settle);
          resolve(at > seq);
        };
        const look = () => {
          if (at > seq) settle();
        };
        const timer = setTimeout(settle, timeoutMs);
        waiting.add(look);
        signal.addEventListener("abort", settle);
      });
    },
  };
}
