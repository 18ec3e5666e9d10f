// What an operator decides, given to the running service, which writes it into the ledger as an event.
import type { JsonObject } from "@camket/event-store";
import { actorOf } from "./actor.ts";
import { type Args, textOf } from "./command.ts";
import { AnswerLost, WrongUse } from "./exit-codes.ts";
import { actorHeader, postJson, refusedBy, type ServiceAnswer } from "./service.ts";

export interface DecisionRecorded {
  /** Of the event, as a read takes it for `after`. */
  readonly position: string;
  readonly event: { readonly id: string; readonly type: string; readonly recordedAt: string; readonly data: JsonObject };
}

/**
 * @param refused what else than its own words is to be said where the service does not take it; undefined: those
 * @throws WrongUse, Failed, or AnswerLost where it may be recorded
 */
export async function giveDecision(
  base: URL,
  path: string,
  args: Args,
  refused: (answer: ServiceAnswer) => Promise<Error | undefined> = async () => undefined,
): Promise<DecisionRecorded> {
  const [reason, eventId] = [textOf(args, "reason"), textOf(args, "event")];
  if (reason === undefined) throw new WrongUse("--reason is missing: say why, in 3 to 1,000 characters, for it stands in the log");
  const body = { reason, ...(eventId === undefined ? {} : { eventId }) };
  const answer = await postJson(base, path, body, actorHeader(actorOf(args))).catch((error: Error) => {
    const look = `camket log cat --thing=ledger/operations --from=${base.origin}`;
    throw error instanceof AnswerLost ? new AnswerLost(`${error.message}. It may be recorded: ${look}`, { cause: error }) : error;
  });
  if (answer.status !== 201) throw wrongField(answer) ?? (await refused(answer)) ?? refusedBy(base, answer);
  const { position, events } = answer.body as unknown as { readonly position: string; readonly events: [DecisionRecorded["event"]] };
  return { position, event: events[0] };
}

const flags: Readonly<Record<string, string>> = { "#/reason": "--reason", "#/eventId": "--event" };

/** A field of the body, said of the flag that it came from. */
function wrongField({ body }: ServiceAnswer): WrongUse | undefined {
  const [first] = (body.errors ?? []) as readonly { readonly pointer?: string; readonly detail?: string }[];
  const flag = flags[first?.pointer ?? ""];
  return flag === undefined ? undefined : new WrongUse(`${flag}: ${first?.detail}`);
}
