// append, for what leaves the ledger: the event in `ledger-exports` that a table is preceded by. There is nothing to decide and no key to find again,
// since each time that a table is taken is a fact of its own; so the stream, which grows with each, is never read.
import { exportsStream, type LedgerExported, ledgerExported } from "@camket/domain";
import { OutcomeUnknown } from "@camket/event-store";
import { bodyHash, ProblemError, randomId, withDeadline } from "@camket/platform";
import type { FastifyRequest } from "fastify";
import { readCaller } from "../command-routes.ts";
import { commandTimeoutMs } from "../limits.ts";
import { newEvents } from "../new-events.ts";
import { problemOfFailure } from "../problems.ts";
import type { OperationPath } from "./give-operation.ts";

/**
 * Resolves once it is durable who takes the table.
 * @throws ProblemError where that cannot be written now, or the request does not say well who asks: then nothing may leave
 * @example const record = exportRecorder({ store, clock, log }); await record(request, { what: "table", address: "/v1/parties.csv", format: "csv" });
 */
export const exportRecorder =
  ({ store, clock, log }: Omit<OperationPath, "ledger">) =>
  async (request: FastifyRequest, exported: LedgerExported): Promise<void> => {
    const { actor, requestId, correlationId } = readCaller(request);
    const { type, schemaVersion } = ledgerExported;
    const stamp = { recordedAt: clock.now(), actor, commandId: randomId(), bodyHash: bodyHash(exported), correlationId };
    const events = newEvents([{ type, schemaVersion, data: exported, claims: [] }], stamp);
    try {
      // Others export at the same time: no one revision is expected.
      const { position } = await withDeadline(store.append(exportsStream, events, { expectedRevision: "any" }), commandTimeoutMs, late);
      log.info({ requestId, actor: actor.id, address: exported.address, format: exported.format, position }, "exported");
    } catch (error) {
      const failure = problemOfFailure(error);
      if (!failure) throw error;
      log.warn({ requestId, address: exported.address, reason: (error as Error).message }, "not exported");
      const detail = `no table leaves before it is written down who takes it: ${failure.problem.detail}`;
      throw new ProblemError({ ...failure.problem, detail }, failure.headers);
    }
  };

const late = (): OutcomeUnknown => new OutcomeUnknown(`${exportsStream}: no answer within ${commandTimeoutMs} ms`);
