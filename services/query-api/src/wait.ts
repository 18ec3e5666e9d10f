// Read-your-write: a read that names a position waits until the views show it, for a bounded time.
import { untagPosition } from "@camket/domain";
import { edgeProblem, ProblemError } from "@camket/platform";
import type { Backend } from "./backend.ts";
import { notCaughtUp } from "./problems.ts";

/** `after`, and a position in `knownAt`, are waited for. @throws ProblemError */
export async function waitFor(
  backend: Backend,
  tag: string,
  { after, knownAt }: { readonly after?: string | undefined; readonly knownAt?: string | undefined },
  waitMs: number,
): Promise<void> {
  if (after !== undefined) {
    const position = positionOf(tag, after);
    const reached = await backend.reached(position, waitMs);
    if (reached === "late") throw notCaughtUp(`${after} was not reached within ${waitMs / 1_000} s`);
    if (reached === "beyond") throw invalidPosition(`after: ${after} lies beyond the last event of the log`);
    if (reached === "malformed") throw invalidPosition(`after: ${after} is no position of this store`);
  }
  const known = knownAt === undefined ? undefined : untagPosition(tag, knownAt);
  // One beyond the log is refused by the reader, with what is allowed.
  if (known && "position" in known && (await backend.reached(known.position, waitMs)) === "late")
    throw notCaughtUp(`${knownAt} was not reached within ${waitMs / 1_000} s`);
}

function positionOf(tag: string, text: string): string {
  const found = untagPosition(tag, text);
  if ("position" in found) return found.position;
  throw invalidPosition(
    found.wrong === "tag"
      ? `after: ${text} is a position of another ledger, or of another copy of this one`
      : "after: a position is <tag>.<number> as an answer gave it",
  );
}

const invalidPosition = (detail: string): ProblemError =>
  new ProblemError(edgeProblem("invalid-position", detail, { errors: [{ parameter: "after", code: "WRONG_POSITION", detail }] }));
