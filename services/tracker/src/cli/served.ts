// What is served, asked in one way wherever it comes from: the views on disk, read as a reader's thread reads them, or a running service over HTTP.
import type { DatabaseSync } from "node:sqlite";
import type { StreamName } from "@camket/domain";
import { createReader, type Question } from "@camket/views";
import type { Ledger } from "../ledger.ts";
import { Failed, WrongUse } from "./exit-codes.ts";
import { comparedPageItems } from "./limits.ts";
import { saidOfFlag } from "./said-of-flag.ts";
import { addressOf, getJson, isBusy } from "./service.ts";

/** As it is written in an address; absent: now. */
export interface Asked {
  readonly validAt?: string;
  readonly knownAt?: string;
}

export interface AsOf {
  readonly validAt: string;
  readonly knownAt: string;
  readonly position: string;
  readonly digest: string;
}

export interface NamedThing {
  readonly name: StreamName;
  /** As in addresses. */
  readonly path: string;
  readonly id: string;
}

export type ListPath = Extract<Question, { readonly filters: unknown; readonly limit: number }>["ask"] & string;

export interface Item {
  readonly id: string;
}

export interface Served {
  /** What is meant by a moment. @throws WrongUse with what is allowed */
  moment(asked: Asked, now: string): Promise<AsOf>;
  /** `detail`: there is none at that moment. */
  thing(thing: NamedThing, asked: Asked, now: string): Promise<{ readonly body: object } | { readonly detail: string }>;
  /** All items of a list by their ids. */
  list(path: ListPath, asked: Asked, now: string): AsyncGenerator<Item>;
  close(): void;
}

type Body = Readonly<Record<string, unknown>>;
interface Page {
  readonly items: readonly Item[];
  readonly next?: string;
}

export function servedByFile(db: DatabaseSync, ledger: Ledger): Served {
  const read = createReader(db, ledger);
  const ask = (question: Question): { readonly body: Body } | { readonly detail: string } => {
    const answer = read(question);
    return answer.ok ? { body: plain(answer.body) } : { detail: answer.refusal.detail };
  };
  return {
    async moment(asked, now) {
      const answer = ask({ ask: "digest", ...onlyMoment(asked), now });
      if ("detail" in answer) throw new WrongUse(saidOfFlag(answer.detail));
      return answer.body.asOf as AsOf;
    },
    thing: async ({ name, id }, asked, now) => ask({ ask: "thing", name, id, ...onlyMoment(asked), now }),
    async *list(path, asked, now) {
      let cursor: string | undefined;
      do {
        const more = cursor === undefined ? {} : { cursor };
        const answer = ask({ ask: path, filters: {}, limit: comparedPageItems, ...more, ...onlyMoment(asked), now } as Question);
        if ("detail" in answer) throw new WrongUse(saidOfFlag(answer.detail));
        const page = answer.body as unknown as Page;
        yield* page.items;
        cursor = page.next;
      } while (cursor !== undefined);
    },
    close: () => db.close(),
  };
}

/** As JSON has it: without fields that are absent. */
const plain = (body: Body): Body => JSON.parse(JSON.stringify(body));

const onlyMoment = ({ validAt, knownAt }: Asked): Asked => ({
  ...(validAt === undefined ? {} : { validAt }),
  ...(knownAt === undefined ? {} : { knownAt }),
});

/** @throws WrongUse where it serves another ledger; Failed where none answers */
export async function servedByService(address: string, { ledgerId, tag }: Ledger): Promise<Served> {
  const base = addressOf(address, "--from");
  const { ledger } = (await getJson(base, "health")).body as { readonly ledger?: { readonly ledgerId?: string; readonly tag?: string } };
  if (ledger?.ledgerId !== ledgerId || ledger.tag !== tag)
    throw new WrongUse(
      `${base.origin} serves ledger ${ledger?.ledgerId ?? "none"}, tag ${ledger?.tag ?? "none"}, and the log is that of ${ledgerId}, tag ${tag}`,
    );
  const get = async (path: string, asked: Asked, more: Readonly<Record<string, string>> = {}) => {
    const { status, body } = await getJson(base, path, { ...more, ...onlyMoment(asked) });
    if (status === 200) return { body };
    const detail = String(body.detail ?? status);
    if (isBusy(status)) throw new Failed(`${base.origin} cannot answer now: ${detail}`);
    return { detail };
  };
  return {
    async moment(asked) {
      const { validAt, ...known } = onlyMoment(asked);
      const answer = await get("v1/ledger/digest", known);
      if ("detail" in answer) throw new WrongUse(saidOfFlag(answer.detail));
      const asOf = answer.body.asOf as AsOf;
      return validAt === undefined ? asOf : { ...asOf, validAt };
    },
    async thing({ path, id }, asked) {
      const answer = await get(`v1/${path}/${id}`, asked);
      return "detail" in answer ? answer : { body: withoutFiles(answer.body) as Body };
    },
    async *list(path, asked) {
      let more: Readonly<Record<string, string>> | undefined = { limit: String(comparedPageItems) };
      while (more) {
        const answer: { readonly body: Body } | { readonly detail: string } = await get(`v1/${path}`, asked, more);
        if ("detail" in answer) throw new WrongUse(saidOfFlag(answer.detail));
        const page = answer.body as unknown as Page;
        yield* page.items;
        const cursor: string | null = page.next === undefined ? null : new URL(page.next, base).searchParams.get("cursor");
        more = cursor === null ? undefined : { limit: String(comparedPageItems), cursor };
      }
    },
    close: () => undefined,
  };
}

/** The addresses of papers that the service keeps: they are of its folder, and not of the log. */
function withoutFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !(name === "file" && String(one).startsWith("/v1/files/")))
      .map(([name, one]) => [name, withoutFiles(one)]),
  );
}
