// The forms of the register: for each command of the catalogue a page that asks for its fields, and the route that takes what was filled in. Nothing
// that a page of another site sends is taken.
import { refuseOtherSites } from "@camket/command-api";
import { commands } from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import formbody from "@fastify/formbody";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { addressOf } from "../address.ts";
import { html } from "../html.ts";
import type { Page } from "../page.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { commandPage } from "./command-form.ts";
import { formBytesMax, formFieldsMax, nameKeptS } from "./limits.ts";
import { actorCookie, backOf, namePage, nameWrong } from "./name-page.ts";
import { opened, sentBy } from "./sent.ts";
import { formWords } from "./words.ts";

type Shown = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

export const formRoutes =
  (shown: Shown): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    await app.register(formbody, { bodyLimit: formBytesMax, parser: (text) => new URLSearchParams(text) as never });
    app.addHook("onRequest", async (request) => {
      if (request.method === "POST") refuseOtherSites(request);
    });
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error instanceof ProblemError ? error.problem.status : (error.statusCode ?? 500);
      if (status >= 500) throw error;
      return shown(request, reply, notTaken(status));
    });
    const hidden = { schema: { hide: true } };

    app.get("/record", hidden, (request, reply) => shown(request, reply, cataloguePage));
    app.get("/record/name", hidden, (request, reply) => shown(request, reply, namePage()));
    app.post("/record/name", hidden, (request, reply) => {
      const params = paramsOf(request);
      const name = (params.get("name") ?? "").trim();
      const back = backOf(params.get("back") ?? undefined);
      if (nameWrong(name, { language: "en" }) !== undefined) return shown(request, reply, namePage({ name, back }));
      return reply.setCookie(actorCookie, name, { path: "/", httpOnly: true, sameSite: "lax", maxAge: nameKeptS }).redirect(back, 303);
    });
    for (const definition of commands) {
      const path = `/record/${definition.thing}/${definition.name}`;
      app.get(path, hidden, (request, reply) =>
        shown(
          request,
          reply,
          commandPage(definition, ({ address }) => opened(address.query, definition)),
        ),
      );
      app.post(path, hidden, (request, reply) => {
        const params = paramsOf(request);
        return shown(
          request,
          reply,
          commandPage(definition, () => sentBy(params, definition)),
        );
      });
    }
  };

/** A form without a field has no body. @throws ProblemError */
function paramsOf({ body }: FastifyRequest): URLSearchParams {
  const params = body instanceof URLSearchParams ? body : new URLSearchParams();
  if (params.size > formFieldsMax) throw new ProblemError(edgeProblem("body-too-large", `the form has more than ${formFieldsMax} fields`));
  return params;
}

/** A form that was not taken at all. */
const notTaken = (status: number): Page => ({
  path: "",
  section: "record",
  async show({ address, language }) {
    const words = formWords[language];
    return {
      title: words.wrong.split(":")[0] as string,
      status,
      content: html`<div class="notice notice-wrong" role="alert"><p>${status === 403 ? words.otherSite : words.unreadable}</p></div>
        <p><a class="button" href=${addressOf(address.path).to(address.path)}>${words.newForm}</a></p>`,
    };
  },
});
