// How the program ends: requests first, then what the roles hold, then the log, then the folder.
import type { EventStore } from "@camket/event-store";
import { closeOnSignal, type Log } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import type { Data } from "./data-folder.ts";
import { processLimits } from "./limits.ts";
import type { Role } from "./role.ts";

export interface Parts {
  readonly app: FastifyInstance;
  readonly roles: readonly Role[];
  readonly store: EventStore;
  readonly data: Data;
}

export function closeInOrder({ app, roles, store, data }: Parts, { log, flush }: { readonly log: Log; readonly flush: () => void }): void {
  closeOnSignal({
    log,
    flush,
    graceMs: processLimits.shutdownMs,
    close: async () => {
      await app.close();
      for (const role of roles) await role.close();
      await store.close();
      data.release();
    },
  });
}
