// The streams that wait in a view of a running service, as it tells of them, and what is said to somebody who names one that does not.
import type { ParkedStream, ParkedStreams } from "@camket/views";
import { type Args, textOf } from "./command.ts";
import { WrongUse } from "./exit-codes.ts";
import { parkedNamedMax } from "./limits.ts";
import { getJson, refusedBy } from "./service.ts";

export interface ParkedPlace {
  readonly view: string;
  readonly stream: string;
}

export const parkedPlaceOf = (args: Args): ParkedPlace => ({
  view: textOf(args, "view") as string,
  stream: textOf(args, "stream") as string,
});

/** Its address, without the service's. */
export const parkedPath = ({ view, stream }: ParkedPlace): string =>
  `v1/operations/parked/${encodeURIComponent(view)}/${encodeURIComponent(stream)}`;

/** Those that wait longest first, the first so many of `total`. @param view of that one alone. @throws Failed; WrongUse for a view that there is not */
export async function listParked(base: URL, view?: string): Promise<ParkedStreams> {
  const answer = await getJson(base, "v1/operations/parked", view === undefined ? {} : { view });
  if (answer.status !== 200) throw refusedBy(base, answer);
  return answer.body as unknown as ParkedStreams;
}

/**
 * Undefined where nothing waits there, or no more.
 * @param after a position: as it is once the views have come as far
 * @throws Failed where they do not come as far within some seconds, or nothing answers
 */
export async function readParked(base: URL, place: ParkedPlace, after?: string): Promise<ParkedStream | undefined> {
  const answer = await getJson(base, parkedPath(place), after === undefined ? {} : { after });
  if (answer.status === 200) return answer.body as unknown as ParkedStream;
  if (answer.body.code === "UNKNOWN_THING") return undefined;
  throw refusedBy(base, answer);
}

/** What is allowed in the place of a stream that does not wait there. */
export async function notParked(base: URL, { view, stream }: ParkedPlace): Promise<WrongUse> {
  const { items, total } = await listParked(base);
  const named = items.slice(0, parkedNamedMax).map((one) => `${one.view} ${one.stream}`);
  const rest = total - named.length;
  const allowed =
    total === 0 ? "no stream waits in any view" : `these wait: ${named.join(", ")}${rest > 0 ? `, and ${rest} more (camket parked)` : ""}`;
  return new WrongUse(`no stream "${stream}" waits in the view "${view}", or no more; ${allowed}`);
}
