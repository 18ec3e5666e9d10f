// The board of conflicts: where sources contradict each other, about which thing, with what each says, open or resolved and how; and what cannot
// all be true of what was recorded itself. What sources say holds on every day; the contradictions are those of the day asked about.
import type { StreamName } from "@camket/domain";
import { allOf, type Clauses } from "../clauses.ts";
import { knownRows } from "../interval.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { withNames } from "../parties-at.ts";
import type { Subject } from "../spoken-of.ts";
import type { Params, Sql } from "../statements.ts";
import { subjectKey } from "../taken.ts";
import { withValues } from "../taken-from.ts";
import { foundContradictions } from "./found-contradictions.ts";
import { keysetPage } from "./keyset-page.ts";
import type { PagedQuestion } from "./page.ts";
import { subjectOf, thingsTitled } from "./things-titled.ts";

export interface ConflictFilters {
  readonly status?: readonly ("open" | "resolved")[];
  /** The kinds of things that they are about. */
  readonly thing?: readonly StreamName[];
  readonly about?: Subject;
  /** Those at which they are recorded. */
  readonly source?: readonly string[];
}

export function conflictsBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<ConflictFilters>) {
  const asked = (filters: ConflictFilters, { seq }: Moment) => {
    const { where, params } = clausesOf(filters);
    return { from: `FROM taken t WHERE ${[knownRows("t"), ...where].join(" AND ")}`, params: { ...params, seq } };
  };
  const { page, moment } = keysetPage(
    sql,
    ledger,
    {
      name: "conflicts board",
      rows(filters, at, after, count) {
        const { from, params } = asked(filters, at);
        const beyond = after ? "AND (t.status || ' ' || t.subject, t.source || ' ' || t.id) > (:afterThing, :afterId)" : "";
        return sql
          .all(
            `SELECT page.*, (SELECT e.recorded_at FROM taken f JOIN event e ON e.seq = f.known_from
                WHERE f.source = page.source AND f.kind = 'conflict' AND f.id = page.id ORDER BY f.known_from LIMIT 1) AS recorded_at
             FROM (SELECT t.source, t.id, t.subject, t.field, t.status, t.claims, t.resolution,
                 t.status || ' ' || t.subject AS thing_key, t.source || ' ' || t.id AS id_key
               ${from} ${beyond} ORDER BY thing_key, id_key LIMIT :count) page ORDER BY thing_key, id_key`,
            { ...params, afterThing: after?.[0] ?? "", afterId: after?.[1] ?? "", count },
          )
          .map(rowOf);
      },
      keyOf: ({ status, about, sourceId, conflictId }) => [`${status} ${subjectKey(about)}`, `${sourceId} ${conflictId}`],
      items(rows, at) {
        const sources = rows.map(sourcesOf);
        const titled = thingsTitled(sql, [...rows.map(({ about }) => about), ...sources.flat()], at);
        return withValues(sql, rows, at.seq).map(({ about, ...row }, n) => ({
          about: titled(about),
          ...row,
          named: sources[n]?.map(titled),
        }));
      },
      total: (filters, at) => countsOf(sql, asked(filters, at)).total,
    },
    question,
  );
  if (question.rowsOnly) return { board: page, moment };
  const { total: _, ...counts } = countsOf(sql, asked(question.filters, moment));
  const found = foundContradictions(sql, moment);
  const shown = withNames(sql, found.slice(0, viewLimits.boardGroupsMax), moment);
  return { board: { ...counts, contradictions: { total: found.length, items: shown }, ...page }, moment };
}

function clausesOf({ status, thing, about, source }: ConflictFilters): Clauses {
  const when = (where: string, params: Params): Clauses => ({ where: [where], params });
  return allOf(
    // taken_by_status
    when("t.status IS NOT NULL", {}),
    status && when("t.status IN (SELECT value FROM json_each(:status))", { status: JSON.stringify(status) }),
    thing && when(`(${thing.map((name) => `(t.subject > '${name}/' AND t.subject < '${name}0')`).join(" OR ")})`, {}),
    about && when("t.subject = :about", { about: subjectKey(about) }),
    source && when("t.source IN (SELECT value FROM json_each(:source))", { source: JSON.stringify(source) }),
  );
}

const rowOf = ({ source, id, subject, field, status, claims, resolution, recorded_at }: Readonly<Record<string, unknown>>) => ({
  about: subjectOf(String(subject)),
  field: String(field),
  status: String(status),
  sourceId: String(source),
  conflictId: String(id),
  recordedAt: String(recorded_at),
  between: JSON.parse(String(claims)) as readonly { readonly sourceId: string; readonly claimId: string }[],
  ...(resolution === null ? {} : { resolution: JSON.parse(String(resolution)) as unknown }),
});

/** Those that say something of it, each once. */
const sourcesOf = ({ between }: ReturnType<typeof rowOf>): readonly Subject[] =>
  [...new Set(between.map(({ sourceId }) => sourceId))].map((id) => ({ thing: "source", id }));

/** How many are open and resolved, and about which kinds of things. */
function countsOf(sql: Sql, { from, params }: { readonly from: string; readonly params: Params }) {
  const things = sql
    .all(
      `SELECT substr(t.subject, 1, instr(t.subject, '/') - 1) AS thing, sum(t.status = 'open') AS open, sum(t.status = 'resolved') AS resolved
       ${from} GROUP BY thing ORDER BY thing`,
      params,
    )
    .map(({ thing, open, resolved }) => ({ thing: String(thing), open: Number(open), resolved: Number(resolved) }));
  const sum = (of: "open" | "resolved") => things.reduce((all, row) => all + row[of], 0);
  const [open, resolved] = [sum("open"), sum("resolved")];
  return { total: open + resolved, open, resolved, things };
}
