// What the operator may set, by CAMKET_* variables, checked once at start. All that is wrong is said at once: name, value, what is allowed.
// A misspelt variable is wrong too, so that nobody believes a setting that is not read. What may hold a password is never shown whole.
import { readFileSync } from "node:fs";
import * as z from "zod";
import { type LogLevel, logLevels } from "./log.ts";

export type Role = "command" | "query" | "policy";

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
  readonly roles: readonly Role[];
  /** Where the log stands; absent: in the data folder. */
  readonly eventStore?: EventStorePlace;
  /** The folder of the papers; absent: in the data folder. */
  readonly files?: string;
  /** The address of another query process of this ledger, whose views a new one copies instead of building its own from nothing. */
  readonly viewsFrom?: string;
  /** Something in front says who callers are, and by which address they came. */
  readonly trustedNetwork: boolean;
  /** Whether other query processes may copy this one's views. */
  readonly replicas: boolean;
  /** From whose side the web pages look: a country code, or the id of a party. */
  readonly us: string;
  /** How long a start waits for a server that is not there yet. */
  readonly serverWaitMs: number;
}

/** `address` is EventStoreDB's connection string, secrets and all, for its client alone. */
export type EventStorePlace =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "eventstoredb"; readonly address: string };

interface Variable<T> {
  readonly schema: z.ZodType<T, string>;
  readonly fallback?: string;
  readonly allowed: string;
}
const variable = <T>(schema: z.ZodType<T, string>, allowed: string, fallback?: string): Variable<T> => ({
  schema,
  allowed,
  ...(fallback === undefined ? {} : { fallback }),
});

