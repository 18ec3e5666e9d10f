// The register of sources: the papers that claims point at, as lists find and show them, with how much is taken from each.
import { boundsOf, describeSourceItem, foldText, NEVER, type Recorded, timelines } from "@camket/domain";
import { allOf, oneOf } from "./clauses.ts";
import { defineRegister } from "./define-register.ts";
import type { ListDefinition } from "./list.ts";
import { aboutClause, type Subject } from "./spoken-of.ts";
import { takings } from "./taken.ts";
import { countTaken, hasConflict } from "./taken-from.ts";
import { textClause, textsOf } from "./text.ts";

export const sourceRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "source",
      timeline: papersOf,
      columns: { type: "TEXT", publisher: "TEXT", retracted: "INTEGER", title_sort: "TEXT", published_sort: "TEXT" },
      row: ({ type, publisher, title, publishedOn, retracted }) => ({
        type,
        publisher: foldText(publisher),
        retracted: retracted ? 1 : 0,
        title_sort: textsOf(title).sort,
        published_sort: (publishedOn && boundsOf(publishedOn).latest) ?? NEVER,
      }),
      reads: ["type", "publisher", "title", "publishedOn", "retracted"],
      stated: (paper) => ({ shown: describeSourceItem(paper), text: `${textsOf(paper.title).folded}\n${foldText(paper.publisher)}` }),
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
      ],
      presentIndexes: [["id"], ["title_sort"], ["published_sort"]],
      pastIndexes: [["id"], ["stated_row"]],
    },
    timeZone,
  );

/** The paper itself, of its own events: those that take something from it are many, and move nothing here. */
export const papersOf = (history: readonly Recorded[]) =>
  timelines
    .source(history.filter(({ type }) => !takings.has(type)))
    .map(({ from, state: { claims: _, conflicts: __, ...paper } }) => ({ from, state: paper }));

export interface SourceFilters {
  readonly type?: readonly string[];
  readonly publisher?: string;
  readonly retracted?: boolean;
  readonly conflicts?: "open" | "resolved";
  /** What it speaks of. */
  readonly about?: Subject;
  readonly text?: string;
}

export const sourceList: ListDefinition<SourceFilters> = {
  table: "source",
  sorts: { id: "id", title: "title_sort", published: "published_sort" },
  columns: [],
  clauses: (sql, { type, publisher, retracted, conflicts, about, text }) =>
    allOf(
      oneOf("type", type),
      publisher === undefined ? undefined : { where: ["r.publisher = :publisher"], params: { publisher: foldText(publisher) } },
      retracted === undefined ? undefined : { where: [`r.retracted = ${retracted ? 1 : 0}`], params: {} },
      conflicts && hasConflict(conflicts),
      about && aboutClause(sql, about),
      textClause(sql, "source", text),
    ),
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const taken = countTaken(sql, ids, moment);
    return rows.map(({ id, shown }) => ({ id, ...shown, ...taken(id) }));
  },
};
