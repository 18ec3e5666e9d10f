// POST /v1/files: one paper in, as a file of a form. It is written and hashed as it arrives and gets its place only when the form has ended
// well; until then, and whatever goes wrong, nothing of it is there. What the paper is called, and what it is said to be, counts for nothing.

import { type Files, filesLimits, mediaTypes, type Received } from "@camket/files";
import { atMost, ProblemError } from "@camket/platform";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { problemOfFile } from "./file-problems.ts";
import { inTime } from "./in-time.ts";
import { filesAtOnceMax, formBytesMax, retryAfterS } from "./limits.ts";
import { refuseOtherSites } from "./other-sites.ts";
import { refuseQuery } from "./query.ts";
import { problemAnswer } from "./route-schema.ts";

/** `files` absent: this process has no folder for papers, and says so to whoever sends one. */
export async function fileRoute(app: FastifyInstance, files: Files | undefined): Promise<void> {
  app.removeAllContentTypeParsers();
  // Two parts are let through, so that the second can be refused by name; the store itself counts the bytes.
  const limits = { parts: 3, files: 2, fields: 2, fieldSize: 1_024, fieldNameSize: 100, fileSize: filesLimits.fileBytesMax + 1 };
  await app.register(multipart, { throwFileSizeLimit: false, limits });
  const begin = atMost(filesAtOnceMax, "files", retryAfterS.busy);

  app.post("/v1/files", { schema }, async (request, reply) => {
    refuseQuery(request.query as Record<string, unknown>);
    refuseOtherSites(request);
    const store = files ?? problemOfFile.noFolder();
    if (Number(request.headers["content-length"] ?? 0) > filesLimits.fileBytesMax + formBytesMax) throw problemOfFile.tooLarge();
    const end = begin();
    try {
      const paper = await receive(request, store);
      const stored = await paper.keep();
      const { sha256, size, mediaType } = paper;
      const file = `/v1/files/${sha256}`;
      reply.code(stored ? 201 : 200).header("location", file);
      return { sha256, size, mediaType, stored, file };
    } catch (error) {
      throw problemOfFile.error(error);
    } finally {
      end();
      // What was not read is thrown away, so that the client, still sending, gets its answer.
      request.raw.unpipe();
      request.raw.resume();
    }
  });
}

/** The one file of the form. @throws ProblemError, or what the store throws; then nothing is left of it */
async function receive(request: FastifyRequest, files: Files): Promise<Received> {
  if (!request.isMultipart()) throw problemOfFile.noForm();
  let received: Received | undefined;
  try {
    for await (const part of arriving(request.parts())) {
      if (part.type === "field") throw problemOfFile.notOne(`the form has a field, "${part.fieldname.slice(0, 100)}", beside the file`);
      if (received) throw problemOfFile.notOne("the form has a second file");
      received = await files.receive(arriving(part.file));
    }
  } catch (error) {
    received?.discard();
    throw error;
  }
  return received ?? problemOfFile.none();
}

/** What goes wrong while the form is read is the form's fault, or the line's, and never the store's. */
async function* arriving<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* inTime(pieces);
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : problemOfFile.unreadable(cause);
  }
}

const example = {
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  size: 482113,
  mediaType: "application/pdf",
  stored: true,
  file: "/v1/files/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
};

export const StoredFile = z
  .object({
    sha256: z.string().meta({ description: "Of its bytes: what `attach-evidence` and a source name it by." }),
    size: z.int().meta({ description: "In bytes." }),
    mediaType: z.string().meta({ description: "By its content." }),
    stored: z.boolean().meta({ description: "False: the same bytes were here already." }),
    file: z
      .string()
      .meta({ description: "The address at which it is read, and what `attach-evidence` takes as its `uri`; `Location` says the same." }),
  })
  .meta({ id: "StoredFile", examples: [example] });

const answer = (description: string) => ({ description, content: { "application/json": { schema: StoredFile } } });
const schema = {
  operationId: "filesStore",
  tags: ["files"],
  summary: "Store a paper",
  description:
    "A form with exactly one file, whatever the part is called. It is stored once, under the SHA-256 of its bytes, and never changed or deleted; " +
    "the same bytes again are no error, so a lost answer is asked for by sending them again. The type is found by content: a name and a " +
    `Content-Type count for nothing. At most ${filesLimits.fileBytesMax} bytes of ${mediaTypes.join(", ")}; text is UTF-8, CSV among it. ` +
    "Attach it with `attach-evidence`, which takes `sha256`, `size` and `mediaType` as they are answered, and `file` as its `uri`.",
  consumes: ["multipart/form-data"],
  body: z.object({ file: z.string().meta({ format: "binary", description: "The paper." }) }),
  response: {
    200: answer("The same bytes were here already."),
    201: answer("Stored."),
    400: problemAnswer("The form is malformed or cut off, or a query parameter is there.", ["malformed-form", "invalid-query"]),
    403: problemAnswer("A page of another site sent the form.", ["other-site"]),
    413: problemAnswer("Too large.", ["file-too-large"]),
    415: problemAnswer("No form, or a file of a type that is not kept.", ["unsupported-media-type", "file-type-refused"]),
    422: problemAnswer("No file, an empty or cut-off one, or more than one part.", ["not-one-file", "file-empty", "file-cut-off"]),
    503: problemAnswer("Too many at once, or the folder cannot be used; `Retry-After` says when.", ["busy", "unavailable"]),
  },
};
