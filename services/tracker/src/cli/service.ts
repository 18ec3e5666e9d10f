// A running service, asked over HTTP by a command: its address, checked, and one JSON answer at a time.
import type { Config } from "@camket/platform";
import { type Args, type Io, textOf } from "./command.ts";
import { AnswerLost, Failed, WrongUse } from "./exit-codes.ts";
import { askTimeoutMs } from "./limits.ts";
import { configOf } from "./place.ts";
import { saidOfFlag } from "./said-of-flag.ts";

/** @param flag that names it. @throws WrongUse */
export function addressOf(text: string, flag: string): URL {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text.endsWith("/") ? text : `${text}/`);
  throw new WrongUse(`${flag} is the address of a service, as http://127.0.0.1:8080`);
}

/** It may answer later: nothing is wrong with what was asked. */
export const isBusy = (status: number): boolean => status >= 500 || status === 429;

/** Where the service of these variables listens. One that listens at every address is found at the machine's own. */
export function addressOfService({ host, port }: Pick<Config, "host" | "port">): URL {
  const own: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const at = own[host] ?? host;
  return new URL(`http://${at.includes(":") ? `[${at}]` : at}:${port}/`);
}

/** The service that `--to` names, or that of these variables. @throws WrongUse */
export function serviceNamed(args: Args, io: Io): URL {
  const address = textOf(args, "to");
  return address === undefined ? addressOfService(configOf(io)) : addressOf(address, "--to");
}

/** Header bytes are Latin-1 here; the service reads them as UTF-8. */
export const actorHeader = (actor: string | undefined): Record<string, string> =>
  actor === undefined ? {} : { "camket-actor": Buffer.from(actor, "utf8").toString("latin1") };

export interface ServiceAnswer {
  readonly status: number;
  /** Of whatever form the service gives; a problem has `detail`. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is to be said where a service did not answer as it was asked to: with its own words, told of the flags of the command line. */
export function refusedBy({ origin }: URL, { status, body }: ServiceAnswer): Error {
  const { code, detail } = body;
  if (typeof detail !== "string" || status < 400) return new Failed(`what answers at ${origin} is no Camket service`);
  if (code === "OUTCOME_UNKNOWN") return new AnswerLost(`${origin} does not know what came of it: ${detail}`);
  return isBusy(status) ? new Failed(`${origin} cannot answer now: ${detail}`) : new WrongUse(saidOfFlag(detail));
}

/** @throws Failed where no service answers there, or something that is none */
export function getJson(
  base: URL,
  path: string,
  params: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
  timeoutMs: number = askTimeoutMs,
): Promise<ServiceAnswer> {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return answerOf(base, url, { headers }, { mayRepeat: true, timeoutMs });
}

/** @throws Failed where nobody listens there; AnswerLost where no answer came, and what was sent may be recorded */
export function postJson(
  base: URL,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
  timeoutMs: number = askTimeoutMs,
): Promise<ServiceAnswer> {
  const sent = { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
  return answerOf(base, new URL(path, base), sent, { mayRepeat: false, timeoutMs });
}

interface Sending {
  /** Whether it may be sent twice: a connection that was kept may be closed over there just when it is used again. */
  readonly mayRepeat: boolean;
  readonly timeoutMs: number;
}

async function answerOf(
  base: URL,
  url: URL,
  { headers, ...request }: RequestInit,
  { mayRepeat, timeoutMs }: Sending,
): Promise<ServiceAnswer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const send = () => fetch(url, { ...request, headers: { accept: "application/json", ...(headers as object) }, signal });
    const response = await send().catch((error) => (mayRepeat && closed.has(codeOf(error)) ? send() : Promise.reject(error)));
    const body: unknown = await response.json();
    if (typeof body !== "object" || body === null) throw new Error("what came is no object");
    return { status: response.status, body: body as Record<string, unknown> };
  } catch (error) {
    if (isUnreached(error)) throw new Failed(noService(base));
    const { message, cause } = error as Error & { readonly cause?: Error };
    throw new (mayRepeat ? Failed : AnswerLost)(
      `no answer of a Camket service came from ${url.origin}${url.pathname}: ${cause?.message ?? message}`,
      { cause: error },
    );
  }
}

export const noService = ({ origin }: URL): string => `no service answers at ${origin}`;

/** Nothing was sent: nobody listens there. */
export const isUnreached = (error: unknown): boolean => unreached.has(codeOf(error));

/** The connection was closed over there before an answer came: in order, or cut off. */
const closed: ReadonlySet<string> = new Set(["UND_ERR_SOCKET", "ECONNRESET"]);

const codeOf = (error: unknown): string => ((error as Error).cause as { code?: string } | undefined)?.code ?? "";

const unreached: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
