// decide → append, for what an operator decides about the views: the receipt of a repeat, `If-Match`, what the decision is about, the event in
// `ledger-operations`. The views obey the event, here and in every other process; nothing here touches them.
import { type LedgerEventDefinition, operationsStream } from "@camket/domain";
import { type EventStore, handleCommand, OutcomeUnknown, type RecordedEvent } from "@camket/event-store";
import { bodyHash, type Clock, commandId, type Log, type Problem, randomId, withDeadline } from "@camket/platform";
import { answerOf, dryAnswerOf } from "../answer.ts";
import { tagOf } from "../etag.ts";
import type { CommandRequest } from "../give-command.ts";
import { commandTimeoutMs } from "../limits.ts";
import { newEvents } from "../new-events.ts";
import { failed, keyReused, type Outcome, refused } from "../outcome.ts";
import { precondition } from "../precondition.ts";
import { findReceipt } from "../receipt.ts";

export interface OperationPath {
  readonly store: Pick<EventStore, "append" | "readStream" | "comparePositions" | "head">;
  readonly ledger: { readonly tag: string };
  readonly clock: Clock;
  readonly log: Log;
}

export interface Operation {
  readonly definition: LedgerEventDefinition;
  /** Its address without `/v1/`: a key belongs to it. */
  readonly target: string;
  /** What the event says, or why there is nothing to decide, after all that was decided so far. */
  facts(decided: readonly RecordedEvent[]): Promise<{ readonly data: Readonly<Record<string, unknown>> } | { readonly problem: Problem }>;
}

export type OperationRequest = Omit<CommandRequest, "definition" | "id">;

export type GiveOperation = (operation: Operation, request: OperationRequest) => Promise<Outcome>;

/** The stream as clients see it: a thing of the ledger itself. */
export const operationsId = "operations";

/** What is no failure of the store is thrown; all else is an outcome. */
export function createGiveOperation({ store, ledger, clock, log }: OperationPath): GiveOperation {
  return async (operation, request) => {
    const { key, actor, correlationId, requestId } = request;
    const stamp = {
      actor,
      commandId: key === undefined ? randomId() : commandId(actor.id, key, operation.target),
      bodyHash: bodyHash(request.body),
      correlationId,
    };
    const work = handleCommand<Outcome>(store, operationsStream, (history) => attempt(operation, request, history, stamp));
    const outcome = await withDeadline(work, commandTimeoutMs, late).then(
      (done) => (done.events ? recorded(done.events, done.repeated === true) : done.answer),
      failed,
    );
    const { status, answer, problem } = outcome;
    const told = { position: answer?.position, status, code: problem?.code };
    log.info({ requestId, commandId: stamp.commandId, command: operation.target, ...told }, "operation");
    return outcome;
  };

  async function attempt(
    { definition: { type, schemaVersion }, facts }: Operation,
    request: OperationRequest,
    history: readonly RecordedEvent[],
    stamp: Omit<Parameters<typeof newEvents>[1], "recordedAt">,
  ) {
    const receipt = request.key === undefined ? undefined : findReceipt(history, stamp.commandId, stamp.bodyHash);
    if (receipt) return { answer: "same" in receipt ? recorded(receipt.same, true) : refused(keyReused(receipt.other)) };
    const revision = history.at(-1)?.revision;
    const stale = precondition({ ...request, definition: { begins: true } }, revision);
    if (stale) return { answer: stale };
    const found = await facts(history);
    if ("problem" in found) return { answer: refused(found.problem) };
    const events = newEvents([{ type, schemaVersion, data: found.data, claims: [] }], { recordedAt: clock.now(), ...stamp });
    if (!request.validateOnly) return { append: events };
    return { answer: { status: 200, headers: {}, answer: dryAnswerOf(operationsId, events, revision) } };
  }

  /** Each decision is an event of its own, at an address of its own. */
  function recorded(events: readonly RecordedEvent[], isRepeat: boolean): Outcome {
    const answer = answerOf(operationsId, events, ledger.tag);
    const headers = { etag: tagOf(answer.revision), location: `/v1/events/${events[0]?.id}` };
    return { status: 201, headers: isRepeat ? { ...headers, "idempotent-replayed": "true" } : headers, answer, recorded: events };
  }
}

const late = (): OutcomeUnknown => new OutcomeUnknown(`${operationsStream}: no answer within ${commandTimeoutMs} ms`);
