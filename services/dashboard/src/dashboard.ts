// The pages as a fastify plugin. For every page: read the address, ask the API, show it in the frame. What the API refuses, a page says in its own
// frame: a wrong parameter is told of and the rest of the page is shown without it.
import { constants } from "node:zlib";
import { CamketProblem } from "@camket/client";
import type { Clock, Log } from "@camket/platform";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { type Address, addressOf, languageOf, written } from "./address.ts";
import { camketOver } from "./api.ts";
import { assetRoutes } from "./assets/assets.ts";
import { formRoutes } from "./forms/form-routes.ts";
import { introduce } from "./forms/introduce.ts";
import { actorCookie, actorOf } from "./forms/name-page.ts";
import { recordedNotice } from "./forms/recorded-notice.ts";
import { framed } from "./frame/frame.ts";
import { notFoundPage, problemPage, wrongParametersOf } from "./frame/problem-page.ts";
import { injectInto } from "./inject.ts";
import { checkOwnParameters } from "./own-parameters.ts";
import type { Page, Shown } from "./page.ts";
import { operationRoutes } from "./pages/audit/operation-routes.ts";
import { pages } from "./pages/index.ts";
import { pagePolicy } from "./policy.ts";
import { tableRedirects } from "./tables.ts";
import { todayIn } from "./today.ts";
import { uploadRoutes } from "./uploads/upload-routes.ts";
import type { Visit } from "./visit.ts";
import { isLanguage, type Language, wishedLanguage } from "./words/language.ts";

export interface DashboardOptions {
  readonly ledger: { readonly timeZone: string };
  readonly clock: Clock;
  readonly log: Log;
  /** From whose side pages look where the address does not say: a party, or a country. */
  readonly us: string;
  /** Where commands are given; absent: by the routes of this service. */
  readonly commands?: FastifyPluginAsync;
  /** The program's version, for the footer. */
  readonly version: string;
}

