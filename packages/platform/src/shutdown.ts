// The end of the process: on SIGTERM, SIGINT or a bug, `close` runs once and the process ends within its grace. A bug (an error that
// nobody handled) ends it with exit code 1, so that its supervisor starts it again; so does a second signal, unless it comes so soon that it is the first one again.
import closeWithGrace from "close-with-grace";
import type { Log } from "./log.ts";

export interface Shutdown {
  readonly log: Log;
  /** How long `close` may take before the process ends all the same. */
  readonly graceMs: number;
  readonly close: () => Promise<void>;
  /** Runs last, whatever happened. */
  readonly flush: () => void;
}

export function closeOnSignal({ log, graceMs, close, flush }: Shutdown): void {
  process.once("exit", flush);
  let began: number | undefined;
  const ending = closeWithGrace(
    {
      skip: [...signals],
      delay: graceMs,
      logger: { error: (message: unknown) => log.error({ err: message instanceof Error ? message : undefined }, `shutdown: ${message}`) },
      onTimeout: () => log.error({ graceMs }, "not everything was closed in time"),
    },
    async ({ err }) => {
      if (err) log.fatal({ err }, "a bug: the process ends");
      await close();
      log.info("closed");
    },
  );
  for (const signal of signals)
    process.on(signal, () => {
      if (began === undefined) {
        began = performance.now();
        log.info({ signal }, "closing");
        void ending.close();
      } else if (performance.now() - began > sameSignalMs) {
        log.error({ signal }, "a second signal: the process ends at once");
        process.exit(1);
      }
    });
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** Ctrl-C reaches the process from the terminal and once more from npm, which passes it on: so soon after the first it is the same one. */
const sameSignalMs = 1_000;
