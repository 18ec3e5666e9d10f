// What every route does that answers as a table: it asks page by page at the moment of the first, has it written down that a table of that moment
// leaves, and sends CSV as it comes, or a workbook once it is written. No more than a page of items is held for CSV, whatever the table's length.
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { Language } from "@camket/domain";
import type { Answer, Question } from "@camket/views";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type AskOptions, begin, type MomentQuery, type QuestionAt } from "./ask.ts";
import { mediaTypes, type TableForm } from "./forms.ts";
import { hashOf } from "./hash-of.ts";
import type { QueryLimits } from "./limits.ts";
import { refused } from "./problems.ts";
import { exportOf, type RecordExport } from "./record-export.ts";
import { addressWith, alsoBy, matches } from "./respond.ts";
import { type Column, type Row, rowOf } from "./tables/column.ts";
import { csvHeader, csvRows } from "./tables/csv.ts";
import { createWorkbooks } from "./tables/workbook.ts";

export interface Table {
  /** What the file is called by, and its sheet. */
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each table takes the items of its own answer, which the answer's schema vouches for
  readonly columns: readonly Column<any>[];
  /** The items of an answer that has no `items`. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly itemsOf?: (body: any) => readonly unknown[];
  /** The address itself says which day it is about, and takes no `validAt`. */
  readonly isOfADay?: boolean;
}

export interface TableQuery extends MomentQuery {
  readonly lang?: Language | undefined;
}

export type AskTable = (
  request: FastifyRequest,
  reply: FastifyReply,
  query: TableQuery,
  table: Table & { readonly form: TableForm },
  question: QuestionAt,
) => Promise<FastifyReply>;

type Answered = Extract<Answer, { ok: true }>;

type ListAsked = Extract<Question, { filters: unknown; limit: number }>;
const isList = (asked: Question): asked is ListAsked => "filters" in asked && "limit" in asked;

interface Body {
  readonly items?: readonly unknown[];
  readonly next?: string;
  readonly total?: number;
  readonly asOf: { readonly validAt: string; readonly knownAt: string; readonly position: string; readonly digest: string };
}

export interface AskTableOptions extends AskOptions {
  readonly recordExport: RecordExport;
  readonly limits: QueryLimits;
}

export function createAskTable({ recordExport, limits, ...options }: AskTableOptions): AskTable {
  const writeWorkbook = createWorkbooks(limits);

  async function answered(question: Question): Promise<Omit<Answered, "body"> & { readonly body: Body }> {
    const answer = await options.backend.ask(question);
    if (!answer.ok) throw refused(answer.refusal);
    return answer as Answered & { readonly body: Body };
  }

  /** The first page and what is known of all of them: whether the answer is longer, and where the list goes on after it. */
  async function beginTable(asked: Question) {
    if (!isList(asked)) return { first: await answered(asked), next: undefined, isLong: false };
    const first = await answered({ ...asked, limit: Math.min(asked.limit, limits.pageItemsMax) });
    const left = asked.limit - limits.pageItemsMax;
    const { next: cursor } = first.body;
    if (cursor === undefined || left <= 0) return { first, next: cursor, isLong: false };
    const { next } = (await answered({ ...asked, cursor, limit: left, bare: true })).body;
    return { first, next, isLong: true };
  }

  /** Every page, the first as it was answered, until the table's end or the rows that were asked for. */
  async function* pagesOf(asked: Question, first: Body): AsyncGenerator<Body> {
    yield first;
    if (!isList(asked)) return;
    let left = asked.limit - limits.pageItemsMax;
    for (let cursor = first.next; cursor !== undefined && left > 0; left -= limits.pageItemsMax) {
      const { body } = await answered({ ...asked, cursor, limit: Math.min(left, limits.pageItemsMax) });
      yield body;
      cursor = body.next;
    }
  }

  return async (request, reply, query, { name, columns, form, itemsOf, isOfADay }, question) => {
    const { moment, total, applied } = await begin(options, request, query);
    const asked = question(moment, total);
    const { first, next, isLong } = await beginTable(asked);
    const { body, hash, unsettled } = first;
    const { asOf } = body;
    const headers = columns.map(({ header }) => header);
    // Of a table of several pages only the first is known by now; but the place in the log and what was asked fix all of them.
    const said = isLong ? { ...asked, now: "", asOf } : hash;
    const tag = `"${hashOf([form, query.lang ?? "", headers, said])}"`;
    reply
      .header("etag", tag)
      .header("cache-control", unsettled ? "no-store" : "no-cache")
      .header(
        "camket-as-of",
        `valid-at="${asOf.validAt}", known-at="${asOf.knownAt}", position="${asOf.position}", digest="${asOf.digest}"`,
      );
    if (applied.length > 0) reply.header("preference-applied", applied.join(", ")).header("vary", alsoBy(reply, "Prefer"));
    if (body.total !== undefined) reply.header("camket-total-count", body.total);
    if (matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
    const nextAddress = next === undefined ? undefined : addressWith(request, { cursor: next });
    if (nextAddress !== undefined) reply.header("link", `<${nextAddress}>; rel="next"`);
    reply.header("content-disposition", `attachment; filename="${name}-${asOf.validAt}.${form}"`);

    let count = 0;
    async function* rows(): AsyncGenerator<readonly Row[]> {
      for await (const page of pagesOf(asked, body)) {
        const items = itemsOf ? itemsOf(page) : (page.items ?? []);
        count += items.length;
        for (let at = 0; at < items.length; at += limits.pageItemsMax) {
          yield items.slice(at, at + limits.pageItemsMax).map((item) => rowOf(columns, item, query.lang));
          // Other requests come in between: an answer may hold thousands, and views may be read in this very thread.
          await setImmediate();
        }
      }
    }
    reply.type(form === "csv" ? `${mediaTypes.csv}; charset=utf-8; header=present` : mediaTypes.xlsx);
    if (request.method === "HEAD") return reply.send();
    const record = () => recordExport(request, exportOf(request, form, asOf));
    if (form === "csv") {
      await record();
      return reply.send(Readable.from(csvOf(columns, rows()), { highWaterMark: 1 }));
    }
    const same = addressWith(request, { ...(isOfADay ? {} : { validAt: asOf.validAt }), knownAt: asOf.position });
    const about = (): readonly Row[] => aboutOf(request, asOf, { rows: String(count), sameAnswer: same, next: nextAddress });
    return reply.send(await writeWorkbook({ sheet: name, columns, begin: record, pages: rows(), about }));
  };
}

async function* csvOf(columns: readonly Column<never>[], pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield csvHeader(columns);
  for await (const rows of pages) yield csvRows(columns, rows);
}

/** Where the table comes from, as of when, and what was asked: so that the file speaks for itself. */
function aboutOf(request: FastifyRequest, asOf: Body["asOf"], rest: Readonly<Record<string, string | undefined>>): readonly Row[] {
  const asked = [...new URL(request.url, "http://any").searchParams].map(([name, value]) => [`asked: ${name}`, value]);
  const known = Object.entries({ address: addressWith(request, {}), ...asOf, ...rest });
  return [...known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])), ...asked];
}
