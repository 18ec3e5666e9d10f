// append, for what leaves the ledger: the event in `ledger-exports` that precedes a table, the log or a copy of it. There is nothing to decide and no key to
// find again, since each time that something is taken is a fact of its own; so the stream, which grows with each, is never read.
import { exportsStream, type LedgerExportRequested, type WholeExport, wholeExport } from "@camket/domain";
import { OutcomeUnknown, type RecordedEvent } from "@camket/event-store";
import { ProblemError, randomId, withDeadline } from "@camket/platform";
import type { FastifyRequest } from "fastify";
import { answerOf } from "../answer.ts";
import { readCaller } from "../command-routes.ts";
import { commandTimeoutMs } from "../limits.ts";
import type { Outcome } from "../outcome.ts";
import { problemOfFailure } from "../problems.ts";
import { exportEvent } from "./export-event.ts";
import type { OperationPath } from "./give-operation.ts";

/**
 * Resolves once it is durable who takes what.
 * @throws ProblemError where that cannot be written now, or the request does not say well who asks: then nothing may leave
 * @example const record = exportRecorder({ store, clock, log }); await record(request, { what: "table", address: "/v1/parties.csv", format: "csv" });
 */
export const exportRecorder =
  ({ store, clock, log }: Pick<OperationPath, "store" | "clock" | "log">) =>
  async (request: FastifyRequest, exported: LedgerExportRequested): Promise<RecordedEvent> => {
    const { actor, requestId, correlationId } = readCaller(request);
    const event = exportEvent(exported, { recordedAt: clock.now(), actor, commandId: randomId(), correlationId });
    const { what, address, format } = exported;
    try {
      // Others export at the same time: no one revision is expected.
      const { revision, position } = await withDeadline(
        store.append(exportsStream, [event], { expectedRevision: "any" }),
        commandTimeoutMs,
        late,
      );
      log.info({ requestId, actor: actor.id, what, address, format, position }, "exported");
      return { ...event, stream: exportsStream, revision, position };
    } catch (error) {
      const failure = problemOfFailure(error);
      if (!failure) throw error;
      log.warn({ requestId, what, address, reason: (error as Error).message }, "not exported");
      const detail = `nothing leaves before it is written down who takes it: ${failure.problem.detail}`;
      throw new ProblemError({ ...failure.problem, detail }, failure.headers);
    }
  };

/** For whoever copies the log past this process: what is recorded before, answered as a command is. */
export function wholeExportRecorder(path: OperationPath) {
  const record = exportRecorder(path);
  return async (request: FastifyRequest, what: WholeExport, reason: string | undefined): Promise<Outcome> => {
    const event = await record(request, wholeExport(what, reason));
    return { status: 201, headers: { location: `/v1/events/${event.id}` }, answer: answerOf("exports", [event], path.ledger.tag) };
  };
}

const late = (): OutcomeUnknown => new OutcomeUnknown(`${exportsStream}: no answer within ${commandTimeoutMs} ms`);
