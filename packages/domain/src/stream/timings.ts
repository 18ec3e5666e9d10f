// How to tell the timing of an event of a stream from its type.
import type { Timing } from "./event.ts";
import type { Stream } from "./stream.ts";

const known = new WeakMap<object, ReadonlyMap<string, Timing>>();

/** An unknown type counts as an act: decoding refuses it before it comes here. */
export function timingsOf(stream: Pick<Stream<unknown>, "commands">): (type: string) => Timing {
  let timings = known.get(stream);
  if (!timings) {
    timings = new Map(stream.commands.map(({ event }) => [event.type, event.timing]));
    known.set(stream, timings);
  }
  const found = timings;
  return (type) => found.get(type) ?? "act";
}
