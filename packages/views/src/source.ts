// The register of sources: the papers that claims point at, as lists find and show them.
import { boundsOf, describeSource, foldText, NEVER, type SourceState, timelines } from "@camket/domain";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { sortKey } from "./sort-key.ts";
import { foldedText, textClause } from "./text.ts";

export const sourceRegister = (timeZone: string) =>
  defineRegister<SourceState>(
    {
      name: "source",
      timeline: timelines.source,
      columns: {
        type: { type: "TEXT", of: ({ type }) => type },
        publisher: { type: "TEXT", of: ({ publisher }) => foldText(publisher) },
        title_sort: { type: "TEXT", of: ({ title }) => sortKey(Object.values(title)[0] ?? "") },
        published_sort: { type: "TEXT", of: ({ publishedOn }) => (publishedOn && boundsOf(publishedOn).latest) ?? NEVER },
        text: { type: "TEXT", of: ({ title, publisher }) => foldedText(title, publisher) },
        shown: { type: "TEXT", of: (source) => JSON.stringify(describeSource(source)) },
      },
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