export const variables = {
  CAMKET_HOST: variable(z.string().regex(/^[A-Za-z0-9.:_-]+$/), "an address or a name to listen on", "127.0.0.1"),
  CAMKET_PORT: variable(
    z
      .string()
      .regex(/^[0-9]{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
    "0 to 65535; 0 takes a free one",
    "8080",
  ),
  CAMKET_DATA: variable(z.string().min(1), "a folder; it is created when missing", "./data"),
  CAMKET_LOG_LEVEL: variable(z.enum(logLevels), logLevels.join(", "), "info"),
  CAMKET_TIME_ZONE: variable(z.string().refine(isTimeZone), "an IANA time zone, as Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh"),
  CAMKET_ROLES: variable(
    z
      .string()
      .transform((text) => [...new Set(text.split(",").map((role) => role.trim()))])
      .pipe(z.array(z.enum(["command", "query", "policy"])).min(1)),
    "command, query and policy, one or several of them with commas between",
    "command,query,policy",
  ),
  CAMKET_EVENT_STORE: variable(
    z
      .string()
      .regex(/^(?:sqlite:.|(?:esdb|kurrentdb)(?:\+discover)?:\/\/.)/)
      .transform(
        (text): EventStorePlace =>
          text.startsWith("sqlite:") ? { kind: "sqlite", path: text.slice("sqlite:".length) } : { kind: "eventstoredb", address: text },
      ),
    "sqlite:<path of the log's file>, or esdb://… or esdb+discover://…, EventStoreDB's connection string; absent, the log stands in CAMKET_DATA",
  ),
  CAMKET_EVENT_STORE_FILE: variable(z.string().min(1), "a file that holds what CAMKET_EVENT_STORE would say, as a secret is mounted"),
  CAMKET_FILES: variable(z.string().min(1), "a folder for papers, the same for all processes of a ledger; absent, `files` in CAMKET_DATA"),
  CAMKET_US: variable(
    z.string().regex(/^(?:[A-Z]{2}|[a-z0-9]+(?:-+[a-z0-9]+)*)$/),
    "from whose side the web pages look: a country code, as VN, or the id of a party, as quang-nam",
    "VN",
  ),
  CAMKET_VIEWS_FROM: variable(
    z
      .url({ protocol: /^https?$/ })
      // No client sends these from an address, and each line of the log about it would show them.
      .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password)
      .transform((url) => url.replace(/\/+$/, "")),
    "the address of another query process, as http://query-1:8080, without user and password",
  ),
  CAMKET_REPLICAS: variable(z.enum(["yes", "no"]), "yes, where other query processes may copy this one's views; else no", "no"),
  // A cluster that comes up together elects its leader within a minute.
  CAMKET_SERVER_WAIT_S: variable(
    z
      .string()
      .regex(/^[0-9]{1,4}$/)
      .transform(Number)
      .refine((seconds) => seconds <= 3_600),
    "0 to 3600 seconds that a start waits for EventStoreDB",
    "60",
  ),
  CAMKET_TRUSTED_NETWORK: variable(z.enum(["yes", "no"]), "yes, where something in front proves who callers are; else no", "no"),
};
type Values = { [Name in keyof typeof variables]: (typeof variables)[Name] extends Variable<infer T> ? T : never };

/** The configuration, or each thing that is wrong with it, a sentence each. */
export function readConfig(given: Readonly<Record<string, string | undefined>>): { config: Config } | { wrong: readonly string[] } {
  const wrong: string[] = [];
  const env = withSecretFile(given, wrong);
  const values: Record<string, unknown> = {};
  for (const [name, { schema, fallback, allowed }] of Object.entries<Variable<unknown>>(variables)) {
    const text = env[name] ?? fallback;
    if (text === undefined) continue;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else wrong.push(`${shown(name, text, given)}; allowed: ${allowed}`);
  }
  for (const name of Object.keys(env).sort())
    if (name.startsWith("CAMKET_") && !name.startsWith("CAMKET_TEST_") && !Object.hasOwn(variables, name))
      wrong.push(`${name}: there is no such variable; allowed: ${Object.keys(variables).join(", ")}`);

  const read = values as Values;
  if (read.CAMKET_HOST !== undefined && !isLoopback(read.CAMKET_HOST) && read.CAMKET_TRUSTED_NETWORK === "no")
    wrong.push(
      `CAMKET_HOST is ${JSON.stringify(read.CAMKET_HOST)}; allowed: 127.0.0.1, ::1, localhost. Nobody has to prove who they are yet, so ` +
        "other addresses are refused unless CAMKET_TRUSTED_NETWORK=yes says that something in front of it does.",
    );
  if (wrong.length > 0) return { wrong };
  return {
    config: {
      host: read.CAMKET_HOST,
      port: read.CAMKET_PORT,
      dataFolder: read.CAMKET_DATA,
      logLevel: read.CAMKET_LOG_LEVEL,
      timeZone: read.CAMKET_TIME_ZONE,
      us: read.CAMKET_US,
      roles: read.CAMKET_ROLES,
      ...(read.CAMKET_EVENT_STORE ? { eventStore: read.CAMKET_EVENT_STORE } : {}),
      ...(read.CAMKET_FILES ? { files: read.CAMKET_FILES } : {}),
      trustedNetwork: read.CAMKET_TRUSTED_NETWORK === "yes",
      replicas: read.CAMKET_REPLICAS === "yes",
      serverWaitMs: read.CAMKET_SERVER_WAIT_S * 1_000,
      ...(read.CAMKET_VIEWS_FROM ? { viewsFrom: read.CAMKET_VIEWS_FROM } : {}),
    },
  };
}

type Env = Readonly<Record<string, string | undefined>>;

/** A connection string holds a password, so it may stand in a file that only this process can read. */
function withSecretFile(env: Env, wrong: string[]): Env {
  const file = env.CAMKET_EVENT_STORE_FILE;
  if (!file) return env;
  if (env.CAMKET_EVENT_STORE !== undefined) {
    wrong.push("CAMKET_EVENT_STORE and CAMKET_EVENT_STORE_FILE are both set; allowed: one of the two");
    return env;
  }
  try {
    return { ...env, CAMKET_EVENT_STORE: readFileSync(file, "utf8").trim() };
  } catch (error) {
    wrong.push(`CAMKET_EVENT_STORE_FILE is ${JSON.stringify(file)}, which cannot be read: ${(error as Error).message}`);
    return env;
  }
}

/** A variable and its value. What may hold a password is not repeated at all: where it is wrong, nobody knows which part is the secret. */
function shown(name: string, text: string, given: Env): string {
  if (name === "CAMKET_VIEWS_FROM") return `${name} is not such an address`;
  if (name !== "CAMKET_EVENT_STORE") return `${name} is ${JSON.stringify(text.replace(/:\/\/.*@/, "://***@"))}`;
  return given.CAMKET_EVENT_STORE === undefined
    ? `the text in CAMKET_EVENT_STORE_FILE, ${given.CAMKET_EVENT_STORE_FILE}, names no event store`
    : `${name} names no event store`;
}

export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(\.[0-9]{1,3}){3}$/.test(host);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
