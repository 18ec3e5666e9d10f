// What goes wrong outside a route of a role: an unknown path, a wrong method, an address or a request that cannot be read.
// All of it is problem details with a request id, as everywhere.
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { answerError, problemOfError, sendProblem, unknownCommand } from "@camket/command-api";
import type { Dashboard } from "@camket/dashboard";
import { clearForProblem, type EdgeCode, edgeProblem, type Log, problemMediaType, randomId } from "@camket/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { knownPaths } from "./known-paths.ts";
import { httpLimits } from "./limits.ts";

export const requestIdHeader = "x-request-id";

/** The client's own id, where it is fit for logs and headers; else a new one. */
export const requestIdOf = ({ headers }: { headers: Record<string, string | string[] | undefined> }): string => {
  const given = headers[requestIdHeader];
  return typeof given === "string" && /^[A-Za-z0-9._~-]{1,100}$/.test(given) ? given : randomId();
};

/** Call it before the first route is added. `played`: the roles of this process, where others are played elsewhere. */
export function answerProblems(app: FastifyInstance, log: Log, played: readonly string[] = [], pages?: Dashboard): void {
  const elsewhere =
    played.length > 0 ? `; this process plays ${played.join(" and ")} alone, and another role is asked of its own process` : "";
  const known = knownPaths(app);
  app.addHook("onRequest", async (request, reply) => {
    reply.header(requestIdHeader, request.id);
  });
  app.setErrorHandler(answerError(log));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] as string;
    const methods = known.methodsOf(path);
    if (methods.length === 0 || methods.includes(request.method)) {
      if (pages?.wants(request)) return pages.notFound(request, reply);
      const command = request.method === "POST" && path.startsWith("/v1/") ? unknownCommand(path) : undefined;
      if (command && elsewhere === "") return sendProblem(reply, command);
      return sendProblem(reply, edgeProblem("unknown-path", `there is nothing at ${shown(path)}${elsewhere}`));
    }
    reply.header("allow", methods.join(", "));
    return sendProblem(
      reply,
      edgeProblem("method-not-allowed", `${shown(path)} knows ${methods.join(", ")}, not ${request.method}${elsewhere}`),
    );
  });
}

const shown = (path: string): string => (path.length > 200 ? `${path.slice(0, 200)}…` : path);

/** Fastify's `frameworkErrors`: what goes wrong before any hook. The reply knows no schema there, so it is given text. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { problem } = problemOfError(error);
  clearForProblem(reply);
  reply
    .code(problem.status)
    .header(requestIdHeader, request.id)
    .type(problemMediaType)
    .send(JSON.stringify({ ...problem, instance: request.id }));
}

/** Fastify's `clientErrorHandler`: what is no HTTP at all, on the bare socket. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = clientErrors[error.code ?? ""] ?? "malformed-request";
  const facts = code === "headers-too-large" ? { facts: { bytesMax: httpLimits.headersBytesMax } } : {};
  const problem = edgeProblem(code, "the request cannot be read", facts);
  const instance = randomId();
  const body = JSON.stringify({ ...problem, instance });
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-type: ${problemMediaType}\r\n${requestIdHeader}: ${instance}\r\n` +
      `cache-control: no-store\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

// https://nodejs.org/api/errors.html#http-parser-errors
const clientErrors: Readonly<Record<string, EdgeCode>> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
};
