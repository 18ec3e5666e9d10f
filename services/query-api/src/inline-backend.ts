// The views in this very thread: for a log in memory, for tests, and for a store that another process keeps.
import { type Answer, createReader, type Ledger, type Question } from "@camket/views";
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
  let read: ((question: Question) => Answer) | undefined;
  follower.opened.then(
    (db) => {
      read = createReader(db, options.ledger);
    },
    () => undefined,
  );
  return {
    async ask(question) {
      if (!read) throw new NotNow("building");
      return read(question);
    },
    reached: (position, timeoutMs) => follower.reached(position, timeoutMs),
    state: () => follower.state(),
    news,
    close: () => follower.stop(),
  };
}
