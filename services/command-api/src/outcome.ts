// What a command comes to, in terms that HTTP and a line of an upload share: a status, headers, and an answer or a problem.
import type { Command } from "@camket/domain";
import { eventBytesMax, type NewEvent, type RecordedEvent } from "@camket/event-store";
import { edgeProblem, type Problem } from "@camket/platform";
import { answerOf, type CommandAnswer, dryAnswerOf } from "./answer.ts";
import { tagOf } from "./etag.ts";
import { tooLarge } from "./new-events.ts";
import { problemOfFailure } from "./problems.ts";

export interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer?: CommandAnswer;
  readonly problem?: Problem;
  /** What stands in the log for it: written now, or found again. */
  readonly recorded?: readonly RecordedEvent[];
}

/** 201 when the command began the stream. */
export function accepted({ definition, id }: Command, events: readonly RecordedEvent[], tag: string): Outcome {
  const answer = answerOf(id, events, tag);
  const begun = events[0]?.revision === 0;
  return {
    status: begun ? 201 : 200,
    headers: { etag: tagOf(answer.revision), ...(begun ? { location: `/v1/${definition.thing}/${id}` } : {}) },
    answer,
    recorded: events,
  };
}

/** The first answer again. */
export function repeated(command: Command, events: readonly RecordedEvent[], tag: string): Outcome {
  const first = accepted(command, events, tag);
  return { ...first, headers: { ...first.headers, "idempotent-replayed": "true" } };
}

/** What a dry run answers; 200, since nothing began. It measures the events, which the store does in a real one. */
export function rehearsed(
  { id }: Command,
  events: readonly NewEvent[],
  revision: number | undefined,
  policies: CommandAnswer["policies"] = [],
): Outcome {
  const bytes = tooLarge(events);
  if (bytes !== undefined) return refused(eventTooLarge(bytes));
  return { status: 200, headers: {}, answer: { ...dryAnswerOf(id, events, revision), ...(policies.length > 0 ? { policies } : {}) } };
}

export const refused = (problem: Problem, headers: Outcome["headers"] = {}): Outcome => ({ status: problem.status, headers, problem });

/** A failure of the store; anything else is a bug, and thrown on. */
export function failed(error: unknown): Outcome {
  const failure = problemOfFailure(error);
  if (!failure) throw error;
  return refused(failure.problem, failure.headers);
}

export const eventTooLarge = (bytes: number): Problem =>
  edgeProblem("body-too-large", `the event would have ${bytes} bytes`, { facts: { bytesMax: eventBytesMax } });

export const keyReused = ({ id }: RecordedEvent): Problem =>
  edgeProblem("idempotency-key-reused", "this key was used for the same command with another body", { facts: { eventId: id } });
