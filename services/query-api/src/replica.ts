// A query process gives its views to a new one: a consistent copy, made by a thread of its own from one read of the database while the
// projector goes on, sent with its digest. The copy is a file without a name: whatever happens to the request, nothing is left of it.
import { createReadStream, openSync, rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { edgeProblem, type Log, problemMediaType } from "@camket/platform";
import { viewsFileName } from "@camket/views";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { jsonAnswer, problemAnswer } from "./answer-schemas.ts";
import type { Copied, CopyViewsData } from "./copy-views-thread.ts";
import { queryLimits } from "./limits.ts";

/** Beside the API and not under `/v1`: for processes of the same ledger on their own network, never for what stands in front of them. */
export const replicaPath = "/replica/views";

/** Says which version of the views it is: another version's file is of no use. */
export const viewsFileHeader = "camket-views-file";

export function replicaRoute(app: FastifyInstance, { viewsFile, log }: { readonly viewsFile: string; readonly log: Log }): void {
  let copying = false;
  app.get(replicaPath, { schema: replicaSchema }, async (request, reply) => {
    if (copying) {
      reply.code(503).type(problemMediaType).header("retry-after", String(queryLimits.retryAfterBuildS));
      return { ...edgeProblem("busy", "another copy of the views is being made"), instance: request.id };
    }
    copying = true;
    try {
      const began = performance.now();
      const { descriptor, bytes, sha256 } = await copyViews(viewsFile);
      log.info({ bytes, ms: Math.round(performance.now() - began) }, "views copied for another process");
      reply
        .header(viewsFileHeader, viewsFileName)
        .header("content-length", String(bytes))
        .header("repr-digest", `sha-256=:${sha256}:`)
        .header("cache-control", "no-store")
        .type("application/vnd.sqlite3");
      return reply.send(createReadStream("", { fd: descriptor, start: 0 }));
    } catch (error) {
      log.warn({ err: error }, "the views could not be copied");
      reply.code(503).type(problemMediaType).header("retry-after", String(queryLimits.retryAfterBuildS));
      return { ...edgeProblem("not-caught-up", "the views cannot be copied now"), instance: request.id };
    } finally {
      copying = false;
    }
  });
}

async function copyViews(viewsFile: string): Promise<Copied & { readonly descriptor: number }> {
  const to = `${viewsFile}.copy`;
  rmSync(to, { force: true });
  try {
    const workerData: CopyViewsData = { from: viewsFile, to };
    const thread = new Worker(new URL("./copy-views-thread.ts", import.meta.url), { workerData, name: "copy-views" });
    const late = setTimeout(() => void thread.terminate(), queryLimits.copyMsMax);
    const copied = await new Promise<Copied>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", (code) => reject(new Error(`the copying thread ended with ${code}`)));
    });
    clearTimeout(late);
    return { ...copied, descriptor: openSync(to, "r") };
  } finally {
    rmSync(to, { force: true });
  }
}

const replicaSchema = {
  operationId: "copyViews",
  tags: ["service"],
  summary: "A copy of this process's views, for a new query process",
  response: {
    200: jsonAnswer("The views' database file; `Repr-Digest` holds its SHA-256.", z.unknown()),
    503: problemAnswer("Another copy is being made, or the views are being built; `Retry-After` says when."),
  },
};
