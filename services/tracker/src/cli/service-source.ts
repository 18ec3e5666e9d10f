// Events asked of a running service, page by page; what is to come, by waiting for the next page.
import { setTimeout as pause } from "node:timers/promises";
import { isBeyond } from "@camket/domain";
import type { CloudEvent } from "@camket/views";
import { type EventSource, type LogFilter, positionOf, type Search } from "./event-source.ts";
import { Failed } from "./exit-codes.ts";
import { comparedPageItems, serviceAwayPauseMs, waitForNewsS } from "./limits.ts";
import { placesIn } from "./position-in.ts";
import { addressOf, getJson, refusedBy } from "./service.ts";

interface Page {
  readonly items: readonly CloudEvent[];
  /** The position up to which the log was looked through; newest first, that of its last event. */
  readonly after: string;
  /** The address of the next one. */
  readonly next?: string;
}

type Params = Readonly<Record<string, string>>;

/** @param onAway told once each time that it stops to answer while it is followed */
export function serviceSource(address: string, onAway: (why: string) => void): EventSource {
  const base = addressOf(address, "--from");
  const ask = async (params: Params, waitS = 0): Promise<Page> => {
    const { status, body } = await getJson(base, "v1/events", params, waitS === 0 ? {} : { prefer: `wait=${waitS}` });
    if (status === 200 && Array.isArray(body.items)) return body as unknown as Page;
    throw refusedBy(base, { status, body });
  };
  const paramsOf = ({ subjects, types, actors }: LogFilter): Params => ({
    ...(subjects ? { subject: subjects[0] as string } : {}),
    ...(types ? { type: types[0] as string } : {}),
    ...(actors ? { actor: actors[0] as string } : {}),
  });
  const limit = { limit: String(comparedPageItems) };
  const newestFirst = { sort: "-position" };

  /** The newest so many, the newest first, and the place from which on nothing of them is repeated. */
  async function lastOf(lines: number, params: Params, search: Search) {
    const found: CloudEvent[] = [];
    const first = await ask({ ...params, ...newestFirst, limit: String(Math.max(1, Math.min(lines, comparedPageItems))) });
    for (let page = first; ; ) {
      found.push(...page.items);
      search.read(found.length);
      const cursor = page.next === undefined ? null : new URL(page.next, base).searchParams.get("cursor");
      if (cursor === null || found.length >= lines) return { events: found.slice(0, lines), after: first.after };
      page = await ask({ ...params, ...newestFirst, ...limit, cursor });
    }
  }

  return {
    async *range({ after, to, ...recorded }, filter, search) {
      const [tag, head] = (await ask({ ...newestFirst, limit: "1" })).after.split(".") as [string, string];
      const { begin, end } = placesIn({ after, to }, { tag, head });
      const params = { ...paramsOf(filter), ...recorded, ...limit };
      // Before all events there is a place, and no event that has it.
      for (let [from, read] = [begin === undefined || /^[0-]+$/.test(begin) ? undefined : `${tag}.${begin}`, 0]; ; ) {
        const page = await ask({ ...params, ...(from === undefined ? {} : { after: from }) });
        for (const event of page.items) {
          if (isBeyond(untagged(positionOf(event)), end)) return;
          yield event;
        }
        read += page.items.length;
        search.read(read);
        if (page.next === undefined || !isBeyond(end, untagged(page.after))) return;
        from = page.after;
      }
    },
    async *tail(lines, filter, search) {
      const params = paramsOf(filter);
      const last = await lastOf(lines, params, search);
      yield* last.events.toReversed();
      search.end();
      for (let [from, isAway] = [last.after, false]; ; ) {
        try {
          const page = await ask({ ...params, ...limit, after: from }, waitForNewsS);
          isAway = false;
          yield* page.items;
          from = page.after;
        } catch (error) {
          if (!(error instanceof Failed)) throw error;
          if (!isAway) onAway(error.message);
          isAway = true;
          await pause(serviceAwayPauseMs);
        }
      }
    },
    has: async (subject) => (await ask({ subject, limit: "1" })).items.length > 0,
    close: async () => undefined,
  };
}

const untagged = (position: string): string => position.slice(position.indexOf(".") + 1);
