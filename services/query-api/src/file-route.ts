// GET and HEAD /v1/files/{sha256}: a paper as a download. Whatever it holds, no browser shows or runs it as a page of ours. Its bytes are held
// against its name before the first is sent; they never change, so a client that has them needs no second look.
import { type Files, FilesUnavailable, isSha256, type Paper } from "@camket/files";
import { edgeProblem, type Log, notNow, ProblemError } from "@camket/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { problemAnswer } from "./answers/http.ts";
import { queryLimits } from "./limits.ts";
import { wrongQuery } from "./problems.ts";
import { matches } from "./respond.ts";

/** `files` absent: this process sees no folder of papers, and says so to whoever asks for one. */
export function fileRoute(app: FastifyInstance, files: Files | undefined, log: Log): void {
  app.get("/v1/files/:sha256", { schema, exposeHeadRoute: false }, async (request, reply) => {
    const store = files ?? noFolder();
    const paper = await head(store, request, reply);
    if (reply.statusCode === 304) return reply.send();
    if (!(await store.isWhole(paper.sha256))) {
      log.error({ sha256: paper.sha256, path: store.pathOf(paper.sha256) }, "a paper is damaged");
      throw new ProblemError(edgeProblem("file-damaged", `the bytes kept of paper ${paper.sha256} are not what was stored`));
    }
    return headers(reply, paper).send(store.read(paper.sha256));
  });

  app.head("/v1/files/:sha256", { schema: { hide: true } }, async (request, reply) => {
    const paper = await head(files ?? noFolder(), request, reply);
    return reply.statusCode === 304 ? reply.send() : headers(reply, paper).send();
  });
}

/** The paper that the address names; the answer is 304 where the client has it. @throws ProblemError */
async function head(files: Files, request: FastifyRequest, reply: FastifyReply): Promise<Paper> {
  for (const name in request.query as object) throw wrongQuery(name, "UNKNOWN_PARAMETER", "this address takes no parameters");
  const { sha256 } = request.params as { sha256: string };
  const paper = isSha256(sha256) ? await find(files, sha256) : undefined;
  if (!paper) throw new ProblemError(edgeProblem("unknown-file", `no paper with this SHA-256 is kept here: ${sha256.slice(0, 100)}`));
  if (matches(request.headers["if-none-match"], tagOf(paper))) forEver(reply, paper).code(304);
  return paper;
}

async function find(files: Files, sha256: string): Promise<Paper | undefined> {
  try {
    return await files.find(sha256);
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    throw unavailable("the folder of papers cannot be used now");
  }
}

const tagOf = ({ sha256 }: Paper): string => `"${sha256}"`;

/** What caches may do. */
const forEver = (reply: FastifyReply, paper: Paper): FastifyReply =>
  reply.header("etag", tagOf(paper)).header("cache-control", "private, max-age=31536000, immutable");

const headers = (reply: FastifyReply, paper: Paper): FastifyReply => {
  const { sha256, size, mediaType, extension } = paper;
  return forEver(reply, paper)
    .type(mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType)
    .header("content-length", String(size))
    .header("content-disposition", `attachment; filename="${sha256}.${extension}"`)
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff");
};

const unavailable = (detail: string): ProblemError => notNow("unavailable", detail, queryLimits.retryAfterBuildS);

function noFolder(): never {
  throw unavailable("this process sees no folder of papers: its operator sets CAMKET_FILES to the one that all processes share");
}

const schema = {
  operationId: "filesRead",
  tags: ["files"],
  summary: "Read a paper",
  description:
    "The bytes as they were stored, as a download: with the type that they have by content, and under their SHA-256 as a name. They never change: " +
    "the `ETag` is the SHA-256, and caches may keep them for ever. `HEAD` answers size and type alone, and does not read the paper: only `GET` tells that one is damaged.",
  params: z.object({ sha256: z.string().meta({ description: "64 lower-case hexadecimal digits, as an event names it." }) }),
  headers: z.object({ "if-none-match": z.string().optional().meta({ description: "The ETag of the bytes that are at hand." }) }),
  response: {
    200: {
      description: "The paper; `Content-Type` is what it is by content.",
      content: { "application/octet-stream": { schema: z.any().meta({ type: "string", format: "binary" }) } },
    },
    304: z.null().meta({ description: "`If-None-Match` names this very paper." }),
    400: problemAnswer("A query parameter is there.", ["invalid-query"]),
    404: problemAnswer("No such paper is kept here.", ["unknown-file"]),
    500: problemAnswer("The paper is damaged, or a fault of ours.", ["file-damaged"]),
    503: problemAnswer("The folder of papers cannot be used; `Retry-After` says when.", ["unavailable"]),
  },
};
