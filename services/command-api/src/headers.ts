// The headers that a command may carry, read and checked. A wrong one is 400 with its name and what is allowed; none is guessed at.
import { isUtf8 } from "node:buffer";
import { edgeProblem, type Problem, ProblemError } from "@camket/platform";
import { actorNameWrong } from "@camket/platform/actor-name";
import { readTags, type Tags } from "./etag.ts";
import { keyCharsMax } from "./limits.ts";

/** @throws ProblemError, as all here do. */
function wrong(header: string, detail: string): never {
  throw new ProblemError(headerProblem(header, detail));
}

export const headerProblem = (header: string, detail: string): Problem =>
  edgeProblem("invalid-header", `${header}: ${detail}`, { errors: [{ header, code: "WRONG_FORM", detail }] });

/** Quoted as the draft has it (an RFC 8941 string) or bare as most clients send it: the same key. */
export function readIdempotencyKey(text: string): string {
  const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(text)?.[1];
  const key = quoted === undefined ? text : quoted.replace(/\\(["\\])/g, "$1");
  if ((quoted === undefined && text.startsWith('"')) || !/^[\x20-\x7e]+$/.test(key) || key.length > keyCharsMax)
    wrong("Idempotency-Key", `1 to ${keyCharsMax} printable ASCII characters, bare or in double quotes`);
  return key;
}

export const readIfMatch = (text: string): Tags =>
  readTags(text, false) ?? wrong("If-Match", 'an ETag as an answer gave it, in its double quotes ("3"), several with commas, or *');

export const readIfNoneMatch = (text: string): Tags =>
  readTags(text, true) ?? wrong("If-None-Match", 'an ETag as an answer gave it, in its double quotes ("3"), several with commas, or *');

/** Who gives the command, as they say. The name `policy:…` is kept for policies of ours. */
export function readActor(raw: string): string {
  const name = decodeUtf8(raw)?.trim() ?? "";
  const why = actorNameWrong(name);
  if (why !== undefined) wrong("Camket-Actor", why);
  return name;
}

/** Node gives header bytes as Latin-1; names here are Vietnamese, Lao, Khmer. */
function decodeUtf8(raw: string): string | undefined {
  const bytes = Buffer.from(raw, "latin1");
  if (bytes.toString("latin1") !== raw) return raw;
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** RFC 7240. What is not known here, or malformed, is ignored, as the RFC asks. */
export const prefersMinimal = (text: string): boolean => /(?:^|,)\s*return\s*=\s*"?minimal"?\s*(?:[;,]|$)/i.test(text);

/** The trace id of a W3C traceparent; a malformed one is ignored, as that standard asks. */
export function traceId(text: string): string | undefined {
  const match = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/.exec(text);
  return match?.[1];
}
