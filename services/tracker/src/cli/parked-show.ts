// camket parked show: all that there is to read before it is decided what becomes of a stream that waits in a view. It changes nothing.
import type { CloudEvent } from "@camket/views";
import { columnsOf } from "./columns-of.ts";
import type { Args, Io } from "./command.ts";
import { positionOf } from "./event-source.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { waitingShownMax } from "./limits.ts";
import { notParked, parkedPlaceOf, readParked } from "./parked-streams.ts";
import { getJson, refusedBy, serviceNamed } from "./service.ts";
import { lineOf } from "./show-events.ts";

export async function run(args: Args, io: Io): Promise<ExitCode> {
  const [base, place] = [serviceNamed(args, io), parkedPlaceOf(args)];
  const parked = await readParked(base, place);
  if (!parked) throw await notParked(base, place);
  const { view, stream, event, error, attempts, waiting } = parked;
  const behind = waiting > 1 ? await eventsBehind(base, event) : [];
  if (args.json) {
    io.stdout.write(`${JSON.stringify({ ...parked, behind })}\n`);
    return exitCodes.done;
  }
  const { actor } = event.data as { readonly actor?: { readonly id?: string } };
  const rest = waiting - 1 - behind.length;
  io.stdout.write(
    [
      columnsOf([
        ["view", view],
        ["stream", stream],
        ["thing", String(event.subject)],
        ["event", `${event.type} ${event.id}`],
        ["position", positionOf(event)],
        ["since", event.time ?? "–"],
        ["by", actor?.id ?? "–"],
        ["attempts", String(attempts)],
        ["error", error],
      ]),
      `What was recorded:\n${JSON.stringify(event.data, undefined, 2)}\n`,
      ...(behind.length > 0 ? [`Behind it:\n${behind.map((one) => lineOf(one, false)).join("")}`] : ["Nothing waits behind it.\n"]),
      ...(rest > 0 ? [`and ${rest} more: camket log cat --thing=${event.subject} --after=${positionOf(event)}\n`] : []),
    ].join("\n"),
  );
  return exitCodes.done;
}

/** The first of those that the same thing has after that one. */
async function eventsBehind(base: URL, event: CloudEvent): Promise<readonly CloudEvent[]> {
  const params = { subject: String(event.subject), after: positionOf(event), limit: String(waitingShownMax) };
  const answer = await getJson(base, "v1/events", params);
  if (answer.status !== 200) throw refusedBy(base, answer);
  return answer.body.items as readonly CloudEvent[];
}
