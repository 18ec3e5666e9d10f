// What an event calls for: the commands of the policies on other streams, given by the process that appended the event before it answers, so
// that whoever reads with the answer's position sees them too. What is lost with a crash between the two streams the policy role gives later;
// a repeat gives the same again and finds the receipts.
import { type Body, type CommandDefinition, isCorrectedBy, isWithdrawnBy, streamId, tagPosition } from "@camket/domain";
import { type EventStore, type RecordedEvent, readWholeStream } from "@camket/event-store";
import { edgeProblem, type Log, withDeadline } from "@camket/platform";
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

export type ReactionsTo = (event: Omit<RecordedEvent, "position">, timeZone: string) => readonly Reaction[];

/** A reaction as answers name it. */
export const named = ({ policy, definition, id }: Reaction) => ({ policy, command: `${definition.thing}/${id}/${definition.name}` });

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
  readonly store: Pick<EventStore, "comparePositions" | "readStream">;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly reactionsTo: ReactionsTo;
  readonly give: GiveCommand;
  readonly log: Log;
  /** By the clock of `performance`: what is not answered by then is left to the policy role, as all is after a store that is away. */
  readonly until: number;
}

/**
 * Gives what the outcome's events call for, one after the other. The answer then says what became of each, and its position is that of the last
 * event so written.
 */
export async function giveReactions(outcome: Outcome, path: ReactionPath): Promise<Outcome> {
  const { store, ledger, reactionsTo, log } = path;
  const { recorded = [], answer } = outcome;
  const policies: NonNullable<CommandAnswer["policies"]> = [];
  let last = recorded.at(-1)?.position;
  let away = false;
  for (const cause of recorded) {
    const reactions = reactionsTo(cause, ledger.timeZone);
    if (reactions.length === 0) continue;
    const since = isRepeat(outcome) ? await readWholeStream(store, cause.stream, cause.revision + 1) : [];
    // Recorded in error it calls for nothing any more.
    if (isWithdrawnBy(since, cause.id)) continue;
    const isCorrected = isCorrectedBy(since, cause.id);
    for (const reaction of reactions) {
      const { recorded: written, problem }: Given = away
        ? { problem: later }
        : isCorrected && !(await isGiven(store, reaction, cause))
          ? { problem: correctedMeanwhile(cause) }
          : await giveInTime(reaction, cause, path);
      away ||= problem?.status === 503;
      const position = written?.at(-1)?.position;
      if (position !== undefined && (last === undefined || store.comparePositions(position, last) > 0)) last = position;
      const given = named(reaction);
      policies.push(problem ? { ...given, code: problem.code, detail: problem.detail } : given);
      if (problem) log.warn({ ...policies.at(-1), eventId: cause.id }, "a policy's command is not recorded");
    }
  }
  if (!answer || last === undefined || policies.length === 0) return outcome;
  return { ...outcome, answer: { ...answer, position: tagPosition(ledger.tag, last), policies } };
}

type Given = Pick<Outcome, "recorded" | "problem">;

const later = edgeProblem("unavailable", "not given yet: the policy role gives it");

async function giveInTime(reaction: Reaction, cause: RecordedEvent, { give, until }: ReactionPath): Promise<Given> {
  const ms = until - performance.now();
  if (ms <= 0) return { problem: later };
  return withDeadline(give(requestOf(reaction, cause)), ms, () => new Late()).catch((error: unknown) => {
    if (error instanceof Late) return { problem: later };
    throw error;
  });
}

class Late extends Error {}

const isRepeat = ({ headers }: Outcome): boolean => headers["idempotent-replayed"] !== undefined;

/** What was given before the event was corrected stands, and is found by its receipt. */
const isGiven = async (store: Pick<EventStore, "readStream">, { definition, id }: Reaction, cause: RecordedEvent): Promise<boolean> =>
  (await readWholeStream(store, streamId(definition.thing, id))).some(({ metadata }) => metadata.causationId === cause.id);

const correctedMeanwhile = ({ id }: RecordedEvent) =>
  edgeProblem("corrected-meanwhile", `event ${id} was corrected before this was given: record by hand what holds`);
