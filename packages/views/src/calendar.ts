// The calendar: what falls due, ends or is planned within a span of days, each between the first and the last day that its date can mean, in the order
// of the last. What has no first day stands on its last; what has neither, in no calendar.
import { addDaysWithin, type DescribedDate, EVER, NEVER, type StreamName, type Thing } from "@camket/domain";
import { type After, keysetPage } from "./boards/keyset-page.ts";
import type { Ledger, Moment } from "./knowledge.ts";
import { type ListQuestion, type ListRow, momentRows, type Page } from "./list.ts";
import { lists, thingOf } from "./lists.ts";
import type { OpenMilestone } from "./milestone-columns.ts";
import { scheduleWord } from "./schedule-word.ts";
import { standingShown } from "./standing-word.ts";
import type { Sql } from "./statements.ts";

/** Days before and after the one asked about, where no span is asked for: what was missed of late, and the year to come. */
export const calendarDays = { before: 30, after: 365 } as const;

/** Of a commitment its due date, and the dates of its open milestones; of a request the day to respond by, of an agreement its end, of a meeting its day. */
export const calendarEntries = ["due", "milestone", "respond-by", "end", "meeting"] as const;
export type CalendarEntry = (typeof calendarEntries)[number];

export interface CalendarFilters {
  readonly from?: string;
  readonly to?: string;
  readonly party?: readonly string[];
  readonly corridor?: readonly [string, string];
  /** A meeting has no agency, and is left out then. */
  readonly agency?: readonly string[];
  readonly things?: readonly Thing[];
}

export type CalendarQuestion = Omit<ListQuestion<CalendarFilters>, "sort">;

interface Kept {
  readonly name: StreamName & keyof typeof lists;
  readonly as: CalendarEntry;
  /** Of the row `r`, as SQL: the first day that it can mean, and the last. */
  readonly first: string;
  readonly last: string;
  /** What stands in a calendar at all. */
  readonly where: string;
  /** By which a calendar without filters goes. */
  readonly index?: string;
  /** Where a row has several, as SQL: what each of them is taken from, and which it is. */
  readonly each?: { readonly of: string; readonly value: string; readonly id: string };
  readonly date: (row: ListRow) => DescribedDate;
  readonly status: (row: ListRow, validAt: string) => string | undefined;
}

const scheduled = (name: "commitment" | "request", as: CalendarEntry): Kept => ({
  name,
  as,
  first: "r.due_first",
  last: "r.due_sort",
  where: `r.due_sort < '${NEVER}' AND coalesce(r.schedule_fixed, '') NOT IN ('ended', 'no-date')`,
  index: `${name}_by_due_sort_due_first`,
  date: ({ shown }) => shown.due as DescribedDate,
  status: scheduleWord,
});

/** The milestone that an entry is about. */
const milestoneOf = ({ each }: ListRow): OpenMilestone => JSON.parse(String(each));

const milestones: Kept = {
  name: "commitment",
  as: "milestone",
  first: "m.value ->> 'first'",
  last: "m.value ->> 'last'",
  // commitment_now_of_milestone_last, commitment_of_milestone_last
  where: "r.milestone_last IS NOT NULL AND r.milestone_last >= :from AND r.milestone_first <= :to",
  each: {
    of: ", json_each((SELECT t.text FROM commitment_shared t WHERE t.number = r.milestones)) m",
    value: "m.value",
    id: "m.value ->> 'id'",
  },
  date: (row) => milestoneOf(row).due,
  status: (row, validAt) => scheduleWord({ ...row, ...milestoneOf(row), id: row.id, schedule_fixed: null }, validAt),
};

const kept: readonly Kept[] = [
  scheduled("commitment", "due"),
  milestones,
  {
    name: "agreement",
    as: "end",
    first: "r.end_sort",
    last: `CASE WHEN r.expired_from = '${NEVER}' THEN r.end_sort ELSE date(r.expired_from, '-1 day') END`,
    where: `r.end_sort < '${NEVER}'`,
    date: ({ shown }) => shown.period as DescribedDate,
    status: (row, validAt) => standingShown(row, validAt).status,
  },
  scheduled("request", "respond-by"),
  {
    name: "meeting",
    as: "meeting",
    first: "r.day_from",
    last: "r.day_sort",
    where: `r.day_sort < '${NEVER}'`,
    date: ({ shown }) => shown.day as DescribedDate,
    status: ({ stage }) => (stage === null ? undefined : String(stage)),
  },
];

interface Entry {
  readonly kept: Kept;
  readonly row: ListRow;
  /** Its own among those of its day and kind. */
  readonly key: string;
  readonly first: string;
  readonly last: string;
}

