// The load: so many connections, each in a closed loop, each taking pledges of its own from promise to hand-over.
import autocannon from "autocannon";

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answered: number;
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

/** @param perSecond the pace of all connections together; without it each asks as soon as it is answered */
export async function load(base: string, seconds: number, connections = 64, perSecond?: number): Promise<Measured> {
  const pace = perSecond === undefined ? {} : { overallRate: perSecond };
  const result = await autocannon({ url: base, connections, duration: seconds, requests, ...pace });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed`);
  return {
    perSecond: result["2xx"] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    answered: result["2xx"],
    seconds: result.duration,
  };
}
