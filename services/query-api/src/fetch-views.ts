// A new query process begins with a neighbour's views instead of its own from nothing: the copy is taken beside its place, held against
// its digest, and renamed when it is whole. Whether it is a beginning of this very log is asked afterwards, as of every file of views;
// whatever is wrong with it, the views are built from the log.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { nextOf, removeViews } from "@camket/projections";
import { viewsFileName } from "@camket/views";
import { queryLimits } from "./limits.ts";
import { replicaPath, viewsFileHeader } from "./replica.ts";

export type Fetched = { readonly bytes: number; readonly ms: number } | { readonly failed: string };

/** Nothing where the file is there already, or waits to take the place. It never throws: a copy is a short cut, not a need. */
export async function fetchViews(from: string, viewsFile: string, stop: AbortSignal): Promise<Fetched | undefined> {
  if (existsSync(viewsFile) || existsSync(nextOf(viewsFile))) return undefined;
  const taking = `${viewsFile}.taking`;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(queryLimits.fetchMsMax)]);
  const began = performance.now();
  try {
    const answer = await fetch(`${from}${replicaPath}`, { signal });
    if (!answer.ok || !answer.body) return { failed: `${from} answered ${answer.status}` };
    const version = answer.headers.get(viewsFileHeader);
    if (version !== viewsFileName) return { failed: `${from} has ${version ?? "no views"}, this program reads ${viewsFileName}` };
    const hash = createHash("sha256");
    let bytes = 0;
    const digested = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(answer.body as never), digested, createWriteStream(taking, { flush: true }));
    if (answer.headers.get("repr-digest") !== `sha-256=:${hash.digest("base64")}:`)
      return { failed: `the ${bytes} bytes that ${from} sent are not those of their digest` };
    // What an earlier file of that name left beside it would be played over the copy.
    removeViews(viewsFile);
    renameSync(taking, viewsFile);
    return { bytes, ms: Math.round(performance.now() - began) };
  } catch (error) {
    const { message, cause } = error as Error;
    return { failed: `${from}: ${cause instanceof Error ? cause.message : message}` };
  } finally {
    rmSync(taking, { force: true });
  }
}
