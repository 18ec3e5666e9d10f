// A table: a caption for whoever hears it, cells that say on a phone which column they are of.
import { type Content, html } from "../html.ts";

export interface TableColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Content;
  /** Figures stand to the right. */
  readonly figures?: boolean;
  /** On a phone, what a row is called by. */
  readonly head?: boolean;
  /** The address of the same table in another order. */
  readonly sort?: { readonly href: string; readonly direction?: "ascending" | "descending" | undefined };
  /** Left out where the screen is narrow. */
  readonly wide?: boolean;
  /** Tags, which say by themselves what they are of: on a phone they stand in one line, without the column's title. */
  readonly tags?: boolean;
}

/**
 * @param caption what the table tells; hidden where a heading says it already
 * @param few rows that are on a screen: the others are on paper alone
 */
export function table<Row>(
  caption: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  { few = rows.length }: { readonly few?: number } = {},
): Content {
  return html`<div class="table-frame"><table class="table">
    <caption class="quiet">${caption}</caption>
    <thead>
      <tr>
        ${columns.map(
          ({ title, figures, wide, tags, sort }) =>
            html`<th scope="col" class=${classes({ figures, wide, tags })} aria-sort=${sort?.direction}>${sort ? html`<a href=${sort.href}>${title}</a>` : title}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, n) =>
          html`<tr class=${n < few ? undefined : "print-only"}>
            ${columns.map(({ title, cell, figures, head, wide, tags }) =>
              head
                ? html`<th scope="row" class=${classes({ figures, wide, tags })}>${cell(row)}</th>`
                : html`<td data-title=${title} class=${classes({ figures, wide, tags })}>${cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table></div>`;
}

const classes = (is: Readonly<Record<string, boolean | undefined>>): string | undefined =>
  Object.keys(is)
    .filter((name) => is[name])
    .join(" ") || undefined;
