// If-Match and If-None-Match against the stream as it stands, asked after the receipt of a repeat and before `decide`.
import type { CommandDefinition } from "@camket/domain";
import { edgeProblem } from "@camket/platform";
import { fits, type Tags, tagOf } from "./etag.ts";
import { type Outcome, refused } from "./outcome.ts";

export interface Preconditions {
  readonly definition: Pick<CommandDefinition, "begins">;
  readonly ifMatch?: Tags | undefined;
  readonly ifNoneMatch?: Tags | undefined;
}

/**
 * 412 with the current revision where one does not hold; `revision` is absent where there is no such stream. A command that begins nothing
 * and finds nothing is 404 before any precondition (RFC 9110 §13.2.1), so that is left to `decide`.
 */
export function precondition({ definition, ifMatch, ifNoneMatch }: Preconditions, revision: number | undefined): Outcome | undefined {
  if (revision === undefined && !definition.begins) return undefined;
  if (ifMatch && !fits(ifMatch, revision)) return stale("If-Match", revision);
  if (ifNoneMatch && fits(ifNoneMatch, revision)) return stale("If-None-Match", revision);
  return undefined;
}

function stale(header: string, revision: number | undefined): Outcome {
  if (revision === undefined) return refused(edgeProblem("stale-revision", `${header} does not hold: there is no such thing yet`));
  const detail = `${header} does not hold: the thing is at revision ${revision}`;
  return refused(edgeProblem("stale-revision", detail, { facts: { revision } }), { etag: tagOf(revision) });
}
