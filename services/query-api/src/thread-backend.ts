// The views beside HTTP's thread: one thread that projects, a few that answer, so that neither a long list nor a rebuild ever delays a
// command or the health route.
import { Worker } from "node:worker_threads";
import type { Log } from "@camket/platform";
import type { Answer } from "@camket/views";
import { Piscina } from "piscina";
import { type Backend, NotNow, type Reached, type ViewsState } from "./backend.ts";
import { createNews } from "./news.ts";
import type { ReaderData } from "./reader-thread.ts";
import type { Call, Said, ThreadData } from "./thread-messages.ts";

export interface ThreadBackendOptions extends ThreadData {
  readonly logger: Log;
  /** The projector's thread ended by itself: a bug, and nothing here can mend it. */
  readonly onFatal: (error: Error) => void;
}

type Unsent = Call extends infer One ? (One extends Call ? Omit<One, "id"> : never) : never;

export function threadBackend({ logger, onFatal, ...data }: ThreadBackendOptions): Backend {
  const { viewsFile, ledger, limits } = data;
  const worker = new Worker(new URL("./projector-thread.ts", import.meta.url), { workerData: data, execArgv: [], name: "projector" });
  const calls = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  const news = createNews();
  let lastId = 0;
  let readers: Piscina | undefined;
  let ended: Error | undefined;
  let closing = false;

  worker.on("message", (said: Said) => {
    if (said.said === "report") logger[said.level](said.fields, said.message);
    else if (said.said === "moved") news.reached(said.seq);
    else if (said.said === "opened") readers = openReaders();
    else {
      const call = calls.get(said.id);
      calls.delete(said.id);
      if (said.said === "answer") call?.resolve(said.answer as never);
      else call?.reject(new Error(said.message));
    }
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => end(new Error(`the projector's thread ended with ${code}`)));

  function end(error: Error): void {
    if (ended) return;
    ended = error;
    for (const { reject } of calls.values()) reject(error);
    calls.clear();
    if (closing) return;
    logger.fatal({ err: error }, "projector ended");
    onFatal(error);
  }

  const openReaders = () =>
    new Piscina({
      filename: new URL("./reader-thread.ts", import.meta.url).href,
      workerData: { viewsFile, ledger } satisfies ReaderData,
      execArgv: [],
      minThreads: 1,
      maxThreads: limits.readersMax,
      maxQueue: limits.waitingQuestionsMax,
      idleTimeout: 60_000,
    });

  /** Rejects with `NotNow` where the thread does not answer in time, as during one long step. */
  async function call<Value>(one: Unsent, timeoutMs: number): Promise<Value> {
    if (ended) throw ended;
    const id = ++lastId;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new NotNow("busy")), timeoutMs);
    try {
      const answer = new Promise<Value>((resolve, reject) => {
        calls.set(id, { resolve, reject });
        worker.postMessage({ ...one, id });
      });
      return await Promise.race([answer, late.promise]);
    } finally {
      clearTimeout(timer);
      calls.delete(id);
    }
  }

  return {
    async ask(question) {
      if (!readers) throw new NotNow("building");
      try {
        return (await readers.run(question, { signal: AbortSignal.timeout(limits.questionMsMax) })) as Answer;
      } catch (error) {
        const { name, message } = error as Error;
        if (name === "AbortError" || message === "Task queue is at limit" || message === "No task queue available and all Workers are busy")
          throw new NotNow("busy");
        throw error;
      }
    },
    reached: (position, timeoutMs) => call<Reached>({ call: "reached", position, timeoutMs }, timeoutMs + limits.threadMsMax),
    async state() {
      if (ended) return { ok: false, detail: ended.message, seq: 0, parked: 0 };
      try {
        return await call<ViewsState>({ call: "state" }, limits.threadMsMax);
      } catch (error) {
        if (error instanceof NotNow) return { ok: false, detail: "the projector's thread is busy", seq: 0, parked: 0 };
        throw error;
      }
    },
    news,
    async close() {
      closing = true;
      await call({ call: "stop" }, limits.closeMsMax).catch(() => undefined);
      await Promise.all([worker.terminate(), readers?.destroy()]);
    },
  };
}
