// A list as a page: what finds, what sorts, the rows, and how many there are. It asks the API's list of the same address.
import { addressOf, written } from "../address.ts";
import { type Content, html } from "../html.ts";
import type { AsOf, Shown } from "../page.ts";
import type { Visit } from "../visit.ts";
import { addressByIds, namesAsked, offeredTo } from "./filter-names.ts";
import { type Filter, filterBar, findAndSort, type Quick, sortedBy, tableLinks, wayOn } from "./filters.ts";
import { pagination } from "./pagination.ts";
import { type TableColumn, table } from "./table.ts";

export interface ListPage<Row, List extends ListAnswer<Row>> {
  readonly title: string;
  /** What the list says in a sentence. */
  readonly lead?: (list: List) => Content;
  /** Where the API has it as JSON and as tables: `/v1/commitments`. */
  readonly resource: `/v1/${string}`;
  readonly filters: readonly Filter[];
  readonly quick?: readonly Quick[];
  /** What the API sorts by, with its word. */
  readonly sorts: readonly (readonly [key: string, word: string])[];
  /** The column with its head as a link, where the list sorts by it. */
  readonly columns: readonly (TableColumn<Row> & { readonly sorts?: string })[];
  /** In words, how many there are. */
  readonly counted: (n: number) => string;
  readonly none: string;
  /** Above the filters. */
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

/** Where the address names no order, this one: the links of the page name it, so that pages and tables of it go on in the same. */
export const orderedBy = (visit: Visit, sort: string): Visit => {
  const { path, query } = visit.address;
  return query.sort === undefined ? { ...visit, address: addressOf(written(path, { ...query, sort })) } : visit;
};

/** @param ask the list, as the address says */
export async function listPage<Row, List extends ListAnswer<Row> = ListAnswer<Row>>(
  visit: Visit,
  { title, lead, resource, filters, quick = [], sorts, columns, counted, none, above }: ListPage<Row, List>,
  ask: () => Promise<List>,
): Promise<Shown> {
  const redirect = await addressByIds(visit, filters);
  if (redirect !== undefined) return { title, content: undefined, redirect };
  const [list, names, offered] = await Promise.all([ask(), namesAsked(visit, filters), offeredTo(visit, filters)]);
  const { items, next, total, asOf } = list;
  return {
    title,
    lead: lead?.(list),
    asOf,
    resource: { path: resource, tables: true },
    content: html`${above} ${filterBar(visit, { filters, quick, names, offered })}
    ${findAndSort(visit, sorts)}
    <p class="list-head"><strong>${total !== undefined && counted(total)}</strong> ${tableLinks(visit, resource)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${none}</p>${wayOn(visit, filters)}`
        : table(
            title,
            columns.map(({ sorts: key, ...column }) => (key === undefined ? column : { ...column, sort: sortedBy(visit, key) })),
            items,
          )
    }
    ${pagination(visit, next)}`,
  };
}
