// A form that was not taken at all: of another site, too large, or no form. A browser is told so on a page, whatever went wrong before one was asked.
import { ProblemError } from "@camket/platform";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { html } from "../html.ts";
import type { Page, Section } from "../page.ts";
import { formWords } from "./words.ts";

type Shown = (request: FastifyRequest, reply: FastifyReply, page: Page) => Promise<FastifyReply>;

/** For the forms of a section; what is a fault of ours stays one. */
export function refuseOnPage(app: Pick<FastifyInstance, "setErrorHandler">, shown: Shown, section: Section): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error instanceof ProblemError ? error.problem.status : (error.statusCode ?? 500);
    if (status >= 500) throw error;
    return shown(request, reply, notTaken(status, section));
  });
}

const notTaken = (status: number, section: Section): Page => ({
  path: "",
  section,
  async show({ address, language }) {
    const words = formWords[language];
    const why = status === 403 ? words.otherSite : status === 413 ? words.tooLarge : words.unreadable;
    return {
      title: words.wrong.split(":")[0] as string,
      status,
      content: html`<div class="notice notice-wrong" role="alert"><p>${why}</p></div>
        <p><a class="button" href=${address.to(address.path)}>${words.newForm}</a></p>`,
    };
  },
});
