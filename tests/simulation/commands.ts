// The commands of a run and what decides on them: a stream takes events until it is full. Ids come from the command, contents too, times
// from the try: what a repeat would write differs from what stands, so that the two cannot be taken for each other.
import type { Attempt, JsonObject, NewEvent, RecordedEvent } from "@camket/event-store";
import type { Command } from "./plan.ts";

export type Answer = { readonly receipt: readonly RecordedEvent[] } | { readonly refused: "full" };

export function decide(command: Command, history: readonly RecordedEvent[], streamEventsMax: number, nowMs: number): Attempt<Answer> {
  const receipt = history.filter((event) => commandOf(event) === command.n);
  if (receipt.length > 0) return { answer: { receipt } };
  if (history.length + command.events > streamEventsMax) return { answer: { refused: "full" } };
  return { append: eventsOf(command, history.length, nowMs) };
}

/** `basedOn`: how many events of the stream were known when it was decided, which must be where the first of them stands. */
export function eventsOf(command: Command, basedOn: number, nowMs: number): NewEvent[] {
  return Array.from({ length: command.events }, (_, i) => eventOf(command.n, i, { basedOn, recordedAtMs: nowMs }));
}

const texts = ["Trụ sở công an huyện", "Trụ sở".normalize("NFD"), "ແຂວງເຊກອງ", "ខេត្តរតនគិរី", "🤝", "", 'a"\\\u0000\u2028'];

function eventOf(command: number, index: number, stamp: JsonObject): NewEvent {
  const data: JsonObject = { text: texts[(command + index) % texts.length] as string, index, amount: `${command}.10` };
  return { id: idOf(command, index), type: "Told", data, metadata: { command, ...stamp } };
}

export const commandOf = (event: NewEvent): number => Number(event.metadata.command);
export const idOf = (command: number, index: number): string => {
  return `00000000-0000-5000-8000-${String(command * 100 + index).padStart(12, "0")}`;
};

/** Everything of an event, its place included, as one text. */
export const bytesOf = ({ position, stream, revision, id, type, data, metadata }: RecordedEvent): string =>
  JSON.stringify([position, stream, revision, id, type, data, metadata]);
