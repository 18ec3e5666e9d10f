// The load: so many connections, each taking pledges of its own from promise to hand-over, one command after the other.
import autocannon from "autocannon";

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly seconds: number;
}

let pledges = 0;
const run = Date.now().toString(36);

const claims = [{ sourceId: "bench-source", locator: "paragraph 7" }];
const agree = {
  kind: "construction-gift",
  title: { en: "Office building of the district police", vi: "Nhà làm việc Công an huyện" },
  obligors: [{ partyId: "bench-a" }],
  beneficiaries: [{ partyId: "bench-b", nameAsWritten: "Công an huyện Đắc Chưng" }],
  value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
  due: "2023",
  occurredOn: "../2023-09-14",
  claims,
};
const steps: readonly (readonly [string, object])[] = [
  ["agree", agree],
  ["start", { occurredOn: "2022-08-29", claims }],
  ["deliver", { occurredOn: "../2023-09-14", claims }],
  ["hand-over", { occurredOn: "2023-11-05", by: { partyId: "bench-a" }, to: { partyId: "bench-b" }, claims }],
];

type Context = { id?: string };
const requests = steps.map(([command, body]) => {
  const text = JSON.stringify(body);
  return {
    method: "POST" as const,
    setupRequest(request: autocannon.Request, context: object): autocannon.Request {
      const pledge = context as Context;
      if (command === "agree") pledge.id = `p-${run}-${++pledges}`;
      return {
        ...request,
        path: `/v1/commitments/${pledge.id}/${command}`,
        headers: { "content-type": "application/json", "idempotency-key": `${pledge.id}-${command}` },
        body: text,
      };
    },
  };
});

/** What the load refers to. */
export async function prepare(base: string): Promise<void> {
  const post = (path: string, body: object) =>
    fetch(`${base}/v1/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  await post("parties/bench-a/register", { names: { en: "A" }, level: "province", country: "VN" });
  await post("parties/bench-b/register", { names: { en: "B" }, level: "province", country: "LA" });
  await post("sources/bench-source/register", { type: "news", publisher: "P", title: { en: "T" }, language: "en" });
}

/** Each connection asks as soon as it is answered. */
export async function load(base: string, seconds: number, connections = 64): Promise<Measured> {
  return measured(await autocannon({ url: base, connections, duration: seconds, requests }));
}

/**
 * At a pace, until it is ended. Autocannon has a connection give all that belongs to a second at its beginning; so each of them begins its seconds at a
 * moment of its own, and what all give comes evenly. @param perSecond the nearest multiple of the connections is given, once each at least
 */
export async function loadAtPace(base: string, perSecond: number, ended: Promise<unknown>, connections = 64): Promise<Measured[]> {
  const connectionRate = Math.max(1, Math.round(perSecond / connections));
  const all: Promise<autocannon.Result>[] = [];
  for (let n = 0; n < connections; n++) {
    const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
    const asked = { url: base, connections: 1, duration: secondsMax, connectionRate, requests, bailout: 1 };
    const one = autocannon(asked, (error, result) => (error ? reject(error) : resolve(result)));
    void ended.then(() => one.stop());
    all.push(promise);
    await new Promise((resolve) => setTimeout(resolve, 1_000 / connections));
  }
  return (await Promise.all(all)).map(measured);
}

/** Longer than any part of the bench. */
const secondsMax = 3_600;

function measured(result: autocannon.Result): Measured {
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed`);
  return {
    perSecond: result["2xx"] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    seconds: result.duration,
  };
}
