// For specs: a process that gives its views away and ends in order on SIGTERM. Its argument is the file of the views.
import { logTo } from "@camket/platform";
import { fastify } from "fastify";
import { replicaRoute } from "./replica.ts";

const [viewsFile = ""] = process.argv.slice(2);
const app = fastify({ logger: false });
await app.register(async (scope) => replicaRoute(scope, { viewsFile, log: logTo("silent") }));
process.once("SIGTERM", async () => {
  await app.close();
  process.exit(0);
});
process.send?.(await app.listen({ host: "127.0.0.1", port: 0 }));
