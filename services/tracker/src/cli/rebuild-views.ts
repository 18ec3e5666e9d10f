// camket views rebuild: the running service is asked to build its views anew from the log, and followed until the new ones serve or came to nothing.
import { setTimeout as pause } from "node:timers/promises";
import type { Args, Io } from "./command.ts";
import { type ExitCode, exitCodes, Failed } from "./exit-codes.ts";
import { type DecisionRecorded, giveDecision } from "./give-decision.ts";
import { rebuildLookMs, rebuildWaitMsMax } from "./limits.ts";
import { getJson, refusedBy, serviceNamed } from "./service.ts";
import { amount, differencesOf, type Progress, say, startProgress } from "./talk.ts";

/** As `/v1/operations/projections` tells of the last one of a process. */
interface Rebuild {
  readonly phase: string;
  readonly wantedBy: string;
  readonly beganAt: string;
  readonly events: number;
  readonly of: number;
  readonly checked?: { readonly things: number; readonly rows: number };
  readonly compared?:
    | { readonly differences: number; readonly told: readonly { readonly table: string; readonly row: string; readonly text: string }[] }
    | { readonly why: string };
  readonly switchedAt?: string;
  readonly heldMs?: number;
  readonly failed?: string;
}

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const base = serviceNamed(args, io);
  const recorded = await giveDecision(base, "v1/operations/views/rebuild", args);
  const progress = startProgress(io.stderr);
  const rebuild = await follow(base, recorded, progress)
    .catch((error: Error) => {
      throw new Failed(`recorded at ${recorded.position}, and what came of it is not known: ${error.message}`, { cause: error });
    })
    .finally(() => progress.end());
  if (args.json) io.stdout.write(`${JSON.stringify({ ...recorded, rebuild })}\n`);
  else tell(recorded, rebuild, io);
  return rebuild.failed === undefined ? exitCodes.done : exitCodes.failed;
}

/** @throws Failed where its end is not seen in time */
async function follow(base: URL, { event }: DecisionRecorded, progress: Progress): Promise<Rebuild> {
  for (const until = performance.now() + rebuildWaitMsMax; ; await pause(rebuildLookMs)) {
    const answer = await getJson(base, "v1/operations/projections");
    if (answer.status !== 200) throw refusedBy(base, answer);
    const rebuild = answer.body.rebuild as Rebuild | undefined;
    // Of several that are wanted meanwhile only the last is built: one that began after this was recorded holds all that this one would.
    if (rebuild && (rebuild.wantedBy === event.id || rebuild.beganAt > event.recordedAt)) {
      progress.show(`events (${rebuild.phase})`, rebuild.events, rebuild.of);
      if (rebuild.phase === "switched" || rebuild.phase === "failed") return rebuild;
    }
    if (performance.now() > until) throw new Failed(`it had not come to its end after ${rebuildWaitMsMax / 60_000} minutes, and goes on`);
  }
}

function tell({ position }: DecisionRecorded, { events, checked, compared, heldMs, failed }: Rebuild, { stdout }: Io): void {
  if (compared && "told" in compared) for (const { table, row, text } of compared.told) say(stdout, `DIFFERED  ${table} (${row}): ${text}`);
  const at = `Recorded at ${position}.`;
  if (failed !== undefined) {
    say(stdout, `${at} The new registers came to nothing, and the old ones go on: ${failed}`);
    return;
  }
  const right = checked ? ` ${amount(checked.rows)} rows of ${amount(checked.things)} things are what a fold of the log gives.` : "";
  say(stdout, `${at} Registers built anew from ${amount(events)} events serve now; questions were held for ${heldMs} ms.${right}`);
  if (compared)
    say(
      stdout,
      "why" in compared ? `The old ones were not compared: ${compared.why}` : `The old ones had ${differencesOf(compared.differences)}.`,
    );
}
