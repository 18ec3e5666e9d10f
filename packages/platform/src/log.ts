// The log of the process (not the ledger): pino, a JSON line each, on standard output. Lines are gathered and written together, since a
// write per command would cost as much as the command; they are flushed at the end of the process and after a fifth of a second.
import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface ProcessLog {
  readonly log: Log;
  /** Writes what is held; nothing is lost when the process ends after it. */
  flush(): void;
}

const options = (level: LogLevel) => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
});

export function processLog(level: LogLevel): ProcessLog {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 200 });
  return {
    log: pino(options(level), destination),
    flush: () => {
      try {
        destination.flushSync();
      } catch {
        // Standard output may be closed or not open yet: then there is nobody to read it.
      }
    },
  };
}

/** A log that writes to a stream of the caller's, for tests; none at all without one. */
export const logTo = (level: LogLevel, stream?: DestinationStream): Log =>
  stream ? pino(options(level), stream) : pino({ level: "silent" });
