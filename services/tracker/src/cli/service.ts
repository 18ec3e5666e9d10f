// A running service, asked over HTTP by a command: its address, checked, and one JSON answer at a time.
import { Failed, WrongUse } from "./exit-codes.ts";
import { askTimeoutMs } from "./limits.ts";

/** @param flag that names it. @throws WrongUse */
export function addressOf(text: string, flag: string): URL {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text.endsWith("/") ? text : `${text}/`);
  throw new WrongUse(`${flag} is the address of a service, as http://127.0.0.1:8080`);
}

export interface ServiceAnswer {
  readonly status: number;
  /** Of whatever form the service gives; a problem has `detail`. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** @throws Failed where no service answers there, or something that is none */
export async function getJson(
  base: URL,
  path: string,
  params: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<ServiceAnswer> {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  try {
    const response = await fetch(url, { headers: { accept: "application/json", ...headers }, signal: AbortSignal.timeout(askTimeoutMs) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  } catch (error) {
    if (isUnreached(error)) throw new Failed(noService(base));
    const { message, cause } = error as Error & { readonly cause?: Error };
    throw new Failed(`no answer of a Camket service came from ${url.origin}${url.pathname}: ${cause?.message ?? message}`, {
      cause: error,
    });
  }
}

export const noService = ({ origin }: URL): string => `no service answers at ${origin}`;

/** Nothing was sent: nobody listens there. */
export const isUnreached = (error: unknown): boolean =>
  unreached.has(((error as Error).cause as { code?: string } | undefined)?.code ?? "");

const unreached: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
