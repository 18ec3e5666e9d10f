// What can go wrong, as problem details: the domain's "no" by its kind, the store's failures by their code, fastify's by theirs. What is none
// of these is a bug: 500 without a word about our insides, and the log has the rest.
import { type Rejection, type RejectionKind, rejections, UnreadableEvent } from "@camket/domain";
import { ConcurrencyConflict, InvalidAppend, OutcomeUnknown, StoreBusy, StoreFailure, StoreUnavailable } from "@camket/event-store";
import { type EdgeCode, edgeProblem, type Problem, ProblemError, problemFrom, retryAfter } from "@camket/platform";
import { retryAfterS } from "./limits.ts";
import { partOf } from "./nearest-field.ts";

export interface Failed {
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
}

const statusOf: Readonly<Record<RejectionKind, number>> = { refused: 409, invalid: 422, missing: 404 };

export function problemOfRejection({ code, detail, facts, errors }: Rejection): Problem {
  const { kind, title } = rejections[code];
  return problemFrom({ status: statusOf[kind], title }, code, detail, {
    ...(facts ? { facts } : {}),
    ...(errors ? { errors: errors.map(partOf) } : {}),
  });
}

/** Nothing for what is neither a failure of the store nor an event that this program is too old to read. */
export function problemOfFailure(error: unknown): Failed | undefined {
  if (error instanceof OutcomeUnknown) return later("outcome-unknown", "the store did not answer in time");
  if (error instanceof StoreUnavailable)
    return later(
      "unavailable",
      "the event store cannot be used now; this request recorded nothing. Its operator finds the reason at /readyz and in the log",
    );
  if (error instanceof StoreBusy) return later("busy", "more commands are waiting than may wait");
  if (error instanceof UnreadableEvent) return later("unreadable", error.message);
  if (error instanceof ConcurrencyConflict) return later("busy", "others changed the same thing each time this command was tried");
  if (error instanceof StoreFailure && !(error instanceof InvalidAppend))
    return later(
      "unavailable",
      "the event store refuses this for good; this request recorded nothing. Its operator finds the reason in the log",
    );
  return undefined;
}

const later = (code: keyof typeof retryAfterS, detail: string): Failed => ({
  problem: edgeProblem(code, detail),
  headers: retryAfter(retryAfterS[code]),
});

/** Any error that a request can end with. `bug` where nobody foresaw it, so that the caller logs it. */
export function problemOfError(error: unknown): Failed & { readonly bug?: true } {
  if (error instanceof ProblemError) return { problem: error.problem, headers: error.headers };
  const failure = problemOfFailure(error);
  if (failure) return failure;
  const { code, message, statusCode } = error as { code?: string; message?: string; statusCode?: number };
  const edge = code === undefined ? undefined : fastifyErrors[code];
  if (edge) return { problem: edgeProblem(edge, details[edge] ?? String(message)) };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { problem: edgeProblem("malformed-request", "the request could not be read") };
  return { problem: edgeProblem("internal-error", "the request failed by a fault of ours"), bug: true };
}

const details: Partial<Record<EdgeCode, string>> = {
  "unsupported-media-type":
    "Content-Type names a media type that is not read here: send `Content-Type: application/json` (an upload: `application/x-ndjson`, a table: `text/csv` or the type of an .xlsx workbook, a paper: `multipart/form-data`)",
  "malformed-address": "the address cannot be read",
};

// https://fastify.dev/docs/latest/Reference/Errors/
const fastifyErrors: Readonly<Record<string, EdgeCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported-media-type",
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "malformed-request",
  FST_ERR_BAD_URL: "malformed-address",
  FST_ERR_MAX_PARAM_LENGTH: "unknown-path",
};
