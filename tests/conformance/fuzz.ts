// Sends requests made from the API's description to the service, over one connection after another as clients do, and tells each answer that must
// not be: a fault of ours, a status or a body that is not described, a connection that was dropped. The same seed sends the same requests.

import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { things } from "@camket/domain";
import { openFiles } from "@camket/files";
import fc from "fast-check";
import { openSample, type Register } from "../journey/register.ts";
import { eventIdPattern } from "./arbitrary.ts";
import type { Json } from "./description.ts";
import { type Documented, documented } from "./documented.ts";
import { type FuzzRequest, requestsOf } from "./requests.ts";

export interface Finding {
  /** Which request of the run. */
  readonly at: number;
  readonly wrong: string;
  readonly request: Omit<FuzzRequest, "body"> & { readonly body: string | undefined };
}

export interface Fuzzed {
  readonly requests: number;
  readonly findings: readonly Finding[];
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Which operations were sent as they are described, and accepted. */
  readonly accepted: ReadonlySet<string>;
}

const answerMsMax = 15_000;
const findingsMax = 20;
/** Things of each kind whose events requests may name. */
const historiesMax = 8;

export async function fuzz(requests: number, seed: number, say: (line: string) => void = () => undefined): Promise<Fuzzed> {
  const folder = mkdtempSync(join(tmpdir(), "camket-fuzz-"));
  let papers = 0;
  const register = await openSample(openFiles(folder, () => `paper-${++papers}`));
  await register.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = register.app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    return await run({ requests, seed, register, port, agent, say });
  } finally {
    agent.destroy();
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly requests: number;
  readonly seed: number;
  readonly register: Register;
  readonly port: number;
  readonly agent: Agent;
  readonly say: (line: string) => void;
}

async function run({ requests, seed, register, port, agent, say }: Run): Promise<Fuzzed> {
  const known = documented();
  const findings: Finding[] = [];
  const statuses: Record<string, number> = {};
  const accepted = new Set<string>();
  const { ids, events } = await namesIn(register);
  const sent = fc.sample(requestsOf(known.description, ids), { numRuns: requests, seed });
  for (const [at, one] of sent.entries()) {
    register.clock.advance(1_000);
    const request = withEvents(one, events);
    const answer = await send(request, port, agent);
    const wrong = typeof answer === "string" ? answer : wrongOf(request, answer, known);
    if (wrong !== undefined) {
      findings.push({ at, wrong, request: { ...request, body: request.body?.toString("latin1").slice(0, 2_000) } });
      if (findings.length >= findingsMax) break;
    }
    const status = typeof answer === "string" ? "none" : String(answer.status);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (request.route && /^2/.test(status)) accepted.add(`${request.method} ${request.route}`);
    if ((at + 1) % 1_000 === 0) say(`${at + 1} requests`);
  }
  return { requests, findings, statuses, accepted };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string | undefined;
}

/** The answer, or why there is none. */
function send({ method, path, headers: given, body }: FuzzRequest, port: number, agent: Agent): Promise<Answer | string> {
  // Of itself Node says how long a body is only for methods that commonly have one.
  const headers = body === undefined ? given : { ...given, "content-length": String(body.length) };
  return new Promise((resolve) => {
    const asked = httpRequest({ host: "127.0.0.1", port, agent, method, path, headers, timeout: answerMsMax }, (answer) => {
      const begun = { status: answer.statusCode as number, headers: answer.headers };
      if (answer.headers["content-type"]?.startsWith("text/event-stream")) {
        resolve({ ...begun, body: undefined });
        answer.destroy();
        return;
      }
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => resolve({ ...begun, body: Buffer.concat(pieces).toString("utf8") }));
      answer.on("error", (error) => resolve(`the answer broke off: ${error.message}`));
    });
    asked.on("timeout", () => asked.destroy(new Error(`no answer within ${answerMsMax} ms`)));
    asked.on("error", (error) => resolve(`the connection was dropped: ${error.message}`));
    asked.end(body);
  });
}

function wrongOf(
  { method, route }: FuzzRequest,
  { status, headers, body }: Answer,
  { wrongOf: asDescribed }: Documented,
): string | undefined {
  if (status >= 500 && !(status === 503 && JSON.parse(body || "{}").code === "BUSY")) return `status ${status}: ${body?.slice(0, 500)}`;
  if (!headers["x-request-id"]) return "no X-Request-Id";
  if (status === 405 && !headers.allow) return "405 without Allow";
  const mediaType = headers["content-type"]?.split(";", 1)[0];
  if (status >= 400 && method !== "HEAD" && mediaType !== "application/problem+json")
    return `${status} is no problem: ${body?.slice(0, 500)}`;
  return asDescribed({ method, route, status, mediaType, body: method === "HEAD" ? undefined : body });
}

/** The ids of the things that the register begins with, and those of some of their events. */
async function namesIn(register: Register): Promise<{ ids: readonly string[]; events: readonly string[] }> {
  const ids: string[] = [];
  const events: string[] = [];
  for (const thing of things) {
    const { items } = (await register.read(`${thing}?limit=500`)).json;
    ids.push(...items.map(({ id }: Json) => id));
    for (const { id } of items.slice(0, historiesMax))
      events.push(...(await register.read(`${thing}/${id}/history`)).json.items.map((event: Json) => event.id));
  }
  return { ids, events };
}

function withEvents(request: FuzzRequest, events: readonly string[]): FuzzRequest {
  if (!request.body || request.headers["content-type"] !== "application/json") return request;
  const text = request.body.toString("latin1").replace(eventIdPattern, (_, n) => events[Number(n) % events.length] as string);
  return { ...request, body: Buffer.from(text, "latin1") };
}
