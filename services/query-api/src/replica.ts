// A query process gives its views to a new one: a consistent copy, made by a thread of its own from one read of the database while the
// projector goes on, sent with its digest. The copy is a file without a name: whatever happens to the request, nothing is left of it.
import { createReadStream, openSync, rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { edgeProblem, type Log, problemMediaType } from "@camket/platform";
import { viewsFileName } from "@camket/views";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Copied, CopyViewsData } from "./copy-views-thread.ts";
import { queryLimits } from "./limits.ts";

/** Beside the API and not under `/v1`: for processes of the same ledger on their own network, never for what stands in front of them. */
export const replicaPath = "/replica/views";

/** Says which version of the views it is: another version's file is of no use. */
export const viewsFileHeader = "camket-views-file";

export function replicaRoute(app: FastifyInstance, { viewsFile, log }: { readonly viewsFile: string; readonly log: Log }): void {
  // One at a time until its last byte is sent: each holds a whole copy on disk.
  let underWay: AbortController | undefined;
  app.addHook("preClose", async () => underWay?.abort());

  app.get(replicaPath, { schema: { hide: true } }, async (request, reply) => {
    if (underWay) return refuse(request, reply, "busy", "another copy of the views is being made");
    const copying = new AbortController();
    underWay = copying;
    reply.raw.once("close", () => {
      copying.abort();
      underWay = undefined;
    });
    // Nothing moves on this connection until the copy is made.
    request.raw.socket.setTimeout(queryLimits.copyMsMax);
    const began = performance.now();
    try {
      const { descriptor, bytes, sha256 } = await copyViews(viewsFile, copying.signal);
      log.info({ bytes, ms: Math.round(performance.now() - began) }, "views copied for another process");
      reply
        .header(viewsFileHeader, viewsFileName)
        .header("content-length", String(bytes))
        .header("repr-digest", `sha-256=:${sha256}:`)
        .header("cache-control", "no-store")
        .type("application/vnd.sqlite3");
      return reply.send(createReadStream("", { fd: descriptor, start: 0, signal: copying.signal }));
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
    .header("retry-after", String(queryLimits.retryAfterBuildS))
    .send({ ...edgeProblem(code, detail), instance: request.id });
}

/** The copy has lost its name when it is given: nothing is left of it once it is closed. */
async function copyViews(viewsFile: string, signal: AbortSignal): Promise<Copied & { readonly descriptor: number }> {
  const to = `${viewsFile}.copy`;
  rmSync(to, { force: true });
  const workerData: CopyViewsData = { from: viewsFile, to };
  const thread = new Worker(new URL("./copy-views-thread.ts", import.meta.url), { workerData, name: "copy-views" });
  const tooLong = AbortSignal.any([signal, AbortSignal.timeout(queryLimits.copyMsMax)]);
  const end = () => void thread.terminate();
  tooLong.addEventListener("abort", end);
  try {
    const copied = await new Promise<Copied>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", (code) => reject(new Error(`the copying thread ended with ${code}`)));
    });
    return { ...copied, descriptor: openSync(to, "r") };
  } finally {
    tooLong.removeEventListener("abort", end);
    rmSync(to, { force: true });
  }
}
