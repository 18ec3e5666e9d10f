// command → decide → append, for one command: the one way for HTTP, uploads and policies. It checks the body, finds the receipt of a repeat,
// asks `If-Match`, lets the domain decide, asks for what is referred to, appends, and answers. It knows no transport and no single command.
import { type Actor, type Command, type CommandDefinition, decide, streamId } from "@camket/domain";
import {
  type EventStore,
  eventBytesMax,
  handleCommand,
  InvalidAppend,
  type NewEvent,
  OutcomeUnknown,
  type RecordedEvent,
  StoreBusy,
} from "@camket/event-store";
import { bodyHash, type Clock, chosenId, commandId, edgeProblem, type Log, type Problem, randomId, withDeadline } from "@camket/platform";
import { answerOf, type CommandAnswer, dryAnswerOf } from "./answer.ts";
import { fits, type Tags, tagOf } from "./etag.ts";
import { knownStreams } from "./known-streams.ts";
import { createLanes } from "./lanes.ts";
import { commandsInFlightMax, commandTimeoutMs } from "./limits.ts";
import { newEvents, type Stamp, tooLarge } from "./new-events.ts";
import { problemOfFailure, problemOfRejection } from "./problems.ts";
import { findReceipt } from "./receipt.ts";
import { checkBody, checkId } from "./validation.ts";

export interface CommandRequest {
  readonly definition: CommandDefinition;
  /** The thing's id; absent for a beginning command that leaves it to us. */
  readonly id: string | undefined;
  /** A JSON value that `parseBody` has passed. */
  readonly body: unknown;
  readonly key?: string | undefined;
  readonly ifMatch?: Tags | undefined;
  readonly ifNoneMatch?: Tags | undefined;
  readonly validateOnly?: boolean;
  readonly actor: Actor;
  readonly requestId: string;
  readonly correlationId: string;
  /** The event that a policy reacts to. */
  readonly causationId?: string;
}

export interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer?: CommandAnswer;
  readonly problem?: Problem;
}

export type GiveCommand = (request: CommandRequest) => Promise<Outcome>;

export interface CommandPath {
  readonly store: EventStore;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly clock: Clock;
  readonly log: Log;
}

/** A bug (what is no failure of the store) is thrown; all else is an outcome. */
export function createGiveCommand({ store, ledger, clock, log }: CommandPath): GiveCommand {
  const lanes = createLanes();
  const known = knownStreams(store);
  let inFlight = 0;

  return async function giveCommand(request) {
    const began = performance.now();
    const { definition, key, actor } = request;
    const where = `${definition.thing}/${definition.name}`;
    const id = request.id ?? (key === undefined ? randomId() : chosenId(actor.id, key, where));
    const command = key === undefined ? randomId() : commandId(actor.id, key, `${definition.thing}/${id}/${definition.name}`);
    const stream = streamId(definition.thing, id);
    const outcome = await answer(request, id, command, stream);
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
      return failed(error);
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
      const done = await handleCommand<Outcome>(store, stream, async (history) => {
        const attempted = await attempt(request, command, history, stamp);
        if ("append" in attempted) tried = attempted.append;
        return attempted;
      });
      return done.events ? accepted(command, done.events) : done.answer;
    } catch (error) {
      const bytes = error instanceof InvalidAppend ? tooLarge(tried) : undefined;
      if (bytes === undefined) throw error;
      return refused(eventTooLarge(bytes));
    }
  }

  async function attempt(request: CommandRequest, command: Command, history: readonly RecordedEvent[], stamp: Omit<Stamp, "recordedAt">) {
    const receipt = request.key === undefined ? undefined : findReceipt(history, stamp.commandId, stamp.bodyHash);
    if (receipt) return { answer: "same" in receipt ? repeated(command, receipt.same) : refused(keyReused(receipt.other)) };
    const revision = history.at(-1)?.revision;
    const stale = precondition(request, revision);
    if (stale) return { answer: stale };

    const recordedAt = clock.now();
    const decision = decide(command, history, { recordedAt, timeZone: ledger.timeZone });
    if ("rejection" in decision) return { answer: refused(problemOfRejection(decision.rejection)) };
    const missing = await known.missing(decision.refersTo);
    if (missing) return { answer: refused(missing) };
    const events = newEvents(decision.events, { recordedAt, ...stamp });
    return request.validateOnly ? { answer: rehearsed(command, events, revision) } : { append: events };
  }

  function accepted({ definition, id }: Command, events: readonly RecordedEvent[]): Outcome {
    const answer = answerOf(id, events, ledger.tag);
    const begun = events[0]?.revision === 0;
    return {
      status: begun ? 201 : 200,
      headers: { etag: tagOf(answer.revision), ...(begun ? { location: `/v1/${definition.thing}/${id}` } : {}) },
      answer,
    };
  }

  function repeated(command: Command, events: readonly RecordedEvent[]): Outcome {
    const first = accepted(command, events);
    return { ...first, headers: { ...first.headers, "idempotent-replayed": "true" } };
  }
}

/** What a dry run answers; 200, since nothing began. It measures the events, which the store does in a real one. */
function rehearsed({ id }: Command, events: readonly NewEvent[], revision: number | undefined): Outcome {
  const bytes = tooLarge(events);
  if (bytes !== undefined) return refused(eventTooLarge(bytes));
  return { status: 200, headers: {}, answer: dryAnswerOf(id, events, revision) };
}

const refused = (problem: Problem): Outcome => ({ status: problem.status, headers: {}, problem });

function failed(error: unknown): Outcome {
  const failure = problemOfFailure(error);
  if (!failure) throw error;
  return { status: failure.problem.status, headers: failure.headers ?? {}, problem: failure.problem };
}

/** A command that begins nothing and finds nothing is 404 before any precondition (RFC 9110 §13.2.1), so that is left to `decide`. */
function precondition({ definition, ifMatch, ifNoneMatch }: CommandRequest, revision: number | undefined): Outcome | undefined {
  if (revision === undefined && !definition.begins) return undefined;
  if (ifMatch && !fits(ifMatch, revision)) return stale("If-Match", revision);
  if (ifNoneMatch && fits(ifNoneMatch, revision)) return stale("If-None-Match", revision);
  return undefined;
}

function stale(header: string, revision: number | undefined): Outcome {
  const now = revision === undefined ? "there is no such thing yet" : `the thing is at revision ${revision}`;
  const problem = edgeProblem("stale-revision", `${header} does not hold: ${now}`, revision === undefined ? {} : { facts: { revision } });
  return { ...refused(problem), headers: revision === undefined ? {} : { etag: tagOf(revision) } };
}

const keyReused = ({ id }: RecordedEvent): Problem =>
  edgeProblem("idempotency-key-reused", "this key was used for the same command with another body", { facts: { eventId: id } });

const eventTooLarge = (bytes: number): Problem =>
  edgeProblem("body-too-large", `the event would have ${bytes} bytes`, { facts: { bytesMax: eventBytesMax } });
