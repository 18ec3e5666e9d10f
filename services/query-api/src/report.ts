// A projector's reports as lines of the process's log: one a batch, one for each failure, each parked stream and each decision about one.
import type { ProjectorReport } from "@camket/projections";

export interface Line {
  readonly level: "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export function lineOf(report: ProjectorReport): Line {
  switch (report.event) {
    case "batch": {
      const { events, seq, position, ms, caughtUp } = report;
      return { level: "info", fields: { events, seq, position, ms: rounded(ms), caughtUp }, message: "projected" };
    }
    case "opened": {
      const { seq, position, ms } = report;
      return { level: "info", fields: { seq, position, ms: rounded(ms) }, message: "views opened" };
    }
    case "parked": {
      const { view, stream, eventId, seq, error, attempts } = report.parked;
      return { level: "error", fields: { view, stream, eventId, seq, attempts, reason: error }, message: "stream parked" };
    }
    case "decided": {
      const { kind, view, stream, eventId, seq, outcome } = report.decided;
      return {
        level: "info",
        fields: { view, stream, eventId, seq, outcome },
        message: kind === "replay" ? "stream tried again" : "event discarded",
      };
    }
    case "damaged": {
      const { event, after } = report.found;
      const { stream, revision, id, position } = event;
      return {
        level: "error",
        fields: { stream, revision, eventId: id, position, after },
        message: "the log is damaged: the events of a stream do not follow one another. See what camket verify says of it",
      };
    }
    case "stalled":
      return { level: "error", fields: { reason: report.error.message }, message: "projector stalled, begins anew" };
    case "failed": {
      const { error, retryInMs } = report;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { level: "warn", fields: { reason, retryInMs }, message: "projector failed, tries again" };
    }
    default:
      return report satisfies never;
  }
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