export interface Dashboard {
  readonly plugin: FastifyPluginAsync;
  /** Says who asks the API from a page. */
  introduce(request: FastifyRequest): void;
  /** Whether somebody who looks at pages asked for what is not there: then `notFound` answers. */
  wants(request: FastifyRequest): boolean;
  notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

export type Answer = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

export function dashboard(options: DashboardOptions): Dashboard {
  let answer: Answer | undefined;
  return {
    plugin: async (app) => {
      const commands = options.commands ? await commandsOf(options.commands, app) : app;
      answer = answerWith(options, app, commands);
      await app.register(cookie);
      await app.register(compress, {
        threshold: 1_024,
        encodings: ["br", "gzip"],
        // The default of brotli is made for files that are compressed once.
        brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
      });
      assetRoutes(app);
      tableRedirects(app);
      for (const page of pages) app.get(page.path, { schema: { hide: true } }, (request, reply) => shown(request, reply, page));
      await app.register(formRoutes(shown));
      await app.register(uploadRoutes(shown));
      await app.register(operationRoutes(shown));

      function shown(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
        return (answer as Answer)(request, reply, page);
      }
    },
    introduce,
    wants: ({ method, headers, url }) =>
      method === "GET" && !url.startsWith("/v1/") && !!headers.accept?.includes("text/html") && answer !== undefined,
    notFound: (request, reply) => (answer as Answer)(request, reply, notFoundPage),
  };
}

/** In a process that plays no command role. */
async function commandsOf(plugin: FastifyPluginAsync, app: FastifyInstance): Promise<FastifyInstance> {
  const { default: Fastify } = await import("fastify");
  // A page asks under the id of its own request: by it the log and the events tell what came of what.
  const inner = Fastify({ genReqId: ({ headers }) => String(headers["x-request-id"]) });
  await inner.register(plugin);
  await inner.ready();
  app.addHook("onClose", () => inner.close());
  return inner;
}

const answerWith =
  ({ ledger, clock, log, us, version }: DashboardOptions, reads: FastifyInstance, commands: FastifyInstance): Answer =>
  async (request, reply, page) => {
    const address = addressOf(request.url);
    // Typed with a slash at its end, it is the same page.
    const path = address.path.replace(/(?<=.)\/+$/, "");
    if (request.method === "GET" && path !== address.path) return reply.redirect(written(path, address.query), 308);
    const chosen = languageOf(address);
    const kept = request.cookies?.[languageCookie];
    const language = chosen ?? (isLanguage(kept) ? kept : wishedLanguage(request.headers["accept-language"]));
    if (chosen !== undefined && chosen !== kept) keepLanguage(reply, chosen);
    const actor = actorOf(request.cookies?.[actorCookie]);
    const visit: Visit = {
      camket: camketOver(injectInto(reads, commands), actor, request.id),
      address,
      params: request.params as Record<string, string>,
      language,
      today: todayIn(ledger.timeZone, clock.now()),
      timeZone: ledger.timeZone,
      us: typeof address.query.us === "string" ? address.query.us : us,
      actor,
    };
    const { shown, seen, problems } = await showing(page, visit, { us, log, requestId: request.id });
    if (shown.redirect !== undefined) return reply.redirect(shown.redirect, 303);
    const recorded = await recordedNotice(seen);
    const status = shown.status ?? problems[0]?.status ?? 200;
    if (status === 503) reply.header("retry-after", String(retryAfterS));
    return reply
      .code(status)
      .headers({
        "content-security-policy": pagePolicy,
        // Without it a browser sends our own forms with `Origin: null`, by which nobody can tell whose they are.
        "referrer-policy": "same-origin",
        "cache-control": "no-store",
        vary: "Accept-Language, Cookie",
      })
      .type("text/html; charset=utf-8")
      .send(framed(seen, page, shown, { problems, recorded, version }));
  };

const languageCookie = "camket-lang";
const languageKeptS = 365 * 24 * 3_600;

/** What was chosen once holds for addresses that say no language. */
function keepLanguage(reply: FastifyReply, language: Language): void {
  reply.setCookie?.(languageCookie, language, { path: "/", httpOnly: true, sameSite: "lax", maxAge: languageKeptS });
}

/** The register is read or less busy in so many seconds, as a rule. */
const retryAfterS = 5;

interface Showing {
  readonly shown: Shown;
  /** The visit as it was shown: without what was wrong in its address. */
  readonly seen: Visit;
  /** What was wrong in it, or what is told instead of the page. */
  readonly problems: readonly CamketProblem[];
}

/** `us`: from whose side one looks where the address does not say. */
type Around = Pick<DashboardOptions, "us" | "log"> & { readonly requestId: string };

async function showing(page: Page, visit: Visit, around: Around): Promise<Showing> {
  try {
    checkOwnParameters(page, visit);
    return { shown: await page.show(visit), seen: visit, problems: [] };
  } catch (error) {
    const problem = error instanceof CamketProblem ? error : asProblem(error, around);
    const wrong = wrongParametersOf(problem, visit);
    if (wrong.length === 0) return { shown: problemPage(visit, problem), seen: visit, problems: [problem] };
    const address = withoutThese(visit.address, wrong);
    const us = wrong.includes("us") ? around.us : visit.us;
    const rest = await showing(page, { ...visit, address, us }, around);
    return { ...rest, problems: [problem, ...rest.problems] };
  }
}

function asProblem(error: unknown, { log, requestId }: Around): CamketProblem {
  log.error({ err: error, requestId }, "a bug in a page");
  return new CamketProblem(500, { code: "INTERNAL_ERROR", detail: "This page has a fault of ours, which is logged." });
}

const withoutThese = (address: Address, wrong: readonly string[]): Address =>
  addressOf(
    address.here({
      ...Object.fromEntries(wrong.map((name) => [name, undefined])),
      cursor: wrong.includes("cursor") ? undefined : address.query.cursor,
    }),
  );
