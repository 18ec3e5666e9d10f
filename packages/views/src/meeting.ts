// The register of meetings: who met whom, in which series, when and where, and how far the minutes have come, as lists find and show it; and the
// session before and after one in its series.
import { boundsOf, dayOfMeeting, describeDate, EVER, foldText, type MeetingState, NEVER, type Recorded, timelines } from "@camket/domain";
import { allOf, type Clauses, oneOf } from "./clauses.ts";
import { corridorClause } from "./corridor.ts";
import { defineRegister, type Link } from "./define-register.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { kinClause } from "./linked.ts";
import { beganOn, type ListDefinition, type ListRow } from "./list.ts";
import { withNamesEach } from "./parties-at.ts";
import { sourceClause } from "./spoken-of.ts";
import { stageColumnNames, stageColumns, stageRow, stageShown } from "./stage-columns.ts";
import type { Sql } from "./statements.ts";
import { textClause, textsOf } from "./text.ts";

const table = "meeting";

export const meetingRegister = (timeZone: string) =>
  defineRegister(
    {
      name: table,
      timeline: sessionsOf,
      columns: {
        ...stageColumns,
        series: "TEXT",
        ordinal: "INTEGER",
        place: "TEXT",
        day_from: "TEXT",
        day_to: "TEXT",
        day_sort: "TEXT",
        title_sort: "TEXT",
      },
      row: (state) => ({
        // Nothing covers the stage of a meeting.
        ...stageRow({ mayAlreadyBe: state.mayAlreadyBe, ...(state.stage ? { stage: state.stage } : {}) }),
        series: state.series === undefined ? undefined : foldText(state.series),
        ordinal: state.ordinal,
        place: state.place === undefined ? undefined : foldText(state.place),
        ...dayRow(state),
        title_sort: textsOf(state.title).sort,
      }),
      reads: ["title", "series", "ordinal", "place", "stage", "mayAlreadyBe", "plannedFor", "held"],
      stated: (state) => ({ shown: shownOf(state), text: wordsOf(state), links: linksOf(state) }),
      statedReads: ["title", "series", "ordinal", "place", "parties", "sides", "plannedFor", "held"],
      presentIndexes: [["id"], ["title_sort"], ["day_sort"], ["series"]],
      pastIndexes: [["id"], ["title_sort"], ["day_sort"], ["series"], ["stated_row"]],
    },
    timeZone,
  );

/** Of its own events without what sides say of commitments: that is long, and moves nothing here. */
const sessionsOf = (history: readonly Recorded[]) => timelines.meeting(history.filter(({ type }) => type !== "CommitmentReviewed"));

/** The days between which it lies: where its day is open, as far as it is; none where it has no day. */
function dayRow(state: MeetingState) {
  const day = dayOfMeeting(state);
  if (!day) return { day_from: undefined, day_to: undefined, day_sort: NEVER };
  const { earliest, latest = state.held?.certainOn } = boundsOf(day);
  return { day_from: earliest ?? EVER, day_to: latest ?? NEVER, day_sort: latest ?? earliest ?? NEVER };
}

