// The views of this process as those need them who decide about them: their version, their names, and what waits in them.
import type { Clock } from "@camket/platform";
import { ProblemError } from "@camket/platform";
import { type ParkedStreams, viewsOf, viewsVersion } from "@camket/views";
import type { Backend } from "./backend.ts";
import { problemOfError, refused } from "./problems.ts";

export const viewNames: readonly string[] = viewsOf("UTC").map(({ name }) => name);

export interface OperatedViews {
  readonly version: number;
  readonly names: readonly string[];
  /** The id of the event at which a stream waits in a view, as these views see it now; nothing where none waits. @throws ProblemError */
  waitsAt(view: string, stream: string): Promise<string | undefined>;
}

export const operatedViews = (backend: Pick<Backend, "ask">, clock: Clock): OperatedViews => ({
  version: viewsVersion,
  names: viewNames,
  async waitsAt(view, stream) {
    const answer = await backend.ask({ ask: "parked", now: clock.now(), view, stream }).catch(notNow);
    if (answer.ok) return (answer.body as unknown as ParkedStreams).items[0]?.event.id;
    if (answer.refusal.code === "unknown-thing") return undefined;
    throw refused(answer.refusal);
  },
});

/** Views that are being built, and too many questions, are told as everywhere. */
function notNow(error: unknown): never {
  const { problem, headers, bug } = problemOfError(error);
  throw bug ? error : new ProblemError(problem, headers);
}
