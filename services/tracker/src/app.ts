// The HTTP service: the same for every role. It holds what all routes share (ids, headers, limits, problems, probes, the API's description)
// and mounts the roles; it opens nothing and listens nowhere, so that tests use it with `inject()`.
import type { Dashboard } from "@camket/dashboard";
import type { EventStore } from "@camket/event-store";
import type { Log } from "@camket/platform";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import about from "../package.json" with { type: "json" };
import { answerClientError, answerFrameworkError, answerProblems, requestIdOf } from "./answer-problems.ts";
import { docs } from "./docs.ts";
import { drainOnClose } from "./drain.ts";
import type { Ledger } from "./ledger.ts";
import { httpLimits } from "./limits.ts";
import { probes } from "./probes.ts";
import { problemPages } from "./problem-pages.ts";
import type { Check, Role } from "./role.ts";

export interface AppParts {
  readonly store: EventStore;
  readonly ledger: Ledger;
  readonly roles: readonly Role[];
  readonly log: Log;
  /** The routes of roles that other processes play, to be described here. */
  readonly elsewhere?: readonly FastifyPluginAsync[];
  /** Makes the API's description without holding up this thread. */
  readonly describeBeside?: () => Promise<Buffer>;
  /** Whether `X-Forwarded-*` is believed: where something in front ends TLS, pages lead on by its address. */
  readonly trustProxy?: boolean;
  /** The web pages, where this process shows them. */
  readonly pages?: Dashboard | undefined;
  /** What /readyz asks beside the store and the roles. */
  readonly readiness?: readonly (() => Promise<Check>)[];
}

export async function buildApp({
  store,
  ledger,
  roles,
  log,
  elsewhere = [],
  pages,
  trustProxy = false,
  readiness = [],
  describeBeside,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    // The commands' own line says more than fastify's, once.
    logger: false,
    trustProxy,
    genReqId: requestIdOf,
    connectionTimeout: httpLimits.connectionTimeoutMs,
    requestTimeout: httpLimits.requestTimeoutMs,
    keepAliveTimeout: httpLimits.keepAliveTimeoutMs,
    bodyLimit: 1,
    http: { maxHeaderSize: httpLimits.headersBytesMax },
    routerOptions: { maxParamLength: httpLimits.pathStepCharsMax },
    // While closing, a hook answers instead: with a problem.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // No route outside the roles reads a body; each role says what it reads.
  app.removeAllContentTypeParsers();

  answerProblems(app, log, roles.length > 0 && elsewhere.length > 0 ? roles.map(({ name }) => name) : [], pages);
  drainOnClose(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { "default-src": ["'none'"], "frame-ancestors": ["'none'"], "base-uri": ["'none'"] },
    },
    // Said by whatever ends TLS in front of this.
    strictTransportSecurity: false,
  });
  await docs(app, { version: about.version, elsewhere, front: pages === undefined ? "/docs" : undefined, describeBeside });
  problemPages(app);
  probes(app, { version: about.version, store, ledger, roles, readiness, log });
  if (pages) app.addHook("onRequest", async (request) => pages.introduce(request));
  for (const { plugin } of roles) await app.register(plugin);
  if (pages) await app.register(pages.plugin);
  await app.ready();
  return app;
}
