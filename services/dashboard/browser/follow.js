// Follows what is recorded: `GET /v1/events` as Server-Sent Events (WHATWG HTML §9.2). An EventSource hides the comments by which a silent line says
// that it is there, and with them a line that is dead; so the stream is read as it comes.

/** The service speaks every 15 s at least. */
const silenceMsMax = 40_000;
const retryMs = 2_000;
const retryMsMax = 30_000;

/**
 * @typedef {object} Told
 * @property {(position: string) => void} news something was recorded; up to which position
 * @property {() => void} there the line is there
 * @property {(since: Date) => void} cutOff it is not; when it last was
 */

/**
 * @param {string} position from which on
 * @param {Told} told
 * @returns {() => void} to stop
 */
export function follow(position, told) {
  const stopped = new AbortController();
  let lastAlive = new Date();
  let failures = 0;

  async function readLine() {
    const line = new AbortController();
    const signal = AbortSignal.any([line.signal, stopped.signal]);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let silence;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        told.cutOff(lastAlive);
        line.abort();
      }, silenceMsMax);
    };
    try {
      listen();
      const address = `/v1/events?${new URLSearchParams({ after: position })}`;
      const response = await fetch(address, { headers: { accept: "text/event-stream" }, cache: "no-store", signal });
      if (!response.ok || !response.body) throw new Error(`${response.status}`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let isFirst = true; ; isFirst = false) {
        const { done, value } = await reader.read();
        if (done) return;
        listen();
        lastAlive = new Date();
        failures = 0;
        if (isFirst) told.there();
        const blocks = (rest + value).split("\n\n");
        rest = /** @type {string} */ (blocks.pop());
        for (const block of blocks) position = /^id: (.+)$/m.exec(block)?.[1] ?? position;
        if (blocks.some((block) => /^data:/m.test(block))) told.news(position);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  async function goOn() {
    while (!stopped.signal.aborted) {
      await readLine().catch(() => undefined);
      if (stopped.signal.aborted) return;
      // A line that ends once is common: proxies close them, and so does a service that starts anew.
      failures += 1;
      if (failures > 1) told.cutOff(lastAlive);
      const waitMs = Math.min(retryMs * 2 ** (failures - 1), retryMsMax);
      await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random() / 2)));
    }
  }

  void goOn();
  return () => stopped.abort();
}
