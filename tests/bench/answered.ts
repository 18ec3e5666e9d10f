// How long questions take over HTTP, one after the other, as known now and as of random past moments, each at a moment that was not asked about before:
// readers keep the answers that they gave.
import type { Json } from "../conformance/description.ts";
import { seededRandom } from "../simulation/random.ts";
import { percentile, round } from "./compare.ts";
import { dayOf, lastDay, textOf } from "./ledger/days.ts";
import { lists, others, questionsIn } from "./questions.ts";
import { boardsHeld } from "./service.ts";

export interface Latency {
  readonly nowP50Ms: number;
  readonly nowP99Ms: number;
  readonly pastP50Ms: number;
  readonly pastP99Ms: number;
  readonly kB: number;
}

type Row = Latency | { readonly value: unknown } | { readonly failed: string };

export type Answered = Readonly<Record<string, Row>>;

/** What the service describes, each so many times, and the slowest of each kind. @param only questions that hold this */
export async function answered(base: string, timesEach: number, only = ""): Promise<Answered> {
  const description = (await (await fetch(`${base}/openapi.json`)).json()) as Json;
  const measured: Record<string, Row> = {};
  await boardsHeld(base);
  for (const question of questionsIn(description))
    if (question.includes(only))
      measured[question] = await measure(base, question, timesEach).catch((error: Error) => ({ failed: error.message }));
  const failed = Object.values(measured).filter((row) => "failed" in row).length;
  return withWorst({ ...measured, failed: { value: failed } });
}

async function measure(base: string, question: string, times: number): Promise<Latency> {
  const random = seededRandom(1, question);
  const [earliest, latest] = [dayOf("2014-01-01"), lastDay - 1];
  const at = (moment: string) => `${base}${question}${moment === "" ? "" : `${question.includes("?") ? "&" : "?"}${moment}`}`;
  const someday = () => textOf(random.between(earliest, latest));
  const [now, past]: [number[], number[]] = [[], []];
  let bytes = 0;
  const today = dayOf(new Date().toISOString().slice(0, 10));
  await timed(at(""));
  await timed(at(`validAt=${someday()}&knownAt=${someday()}`));
  for (let n = 0; n < times; n++) {
    // Of what is known now the day decides.
    const present = await timed(at(`validAt=${textOf(today + 1 + n)}`));
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

/** The slowest board, list and search, for the goals. */
function withWorst(measured: Readonly<Record<string, Row>>): Answered {
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
