// What operators' forms send: the reason is taken to the API as any client's would be, and what it refuses comes back in the form. Nothing that a page of
// another site sends is taken.
import { answerOf, type Camket, CamketProblem } from "@camket/client";
import { refuseOtherSites } from "@camket/command-api";
import { randomId } from "@camket/platform";
import formbody from "@fastify/formbody";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { refuseOnPage } from "../../forms/not-taken.ts";
import { type Content, html } from "../../html.ts";
import type { Page, Shown } from "../../page.ts";
import type { Visit } from "../../visit.ts";
import { type DecisionSent, decisionForm } from "./decide.ts";
import { parkedPage } from "./parked.ts";
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
  async show(visit) {
    const { view = "", stream = "" } = visit.params;
    const name = sent.name === "discard" ? "discard" : "replay";
    const path = `/v1/operations/parked/${encodeURIComponent(view)}/${encodeURIComponent(stream)}/${name}`;
    const wrong = (error: Wrong) => parkedPage({ ...sent, ...error }).show(visit);
    return decide(visit, path, { ...sent, ...(sent.eventId === undefined ? {} : { eventId: sent.eventId }) }, wrong);
  },
});

const rebuiltPage = (sent: DecisionSent): Page => ({
  path: "/operations/rebuild",
  section: "operations",
  show: (visit) => {
    const words = auditWords[visit.language];
    const wrong = async ({ wrong, status }: Wrong): Promise<Shown> => ({
      title: words.rebuild,
      status,
      content: decisionForm(visit, {
        action: "/operations/rebuild",
        key: sent.key,
        choices: [["rebuild", words.rebuild, words.rebuildHint]],
        reason: sent.reason,
        wrong,
      }),
    });
    return decide(visit, "/v1/operations/views/rebuild", { ...sent, eventId: undefined }, wrong);
  },
});

interface Wrong {
  readonly wrong: Content;
  readonly status: number;
}

interface AnyAddress {
  POST(
    path: string,
    init: object,
  ): Promise<{ readonly data?: { readonly position: string }; readonly error?: unknown; readonly response: Response }>;
}

async function decide(visit: Visit, path: string, sent: DecisionSent, wrong: (error: Wrong) => Promise<Shown>): Promise<Shown> {
  const { address, camket, language } = visit;
  const words = auditWords[language];
  const { reason, eventId, key } = sent;
  if (reason.length < reasonMin) return wrong({ wrong: words.reasonMissing, status: 422 });
  try {
    const { position } = await give(camket, path, { reason, ...(eventId === undefined ? {} : { eventId }) }, key);
    return { title: words.operations, content: undefined, redirect: address.to("/operations", { decided: "yes", after: position }) };
  } catch (error) {
    if (!(error instanceof CamketProblem) || error.status >= 500) throw error;
    const said = error.code === "NOT_PARKED" ? words.alreadyGone : html`<span lang="en">${error.message}</span>`;
    return wrong({ wrong: said, status: error.status });
  }
}

/** Characters, as the API asks for them. */
const reasonMin = 3;

const give = (camket: Camket, path: string, body: object, key: string) =>
  answerOf((camket as unknown as AnyAddress).POST(path, { params: { header: { "idempotency-key": key } }, body }));
