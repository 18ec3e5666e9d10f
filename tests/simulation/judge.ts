// The judgement of a run that has come to rest: the whole log against what was acknowledged, and whether all who follow have caught up.
import type { EventStore, Position, RecordedEvent } from "@camket/event-store";
import { checkRevisions, type World } from "./actors.ts";
import { holds } from "./broken.ts";
import { bytesOf, commandOf } from "./commands.ts";
import type { Plan } from "./plan.ts";
import type { Record } from "./record.ts";

/** How long the lag may last after the last fault: a projector waits 2 s at most before it asks again. */
const healedWithinMs = 10_000;

export interface Follower {
  readonly position: () => Position | undefined;
}

export async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  const stop = new AbortController();
  for await (const batch of store.subscribe({ signal: stop.signal })) {
    log.push(...batch.events);
    if (batch.caughtUp) stop.abort();
  }
  return log;
}

/** I6 */
export async function judgeLag(world: World, log: readonly RecordedEvent[], followers: readonly Follower[]): Promise<void> {
  const { store, time, say } = world;
  const head = log.at(-1)?.position;
  if (head === undefined) return;
  const until = time.now() + healedWithinMs;
  const isThere = (position: string | undefined) => position !== undefined && store.comparePositions(position, head) >= 0;
  for (;;) {
    const late = followers.map((one) => one.position()).filter((position) => !isThere(position));
    if (late.length === 0) break;
    holds(time.now() < until, "I6", () => `${healedWithinMs} ms after the last fault the log is at ${head} and its followers at ${late}`);
    await time.sleep(100);
  }
  say("all followers have caught up");
}

/** I1, I2 and I3, on the whole log. */
export function judgeLog(log: readonly RecordedEvent[], record: Record, plan: Plan): void {
  const byId = new Map<string, RecordedEvent>();
  for (const event of log) {
    holds(
      !byId.has(event.id),
      "I2",
      () => `${event.id} stands twice: ${bytesOf(event)} and ${bytesOf(byId.get(event.id) as RecordedEvent)}`,
    );
    byId.set(event.id, event);
  }
  for (const [stream, events] of Map.groupBy(log, (event) => event.stream)) checkRevisions(stream, events);
  for (const [id, bytes] of record.acknowledged) {
    holds(byId.has(id), "I1", () => `acknowledged was ${bytes}, and it is gone`);
    record.read([byId.get(id) as RecordedEvent], "the log");
  }
  const perCommand = Map.groupBy(log, commandOf);
  for (const command of plan.commands) {
    const events = perCommand.get(command.n) ?? [];
    const known = record.outcomes.get(command.n);
    const refusal = record.refusals.get(command.n);
    holds(
      refusal === undefined || events.length === 0,
      "I3",
      () => `command ${command.n} was refused with ${refusal}, and yet left ${events.map(bytesOf)}`,
    );
    const words = () => `command ${command.n} (${known ? `${known.events.length} events acknowledged` : "never answered"})`;
    holds(known !== undefined || !command.patient, "I3", () => `${words()} has no outcome, though its caller waited for one`);
    if (known) holds(events.length === known.events.length, "I3", () => `${words()} left ${events.length} events`);
    holds(events.length === 0 || events.length === command.events, "I3", () => `${words()} left a part of itself: ${events.map(bytesOf)}`);
    const first = events[0]?.revision ?? 0;
    holds(
      events.every((e, i) => e.revision === first + i),
      "I3",
      () => `${words()} stands in pieces: ${events.map(bytesOf)}`,
    );
    holds(
      events.every((e) => e.metadata.basedOn === first),
      "I3",
      () => `${words()} was decided on another history than it stands on: ${events.map(bytesOf)}`,
    );
  }
}
