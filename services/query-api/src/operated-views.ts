// The views of this process as those need them who decide about them: their version, their names, and what waits in them.
import type { OperatedViews } from "@camket/domain";
import { type Clock, ProblemError } from "@camket/platform";
import { type ParkedStreams, viewNames, viewsVersion } from "@camket/views";
import type { Backend } from "./backend.ts";
import { problemOfError, refused } from "./problems.ts";

export const operatedViews = (backend: Pick<Backend, "ask">, clock: Clock): OperatedViews => ({
  version: viewsVersion,
  names: viewNames,
  async waitsAt(view, stream) {
    const answer = await backend.ask({ ask: "parked", now: clock.now(), view, stream }).catch(notNow);
    if (answer.ok) {
      const { items, asOf } = answer.body as unknown as ParkedStreams & { readonly asOf: { readonly position: string } };
      return items[0] && { eventId: items[0].event.id, asOf: asOf.position };
    }
    if (answer.refusal.code === "unknown-thing") return undefined;
    throw refused(answer.refusal);
  },
});

/** Views that are being built, and too many questions, are told as everywhere. */
function notNow(error: unknown): never {
  const { problem, headers, bug } = problemOfError(error);
  throw bug ? error : new ProblemError(problem, headers);
}
