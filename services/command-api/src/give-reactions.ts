// What an event calls for: the commands of the policies on other streams, given by the process that appended the event before it answers, so
// that whoever reads with the answer's position sees them too. What is lost with a crash between the two streams the policy role gives later;
// a repeat gives the same again and finds the receipts.
import { type Body, type CommandDefinition, tagPosition } from "@camket/domain";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import type { Log } from "@camket/platform";
import type { CommandAnswer } from "./answer.ts";
import type { CommandRequest, GiveCommand } from "./give-command.ts";
import type { Outcome } from "./outcome.ts";

/** A command that an event calls for. The same event gives the same ones, to the letter. */
export interface Reaction {
  readonly policy: string;
  readonly definition: CommandDefinition;
  readonly id: string;
  readonly body: Body;
}

export type ReactionsTo = (event: RecordedEvent, timeZone: string) => readonly Reaction[];

/** The key is the event's id: with the policy's name and the target it gives the same command id each time. */
export const requestOf = ({ policy, definition, id, body }: Reaction, cause: RecordedEvent): CommandRequest => ({
  definition,
  id,
  body,
  key: cause.id,
  actor: { id: `policy:${policy}`, assurance: "policy" },
  requestId: cause.id,
  correlationId: String(cause.metadata.correlationId),
  causationId: cause.id,
});

export interface ReactionPath {
  readonly store: Pick<EventStore, "comparePositions">;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly reactionsTo: ReactionsTo;
  readonly give: GiveCommand;
  readonly log: Log;
}

/**
 * Gives what the outcome's events call for, one after the other. The answer then says what became of each, and its position is that of the last
 * event so written.
 */
export async function giveReactions(outcome: Outcome, { store, ledger, reactionsTo, give, log }: ReactionPath): Promise<Outcome> {
  const { recorded = [], answer } = outcome;
  const policies: NonNullable<CommandAnswer["policies"]> = [];
  let last = recorded.at(-1)?.position;
  for (const cause of recorded) {
    for (const reaction of reactionsTo(cause, ledger.timeZone)) {
      const { recorded: written, problem } = await give(requestOf(reaction, cause));
      const position = written?.at(-1)?.position;
      if (position !== undefined && (last === undefined || store.comparePositions(position, last) > 0)) last = position;
      const { policy, definition, id } = reaction;
      const given = { policy, command: `${definition.thing}/${id}/${definition.name}` };
      policies.push(problem ? { ...given, code: problem.code, detail: problem.detail } : given);
      if (problem) log.warn({ ...policies.at(-1), eventId: cause.id }, "a policy's command is not recorded");
    }
  }
  if (!answer || last === undefined || policies.length === 0) return outcome;
  return { ...outcome, answer: { ...answer, position: tagPosition(ledger.tag, last), policies } };
}
