// A list as a page: what finds, what sorts, the rows, and how many there are. It asks the API's list of the same address.
import type { Thing } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { AsOf, Shown } from "../page.ts";
import type { Visit } from "../visit.ts";
import { addressByIds, namesAsked, offeredTo } from "./filter-names.ts";
import { type Filter, filterBar, findAndSort, type Quick, sortedBy, tableLinks } from "./filters.ts";
import { pagination } from "./pagination.ts";
import { type TableColumn, table } from "./table.ts";

export interface ListPage<Row> {
  readonly title: string;
  readonly lead?: Content;
  /** `/v1/…` has it as JSON and as tables. */
  readonly thing: Thing;
  readonly filters: readonly Filter[];
  readonly quick?: readonly Quick[];
  /** What the API sorts by, with its word. */
  readonly sorts: readonly (readonly [key: string, word: string])[];
  /** The column with its head as a link, where the list sorts by it. */
  readonly columns: readonly (TableColumn<Row> & { readonly sorts?: string })[];
  /** In words, how many there are. */
  readonly counted: (n: number) => string;
  readonly none: string;
  /** Between the filters and the rows. */
  readonly above?: Content;
}

export interface ListAnswer<Row> {
  readonly items: readonly Row[];
  readonly next?: string | undefined;
  readonly total?: number | undefined;
  readonly asOf: AsOf;
}

/** What a list is asked with, so that it says how many there are. */
export const withTotal = { prefer: "return=total-count" } as const;

/** @param ask the list, as the address says */
export async function listPage<Row>(visit: Visit, list: ListPage<Row>, ask: () => Promise<ListAnswer<Row>>): Promise<Shown> {
  const { title, lead, thing, filters, quick = [], sorts, columns, counted, none, above } = list;
  const redirect = await addressByIds(visit, filters);
  if (redirect !== undefined) return { title, content: undefined, redirect };
  const [{ items, next, total, asOf }, names, offered] = await Promise.all([ask(), namesAsked(visit, filters), offeredTo(visit, filters)]);
  return {
    title,
    lead,
    asOf,
    resource: { path: `/v1/${thing}`, tables: true },
    content: html`${filterBar(visit, { filters, quick, names, offered })}
    ${above}
    ${findAndSort(visit, sorts)}
    <p class="list-head"><strong>${total !== undefined && counted(total)}</strong> ${tableLinks(visit)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${none}</p>`
        : table(
            title,
            columns.map(({ sorts: key, ...column }) => (key === undefined ? column : { ...column, sort: sortedBy(visit, key) })),
            items,
          )
    }
    ${pagination(visit, next)}`,
  };
}
