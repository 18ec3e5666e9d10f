// Events asked of a running service, page by page; what is to come, by waiting for the next page.
import { setTimeout as pause } from "node:timers/promises";
import type { CloudEvent } from "@camket/views";
import { type EventSource, type LogFilter, positionOf } from "./event-source.ts";
import { Failed, WrongUse } from "./exit-codes.ts";
import { comparedPageItems, serviceAwayPauseMs, waitForNewsS } from "./limits.ts";
import { addressOf, getJson } from "./service.ts";

interface Page {
  readonly items: readonly CloudEvent[];
  /** The position up to which the log was looked through. */
  readonly after: string;
  readonly next?: string;
}

/** @param onAway told once each time that it stops to answer while it is followed */
export function serviceSource(address: string, onAway: (why: string) => void): EventSource {
  const base = addressOf(address, "--from");
  const ask = async (params: Readonly<Record<string, string>>, waitS = 0): Promise<Page> => {
    const { status, body } = await getJson(base, "v1/events", params, waitS === 0 ? {} : { prefer: `wait=${waitS}` });
    if (status === 200) return body as unknown as Page;
    if (status >= 500) throw new Failed(`${base.origin} cannot answer now: ${body.detail}`);
    throw new WrongUse(String(body.detail ?? `${base.origin} answers ${status}`));
  };
  const paramsOf = ({ subjects, types, actors }: LogFilter) => ({
    ...(subjects ? { subject: subjects[0] as string } : {}),
    ...(types ? { type: types[0] as string } : {}),
    ...(actors ? { actor: actors[0] as string } : {}),
  });
  const limit = { limit: String(comparedPageItems) };

  return {
    async *range({ to, after, ...recorded }, filter) {
      for (let from = after; ; ) {
        const page = await ask({ ...paramsOf(filter), ...recorded, ...limit, ...(from === undefined ? {} : { after: from }) });
        for (const event of page.items) {
          if (to !== undefined && isBeyond(positionOf(event), to)) return;
          yield event;
        }
        if (page.next === undefined) return;
        from = page.after;
      }
    },
    async *tail(lines, filter) {
      const { after } = await ask({ limit: "1", sort: "-position" });
      const params = paramsOf(filter);
      if (lines > 0) yield* (await ask({ ...params, sort: "-position", limit: String(lines) })).items.toReversed();
      for (let [from, isAway] = [after, false]; ; ) {
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
    close: async () => undefined,
  };
}

/** Positions are decimal numbers, one or two with a hyphen between. */
function isBeyond(position: string, to: string): boolean {
  const [a, b] = [position, to].map((text) => (text.split(".").at(-1) as string).split("-").map(BigInt)) as [bigint[], bigint[]];
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs >= 0 && (a[differs] as bigint) > (b[differs] ?? -1n);
}
