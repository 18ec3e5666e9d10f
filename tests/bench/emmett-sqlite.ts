// The peer: the routes with emmett-sqlite as their storage. What we decide, and the reading of the stream for it, is left out on its side. Its
// appends run one after another, since its one connection cannot hold two transactions at once.
import { join } from "node:path";
import { getSQLiteEventStore } from "@event-driven-io/emmett-sqlite";
import { startRoutes } from "./routes-alone.ts";

await startRoutes(({ dataFolder }) => {
  const store = getSQLiteEventStore({ fileName: join(dataFolder, "emmett.sqlite") });
  let last: Promise<unknown> = Promise.resolve();
  return async (stream, { type, data, ...metadata }) => {
    const append = last.then(() => store.appendToStream(stream, [{ type, data, metadata }]));
    last = append.catch(() => undefined);
    return Number((await append).nextExpectedStreamVersion) - 1;
  };
});
