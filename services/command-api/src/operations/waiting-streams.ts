// decide, for a stream that waits in a view: whether there is anything to decide about it. The views say where it waits, as far as they have come; the
// decisions in the log say what was decided since then. So of two operators who decide about one event at once, one is told what the other decided.
import { type OperatedViews, parkedEventDiscarded, parkedStreamReplayRequested, tagPosition, untagPosition } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import { edgeProblem, type Problem } from "@camket/platform";
import type { OperationPath } from "./give-operation.ts";

export interface ParkedPlace {
  readonly view: string;
  readonly stream: string;
}

/**
 * The event that a decision is about, or why there is none to decide on. These views may be behind others: it is named in the event, so that a late
 * decision changes nothing.
 * @param decidedOn the event that whoever decides has read; absent: whichever it waits at
 * @param decided all decisions of the log so far
 */
export type WaitsForDecision = (
  place: ParkedPlace,
  decidedOn: string | undefined,
  decided: readonly RecordedEvent[],
) => Promise<{ readonly eventId: string } | { readonly problem: Problem }>;

export const waitingStreams =
  ({ store, ledger }: Pick<OperationPath, "store" | "ledger">, views: OperatedViews): WaitsForDecision =>
  async (place, decidedOn, decided) => {
    const { view, stream } = place;
    if (!views.names.includes(view))
      return { problem: edgeProblem("unknown-view", `there is no view ${shown(view)}`, { facts: { views: views.names } }) };
    const waits = await views.waitsAt(view, stream);
    if (!waits || (decidedOn ?? waits.eventId) !== waits.eventId) return { problem: notParked(place, waits?.eventId) };
    const { eventId } = waits;
    const asOf = untagPosition(ledger.tag, waits.asOf);
    if ("wrong" in asOf) throw new Error(`the views stand at ${waits.asOf}, which is no position of this ledger`);
    const already = decided.findLast(
      (one) => isAbout(one, { ...place, eventId }) && store.comparePositions(one.position, asOf.position) > 0,
    );
    return already ? { problem: alreadyDecided(place, already, ledger.tag) } : { eventId };
  };

const kinds: ReadonlyMap<string, string> = new Map([
  [parkedStreamReplayRequested.type, "to be tried again"],
  [parkedEventDiscarded.type, "to be left out"],
]);

const isAbout = ({ type, data }: RecordedEvent, { view, stream, eventId }: ParkedPlace & { readonly eventId: string }): boolean =>
  kinds.has(type) && data.view === view && data.stream === stream && data.eventId === eventId;

function notParked({ view, stream }: ParkedPlace, waitsAt: string | undefined): Problem {
  const detail =
    waitsAt === undefined
      ? `no stream ${shown(stream)} waits in the view ${view}, or no more: /v1/operations/parked lists those that wait`
      : `the stream ${shown(stream)} waits in the view ${view} at another event by now: read what it says, and decide anew`;
  return edgeProblem("not-parked", detail, { facts: { view, stream, ...(waitsAt === undefined ? {} : { waitsAt }) } });
}

/** The views take it in a moment; what waits by then may be decided on again. */
function alreadyDecided({ view, stream }: ParkedPlace, { id, type, data, position, metadata }: RecordedEvent, tag: string): Problem {
  const actor = (metadata.actor as { readonly id?: string } | undefined)?.id;
  const detail = `${shown(actor ?? "somebody")} decided already that the event at which ${shown(stream)} waits in the view ${view} is ${kinds.get(type)}, and the views are about to obey: read what came of it, with \`after\` of \`position\``;
  const told = { id, type, reason: data.reason, position: tagPosition(tag, position), ...(actor === undefined ? {} : { actor }) };
  return edgeProblem("already-decided", detail, { facts: { view, stream, waitsAt: data.eventId, decided: told } });
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 200));
