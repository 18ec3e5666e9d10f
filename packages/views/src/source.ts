// The register of sources: the papers that claims point at, as lists find and show them.
import { boundsOf, describeSource, foldText, NEVER, timelines } from "@camket/domain";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { textClause, textsOf } from "./text.ts";

export const sourceRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "source",
      timeline: timelines.source,
      columns: { type: "TEXT", publisher: "TEXT", title_sort: "TEXT", published_sort: "TEXT", text: "TEXT", shown: "TEXT" },
      row: (source) => {
        const { type, title, publishedOn } = source;
        const publisher = foldText(source.publisher);
        return {
          type,
          publisher,
          title_sort: textsOf(title).sort,
          published_sort: (publishedOn && boundsOf(publishedOn).latest) ?? NEVER,
          text: `${textsOf(title).folded}\n${publisher}`,
          shown: JSON.stringify(describeSource(source)),
        };
      },
      reads: ["type", "publisher", "title", "language", "url", "publishedOn", "eventOn", "retrievedOn", "sha256", "rank"],
      presentIndexes: [["id"], ["title_sort"], ["published_sort"]],
      pastIndexes: [["id"]],
    },
    timeZone,
  );

export interface SourceFilters {
  readonly type?: readonly string[];
  readonly publisher?: string;
  readonly text?: string;
}

export const sourceList: ListDefinition<SourceFilters> = {
  table: "source",
  sorts: { id: "id", title: "title_sort", published: "published_sort" },
  columns: ["shown"],
  clauses: (_sql, { type, publisher, text }) => ({
    where: [
      ...(type ? ["r.type IN (SELECT value FROM json_each(:type))"] : []),
      ...(publisher === undefined ? [] : ["r.publisher = :publisher"]),
      ...(text === undefined ? [] : [textClause]),
    ],
    params: { type: JSON.stringify(type ?? []), publisher: foldText(publisher ?? ""), text: foldText(text ?? "") },
  }),
  items: (_sql, rows) => rows.map(({ id, shown }) => ({ id: String(id), ...JSON.parse(String(shown)) })),
};
