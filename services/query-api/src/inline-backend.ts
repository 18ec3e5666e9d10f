// The views in this very thread: for a log in memory, for tests, and for a store that another process keeps.
import { createReader, createTextReader, type Ledger } from "@camket/views";
import { type Backend, NotNow } from "./backend.ts";
import { type FollowOptions, follow } from "./follow.ts";
import { createNews } from "./news.ts";

export function inlineBackend(options: FollowOptions & { readonly ledger: Ledger }): Backend {
  const news = createNews();
  const follower = follow({
    ...options,
    report(one) {
      if ("seq" in one) news.reached(one.seq);
      options.report(one);
    },
  });
  let readers: { readonly value: ReturnType<typeof createReader>; readonly text: ReturnType<typeof createTextReader> } | undefined;
  follower.opened.then(
    (db) => {
      readers = { value: createReader(db, options.ledger), text: createTextReader(db, options.ledger) };
    },
    () => undefined,
  );
  const opened = () => {
    if (!readers) throw new NotNow("building");
    return readers;
  };
  return {
    ask: async (question) => opened().value(question),
    askText: async (question) => opened().text(question),
    reached: (position, timeoutMs) => follower.reached(position, timeoutMs),
    state: () => follower.state(),
    news,
    close: () => follower.stop(),
  };
}
