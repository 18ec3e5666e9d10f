// How long boards, lists and search take over HTTP on a generated ledger, now and as of past moments. What there is to ask is taken from the
// service's own description, so that a board is measured from the day on which it is mounted.
import type { Json } from "../conformance/description.ts";
import { seededRandom } from "../simulation/random.ts";
import { round } from "./compare.ts";
import { dayOf, lastDay, textOf } from "./ledger/days.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { startService } from "./service.ts";

export interface Latency {
  readonly nowP50Ms: number;
  readonly nowP99Ms: number;
  readonly pastP50Ms: number;
  readonly pastP99Ms: number;
  readonly kB: number;
}

type Row = Latency | { readonly value: unknown } | { readonly failed: string };

export type BoardsMeasured = Readonly<Record<string, Row>>;

/** A pair of provinces of which the ledger tells much, and others to filter by. */
const filters: Readonly<Record<string, string>> = { corridor: "quang-nam~xekong", party: "gia-lai", text: "dak lak" };
const searched = ["dak lak", "thoa thuan", "đắc chưng", "bien ban", "ເຊກ", "រតន", "c-0123", "quang nam 2023", "xe", "zzzz"];

/** What lists are asked for beside their first page. */
const lists: Readonly<Record<string, readonly string[]>> = {
  "/v1/commitments": ["corridor", "party", "text"]
    .map((name) => `${name}=${encodeURIComponent(filters[name] as string)}`)
    .concat("orphaned=true", "schedule=overdue", "sort=-due"),
  "/v1/agreements": ["corridor=quang-nam~xekong", "party=gia-lai", "endsBy=2026-12-31"],
  "/v1/requests": ["corridor=quang-nam~xekong", "open=true&sort=submitted", "from=gia-lai"],
  "/v1/meetings": ["party=gia-lai", "text=hoi%20dam"],
  "/v1/parties": ["text=quang"],
  "/v1/sources": ["conflicts=open", "text=ban%20giao"],
  "/v1/indicators": ["text=kim%20ngach"],
};

/** What needs parameters, by the address up to them. */
const others: Readonly<Record<string, readonly string[]>> = {
  "/v1/diff": ["fromValidAt=2024-01-01&fromKnownAt=2024-01-01", "fromValidAt=2024-01-01&fromKnownAt=2024-01-01&corridor=quang-nam~xekong"],
  "/v1/changes": ["since=2025-06-01", "since=2025-06-01&corridor=quang-nam~xekong"],
  "/v1/calendar": ["from=2025-10-01&to=2025-12-31", "from=2025-01-01&to=2025-12-31&party=gia-lai"],
};

/** @param size of the ledger */
export async function boardsOf(size: Size, timesEach: number, only?: string): Promise<BoardsMeasured> {
  const ledger = await generatedLedger(size);
  const began = performance.now();
  const service = await startService("query", { roles: "query", data: ledger.folder });
  try {
    const viewsSeconds = round((performance.now() - began) / 1_000, 1);
    const description = (await (await fetch(`${service.base}/openapi.json`)).json()) as Json;
    const measured: Record<string, Row> = {
      events: { value: ledger.events },
      secondsToGenerate: { value: ledger.seconds },
      secondsToServe: { value: viewsSeconds },
    };
    for (const question of questionsIn(description)) {
      if (only !== undefined && !question.includes(only)) continue;
      measured[question] = await measure(service.base, question, timesEach).catch((error: Error) => ({ failed: error.message }));
    }
    const failed = Object.values(measured).filter((row) => "failed" in row).length;
    return withWorst({ ...measured, failed: { value: failed } });
  } finally {
    await service.stop();
  }
}

