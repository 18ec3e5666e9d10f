// The views beside HTTP's thread: one thread that projects, a few that answer, so that neither a long list nor a rebuild ever delays a
// command or the health route.
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Clock, Log } from "@camket/platform";
import { removeBeside } from "@camket/projections";
import type { Answer, AnswerText, RebuildWanted } from "@camket/views";
import { Piscina } from "piscina";
import { type Backend, NotNow, type Reached, type ViewsState } from "./backend.ts";
import { createNews } from "./news.ts";
import type { ReaderData, ReaderTask } from "./reader-thread.ts";
import { type RebuildInThread, rebuildInThread } from "./rebuild-in-thread.ts";
import type { Call, Reported, Said, ThreadData } from "./thread-messages.ts";

export interface ThreadBackendOptions extends ThreadData {
  readonly logger: Log;
  readonly clock: Clock;
  /** The projector's thread ended by itself: a bug, and nothing here can mend it. */
  readonly onFatal: (error: Error) => void;
}

type Unsent = Call extends infer One ? (One extends Call ? Omit<One, "id"> : never) : never;

export function threadBackend({ logger, clock, onFatal, ...data }: ThreadBackendOptions): Backend {
  const { viewsFile, ledger, limits } = data;
  const worker = new Worker(new URL("./projector-thread.ts", import.meta.url), { workerData: data, execArgv: [], name: "projector" });
  const calls = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  const news = createNews();
  let lastId = 0;
  let readers: Piscina | undefined;
  /** Those of views that are to take the place … */
  let coming: Piscina | undefined;
  /** … and of views whose place was taken, until they have answered. */
  let leaving: Piscina | undefined;
  let ended: Error | undefined;
  let closing = false;
  let seq = 0;
  /** The last that was wanted, and whether it has come to its end. */
  let rebuild: RebuildInThread | undefined;
  let rebuilding = false;
  /** What came while one was under way. */
  let alsoWanted: RebuildWanted | undefined;
  /** Those that serve are not what the log says, and go no further. */
  let areWrong = false;
  /** Questions wait for this, for a while. */
  let switched: Promise<void> | undefined;

  worker.on("message", (said: Said) => {
    if (said.said === "report") logger[said.level](said.fields, said.message);
    else if (said.said === "moved") {
      seq = said.seq;
      news.reached(seq);
    } else if (said.said === "opened") {
      readers ??= openReaders();
      setTimeout(readyAll, limits.readyAfterMs).unref();
    } else if (said.said === "wanted") void build(said.wanted);
    else if (said.said === "wrong") {
      areWrong = true;
      if (!rebuilding) void build(said.wanted);
    } else {
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

  /** Whatever becomes of it, the views go on, unless they are wrong: then the next start builds them. What is wanted meanwhile comes after it. */
  async function build(wanted: RebuildWanted): Promise<void> {
    alsoWanted = wanted;
    if (rebuilding) return;
    rebuilding = true;
    for (let one = wanted; alsoWanted && !closing; one = alsoWanted ?? one) {
      alsoWanted = undefined;
      rebuild = rebuildInThread(data, one, seq, clock, logger);
      if (await rebuild.finished) await switchTo(rebuild);
    }
    rebuilding = false;
    if (areWrong && !closing)
      end(new Error(`the views are not what the log says, and could not be built anew: ${rebuild?.state().failed}`));
  }

  /**
   * New readers begin with the new file; the old ones answer what they were asked, out of the old file, and end. While the log is away the old ones go on,
   * however long that takes.
   */
  async function switchTo(finished: RebuildInThread): Promise<void> {
    const fresh = openReaders();
    coming = fresh;
    try {
      // Else boards would wait once they serve.
      await Promise.all(runAll(fresh, "ahead"));
      let heldMs: number | undefined;
      while (heldMs === undefined) {
        finished.set({ phase: "following" });
        while (!closing && !(await caughtUp()));
        if (closing) return;
        finished.set({ phase: "switching" });
        heldMs = await switchReaders(fresh);
      }
      finished.set({ phase: "switched", events: seq, of: seq, switchedAt: clock.now(), heldMs });
      logger.info({ heldMs }, "views built anew have taken the place of the old ones");
    } catch (error) {
      if (!closing) finished.fail((error as Error).message, !(ended || areWrong || error instanceof NotNow));
      removeBeside(viewsFile);
      if (error instanceof NotNow) end(new Error("the projector has not opened the views that were built anew"));
    } finally {
      if (readers !== fresh) fresh.destroy().catch(() => undefined);
    }
  }

  const caughtUp = (): Promise<boolean> =>
    call<boolean>({ call: "catch up" }, limits.waitMsMax + limits.threadMsMax).catch((error) => {
      if (error instanceof NotNow) return false;
      throw error;
    });

  /** For how many milliseconds questions waited; nothing where the views stay as they are for now. */
  async function switchReaders(fresh: Piscina): Promise<number | undefined> {
    const done = Promise.withResolvers<void>();
    const began = performance.now();
    switched = done.promise;
    // The new views know which wishes came after they were begun.
    const wish = alsoWanted;
    alsoWanted = undefined;
    let isDone = false;
    try {
      isDone = await call<boolean>({ call: "switch" }, limits.switchMsMax);
      if (!isDone) return undefined;
      areWrong = false;
      leaving = readers;
      readers = fresh;
      readyAll();
      leaving?.close().catch(() => undefined);
      return Math.round(performance.now() - began);
    } finally {
      if (!isDone) alsoWanted ??= wish;
      switched = undefined;
      done.resolve();
    }
  }

  /** Given at once, each reader without a task gets one, and those that are not there yet are started. */
  const runAll = (pool: Piscina, want: "ready" | "ahead", count = limits.readersMax): readonly Promise<unknown>[] =>
    Array.from({ length: count }, () => pool.run({ want } satisfies ReaderTask));

  /** Each takes in what boards read before it is asked: one that is started by a question would have that question wait. */
  function readyAll(count?: number): void {
    if (readers) for (const ready of runAll(readers, "ready", count)) ready.catch(() => undefined);
  }

  /** Rejects with `NotNow` where no reader answers in time. */
  async function read(task: ReaderTask): Promise<unknown> {
    await held();
    const asked = readers;
    try {
      return await readBy(asked, task);
    } catch (error) {
      // A thread that began while other views took the place may have found none there.
      if (error instanceof NotNow || (readers === asked && !switched)) throw error;
      await held();
      return readBy(readers, task);
    }
  }

  async function readBy(pool: Piscina | undefined, task: ReaderTask): Promise<unknown> {
    if (!pool) throw new NotNow("building");
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(limits.questionMsMax) });
    } catch (error) {
      const { name, message } = error as Error;
      if (message === "Task queue is at limit" || message === "No task queue available and all Workers are busy") throw new NotNow("busy");
      // A reader that took too long has ended, as one that failed may have: another is to be as ready. A question that only waited ends none.
      if (pool === readers && pool.threads.length < limits.readersMax) readyAll();
      if (name === "AbortError") throw new NotNow("busy");
      throw error;
    }
  }

  const held = () => switched && Promise.race([switched, sleep(limits.heldMsMax, undefined, { ref: false })]);

  function openReaders(): Piscina {
    const pool = new Piscina({
      filename: new URL("./reader-thread.ts", import.meta.url).href,
      workerData: {
        ...{ viewsFile, ledger, heldMsMax: limits.heldMsMax },
        ...{ warmUpAgainMs: limits.warmUpAgainMs, takeInNewsMs: limits.takeInNewsMs, warmUpAheadMsMax: limits.warmUpAheadMsMax },
      } satisfies ReaderData,
      execArgv: [],
      minThreads: 1,
      maxThreads: limits.readersMax,
      maxQueue: limits.waitingQuestionsMax,
      // A reader that had ended would have to take in anew what boards read.
      idleTimeout: Number.POSITIVE_INFINITY,
      // Else a thread that waits for a question does nothing else.
      atomics: "disabled",
    });
    pool.on("workerCreate", () => {
      if (pool === readers) readyAll(pool.threads.length);
    });
    pool.on("message", ({ level, fields, message }: Reported) => logger[level](fields, message));
    return pool;
  }

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
    ask: async (question) => (await read({ want: "value", question })) as Answer,
    askText: async (question) => (await read({ want: "text", question })) as AnswerText,
    reached: (position, timeoutMs) => call<Reached>({ call: "reached", position, timeoutMs }, timeoutMs + limits.threadMsMax),
    async state() {
      await held();
      if (ended) return { ok: false, detail: ended.message, seq: 0, parked: 0 };
      try {
        const state = await call<ViewsState>({ call: "state" }, limits.threadMsMax);
        return rebuild ? { ...state, rebuild: rebuild.state() } : state;
      } catch (error) {
        if (error instanceof NotNow) return { ok: false, detail: "the projector's thread is busy", seq: 0, parked: 0 };
        throw error;
      }
    },
    news,
    async close() {
      closing = true;
      const stop = call({ call: "stop" }, limits.closeMsMax).catch(() => undefined);
      await Promise.all([rebuilding ? rebuild?.stop() : undefined, stop]);
      const ends = Promise.all([worker.terminate(), readers?.destroy(), coming?.destroy(), leaving?.destroy()]);
      await Promise.race([ends, sleep(limits.endMsMax, undefined, { ref: false })]);
    },
  };
}
