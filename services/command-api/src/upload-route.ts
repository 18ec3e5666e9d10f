// POST /v1/commands: many commands in one request, a line each in and a line each out, in the same order. A bad line gets its own answer and
// the others go on. Answers are held until the client reads them and never stop the reading; with keys an upload can be sent again whole.
import { Readable } from "node:stream";
import { atMost, edgeProblem, type Log, type Problem } from "@camket/platform";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { minimal, readCaller } from "./command-routes.ts";
import type { GiveCommand } from "./give-command.ts";
import { prefersMinimal } from "./headers.ts";
import { bodyBytesMax, retryAfterS, uploadBytesMax, uploadLinesMax, uploadSideBySideMax, uploadsMax } from "./limits.ts";
import type { Outcome } from "./outcome.ts";
import { problemOfError } from "./problems.ts";
import { refuseQuery } from "./query.ts";
import { problemAnswer } from "./route-schema.ts";
import { mentionsIn, sideBySide } from "./side-by-side.ts";
import { readLine } from "./upload-line.ts";
import { linesOf, type UploadLine } from "./upload-lines.ts";

const mediaType = "application/x-ndjson";

export function uploadRoute(app: FastifyInstance, give: GiveCommand, log: Log): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(mediaType, (_request, _payload, done) => done(null));
  const begin = atMost(uploadsMax, "uploads", retryAfterS.busy);
  app.post("/v1/commands", { schema }, (request, reply) => {
    refuseQuery(request.query as Record<string, unknown>);
    const caller = readCaller(request);
    const { prefer } = request.headers;
    const brief = typeof prefer === "string" && prefersMinimal(prefer);
    const answers = new Readable({ read() {} });
    answers.once("close", begin());
    void upload(request, answers, async (line) => {
      const outcome = await one(line, caller);
      return lineOf(line.line, brief ? minimal(outcome) : outcome, request.id);
    });
    if (brief) reply.header("preference-applied", "return=minimal");
    return reply.type(mediaType).send(answers);
  });

  async function upload(request: FastifyRequest, answers: Readable, handle: (line: Handled) => Promise<string>): Promise<void> {
    const began = performance.now();
    const running = sideBySide(uploadSideBySideMax);
    let written = Promise.resolve();
    let lines = 0;
    try {
      for await (const line of linesOf(request.raw)) {
        if (answers.destroyed) break;
        const read = "over" in line ? { problem: tooLarge(line) } : readLine(line.bytes);
        const touches =
          "command" in read
            ? { id: read.command.id, mentions: mentionsIn(read.command.body) }
            : { id: undefined, mentions: new Set<string>() };
        await running.room();
        const answer = running.take(touches, () => handle({ line: line.line, ...read }));
        written = written.then(async () => {
          answers.push(await answer);
        });
        lines += 1;
      }
      await written;
      answers.push(null);
    } catch (error) {
      // The client went away: what was begun ends by itself, and there is nobody to answer.
      await written.catch(() => {});
      answers.destroy();
      log.info({ requestId: request.id, err: error }, "upload broken off");
    }
    // Beyond the limits the rest is thrown away unread, so that the client, still sending, gets its answers.
    request.raw.resume();
    log.info({ requestId: request.id, lines, ms: Math.round(performance.now() - began) }, "upload");
  }

  async function one(read: Handled, caller: ReturnType<typeof readCaller>): Promise<Outcome> {
    if ("problem" in read) return { status: read.problem.status, headers: {}, problem: read.problem };
    try {
      return await give({ ...read.command, ...caller });
    } catch (error) {
      log.error({ err: error, requestId: caller.requestId, line: read.line }, "a bug in a line");
      const { problem } = problemOfError(error);
      return { status: problem.status, headers: {}, problem };
    }
  }
}

type Handled = { readonly line: number } & ReturnType<typeof readLine>;

function lineOf(line: number, { status, answer, problem }: Outcome, requestId: string): string {
  return `${JSON.stringify(problem ? { line, status, problem: { ...problem, instance: requestId } } : { line, status, answer })}\n`;
}

function tooLarge({ over }: Extract<UploadLine, { over: string }>): Problem {
  if (over === "line")
    return edgeProblem("body-too-large", `the line has more than ${bodyBytesMax} bytes`, { facts: { bytesMax: bodyBytesMax } });
  const detail = `the upload has more than ${over === "lines" ? `${uploadLinesMax} lines` : `${uploadBytesMax} bytes`}; this line and those after it were not read`;
  return edgeProblem("upload-too-large", detail, { facts: { linesMax: uploadLinesMax, bytesMax: uploadBytesMax } });
}

const answerExample =
  '{"line":1,"status":200,"answer":{"id":"dac-chung-police-building","revision":3,"position":"camket.12"}}\n' +
  '{"line":2,"status":400,"problem":{"type":"/problems/malformed-json","title":"The body is not JSON","status":400,"detail":"the body is empty","code":"MALFORMED_JSON"}}\n';

const schema = {
  operationId: "commandsUpload",
  tags: ["commands"],
  summary: "Give many commands at once",
  description:
    'A command on each line: `{"path":"commitments/x/deliver","key":…,"ifMatch":…,"body":{…}}`; `path` as in an address, without an id for a ' +
    'beginning command that leaves it to us. A line each comes back, in the same order: `{"line","status","answer"}` or ' +
    '`{"line","status","problem"}`. Lines run side by side, but never before one that they build on. With keys the whole upload can be sent ' +
    `again. At most ${uploadLinesMax} lines of ${bodyBytesMax} bytes, and ${uploadBytesMax} bytes in all.`,
  consumes: [mediaType],
  headers: z.object({
    "camket-actor": z.string().optional().meta({ description: "Who gives the commands; `local` without it." }),
    prefer: z.string().optional().meta({ description: "`return=minimal` leaves the events out of the answers." }),
  }),
  body: z.string().meta({
    description: "NDJSON",
    examples: ['{"path":"commitments/dac-chung-police-building/deliver","key":"row-7","body":{"occurredOn":"../2023-09-14"}}\n'],
  }),
  response: {
    200: { description: "A line for each line.", content: { [mediaType]: { schema: z.string(), example: answerExample } } },
    400: problemAnswer("Malformed: a header, a query parameter.", ["invalid-header", "invalid-query"]),
    415: problemAnswer("Not NDJSON by its media type.", ["unsupported-media-type"]),
    503: problemAnswer("Too many uploads at once; `Retry-After` says when.", ["busy"]),
  },
};