/** Every board alone, by each word of its closed parameters, and by corridor and party; each list likewise by a few filters; the search. */
export function questionsIn({ paths }: Json): readonly string[] {
  return Object.entries<Json>(paths).flatMap(([path, { get }]) => {
    const parameters: readonly Json[] = get?.parameters ?? [];
    if (path.includes("{") || !parameters.some(({ name }) => name === "validAt")) return [];
    if (path === "/v1/search") return searched.map((text) => `${path}?text=${encodeURIComponent(text)}`);
    if (others[path]) return others[path].map((query) => `${path}?${query}`);
    if (lists[path]) return [path, ...lists[path].map((query) => `${path}?${query}`)];
    if (!path.startsWith("/v1/boards/")) return [];
    const needed = parameters
      .filter(({ required }) => required)
      .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleOf(parameter))}`);
    const chosen = parameters.flatMap(({ name, in: where, schema }) => {
      if (where !== "query" || name === "sort" || name === "lang") return [];
      if (filters[name] !== undefined) return [`${name}=${encodeURIComponent(filters[name])}`];
      return name === "by" ? wordsOf(schema).map((word) => `${name}=${word}`) : [];
    });
    return [[], ...chosen.map((one) => [one])].map((more) =>
      [path, [...needed, ...more].join("&")].filter((part) => part !== "").join("?"),
    );
  });
}

const exampleOf = ({ example, schema }: Json): string => String(example ?? schema?.examples?.[0] ?? "");

/** The closed list of a parameter, which may be given once or several times. */
const wordsOf = (schema: Json): readonly string[] =>
  schema.enum ??
  schema.items?.enum ??
  (schema.anyOf ?? schema.oneOf ?? [])
    .flatMap(wordsOf)
    .filter((word: string, n: number, all: readonly string[]) => all.indexOf(word) === n);

async function measure(base: string, question: string, times: number): Promise<Latency> {
  const random = seededRandom(1, question);
  const [earliest, latest] = [dayOf("2014-01-01"), lastDay - 1];
  const at = (moment: string) => `${base}${question}${moment === "" ? "" : `${question.includes("?") ? "&" : "?"}${moment}`}`;
  const someday = () => textOf(random.between(earliest, latest));
  const [now, past]: [number[], number[]] = [[], []];
  let bytes = 0;
  await timed(at(""));
  await timed(at(`validAt=${someday()}&knownAt=${someday()}`));
  for (let n = 0; n < times; n++) {
    const present = await timed(at(""));
    now.push(present.ms);
    bytes = present.bytes;
    past.push((await timed(at(`validAt=${someday()}&knownAt=${someday()}`))).ms);
  }
  return {
    nowP50Ms: percentile(now, 50),
    nowP99Ms: percentile(now, 99),
    pastP50Ms: percentile(past, 50),
    pastP99Ms: percentile(past, 99),
    kB: round(bytes / 1_000, 1),
  };
}

async function timed(address: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const response = await fetch(address);
  const body = await response.arrayBuffer();
  const ms = performance.now() - began;
  if (!response.ok) throw new Error(`${address}: ${response.status} ${Buffer.from(body).toString().slice(0, 500)}`);
  return { ms, bytes: body.byteLength };
}

const pathOf = (question: string): string => question.split("?")[0] as string;

export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.ceil((of / 100) * sorted.length) - 1)] ?? Number.NaN, 1);
}

/** The slowest board, list and search, for the goals. */
function withWorst(measured: Readonly<Record<string, Row>>): BoardsMeasured {
  const worst = (name: string, belongs: (question: string) => boolean) => {
    const rows = Object.entries(measured).flatMap(([question, one]) =>
      question.startsWith("/") && belongs(question) && "kB" in one ? [one] : [],
    );
    const most = (field: keyof Latency) => Math.max(...rows.map((row) => row[field]));
    return rows.length === 0
      ? {}
      : {
          [name]: {
            nowP50Ms: most("nowP50Ms"),
            nowP99Ms: most("nowP99Ms"),
            pastP50Ms: most("pastP50Ms"),
            pastP99Ms: most("pastP99Ms"),
            kB: most("kB"),
          },
        };
  };
  const isBoard = (question: string) => question.startsWith("/v1/boards/");
  const isSearch = (question: string) => question.startsWith("/v1/search");
  return {
    ...measured,
    ...worst("slowest board", isBoard),
    ...worst("slowest search", isSearch),
    ...worst("slowest list", (question) => pathOf(question) in lists),
    ...worst("slowest change, difference or calendar", (question) => pathOf(question) in others),
  };
}
