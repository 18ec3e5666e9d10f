// The register of sources: the papers that claims point at, as lists find and show them; what they say of which thing, and where two of them
// cannot both be right.
import { boundsOf, describeSourceItem, foldText, NEVER, type SourceState, type StreamName, timelines } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import { allOf, type Clauses, oneOf } from "./clauses.ts";
import { defineRegister, type Link } from "./define-register.ts";
import { linkedClause } from "./linked.ts";
import type { ListDefinition, ListRow } from "./list.ts";
import type { Sql } from "./statements.ts";
import { textClause, textsOf } from "./text.ts";

export const sourceRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "source",
      timeline: timelines.source,
      columns: {
        type: "TEXT",
        publisher: "TEXT",
        retracted: "INTEGER",
        claims: "INTEGER",
        open_conflicts: "INTEGER",
        conflicts: "INTEGER",
        title_sort: "TEXT",
        published_sort: "TEXT",
      },
      row: ({ type, publisher, title, publishedOn, retracted, claims, conflicts }) => ({
        type,
        publisher: foldText(publisher),
        retracted: retracted ? 1 : 0,
        claims: claims.length,
        open_conflicts: conflicts.filter(({ resolution }) => !resolution).length,
        conflicts: conflicts.length,
        title_sort: textsOf(title).sort,
        published_sort: (publishedOn && boundsOf(publishedOn).latest) ?? NEVER,
      }),
      reads: ["type", "publisher", "title", "publishedOn", "retracted", "claims", "conflicts"],
      stated: (source) => ({
        shown: shownOf(source),
        text: `${textsOf(source.title).folded}\n${foldText(source.publisher)}`,
        links: linksOf(source),
      }),
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
      pastIndexes: [["id"], ["stated_row"]],
    },
    timeZone,
  );

/** Without the counts, which every claim moves: those stand in columns, so that what many rows state stays shared. */
function shownOf(source: SourceState) {
  const { openConflicts: _, ...paper } = describeSourceItem(source);
  return paper;
}

/** What it speaks of, each once: `claim`, and `conflict` while one is open. */
const linksOf = ({ claims, conflicts }: SourceState): readonly Link[] => [
  ...claims.map(({ subject }) => ({ role: "claim", value: subjectKey(subject) })),
  ...conflicts.map(({ subject, resolution }) => ({ role: resolution ? "resolved" : "conflict", value: subjectKey(subject) })),
];

interface Subject {
  readonly thing: StreamName;
  readonly id: string;
}

/** `commitment/dac-chung-police-building`: the word of the stream, and the id. */
export const subjectKey = ({ thing, id }: { readonly thing: string; readonly id: string }): string => `${thing}/${id}`;

export interface SourceFilters {
  readonly type?: readonly string[];
  readonly publisher?: string;
  readonly retracted?: boolean;
  readonly conflicts?: "open" | "resolved";
  /** What it makes claims of, or where it stands in a conflict. */
  readonly about?: Subject;
  readonly text?: string;
}

const conflictsAre = { open: "r.open_conflicts > 0", resolved: "r.conflicts > r.open_conflicts" };

export const sourceList: ListDefinition<SourceFilters> = {
  table: "source",
  sorts: { id: "id", title: "title_sort", published: "published_sort" },
  columns: ["claims", "open_conflicts"],
  clauses: (sql, { type, publisher, retracted, conflicts, about, text }) =>
    allOf(
      oneOf("type", type),
      publisher === undefined ? undefined : { where: ["r.publisher = :publisher"], params: { publisher: foldText(publisher) } },
      retracted === undefined ? undefined : { where: [`r.retracted = ${retracted ? 1 : 0}`], params: {} },
      conflicts && { where: [conflictsAre[conflicts]], params: {} },
      about && aboutClause(sql, about),
      textClause("source", text),
    ),
  items: (_sql, rows) => rows.map(item),
};

function aboutClause(sql: Sql, about: Subject): Clauses {
  checkThing(sql, "about", about.thing, about.id);
  return linkedClause(sql, { table: "source", roles: ["claim", "conflict", "resolved"], filter: "about" }, [subjectKey(about)]);
}

const item = ({ id, shown, claims, open_conflicts }: ListRow) => ({ id, ...shown, claimCount: claims, openConflicts: open_conflicts });
