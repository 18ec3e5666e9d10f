// A query process gives its views to a new one: a consistent copy of one moment, made while the projector goes on, and sent with its
// digest. Whatever happens to the request or to this process, nothing is left of it.
import { createReadStream } from "node:fs";
import { finished } from "node:stream/promises";
import { edgeProblem, type Log, problemMediaType, retryAfter } from "@camket/platform";
import { viewsFileName } from "@camket/views";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { copyViews, removeCopies } from "./copy-views.ts";
import { queryLimits } from "./limits.ts";

/** Beside the API and not under `/v1`: for processes of the same ledger on their own network, never for what stands in front of them. */
export const replicaPath = "/replica/views";

/** Says which version of the views it is: another version's file is of no use. */
export const viewsFileHeader = "camket-views-file";

export function replicaRoute(app: FastifyInstance, { viewsFile, log }: { readonly viewsFile: string; readonly log: Log }): void {
  removeCopies(viewsFile);
  const closing = new AbortController();
  // One at a time, until it is made and its last byte is sent: each holds a whole copy on disk.
  let underWay: Promise<unknown> | undefined;
  app.addHook("preClose", async () => {
    closing.abort();
    await underWay;
  });

  app.get(replicaPath, { schema: { hide: true } }, async (request, reply) => {
    if (underWay !== undefined) return refuse(request, reply, "busy", "another copy of the views is being made");
    const gone = new AbortController();
    const signal = AbortSignal.any([closing.signal, gone.signal]);
    const answered = finished(reply.raw)
      .catch(() => undefined)
      .then(() => gone.abort());
    // Nothing moves on this connection until the copy is made.
    request.raw.socket.setTimeout(queryLimits.copyMsMax);
    const began = performance.now();
    const copy = copyViews(viewsFile, { signal, timeoutMs: queryLimits.copyMsMax });
    underWay = Promise.allSettled([copy, answered]).then(() => {
      underWay = undefined;
    });
    try {
      const { descriptor, bytes, sha256 } = await copy;
      log.info({ bytes, ms: Math.round(performance.now() - began) }, "views copied for another process");
      reply
        .header(viewsFileHeader, viewsFileName)
        .header("content-length", String(bytes))
        .header("repr-digest", `sha-256=:${sha256}:`)
        .header("cache-control", "no-store")
        .type("application/vnd.sqlite3");
      return reply.send(createReadStream("", { fd: descriptor, start: 0, signal }));
    } catch (error) {
      log.warn({ err: error }, "the views could not be copied");
      return refuse(request, reply, "not-caught-up", "the views cannot be copied now");
    }
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: "busy" | "not-caught-up", detail: string): FastifyReply {
  return reply
    .code(503)
    .type(problemMediaType)
    .headers({ ...retryAfter(queryLimits.retryAfterBuildS), "cache-control": "no-store" })
    .send({ ...edgeProblem(code, detail), instance: request.id });
}
