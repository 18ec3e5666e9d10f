// The net: follows the log and gives every command that an event calls for, in the order of the log, also where the process that appended the
// event has done so already, since doing it twice is doing it once. A store that is away costs a pause, never a command.
import { setTimeout as sleep } from "node:timers/promises";
import { isCorrectedBy, isWithdrawnBy, streamId } from "@camket/domain";
import { type EventLog, type RecordedEvent, readWholeStream } from "@camket/event-store";
import { edgeProblem } from "@camket/platform";
import { reactionsTo, reactiveTypes } from "./catalogue.ts";
import { type Checkpoint, type Refused, readCheckpoint, writeCheckpoint } from "./checkpoint-file.ts";
import { batchEventsMax, gatherMs, idleWriteMs, refusedKept, retryMsMax, retryMsMin } from "./limits.ts";
import type { Reaction } from "./policy.ts";

/** What became of a reaction. `later`: the store could not take it now, and the same reaction may be given again. */
export type Given = "done" | "later" | { readonly code: string; readonly detail: string };

/**
 * What a problem means to a policy. A store that is away is asked again; a stream that holds what this program cannot read stays so until the
 * program is replaced, and those behind it do not wait for that.
 */
export function givenOf(problem: { readonly status: number; readonly code: string; readonly detail: string } | undefined): Given {
  if (!problem) return "done";
  const { status, code, detail } = problem;
  return status === 503 && code !== "UNREADABLE" ? "later" : { code, detail };
}

export type PolicyReport =
  /** The checkpoint cannot be used: it is at the head of the log now. */
  | { readonly event: "begins-anew"; readonly reason: string }
  | { readonly event: "refused"; readonly refused: Refused }
  | { readonly event: "failed"; readonly error: unknown; readonly retryInMs: number };

const ownLimits = { retryMsMin, retryMsMax, gatherMs, idleWriteMs };

export interface PoliciesOptions {
  readonly log: EventLog;
  readonly give: (reaction: Reaction, cause: RecordedEvent) => Promise<Given>;
  /** Where the checkpoint is kept. */
  readonly file: string;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly report: (report: PolicyReport) => void;
  readonly limits?: Partial<typeof ownLimits>;
}

export interface Policies {
  /** What it has looked at, and what was refused. */
  readonly checkpoint: () => Checkpoint;
  /** Why the last try failed; absent while all is well. */
  readonly failing: () => string | undefined;
  stop(): Promise<void>;
}

