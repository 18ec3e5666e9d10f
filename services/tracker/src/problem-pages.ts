// GET /problems/{code}: the page that a problem's `type` leads to, and GET /problems: all of them; as JSON or as plain HTML, from the two
// catalogues (the edge's and the domain's), so that no code can be given without a page.
import { problemOfRejection } from "@camket/command-api";
import { type RejectionCode, rejections } from "@camket/domain";
import { edgeProblem, edgeProblems, ProblemError, type ProblemKind, problemAnswer, upperSnake } from "@camket/platform";
import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod";
import { prefersHtml } from "./accept.ts";
import { problemHtml, problemHtmlPolicy, problemsHtml } from "./problem-html.ts";

const example = {
  type: "/problems/handover-not-recorded",
  code: "HANDOVER_NOT_RECORDED",
  status: 409,
  title: rejections["handover-not-recorded"].title,
  doc: rejections["handover-not-recorded"].doc,
};
const Page = z
  .object({ type: z.string(), code: z.string(), status: z.number(), title: z.string(), doc: z.string() })
  .meta({ id: "ProblemPage", examples: [example] });
type Page = z.infer<typeof Page>;

const pageOf = (code: string, { status, title, doc }: ProblemKind): Page => ({
  type: `/problems/${code}`,
  code: upperSnake(code),
  status,
  title,
  doc,
});

const pages: ReadonlyMap<string, Page> = new Map(
  [
    ...Object.entries<ProblemKind>(edgeProblems).map(([code, kind]) => [code, pageOf(code, kind)] as const),
    ...Object.entries(rejections).map(([code, { title, doc }]) => {
      const { status } = problemOfRejection({ code: code as RejectionCode, detail: "" });
      return [code, pageOf(code, { status, title, doc })] as const;
    }),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

const pagesInOrder = [...pages.values()];
const allPages = { items: pagesInOrder };

const headers = z.looseObject({ accept: z.string().optional().meta({ description: "`text/html`: the page for people." }) });
const notAcceptable = { 406: problemAnswer("`Accept` allows neither form.", ["not-acceptable"]) };

export function problemPages(app: FastifyInstance): void {
  app.get(
    "/problems",
    {
      schema: {
        operationId: "problems",
        tags: ["service"],
        summary: "Every problem that an answer can be",
        headers,
        response: {
          200: {
            description: "All of them, by their code.",
            content: {
              "application/json": { schema: z.object({ items: z.array(Page) }), example: { items: [example] } },
              "text/html": { schema: z.string(), example: problemsHtml([example]) },
            },
          },
          ...notAcceptable,
        },
      },
    },
    async ({ headers }, reply) => inForm(reply, headers.accept, allPages, () => problemsHtml(pagesInOrder)),
  );
  app.get("/problems/", { schema: { hide: true } }, async (_request, reply) => reply.redirect("/problems", 308));
  app.get(
    "/problems/:code",
    {
      schema: {
        operationId: "problemsPage",
        tags: ["service"],
        summary: "What a problem means and what to do",
        params: z.object({
          code: z.string().meta({ description: "As `type` of a problem ends.", examples: ["handover-not-recorded"] }),
        }),
        headers,
        response: {
          200: {
            description: "The page.",
            content: { "application/json": { schema: Page, example }, "text/html": { schema: z.string(), example: problemHtml(example) } },
          },
          404: problemAnswer("There is no such problem.", ["unknown-path"]),
          ...notAcceptable,
        },
      },
    },
    async ({ params, headers }, reply) => {
      const { code } = params as { code: string };
      const page = pages.get(code);
      if (!page) throw new ProblemError(edgeProblem("unknown-path", `there is no problem "${code.slice(0, 100)}"`));
      return inForm(reply, headers.accept, page, () => problemHtml(page));
    },
  );
}

/** @throws ProblemError where `Accept` allows neither form */
function inForm<Json>(reply: FastifyReply, accept: string | undefined, json: Json, html: () => string): Json | FastifyReply {
  const asHtml = prefersHtml(accept);
  reply.header("vary", "accept");
  if (asHtml === undefined) throw new ProblemError(edgeProblem("not-acceptable", "this page comes as application/json or text/html"));
  if (!asHtml) return json;
  return reply
    .header("content-security-policy", problemHtmlPolicy)
    .type("text/html; charset=utf-8")
    .serializer((text) => text as unknown as string)
    .send(html());
}
