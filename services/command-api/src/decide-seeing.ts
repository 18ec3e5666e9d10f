// decide, for commands that must see other streams: reads those that the decision asks for from the store, never from a view, and decides
// again. Two commands that race can each miss the other's event; what they let through together is shown as a conflict.
import { type Command, type DecideContext, type Decision, decide, type StreamRef, streamId } from "@camket/domain";
import { type EventStore, type RecordedEvent, readWholeStream } from "@camket/event-store";
import { looksMax, streamsSeenMax } from "./limits.ts";

type Settled = Exclude<Decision, { readonly asks: readonly StreamRef[] }>;

export async function decideSeeing(
  store: Pick<EventStore, "readStream">,
  command: Command,
  history: readonly RecordedEvent[],
  context: Omit<DecideContext, "others">,
): Promise<Settled> {
  let others: Map<string, readonly RecordedEvent[]> | undefined;
  for (let looks = 0; ; looks++) {
    const decision = decide(command, history, others ? { ...context, others } : context);
    if (!("asks" in decision)) return decision;
    others ??= new Map();
    const fresh = decision.asks.filter(({ thing, id }) => !others?.has(`${thing}/${id}`));
    if (fresh.length === 0) throw new Error(`${command.definition.thing}/${command.definition.name} asks again for what it has seen`);
    if (looks === looksMax || others.size + fresh.length > streamsSeenMax) return tooFar(command);
    const read = await Promise.all(fresh.map(({ thing, id }) => readWholeStream(store, streamId(thing, id))));
    for (const [index, { thing, id }] of fresh.entries()) others.set(`${thing}/${id}`, read[index] as readonly RecordedEvent[]);
  }
}

function tooFar({ definition }: Command): Settled {
  const detail = `more than ${streamsSeenMax} other things, or more than ${looksMax} one after the other, would have to be read to decide \`${definition.name}\``;
  return { rejection: { code: "too-far", detail, facts: { streamsSeenMax, looksMax } } };
}
