// The service that writes a log is asked to write into it that it is taken; then the log is read for that event. A copy of the folder knows itself by the same
// ledger and the same tag: only the event, found where the service says, tells that it writes this very log.
import { untagPosition } from "@camket/domain";
import type { EventLog, Position } from "@camket/event-store";
import type { LogPlace } from "@camket/query-api";
import type { Ledger } from "../ledger.ts";
import { AnswerLost, Failed } from "./exit-codes.ts";
import { aboutTimeoutMs, recordExportTimeoutMs } from "./limits.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { actorHeader, getJson, postJson } from "./service.ts";
import type { WhoTakesIt } from "./who-takes-it.ts";

/**
 * The position of the event, which is durable.
 * @throws Failed where no service is there, or it writes another log, or does not record it now; AnswerLost where it may be recorded
 */
export async function askToRecord(base: URL, place: LogPlace, who: WhoTakesIt): Promise<Position> {
  const log = await openToRead(place);
  try {
    const ledger = await ledgerIn(log);
    const served = (await getJson(base, "health", {}, {}, aboutTimeoutMs)).body.ledger as Ledger | undefined;
    if (!ledger || served?.ledgerId !== ledger.ledgerId || served.tag !== ledger.tag)
      throw new Failed(`what answers at ${base.origin} does not serve this log`);
    return await findIn(log, ledger, await recorded(base, who), base);
  } finally {
    await log.close();
  }
}

interface Recorded {
  /** As the service writes it, with the ledger's tag. */
  readonly position: string;
  readonly events?: readonly { readonly id: string }[];
}

async function recorded(base: URL, { what, actor, reason }: WhoTakesIt): Promise<Recorded> {
  const asked = { what, ...(reason === undefined ? {} : { reason }) };
  const { status, body } = await postJson(base, "v1/operations/exports", asked, actorHeader(actor), recordExportTimeoutMs);
  if (status === 201) return body as unknown as Recorded;
  const why = `${base.origin} does not record it: ${body.detail ?? status}`;
  throw body.code === "OUTCOME_UNKNOWN" ? new AnswerLost(why) : new Failed(why);
}

async function findIn(log: EventLog, { tag }: Ledger, { position, events }: Recorded, { origin }: URL): Promise<Position> {
  const at = untagPosition(tag, position);
  const [found] = "wrong" in at ? [] : await log.readAll({ from: at.position, limit: 1 });
  if (!found || found.id !== events?.[0]?.id)
    throw new Failed(`${origin} writes another copy of this log, and recorded it there: its event is not in this one`);
  return found.position;
}
