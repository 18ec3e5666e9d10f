// The forms of the register: for each command of the catalogue a page that asks for its fields, and the route that takes what was filled in. Nothing
// that a page of another site sends is taken.
import { refuseOtherSites } from "@camket/command-api";
import { commands } from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import formbody from "@fastify/formbody";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Page } from "../page.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { commandPage } from "./command-form.ts";
import { formBytesMax, formFieldsMax, nameKeptS } from "./limits.ts";
import { actorCookie, backOf, namePage, nameWrong } from "./name-page.ts";
import { refuseOnPage } from "./not-taken.ts";
import { opened, sentBy } from "./sent.ts";

type Shown = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

export const formRoutes =
  (shown: Shown): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    await app.register(formbody, { bodyLimit: formBytesMax, parser: (text) => new URLSearchParams(text) as never });
    app.addHook("onRequest", async (request) => {
      if (request.method === "POST") refuseOtherSites(request);
    });
    refuseOnPage(app, shown, "record");
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
