// The register of sources: the papers that claims point at, as lists find and show them.
import { boundsOf, describeSourceItem, foldText, NEVER, timelines } from "@camket/domain";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { oneOf } from "./one-of.ts";
import { textClause, textsOf } from "./text.ts";

export const sourceRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "source",
      timeline: timelines.source,
      columns: { type: "TEXT", publisher: "TEXT", title_sort: "TEXT", published_sort: "TEXT" },
      row: ({ type, publisher, title, publishedOn }) => ({
        type,
        publisher: foldText(publisher),
        title_sort: textsOf(title).sort,
        published_sort: (publishedOn && boundsOf(publishedOn).latest) ?? NEVER,
      }),
      reads: ["type", "publisher", "title", "publishedOn"],
      stated: (source) => ({ shown: describeSourceItem(source), text: `${textsOf(source.title).folded}\n${foldText(source.publisher)}` }),
      statedReads: [
        "type",
        "publisher",
        "title",
        "language",
        "url",
        "publishedOn",
        "eventOn",
        "retrievedOn",
        "sha256",
        "rank",
        "retracted",
        "claims",
        "conflicts",
      ],
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
  columns: [],
  clauses: (_sql, { type, publisher, text }) => ({
    where: [
      ...oneOf("type", type).where,
      ...(publisher === undefined ? [] : ["r.publisher = :publisher"]),
      ...(text === undefined ? [] : [textClause("source")]),
    ],
    params: { ...oneOf("type", type).params, publisher: foldText(publisher ?? ""), text: foldText(text ?? "") },
  }),
  items: (_sql, rows) => rows.map(({ id, shown }) => ({ id, ...shown })),
};
