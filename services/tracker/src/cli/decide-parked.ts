// camket parked replay, camket parked discard: what becomes of a stream that waits in a view. The running service records the decision; then its views are
// asked, once they have obeyed, whether they follow the stream again.
import { nearest } from "@camket/platform/nearest";
import type { Args, Io } from "./command.ts";
import { type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";
import { giveDecision } from "./give-decision.ts";
import { notParked, type ParkedPlace, parkedPath, parkedPlaceOf, readParked } from "./parked-streams.ts";
import { type ServiceAnswer, serviceNamed } from "./service.ts";
import { say } from "./talk.ts";

export const decides =
  (decision: "replay" | "discard") =>
  async (args: Args, io: Io): Promise<ExitCode> => {
    const [base, place] = [serviceNamed(args, io), parkedPlaceOf(args)];
    const recorded = await giveDecision(base, `${parkedPath(place)}/${decision}`, args, (answer) => whyNot(base, place, answer));
    const { position, event } = recorded;
    const waits = await readParked(base, place, position).catch((error: Error) => {
      throw new Failed(`recorded at ${position}, and what came of it is not known: ${error.message}`, { cause: error });
    });
    if (args.json) io.stdout.write(`${JSON.stringify({ ...recorded, ...(waits ? { waits } : {}) })}\n`);
    else {
      const { view, stream } = place;
      const at = `Recorded at ${position} (${event.type}).`;
      if (!waits) say(io.stdout, `${at} The view ${view} follows ${stream} again.`);
      else if (waits.event.id === event.data.eventId)
        say(io.stdout, `${at} ${stream} waits as before, after ${waits.attempts} tries: ${waits.error}`);
      else say(io.stdout, `${at} ${stream} waits at a later event now, ${waits.event.type} ${waits.event.id}: ${waits.error}`);
    }
    return waits ? exitCodes.failed : exitCodes.done;
  };

interface Decided {
  readonly type: string;
  readonly reason: string;
  readonly position: string;
  readonly actor?: string;
}

/** What is allowed, or what somebody else decided. */
async function whyNot(base: URL, place: ParkedPlace, { body }: ServiceAnswer): Promise<WrongUse | undefined> {
  const { view, stream } = place;
  const show = `camket parked show ${view} ${stream}`;
  if (body.code === "NOT_PARKED" && body.waitsAt === undefined) return notParked(base, place);
  if (body.code === "NOT_PARKED")
    return new WrongUse(`${stream} waits in the view ${view} at another event by now, ${body.waitsAt}: read it (${show}), and decide anew`);
  if (body.code === "UNKNOWN_VIEW") {
    const views = body.views as readonly string[];
    const meant = nearest(view, views);
    return new WrongUse(`there is no view "${view}"; ${meant ? `did you mean ${meant}?` : `there are ${views.join(", ")}`}`);
  }
  if (body.code !== "ALREADY_DECIDED") return undefined;
  const { type, reason, position, actor } = body.decided as Decided;
  return new WrongUse(
    `${actor ?? "somebody"} decided about it already, at ${position}: ${type}, "${reason}". The views are about to obey: ${show} says what came of it`,
  );
}
