// What every read route does: wait for the position that it is asked to show, put the question to a reader, and answer; and what every such
// route says of itself to OpenAPI.
import type { Files } from "@camket/files";
import type { Clock } from "@camket/platform";
import type { Question } from "@camket/views";
import type { FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import { problemAnswer } from "./answers/http.ts";
import type { Backend } from "./backend.ts";
import { showKept } from "./kept-here.ts";
import { readPrefer } from "./prefer.ts";
import { respond, respondText } from "./respond.ts";
import { waitFor } from "./wait.ts";

export interface AskOptions {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly tag: string;
  /** Where papers are kept, as far as this process sees it. */
  readonly files?: Files;
}

/** The parameters that every question has. */
export interface MomentQuery {
  readonly validAt?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly after?: string | undefined;
}

export type QuestionAt = (moment: { now: string; validAt?: string; knownAt?: string }, total: boolean) => Question;

export type Ask = (request: FastifyRequest, reply: FastifyReply, query: MomentQuery, question: QuestionAt) => Promise<FastifyReply>;

export const createAsk =
  (options: AskOptions): Ask =>
  async (request, reply, query, question) => {
    const { moment, total, applied } = await begin(options, request, query);
    return respond(request, reply, await showKept(await options.backend.ask(question(moment, total)), options.files), applied);
  };

/**
 * For boards, which are long and say of no paper whether it is kept here: written by the reader, so that this thread only passes them on. No schema is asked of
 * them on their way: that they are as the API describes them is held by the specs alone (docs/adr/0015).
 */
export const createAskText =
  (options: Omit<AskOptions, "files">): Ask =>
  async (request, reply, query, question) => {
    const { moment, total, applied } = await begin(options, request, query);
    return respondText(request, reply, await options.backend.askText(question(moment, total)), applied);
  };

/** Waits for what the answer must show, and gives the moment asked about. @throws ProblemError */
export async function begin({ backend, clock, tag }: AskOptions, request: FastifyRequest, query: MomentQuery) {
  const { waitMs, total, applied } = readPrefer(request.headers.prefer);
  await waitFor(backend, tag, query, waitMs);
  const { validAt, knownAt } = query;
  const moment = { now: clock.now(), ...(validAt === undefined ? {} : { validAt }), ...(knownAt === undefined ? {} : { knownAt }) };
  return { moment, total, applied };
}

export const problems = {
  400: problemAnswer("A query parameter is unknown, or has the wrong form or value.", [
    "invalid-query",
    "invalid-cursor",
    "invalid-position",
  ]),
  503: problemAnswer("Not reached yet, or busy; `Retry-After` says when.", ["not-caught-up", "busy", "unreadable"]),
};
export const notModified = { 304: z.null().meta({ description: "`If-None-Match` names this very answer." }) };
export const headers = z.object({
  prefer: z.string().optional().meta({ description: "`wait=2`: seconds that `after` may wait; `return=total-count`: count the list." }),
  "if-none-match": z.string().optional().meta({ description: "The ETag of the answer that is at hand." }),
});
