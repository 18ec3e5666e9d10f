// The real projector in a run, with what it says of itself.
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { noDecisions, type Projector, projectionLimits, startProjector } from "@camket/projections";
import type { World } from "./actors.ts";
import { commandOf } from "./commands.ts";
import type { Follower } from "./judge.ts";
import { tally } from "./tally.ts";

export interface Projection extends Follower {
  views(): Promise<DatabaseSync>;
  /** On a file it goes on from its checkpoint, in memory it begins anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const limits = { ...projectionLimits, backoffMsMax: 2_000 };

/** Its views are in the folder, or in memory without one. */
export function startProjection({ plan, store, say }: World, folder: string | undefined): Projection {
  let projector = start();

  function start(): Projector {
    const starting = startProjector({
      log: store,
      file: folder ? join(folder, "views.sqlite") : ":memory:",
      views: [tally],
      identity: "simulation",
      appendOf: (event) => String(commandOf(event)),
      decisions: noDecisions,
      limits: { ...limits, batchEventsMax: plan.batchEventsMax },
      report(report) {
        if (report.event === "failed") say(`projector: ${(report.error as Error).name}`);
        if (report.event === "batch") say(`projector is at ${report.position}`);
      },
    });
    // Rejects where it is stopped before its views are open; what else it fails with, `views` gives.
    starting.opened.catch(() => undefined);
    return starting;
  }

  return {
    position: () => projector.checkpoint().position,
    views: () => projector.opened,
    async restart() {
      const ending = projector;
      await ending.stop();
      if (projector === ending) projector = start();
    },
    stop: () => projector.stop(),
  };
}
