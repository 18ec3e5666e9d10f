// What operators' forms send: the reason is taken to the API as any client's would be, and what it refuses comes back in the form. Nothing that a page of
// another site sends is taken.
import { answerOf, CamketProblem } from "@camket/client";
import { refuseOtherSites } from "@camket/command-api";
import { randomId } from "@camket/platform";
import formbody from "@fastify/formbody";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { refuseOnPage } from "../../forms/not-taken.ts";
import { type Content, html } from "../../html.ts";
import type { Page, Shown } from "../../page.ts";
import type { Visit } from "../../visit.ts";
import type { DecisionSent } from "./decide.ts";
import { parkedPage } from "./parked.ts";
import { rebuildPage } from "./rebuild.ts";
import { auditWords } from "./words.ts";

type ShowPage = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

/** Bytes: a reason of 1,000 characters, each of up to four bytes that a form writes as three each. */
const formBytesMax = 16_384;

export const operationRoutes =
  (shown: ShowPage): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    await app.register(formbody, { bodyLimit: formBytesMax, parser: (text) => new URLSearchParams(text) as never });
    app.addHook("onRequest", async (request) => refuseOtherSites(request));
    refuseOnPage(app, shown, "operations");
    const hidden = { schema: { hide: true } };
    app.post("/operations/parked/:view/:stream", hidden, (request, reply) => shown(request, reply, decidedPage(sentBy(request))));
    app.post("/operations/rebuild", hidden, (request, reply) => shown(request, reply, rebuiltPage(sentBy(request))));
  };

function sentBy({ body }: FastifyRequest): DecisionSent {
  const params = body instanceof URLSearchParams ? body : new URLSearchParams();
  const own = (name: string) => params.get(name)?.trim() || undefined;
  return {
    name: own("_do") ?? "",
    reason: (own("reason") ?? "").replaceAll("\r\n", "\n").normalize("NFC"),
    key: own("_key") ?? randomId(),
    eventId: own("_event"),
  };
}

const decidedPage = (sent: DecisionSent): Page => ({
  path: "/operations/parked/:view/:stream",
  section: "operations",
  show(visit) {
    const { camket, params } = visit;
    const { view = "", stream = "" } = params;
    const path = { view, stream };
    const give: Give = (header, body) =>
      sent.name === "discard"
        ? answerOf(camket.POST("/v1/operations/parked/{view}/{stream}/discard", { params: { path, header }, body }))
        : answerOf(camket.POST("/v1/operations/parked/{view}/{stream}/replay", { params: { path, header }, body }));
    return decide(visit, sent, give, (wrong) => parkedPage({ ...sent, ...wrong }).show(visit));
  },
});

const rebuiltPage = (sent: DecisionSent): Page => ({
  path: "/operations/rebuild",
  section: "operations",
  show(visit) {
    const give: Give = (header, { reason }) =>
      answerOf(visit.camket.POST("/v1/operations/views/rebuild", { params: { header }, body: { reason } }));
    return decide(visit, sent, give, (wrong) => rebuildPage({ ...sent, ...wrong }).show(visit));
  },
});

interface Wrong {
  readonly wrong: Content;
  readonly status: number;
}

type Give = (
  header: { readonly "idempotency-key": string },
  body: { readonly reason: string; readonly eventId?: string },
) => Promise<{ readonly position?: string | undefined }>;

/** What was decided leads to what came of it; what was refused comes back in the form. */
async function decide(visit: Visit, sent: DecisionSent, give: Give, formWith: (wrong: Wrong) => Promise<Shown>): Promise<Shown> {
  const { address, language } = visit;
  const words = auditWords[language];
  const { reason, eventId, key } = sent;
  if (reason.length < reasonMin) return formWith({ wrong: words.reasonMissing, status: 422 });
  try {
    const { position } = await give({ "idempotency-key": key }, { reason, ...(eventId === undefined ? {} : { eventId }) });
    return { title: words.operations, content: undefined, redirect: address.to("/operations", { decided: "yes", after: position }) };
  } catch (error) {
    if (!(error instanceof CamketProblem) || error.status >= 500) throw error;
    const own: Readonly<Record<string, string>> = { NOT_PARKED: words.alreadyGone, ALREADY_DECIDED: words.alreadyDecided };
    const wrong = own[error.code ?? ""] ?? html`<span lang="en">${error.message}</span>`;
    return formWith({ wrong, status: error.status });
  }
}

/** Characters, as the API asks for them. */
const reasonMin = 3;
