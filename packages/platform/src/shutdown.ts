// The end of the process: on SIGTERM, SIGINT or a bug, `close` runs once and the process ends within its grace. A bug (an error that
// nobody handled) ends it with exit code 1, so that its supervisor starts it again; so does a second signal, at once.
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
  closeWithGrace(
    {
      delay: graceMs,
      logger: { error: (message: unknown) => log.error({ err: message instanceof Error ? message : undefined }, `shutdown: ${message}`) },
      onTimeout: () => log.error({ graceMs }, "not everything was closed in time"),
    },
    async ({ err, signal }) => {
      if (err) log.fatal({ err }, "a bug: the process ends");
      else log.info({ signal }, "closing");
      await close();
      log.info("closed");
    },
  );
}
