// Contract: subscribers of every kind beside each other: slow ones, ones that throw, ones that stop, ones that come late. None of them
// loses or doubles an event, holds up a writer, or disturbs another.
import type { Batch, Position } from "../port.ts";
import { readWholeStream } from "../read-whole-stream.ts";
import { type Case, hear, ids, isAscending, numbered, outcome, positions, type RunCase, revisions } from "./fixture.ts";
import { appendMany, idsOf } from "./subscribe-cases.ts";

/** What a subscriber does with its first batch; `harm` may throw, break (`false`) or abort. */
async function listen(c: Case, after: Position, harm: (batch: Batch, stop: AbortController) => boolean | undefined): Promise<string[]> {
  const heard: string[] = [];
  const stop = new AbortController();
  for await (const batch of c.store.subscribe({ after, batchEventsMax: 2, signal: stop.signal })) {
    heard.push(...ids(c.own(batch.events)));
    if (harm(batch, stop) === false) break;
  }
  return heard;
}

export function subscriberCases(run: RunCase): void {
  run("several subscribers each hear everything, at their own pace", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 5);
    const hearing = [1, 3, 50, 1_000].map((batchEventsMax) => hear(c, { after, batchEventsMax }, (h) => h.events.length === 20));
    await appendMany(c, 5, 20);
    for (const heard of await Promise.all(hearing)) c.t.same(ids(heard.events), idsOf(c, 0, 20));
  });

  run(
    "a slow subscriber holds up no writer and is never given more than it asked for; what came meanwhile is there when it asks",
    async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 4);
      const stop = new AbortController();
      const batches = c.store.subscribe({ after, batchEventsMax: 2, signal: stop.signal })[Symbol.asyncIterator]();
      const seen: Batch[] = [];
      const own = () => ids(c.own(seen.flatMap((b) => b.events)));
      const take = async () => {
        const { value, done } = await batches.next();
        if (!done) seen.push(value);
      };
      await take();
      const late = c.events(...numbered("e", 4, 304));
      await c.store.append(c.stream("late"), late, { expectedRevision: "no-stream" });
      c.t.equal(seen.length, 1, "while it does not ask, it is given nothing");
      while (own().length < 304) await take();
      stop.abort();
      await take();
      c.t.ok(
        seen.every((b) => b.events.length <= 2),
        "no batch is larger than asked",
      );
      c.t.same(own(), idsOf(c, 0, 304));
    },
  );

  run("an abort ends a subscription without an error, whatever it is doing", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 3);
    const count = async (signal: AbortSignal, onBatch: (batch: Batch) => void) => {
      let batches = 0;
      for await (const batch of c.store.subscribe({ after, signal })) {
        batches += 1;
        onBatch(batch);
      }
      return batches;
    };
    c.t.equal(await count(AbortSignal.abort(), () => {}), 0, "before it begins");
    const inHand = new AbortController();
    c.t.equal(await count(inHand.signal, () => inHand.abort()), 1, "while its batch is handled");
    const waiting = new AbortController();
    const whileWaiting = count(waiting.signal, (batch) => {
      if (batch.caughtUp) setTimeout(() => waiting.abort(), 20);
    });
    c.t.equal(await outcome(whileWaiting), "ok", "while it waits");
  });

  run("a subscriber that has stopped gives nothing more", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 6);
    const stop = new AbortController();
    const returned = c.store.subscribe({ after, batchEventsMax: 1, signal: stop.signal })[Symbol.asyncIterator]();
    c.t.not((await returned.next()).done, true);
    await returned.return?.();
    c.t.equal((await returned.next()).done, true, "after return");
    const aborted = c.store.subscribe({ after, batchEventsMax: 1, signal: stop.signal })[Symbol.asyncIterator]();
    c.t.not((await aborted.next()).done, true);
    stop.abort();
    c.t.equal((await aborted.next()).done, true, "after an abort");
    c.t.equal((await aborted.next()).done, true, "and for good");
  });

  run("subscribers that break out, throw or abort harm neither the others nor the writers", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 5);
    const all = hear(c, { after }, (h) => h.events.length === 40);
    let heard: string[] = [];
    const ends = [
      listen(c, after, () => false).then((first) => {
        heard = first;
      }),
      listen(c, after, () => {
        throw new TypeError("cannot project this");
      }),
      listen(c, after, (_, stop) => {
        stop.abort();
        return undefined;
      }),
    ].map(outcome);
    await appendMany(c, 5, 20);
    c.t.same(await Promise.all(ends), ["ok", "TypeError", "ok"]);
    await appendMany(c, 20, 40);
    c.t.same(ids((await all).events), idsOf(c, 0, 40));
    c.t.same(heard, idsOf(c, 0, heard.length), "and what was heard before is a beginning of it");
  });

  run("a subscriber that throws goes on where it was, and hears nothing twice that it kept", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 9);
    const kept: string[] = [];
    let checkpoint = after;
    for (let tries = 1; kept.length < 9 && tries <= 30; tries++) {
      const failing = listen(c, checkpoint, (batch) => {
        if (tries % 3 === 0) throw new TypeError("not now");
        kept.push(...ids(c.own(batch.events)));
        checkpoint = batch.position;
        return false;
      });
      c.t.equal(await outcome(failing), tries % 3 === 0 ? "TypeError" : "ok");
    }
    c.t.same(kept, idsOf(c, 0, 9));
  });

  run("a subscriber that comes while 64 writers write hears each event once, in order, and is told when it has caught up", async (c) => {
    const after = await c.mark();
    const writers = 64;
    const each = 5;
    let written = 0;
    let begin = () => {};
    const half = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const writing = Promise.all(
      Array.from({ length: writers }, async (_, w) => {
        for (let i = 0; i < each; i++) {
          const expectedRevision = i === 0 ? "no-stream" : i - 1;
          await c.store.append(c.stream(`s${w}`), [c.event(`${w} ${i}`)], { expectedRevision });
          written += 1;
          if (written === (writers * each) / 2) begin();
        }
      }),
    );
    await half;
    const enough = writers * each;
    const hearing = [7, 1_000].map((batchEventsMax) => hear(c, { after, batchEventsMax }, (h) => h.caughtUp && h.events.length >= enough));
    await writing;
    const held = await Promise.all(Array.from({ length: writers }, (_, w) => readWholeStream(c.store, c.stream(`s${w}`))));
    for (const { events } of await Promise.all(hearing)) {
      c.t.equal(events.length, enough, "each once");
      c.t.ok(isAscending(c.store, positions(events)), "in order");
      const perStream = Map.groupBy(events, (e) => e.stream);
      for (const [w, stream] of held.entries()) {
        const heard = perStream.get(c.stream(`s${w}`)) ?? [];
        c.t.same([ids(heard), revisions(heard)], [ids(stream), revisions(stream)], `stream ${w} whole`);
      }
    }
  });
}