/** @example const policies = await startPolicies({ log: store, give, file: join(data, "policies.json"), ledger, report }) */
export async function startPolicies(options: PoliciesOptions): Promise<Policies> {
  const { log, give, file, ledger, report } = options;
  const limits = { ...ownLimits, ...options.limits };
  const stopping = new AbortController();
  const { signal } = stopping;
  let checkpoint = (await goOn()) ?? (await begin());
  let writtenAt = performance.now();
  let failing: string | undefined;
  const running = follow();

  /** Not where the log ends before it, as after a restore: then nothing tells what was reacted to. */
  async function goOn(): Promise<Checkpoint | undefined> {
    const kept = readCheckpoint(file, ledger.tag);
    if (kept === undefined || kept === "damaged") {
      if (kept) report({ event: "begins-anew", reason: `${file} is damaged` });
      return undefined;
    }
    const head = await log.head();
    if (kept.position === undefined || (head !== undefined && log.comparePositions(kept.position, head) <= 0)) return kept;
    report({ event: "begins-anew", reason: `${file} is ahead of the log, which ends at ${head ?? "its beginning"}: it was restored` });
    return undefined;
  }

  /** Whatever stands in the log already was reacted to when it was recorded, or is older than the policies. */
  async function begin(): Promise<Checkpoint> {
    const head = await log.head();
    const first: Checkpoint = { ledger: ledger.tag, ...(head === undefined ? {} : { position: head }), refused: [] };
    await writeCheckpoint(file, first);
    return first;
  }

  async function follow(): Promise<void> {
    let backoffMs = limits.retryMsMin;
    while (!signal.aborted) {
      try {
        const { position: after } = checkpoint;
        const filter = { on: "type", prefixes: reactiveTypes } as const;
        for await (const batch of log.subscribe({ ...(after === undefined ? {} : { after }), filter, batchEventsMax, signal })) {
          for (const event of batch.events) {
            await react(event);
            if (signal.aborted) return;
            await keep({ ...checkpoint, position: event.position });
          }
          checkpoint = { ...checkpoint, position: batch.position };
          if (performance.now() - writtenAt > limits.idleWriteMs) await keep(checkpoint);
          failing = undefined;
          backoffMs = limits.retryMsMin;
          if (batch.caughtUp) await pause(limits.gatherMs);
        }
        if (!signal.aborted) throw new Error("the subscription ended");
      } catch (error) {
        if (signal.aborted) return;
        failing = error instanceof Error ? error.message : String(error);
        report({ event: "failed", error, retryInMs: backoffMs });
        await pause(backoffMs);
        backoffMs = Math.min(backoffMs * 2, limits.retryMsMax);
      }
    }
  }

  async function keep(next: Checkpoint): Promise<void> {
    await writeCheckpoint(file, next);
    checkpoint = next;
    writtenAt = performance.now();
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  async function react(event: RecordedEvent): Promise<void> {
    const reactions = reactiveTypes.includes(event.type) ? reactionsTo(event, ledger.timeZone) : [];
    if (reactions.length === 0) return;
    const later = await readWholeStream(log, event.stream, event.revision + 1);
    // Recorded in error it calls for nothing any more; what it called for before is the officer's to take back, or to correct.
    if (isWithdrawnBy(later, event.id)) return;
    const isCorrected = isCorrectedBy(later, event.id);
    for (const reaction of reactions)
      if (!isCorrected) await giveUntilAnswered(reaction, event);
      else if (!(await isGiven(reaction, event))) await refuse(reaction, event, correctedMeanwhile(event));
  }

  const isGiven = async ({ definition, id }: Reaction, cause: RecordedEvent): Promise<boolean> =>
    (await readWholeStream(log, streamId(definition.thing, id))).some(({ metadata }) => metadata.causationId === cause.id);

  async function giveUntilAnswered(reaction: Reaction, cause: RecordedEvent): Promise<void> {
    for (let waitMs = limits.retryMsMin; !signal.aborted; waitMs = Math.min(waitMs * 2, limits.retryMsMax)) {
      const given = await give(reaction, cause);
      failing = given === "later" ? `${pathOf(reaction)} waits for the store` : undefined;
      if (given === "done") return;
      if (given !== "later") return refuse(reaction, cause, given);
      await pause(waitMs);
    }
  }

  /** The same refusal, met again after a restart, is kept once. */
  async function refuse(reaction: Reaction, { id: eventId }: RecordedEvent, why: { code: string; detail: string }): Promise<void> {
    const refused: Refused = { policy: reaction.policy, eventId, command: pathOf(reaction), code: why.code, detail: why.detail };
    const others = checkpoint.refused.filter((one) => one.eventId !== eventId || one.command !== refused.command);
    report({ event: "refused", refused });
    await keep({ ...checkpoint, refused: [...others, refused].slice(-refusedKept) });
  }

  return {
    checkpoint: () => checkpoint,
    failing: () => failing,
    async stop() {
      stopping.abort();
      await running;
      await writeCheckpoint(file, checkpoint);
    },
  };
}

const correctedMeanwhile = ({ id }: RecordedEvent) =>
  edgeProblem("corrected-meanwhile", `event ${id} was corrected before this was given: record by hand what holds`);

const pathOf = ({ definition, id }: Reaction): string => `${definition.thing}/${id}/${definition.name}`;
