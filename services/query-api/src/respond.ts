// From a reader's answer to HTTP: entity tags and 304, what caches may keep, and the address of the next page.
import type { Answer, AnswerText } from "@camket/views";
import type { FastifyReply, FastifyRequest } from "fastify";
import { refused } from "./problems.ts";

/**
 * @param nextOf the parameters of the next page, from the answer's own word for it
 * @throws ProblemError where the question was refused
 */
export function respond(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  applied: readonly string[],
  nextOf: (next: string) => Readonly<Record<string, string>> = (cursor) => ({ cursor }),
): FastifyReply {
  if (!answer.ok) throw refused(answer.refusal);
  const { body, hash, unsettled } = answer;
  const { revision } = body as { revision?: number };
  const tag = revision === undefined ? `"${hash}"` : `"${revision}.${hash}"`;
  if (isAtHand(request, reply, tag, unsettled, applied)) return reply.code(304).send();
  const { next } = body as { next?: string };
  if (next === undefined) return reply.send(body);
  const address = addressWith(request, nextOf(next));
  return reply.header("link", `<${address}>; rel="next"`).send({ ...body, next: address });
}

/** The same of an answer that is written already: its bytes leave as they are. @throws ProblemError where the question was refused */
export function respondText(request: FastifyRequest, reply: FastifyReply, answer: AnswerText, applied: readonly string[]): FastifyReply {
  if (!answer.ok) throw refused(answer.refusal);
  const { text, next, hash, unsettled } = answer;
  if (isAtHand(request, reply, `"${hash}"`, unsettled, applied)) return reply.code(304).send();
  reply.type("application/json; charset=utf-8");
  // From another thread it comes as bytes that are no Buffer.
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  if (next === undefined) return reply.send(bytes);
  const address = addressWith(request, { cursor: next });
  const withNext = Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"next":${JSON.stringify(address)}}`)]);
  return reply.header("link", `<${address}>; rel="next"`).send(withNext);
}

/** Sets what caches are to know. @returns whether the client says that it has this very answer */
function isAtHand(request: FastifyRequest, reply: FastifyReply, tag: string, unsettled: boolean, applied: readonly string[]): boolean {
  reply.header("etag", tag).header("cache-control", unsettled ? "no-store" : "no-cache");
  if (applied.length > 0) reply.header("preference-applied", applied.join(", ")).header("vary", alsoBy(reply, "Prefer"));
  return matches(request.headers["if-none-match"], tag);
}

/** What the answer depends on, this too. */
export const alsoBy = (reply: FastifyReply, header: string): string => [reply.getHeader("vary") ?? [], header].flat().join(", ");

/** RFC 9110 §13.1.2: weak comparison. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Where this service was asked: `http://127.0.0.1:8080`. A host of an odd form is left out, never echoed. */
export const hostOf = (request: FastifyRequest): string =>
  /^[A-Za-z0-9.:[\]-]+$/.test(request.host ?? "") ? `${request.protocol}://${request.host}` : "";

/** The same address with these parameters; `after` was for the first page only. */
export function addressWith(request: FastifyRequest, parameters: Readonly<Record<string, string>>): string {
  // A question mark may stand in a query as it is: the first one begins it.
  const { pathname, searchParams: params } = new URL(request.url, "http://any");
  params.delete("after");
  for (const [name, value] of Object.entries(parameters)) params.set(name, value);
  return `${hostOf(request)}${pathname}?${params}`;
}
