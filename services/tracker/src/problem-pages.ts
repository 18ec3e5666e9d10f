// GET /problems/{code}: the page that a problem's `type` leads to, as JSON or as plain HTML, from the two catalogues (the edge's and the
// domain's), so that no code can be given without a page.
import { problemOfRejection } from "@camket/command-api";
import { type RejectionCode, rejections } from "@camket/domain";
import { edgeProblem, edgeProblems, ProblemError, type ProblemKind, problemAnswer, upperSnake } from "@camket/platform";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { prefersHtml } from "./accept.ts";
import { jsonAnswer } from "./json-answer.ts";

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

export function problemPages(app: FastifyInstance): void {
  app.get(
    "/problems",
    {
      schema: {
        operationId: "problems",
        tags: ["service"],
        summary: "Every problem that an answer can be",
        response: { 200: jsonAnswer("All of them, by their code.", z.object({ items: z.array(Page) }), { items: [example] }) },
      },
    },
    async () => ({ items: [...pages.values()] }),
  );
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
        headers: z.looseObject({ accept: z.string().optional().meta({ description: "`text/html`: the page for people." }) }),
        response: {
          200: {
            description: "The page.",
            content: { "application/json": { schema: Page, example }, "text/html": { schema: z.string(), example: htmlOf(example) } },
          },
          404: problemAnswer("There is no such problem.", ["unknown-path"]),
          406: problemAnswer("`Accept` allows neither form.", ["not-acceptable"]),
        },
      },
    },
    async ({ params, headers }, reply) => {
      const { code } = params as { code: string };
      const page = pages.get(code);
      if (!page) throw new ProblemError(edgeProblem("unknown-path", `there is no problem "${code.slice(0, 100)}"`));
      const html = prefersHtml(headers.accept);
      reply.header("vary", "accept");
      if (html === undefined) throw new ProblemError(edgeProblem("not-acceptable", "this page comes as application/json or text/html"));
      if (!html) return page;
      return reply
        .type("text/html; charset=utf-8")
        .serializer((text) => text as unknown as string)
        .send(htmlOf(page));
    },
  );
}

const htmlOf = ({ code, status, title, doc }: Page): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
  `<body><main><h1>${escaped(title)}</h1><p>${code}, status ${status}</p><p>${marked(doc)}</p><p><a href="/problems">All problems</a></p></main></body></html>`;

/** What stands between backticks is code. */
const marked = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
