// Ctrl-C, at once: what was half made is taken away, synchronously, and then the process ends by that very signal, as a shell expects.

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `cleanUp` when a signal ends the process while `work` runs. */
export async function interruptible<Value>(cleanUp: () => void, work: () => Promise<Value>): Promise<Value> {
  const end = (signal: NodeJS.Signals) => {
    stop();
    try {
      cleanUp();
    } finally {
      // Nobody listens any more, so that the signal does what it does by itself.
      process.kill(process.pid, signal);
    }
  };
  const stop = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work();
  } finally {
    stop();
  }
}
