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
  if (after !== undefined) await waitForPosition(backend, tag, after, waitMs);
  const known = knownAt === undefined ? undefined : untagPosition(tag, knownAt);
  // One beyond the log is refused by the reader, with what is allowed.
  if (known && "position" in known && (await backend.reached(known.position, waitMs)) === "late")
    throw notCaughtUp(`${knownAt} was not reached within ${waitMs / 1_000} s`);
}

/** Where the client wrote a position. */
export type WrittenIn = { readonly parameter: "after" } | { readonly header: "Last-Event-ID" };

/** Gives the store's own word for it. @throws ProblemError */
export async function waitForPosition(
  backend: Backend,
  tag: string,
  text: string,
  waitMs: number,
  written: WrittenIn = { parameter: "after" },
): Promise<string> {
  const found = untagPosition(tag, text);
  const shown = text.slice(0, 100).toWellFormed();
  if ("wrong" in found)
    throw wrongPosition(
      written,
      found.wrong === "tag"
        ? `${shown} is a position of another ledger, or of another copy of this one`
        : "a position is <tag>.<number> as an answer gave it",
    );
  const reached = await backend.reached(found.position, waitMs);
  if (reached === "late") throw notCaughtUp(`${shown} was not reached within ${waitMs / 1_000} s`);
  if (reached === "beyond") throw wrongPosition(written, `${shown} lies beyond the last event of the log`);
  if (reached === "malformed") throw wrongPosition(written, `${shown} is no position of this store`);
  return found.position;
}

function wrongPosition(written: WrittenIn, words: string): ProblemError {
  const detail = `${Object.values(written)[0]}: ${words}`;
  return new ProblemError(edgeProblem("invalid-position", detail, { errors: [{ ...written, code: "WRONG_POSITION", detail }] }));
}
