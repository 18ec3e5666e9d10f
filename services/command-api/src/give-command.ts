// command → decide → append, for one command: the one way for HTTP, uploads and policies. It checks the body, finds the receipt of a repeat,
// asks `If-Match`, lets the domain decide, asks for what is referred to, appends, and answers. It knows no transport and no single command.
import { type Actor, type Command, type CommandDefinition, streamId } from "@camket/domain";
import {
  type EventStore,
  handleCommand,
  InvalidAppend,
  type NewEvent,
  OutcomeUnknown,
  type RecordedEvent,
  rememberStreams,
  StoreBusy,
} from "@camket/event-store";
import type { Files } from "@camket/files";
import { bodyHash, type Clock, chosenId, commandId, type Log, randomId, withDeadline } from "@camket/platform";
import { decideSeeing } from "./decide-seeing.ts";
import type { Tags } from "./etag.ts";
import { evidenceDiffers } from "./evidence-differs.ts";
import { giveReactions, named, type ReactionsTo } from "./give-reactions.ts";
import { knownStreams } from "./known-streams.ts";
import { createLanes } from "./lanes.ts";
import { commandsInFlightMax, commandTimeoutMs } from "./limits.ts";
import { newEvents, type Stamp, tooLarge } from "./new-events.ts";
import { accepted, eventTooLarge, failed, keyReused, type Outcome, refused, rehearsed, repeated } from "./outcome.ts";
import { precondition } from "./precondition.ts";
import { problemOfRejection } from "./problems.ts";
import { findReceipt } from "./receipt.ts";
import { checkBody, checkId } from "./validation.ts";

export interface CommandRequest {
  readonly definition: CommandDefinition;
  /** The thing's id; absent for a beginning command that leaves it to us. */
  readonly id: string | undefined;
  /** A JSON value that `parseBody` has passed. */
  readonly body: unknown;
  readonly key?: string | undefined;
  /** Whose keys these are; absent: the actor's. The rows of a table keep theirs, whoever sends it. */
  readonly keysOf?: string;
  readonly ifMatch?: Tags | undefined;
  readonly ifNoneMatch?: Tags | undefined;
  readonly validateOnly?: boolean;
  readonly actor: Actor;
  readonly requestId: string;
  readonly correlationId: string;
  /** The event that a policy reacts to. */
  readonly causationId?: string;
}

export type GiveCommand = (request: CommandRequest) => Promise<Outcome>;

export interface CommandPath {
  readonly store: Pick<EventStore, "append" | "readStream" | "comparePositions">;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly clock: Clock;
  readonly log: Log;
  /** Where papers are stored, and what evidence that is kept there is held against; absent: nowhere. */
  readonly files?: Files;
  /** The policies: which commands an event calls for. */
  readonly reactionsTo?: ReactionsTo;
}

