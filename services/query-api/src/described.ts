// The read routes as another process plays them: to be described, never called.
import { logTo, systemClock } from "@camket/platform";
import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { createAsk, createAskText } from "./ask.ts";
import { createAskTable } from "./ask-table.ts";
import type { Backend } from "./backend.ts";
import { boardRoutes } from "./board-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { differenceRoutes } from "./difference-routes.ts";
import { digestRoute } from "./digest-route.ts";
import { eventRoute } from "./event-route.ts";
import { eventsRoute } from "./events-route.ts";
import { fileRoute } from "./file-route.ts";
import { queryLimits } from "./limits.ts";
import { lineageRoute } from "./lineage-route.ts";
import { operationsRoutes } from "./operations-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { reviewRoute } from "./review-route.ts";
import { readRoutes } from "./routes.ts";
import { searchRoute } from "./search-route.ts";

const elsewhere = (): never => {
  throw new Error("questions are asked of another process");
};
const nobody: Backend = {
  ask: elsewhere,
  askText: elsewhere,
  reached: elsewhere,
  state: elsewhere,
  news: { waitFor: elsewhere },
  close: elsewhere,
};

export const describedQueries: FastifyPluginAsync = async (app) => {
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  const here = { backend: nobody, clock: systemClock, tag: "" };
  const ask = createAsk(here);
  const askTable = createAskTable({ ...here, recordExport: elsewhere, limits: queryLimits });
  readRoutes(app, ask, askTable);
  digestRoute(app, ask);
  lineageRoute(app, ask);
  reviewRoute(app, ask);
  searchRoute(app, ask);
  differenceRoutes(app, ask, askTable);
  calendarRoutes(app, ask, askTable, { ...here, ledgerId: "" });
  boardRoutes(app, createAskText(here), askTable);
  reportRoutes(app, ask, askTable);
  eventRoute(app, here);
  eventsRoute(app, { ...here, log: logTo("silent"), limits: queryLimits });
  operationsRoutes(app, here);
  fileRoute(app, undefined, logTo("silent"));
};
