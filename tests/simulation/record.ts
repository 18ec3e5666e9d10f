// The model beside the real store: what was acknowledged to whom. It judges each answer when it comes, and each read against what was
// acknowledged before the read began.
import type { RecordedEvent } from "@camket/event-store";
import { holds } from "./broken.ts";
import { bytesOf, commandOf } from "./commands.ts";
import type { Command } from "./plan.ts";

export interface Outcome {
  readonly command: Command;
  /** None: it was refused. */
  readonly events: readonly RecordedEvent[];
}

export interface Record {
  /** A caller was told that the command is done, with these events, or that it was refused (none). */
  answered(command: Command, events: readonly RecordedEvent[]): void;
  /** A caller gave up on a failure that says that nothing was written. */
  refused(command: Command, failure: string): void;
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** The failures with which callers gave up, by command. */
  readonly refusals: ReadonlyMap<number, string>;
  /** The bytes of each acknowledged event, by id. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** The ids of those of a stream, as it is now. */
  acknowledgedOf(stream: string): readonly string[];
  /** Whatever was read must be what was acknowledged, where it was. */
  read(events: readonly RecordedEvent[], where: string): void;
}

export function startRecord(): Record {
  const outcomes = new Map<number, Outcome>();
  const acknowledged = new Map<string, string>();
  const refusals = new Map<number, string>();
  const perStream = new Map<string, string[]>();

  return {
    outcomes,
    refusals,
    refused(command, failure) {
      if (command.senders === 1) refusals.set(command.n, failure);
    },
    acknowledged,
    acknowledgedOf: (stream) => [...(perStream.get(stream) ?? [])],
    answered(command, events) {
      const given = events.map(bytesOf);
      const known = outcomes.get(command.n);
      if (known) {
        const before = known.events.map(bytesOf);
        holds(given.join() === before.join(), "I3", () => `command ${command.n} was answered [${before}], and then [${given}]`);
        return;
      }
      holds(
        events.length === 0 || events.length === command.events,
        "I3",
        () => `command ${command.n} was answered with a part: [${given}]`,
      );
      holds(
        events.every((e) => e.stream === command.stream && commandOf(e) === command.n),
        "I3",
        () => `command ${command.n} on ${command.stream} was answered with what is not its own: [${given}]`,
      );
      outcomes.set(command.n, { command, events });
      for (const [i, event] of events.entries()) acknowledged.set(event.id, given[i] as string);
      const held = perStream.get(command.stream) ?? [];
      held.push(...events.map((e) => e.id));
      perStream.set(command.stream, held);
    },
    read(events, where) {
      for (const event of events) {
        const known = acknowledged.get(event.id);
        holds(
          known === undefined || known === bytesOf(event),
          "I1",
          () => `${where} gave ${bytesOf(event)}, and acknowledged was ${known}`,
        );
      }
    },
  };
}