/** What a list shows beside the columns. */
function shownOf(state: MeetingState) {
  const { title, series, ordinal, place, parties, sides } = state;
  const day = dayOfMeeting(state);
  return {
    title,
    ...(series === undefined ? {} : { series }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(day ? { day: describeDate(day) } : {}),
    ...(place === undefined ? {} : { place }),
    parties,
    sides,
  };
}

const wordsOf = ({ title, series }: MeetingState): string => [textsOf(title).folded, foldText(series ?? "")].join("\n");

const linksOf = ({ parties }: MeetingState): readonly Link[] => parties.map(({ partyId }) => ({ role: "party", value: partyId }));

export interface MeetingFilters {
  /** Among its parties; the parts and predecessors of that one count. */
  readonly party?: readonly string[];
  /** Two provinces, or two countries in either case. */
  readonly corridor?: readonly [string, string];
  /** The whole name of the series, whatever case and diacritics. */
  readonly series?: string;
  readonly stage?: readonly string[];
  /** It may lie on one of the days from and to these. */
  readonly from?: string;
  readonly to?: string;
  /** Found anywhere in the words that say where. */
  readonly place?: string;
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

export const meetingList: ListDefinition<MeetingFilters> = {
  table,
  sorts: { id: "id", title: "title_sort", day: "day_sort" },
  columns: [...stageColumnNames],
  clauses: (sql, { party, corridor, series, stage, from, to, place, source, text }, moment) =>
    allOf(
      kinClause(sql, { table, roles: ["party"], filter: "party" }, party, moment),
      corridor && corridorClause(sql, { table, one: ["party"], other: ["party"] }, corridor, moment),
      series === undefined ? undefined : { where: ["r.series = :series"], params: { series: foldText(series) } },
      oneOf("stage", stage),
      dayClause(from, to),
      place === undefined ? undefined : { where: ["instr(r.place, :place) > 0"], params: { place: foldText(place) } },
      sourceClause(sql, table, source, moment),
      textClause(sql, table, text),
    ),
  items: (sql, rows, moment) =>
    withNamesEach(
      sql,
      rows.map(item),
      moment,
      beganOn(sql, table, rows, moment).map((on) => ({ on })),
    ),
};

function dayClause(from: string | undefined, to: string | undefined): Clauses | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    where: [
      "r.day_from IS NOT NULL",
      ...(from === undefined ? [] : ["r.day_to >= :from"]),
      ...(to === undefined ? [] : ["r.day_from <= :to"]),
    ],
    params: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  };
}

function item(row: ListRow): Record<string, unknown> {
  const { title, series, ordinal, ...rest } = row.shown;
  return {
    id: row.id,
    title,
    ...(series === undefined ? {} : { series }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...stageShown(row),
    ...rest,
  };
}

/** A session of a series, as another one's page names it. */
export interface Session {
  readonly id: string;
  readonly title: unknown;
  readonly ordinal?: number;
  readonly stage?: string;
  readonly day?: unknown;
}
interface Placed {
  readonly session: Session;
  readonly ordinal: number | null;
  readonly daySort: string;
  readonly wasHeld: boolean;
}

/** The sessions next to one in its series: by their numbers where both have one, else by their days (meeting_by_series). */
export interface Neighbours {
  readonly previous?: Session;
  readonly next?: Session;
  /** The last one before it that was held. */
  readonly lastHeld?: Session;
}

export function neighboursOf(sql: Sql, id: string, { seq, validAt }: Moment): Neighbours {
  const rows = sql.all(
    `SELECT r.id, r.stage, r.ordinal, r.day_sort, s.shown FROM meeting own JOIN meeting r ON r.series = own.series
     JOIN meeting_stated s ON s.row = r.stated_row
     WHERE own.id = :id AND ${rowsAt("own")} AND ${rowsAt("r")} ORDER BY r.day_sort DESC LIMIT ${viewLimits.sessionsMax}`,
    { id, seq, validAt },
  );
  const placed = rows.map(placedOf);
  const own = placed.find(({ session }) => session.id === id);
  if (!own) return {};
  const others = placed.filter((one) => one !== own);
  const before = others.filter((one) => compare(one, own) < 0);
  const after = others.filter((one) => compare(one, own) > 0);
  const last = (some: readonly Placed[]) => some.toSorted(compare).at(-1);
  const [previous, next] = [last(before), after.toSorted(compare)[0]];
  const held = last(before.filter(({ wasHeld }) => wasHeld));
  return {
    ...(previous ? { previous: previous.session } : {}),
    ...(next ? { next: next.session } : {}),
    ...(held ? { lastHeld: held.session } : {}),
  };
}

function placedOf(row: Readonly<Record<string, unknown>>): Placed {
  const { title, ordinal, day } = JSON.parse(String(row.shown)) as Session;
  const stage = row.stage === null ? undefined : String(row.stage);
  return {
    session: {
      id: String(row.id),
      title,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(stage === undefined ? {} : { stage }),
      ...(day === undefined ? {} : { day }),
    },
    ordinal: row.ordinal === null ? null : Number(row.ordinal),
    daySort: String(row.day_sort),
    wasHeld: stage !== undefined && stage !== "scheduled",
  };
}

function compare(a: Placed, b: Placed): number {
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) return a.ordinal - b.ordinal;
  if (a.daySort !== b.daySort) return a.daySort < b.daySort ? -1 : 1;
  return a.session.id < b.session.id ? -1 : a.session.id > b.session.id ? 1 : 0;
}
