// audit: views built anew from the log alone, in a folder of their own, to be held against those that are served or to be served later. Nobody follows
// them further; what stands in the folder from before goes on.
import { join } from "node:path";
import type { EventLog, RecordedEvent } from "@camket/event-store";
import { projectionLimits, type View } from "@camket/projections";
import type { Ledger } from "./knowledge.ts";
import { logUntil } from "./log-until.ts";
import { startViews } from "./start-views.ts";

export interface BuildFreshOptions {
  readonly log: EventLog;
  readonly ledger: Pick<Ledger, "ledgerId" | "timeZone">;
  /** A folder for the fresh views, which need as much room as those that are served; whoever made it takes it away. */
  readonly scratch: string;
  /** Absent: all. */
  readonly views?: readonly View[];
  /** The first event that they shall not know any more; absent: up to the head. */
  readonly isLater?: (event: RecordedEvent) => boolean;
  readonly onRead?: (events: number) => void;
}

/** The file. @throws what the log or the disk throws, instead of waiting for it to come back */
export async function buildFresh({ log, ledger, scratch, views, isLater, onRead }: BuildFreshOptions): Promise<string> {
  const file = join(scratch, "fresh.sqlite");
  // A projector that serves waits for a log that is away; here nobody does, and a damaged log would be waited for without end.
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  const projector = startViews({
    log: isLater || onRead ? logUntil(log, isLater ?? (() => false), onRead) : log,
    file,
    ledger,
    ...(views ? { views } : {}),
    report: (report) => {
      if (report.event === "failed") failed.reject(report.error);
    },
  });
  try {
    await Promise.race([projector.opened, failed.promise]);
    const head = isLater ? undefined : await log.head();
    if (head !== undefined) while (!(await Promise.race([projector.reached(head, projectionLimits.waitMsMax), failed.promise])));
  } finally {
    await projector.stop();
  }
  return file;
}