/** A bug (what is no failure of the store) is thrown; all else is an outcome. */
export function createGiveCommand({ store, ledger, clock, log, files, reactionsTo }: CommandPath): GiveCommand {
  const lanes = createLanes();
  const known = knownStreams(store);
  const memory = rememberStreams();
  let inFlight = 0;

  return async function giveCommand(request) {
    const began = performance.now();
    const { definition, key, actor, keysOf = actor.id } = request;
    const where = `${definition.thing}/${definition.name}`;
    const id = request.id ?? (key === undefined ? randomId() : chosenId(keysOf, key, where));
    const command = key === undefined ? randomId() : commandId(keysOf, key, `${definition.thing}/${id}/${definition.name}`);
    const stream = streamId(definition.thing, id);
    const own = await answer(request, id, command, stream);
    const until = began + commandTimeoutMs;
    const outcome =
      reactionsTo && own.recorded ? await giveReactions(own, { store, ledger, reactionsTo, give: giveCommand, log, until }) : own;
    log.info(
      {
        requestId: request.requestId,
        commandId: command,
        command: where,
        stream,
        position: outcome.answer?.position,
        status: outcome.status,
        code: outcome.problem?.code,
        ms: Math.round((performance.now() - began) * 100) / 100,
      },
      "command",
    );
    return outcome;
  };

  async function answer(request: CommandRequest, id: string, commandId: string, stream: string): Promise<Outcome> {
    const problem = request.id === undefined ? undefined : checkId(id);
    if (problem) return refused(problem);
    const checked = checkBody(request.definition, request.body);
    if ("problem" in checked) return refused(checked.problem);
    if (inFlight >= commandsInFlightMax) return failed(new StoreBusy("too many commands in flight"));
    inFlight += 1;
    try {
      return await inLane(request, { definition: request.definition, id, body: checked.body }, commandId, stream);
    } catch (error) {
      const outcome = failed(error);
      log.warn({ requestId: request.requestId, stream, reason: (error as Error).message }, "not recorded");
      return outcome;
    } finally {
      inFlight -= 1;
    }
  }

  /** In the line of its stream, within its time: one that is late before its turn has written nothing and never will. */
  function inLane(request: CommandRequest, command: Command, commandId: string, stream: string): Promise<Outcome> {
    let turn: "waiting" | "come" | "gone" = "waiting";
    const work = lanes.run(stream, async () => {
      if (turn === "gone") throw new StoreBusy("late");
      turn = "come";
      return onStream(request, command, commandId, stream);
    });
    return withDeadline(work, commandTimeoutMs, () => {
      if (turn === "come") return new OutcomeUnknown(`${stream}: no answer within ${commandTimeoutMs} ms`);
      turn = "gone";
      return new StoreBusy(`${stream}: its turn did not come within ${commandTimeoutMs} ms`);
    });
  }

  async function onStream(request: CommandRequest, command: Command, commandId: string, stream: string): Promise<Outcome> {
    const hash = bodyHash(request.body);
    const { actor, correlationId, causationId } = request;
    const stamp = { actor, commandId, bodyHash: hash, correlationId, ...(causationId === undefined ? {} : { causationId }) };
    let tried: readonly NewEvent[] = [];
    try {
      const decideOn = async (history: readonly RecordedEvent[]) => {
        const attempted = await attempt(request, command, history, stamp);
        if ("append" in attempted) tried = attempted.append;
        return attempted;
      };
      const done = await handleCommand<Outcome>(store, stream, decideOn, { memory, expectNew: request.definition.begins });
      if (!done.events) return done.answer;
      return done.repeated ? repeated(command, done.events, ledger.tag) : accepted(command, done.events, ledger.tag);
    } catch (error) {
      const bytes = error instanceof InvalidAppend ? tooLarge(tried) : undefined;
      if (bytes === undefined) throw error;
      return refused(eventTooLarge(bytes));
    } finally {
      if (request.definition.name === "withdraw-event") known.forget(stream);
    }
  }

  async function attempt(request: CommandRequest, command: Command, history: readonly RecordedEvent[], stamp: Omit<Stamp, "recordedAt">) {
    const receipt = request.key === undefined ? undefined : findReceipt(history, stamp.commandId, stamp.bodyHash);
    if (receipt) return { answer: "same" in receipt ? repeated(command, receipt.same, ledger.tag) : refused(keyReused(receipt.other)) };
    const revision = history.at(-1)?.revision;
    const stale = precondition(request, revision);
    if (stale) return { answer: stale };

    const recordedAt = clock.now();
    const decision = await decideSeeing(store, command, history, { recordedAt, timeZone: ledger.timeZone });
    if ("rejection" in decision) return { answer: refused(problemOfRejection(decision.rejection)) };
    const differs = files && (await evidenceDiffers(files, decision.events, history, ledger.timeZone));
    if (differs) return { answer: refused(problemOfRejection(differs)) };
    const missing = await known.missing(decision.refersTo);
    if (missing) return { answer: refused(missing) };
    const events = newEvents(decision.events, { recordedAt, ...stamp });
    if (!request.validateOnly) return { append: events };
    const stream = streamId(request.definition.thing, command.id);
    const called = events.flatMap((event, n) =>
      (reactionsTo?.({ ...event, stream, revision: (revision ?? -1) + 1 + n }, ledger.timeZone) ?? []).map(named),
    );
    return { answer: rehearsed(command, events, revision, called) };
  }
}