/** @throws Refused */
export function calendarPage(sql: Sql, ledger: Ledger, question: CalendarQuestion): { page: Page; moment: Moment } {
  return keysetPage<CalendarFilters, Entry>(
    sql,
    ledger,
    {
      name: "calendar",
      rows: (filters, moment, after, count) => entriesOf(sql, filters, moment, after, count),
      keyOf: (entry) => [keyText(entry), entry.key],
      items: (entries, moment) => entries.map((entry) => itemOf(entry, moment)),
      total: (filters, moment) =>
        ofWhich(filters).reduce((sum, one) => {
          const { from, params } = chosen(sql, one, filters, moment);
          return sum + Number(sql.get(`SELECT count(*) AS n ${from}`, params)?.n);
        }, 0),
    },
    question,
  );
}

const ofWhich = ({ things, agency }: CalendarFilters): readonly Kept[] =>
  kept.filter(({ name }) => (things?.includes(thingOf[name]) ?? true) && (agency === undefined || name !== "meeting"));

/** As many of each as a page may need, and of all of them the first. */
function entriesOf(sql: Sql, filters: CalendarFilters, moment: Moment, after: After | undefined, count: number): readonly Entry[] {
  const entries = ofWhich(filters).flatMap((one): Entry[] => {
    const { from, params } = chosen(sql, one, filters, moment);
    const columns = ["id", "stated_row", ...lists[one.name].columns].map((column) => `r.${column}`).join(", ");
    const key = one.each ? `r.id || '/' || (${one.each.id})` : "r.id";
    const beyond = after ? ` AND (${one.last} || ' ${one.as}', ${key}) > (:afterKey, :afterId) AND ${one.last} >= :afterLast` : "";
    const rows = sql.all(
      `SELECT c.*, s.shown FROM (
         SELECT ${columns}, ${one.each?.value ?? "NULL"} AS each, ${key} AS key, ${one.first} AS first, ${one.last} AS last
         ${from}${beyond} ORDER BY ${one.last}, ${key} LIMIT :count) c
       JOIN ${one.name}_stated s ON s.row = c.stated_row`,
      {
        ...params,
        count,
        ...(after ? { afterKey: after[0], afterId: after[1], afterLast: String(after[0]).split(" ")[0] as string } : {}),
      },
    );
    return rows.map((row) => ({
      kept: one,
      row: { ...row, id: String(row.id), shown: JSON.parse(String(row.shown)) },
      key: String(row.key),
      first: String(row.first),
      last: String(row.last),
    }));
  });
  return entries.sort(compare).slice(0, count);
}

const keyText = ({ last, kept: { as } }: Entry): string => `${last} ${as}`;

function compare(a: Entry, b: Entry): number {
  const [x, y] = [keyText(a), keyText(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function chosen(sql: Sql, { name, first, last, where, index, each }: Kept, filters: CalendarFilters, moment: Moment) {
  const { party, corridor, agency, from: asked, to } = filters;
  const own = { ...(party ? { party } : {}), ...(corridor ? { corridor } : {}), ...(agency ? { agency } : {}) };
  const { where: clauses, params } = lists[name].clauses(sql, own as never, moment);
  const { validAt, seq } = moment;
  const isWhole = clauses.length === 0 && index !== undefined;
  return {
    from: `FROM ${name} r ${isWhole ? `INDEXED BY ${index}` : ""}${each?.of ?? ""}
      WHERE ${[momentRows(sql, name, moment), where, `${last} >= :from`, `iif(${first} = '${EVER}', ${last}, ${first}) <= :to`, ...clauses].join(" AND ")}`,
    params: {
      ...params,
      seq,
      validAt,
      from: asked ?? addDaysWithin(validAt, -calendarDays.before),
      to: to ?? addDaysWithin(validAt, calendarDays.after),
    },
  };
}

function itemOf({ kept: { name, as, date, status }, row, first, last }: Entry, { validAt }: Moment): Record<string, unknown> {
  const written = date(row);
  const word = status(row, validAt);
  return {
    thing: thingOf[name],
    id: row.id,
    as,
    title: row.shown.title,
    ...(as === "milestone" ? { milestone: { id: milestoneOf(row).id, name: milestoneOf(row).name } } : {}),
    ...(first === EVER ? {} : { earliest: first }),
    latest: last,
    certain: first === last && isCertain(written),
    ...(word === undefined ? {} : { status: word }),
    date: written,
  };
}

/** Written as it is meant: neither approximate, nor uncertain, nor inferred, nor open at its end. */
const isCertain = ({ edtf, inferred, latest }: DescribedDate): boolean =>
  inferred === undefined && latest !== undefined && !/[~?%]/.test(edtf ?? "");
