// The register of requests: who asks whom for what, how far up it has come, on whom it waits and for how long, as lists find and show it. The
// word of the schedule and the age depend on the day asked for: a row keeps the days that they are told from.
import {
  ageOn,
  boundsOf,
  describeDate,
  isOpenRequest,
  levelOf,
  NEVER,
  ownerOf,
  type RequestState,
  requestScheduleDays,
  timelines,
} from "@camket/domain";
import { boxColumns, boxReads, boxRow } from "./box-columns.ts";
import { calendarColumns, calendarIndex, calendarRow } from "./calendar-columns.ts";
import { allOf, oneOf } from "./clauses.ts";
import { corridorClause } from "./corridor.ts";
import { defineRegister, type Link } from "./define-register.ts";
import { kinClause, thingClause } from "./linked.ts";
import { beganOn, type ListDefinition, type ListRow } from "./list.ts";
import { withNamesEach } from "./parties-at.ts";
import { dueClause, scheduleClause, scheduleColumnNames, scheduleColumns, scheduleRow, scheduleWord } from "./schedule-word.ts";
import { sourceClause } from "./spoken-of.ts";
import { stageColumnNames, stageColumns, stageRow, stageShown } from "./stage-columns.ts";
import { textClause, textsOf } from "./text.ts";
import { waitingOnThemClause, waitingOnUsClause } from "./waiting-on.ts";

const table = "request";

export const requestRegister = (timeZone: string) =>
  defineRegister(
    {
      name: table,
      timeline: timelines.request,
      columns: {
        ...stageColumns,
        level: "TEXT",
        owner: "TEXT",
        open: "INTEGER",
        ...scheduleColumns,
        due_sort: "TEXT",
        ...calendarColumns,
        submitted_sort: "TEXT",
        title_sort: "TEXT",
        ...boxColumns,
      },
      row: (state) => ({
        ...stageRow(state),
        level: levelOf(state),
        owner: ownerOf(state),
        open: isOpenRequest(state) ? 1 : 0,
        ...scheduleRow(requestScheduleDays(state)),
        ...calendarRow(state.respondBy),
        due_sort: (state.respondBy && boundsOf(state.respondBy).latest) ?? NEVER,
        submitted_sort: state.submission?.certainOn ?? NEVER,
        title_sort: textsOf(state.title).sort,
        ...boxRow(state),
      }),
      reads: [
        ...boxReads,
        "title",
        "stage",
        "covered",
        "cover",
        "mayAlreadyBe",
        "agencies",
        "respondBy",
        "submission",
        "fulfilment",
        "end",
        "possibleEnd",
      ],
      stated: (state) => ({ shown: shownOf(state), text: textsOf(state.title).folded, links: linksOf(state) }),
      statedReads: [
        "title",
        "from",
        "to",
        "decider",
        "waitingOn",
        "escalations",
        "agencies",
        "respondBy",
        "quantity",
        "meetingId",
        "submission",
        "end",
        "possibleEnd",
        "answers",
      ],
      presentIndexes: [["id"], ["title_sort"], ["due_sort"], ["submitted_sort"], ["stated_row"]],
      pastIndexes: [calendarIndex, ["id"], ["due_sort"], ["submitted_sort"], ["title_sort"], ["stated_row"]],
    },
    timeZone,
  );

/** What a list shows beside the columns, and what its age is told from. */
const shownOf = ({ title, from, to, decider, waitingOn, respondBy, quantity, meetingId, submission, end, possibleEnd }: RequestState) => ({
  title,
  from,
  to,
  ...(decider ? { decider } : {}),
  ...(waitingOn ? { waitingOn } : {}),
  ...(respondBy ? { due: describeDate(respondBy) } : {}),
  ...(quantity ? { quantity } : {}),
  ...(meetingId === undefined ? {} : { meetingId }),
  ...(submission ? { submission } : {}),
  ...(end ? { end } : {}),
  ...(possibleEnd ? { possibleEnd } : {}),
});

/** Each party in its role, `authority` being those that it was passed on to; its agencies; the meeting at which it was made; what it `became`. */
const linksOf = ({ from, to, decider, waitingOn, escalations, agencies, meetingId, answers }: RequestState): readonly Link[] => [
  { role: "from", value: from.partyId },
  { role: "to", value: to.partyId },
  ...(decider ? [{ role: "decider", value: decider.partyId }] : []),
  ...(waitingOn ? [{ role: "waitingOn", value: waitingOn.partyId }] : []),
  ...escalations.map(({ toAuthority }) => ({ role: "authority", value: toAuthority.partyId })),
  ...agencies.flatMap(({ agency }) => ("partyId" in agency ? [{ role: "agency", value: agency.partyId }] : [])),
  ...(meetingId === undefined ? [] : [{ role: "meeting", value: meetingId }]),
  ...answers.flatMap(({ commitmentId }) => (commitmentId === undefined ? [] : [{ role: "became", value: commitmentId }])),
];

export interface RequestFilters {
  /** In the role that the filter is named after; in any of them as `party`. The parts and predecessors of each count. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly decider?: readonly string[];
  readonly waitingOn?: readonly string[];
  readonly agency?: readonly string[];
  readonly party?: readonly string[];
  /** A party or a country: the answer is due from one of its own; or it takes part, and the answer is due from somebody else. */
  readonly waitingOnUs?: string;
  readonly waitingOnThem?: string;
  /** Two provinces, or two countries in lower case: one asks the other. */
  readonly corridor?: readonly [string, string];
  readonly stage?: readonly string[];
  readonly schedule?: readonly string[];
  /** Neither answered nor ended. */
  readonly open?: boolean;
  readonly owner?: readonly string[];
  /** The last day that the day to respond by can mean, from and to these days. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly meeting?: readonly string[];
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

const partyRoles = ["from", "to", "decider", "waitingOn", "agency"] as const;

export const requestList: ListDefinition<RequestFilters> = {
  table,
  sorts: { id: "id", title: "title_sort", due: "due_sort", submitted: "submitted_sort" },
  columns: [...stageColumnNames, "level", "owner", ...scheduleColumnNames],
  clauses: (sql, filters, moment) =>
    allOf(
      ...partyRoles.map((role) => kinClause(sql, { table, roles: [role], filter: role }, filters[role], moment)),
      kinClause(sql, { table, roles: [...partyRoles, "authority"], filter: "party" }, filters.party, moment),
      waitingOnUsClause(sql, filters.waitingOnUs, moment),
      waitingOnThemClause(sql, filters.waitingOnThem, moment),
      filters.corridor && corridorClause(sql, { table, one: ["from"], other: ["to"] }, filters.corridor, moment),
      oneOf("stage", filters.stage),
      scheduleClause(filters.schedule),
      filters.open === undefined ? undefined : { where: [`r.open = ${filters.open ? 1 : 0}`], params: {} },
      oneOf("owner", filters.owner),
      dueClause(filters),
      thingClause(sql, table, "meeting", filters.meeting),
      sourceClause(sql, table, filters.source, moment),
      textClause(sql, table, filters.text),
    ),
  items: (sql, rows, moment) =>
    withNamesEach(
      sql,
      rows.map((row) => item(row, moment.validAt)),
      moment,
      beganOn(sql, table, rows, moment).map((on) => ({ on })),
    ),
};

/** As the pages of other things show it. */
export function requestShown(row: ListRow, validAt: string): Record<string, unknown> {
  const { id, title, stage, level, waitingOn, schedule, age } = item(row, validAt);
  return {
    id,
    title,
    ...(stage === undefined ? {} : { stage }),
    ...(level === undefined ? {} : { level }),
    ...(waitingOn === undefined ? {} : { waitingOn }),
    schedule,
    ...(age === undefined ? {} : { age }),
    open: row.open === 1,
  };
}

function item(row: ListRow, validAt: string): Record<string, unknown> {
  const { title, due, submission, end, possibleEnd, ...rest } = row.shown;
  const age = ageOn({ submission, end, possibleEnd } as Parameters<typeof ageOn>[0], validAt);
  return {
    id: row.id,
    title,
    ...stageShown(row),
    ...(row.level === null ? {} : { level: row.level }),
    ...rest,
    schedule: { ...(due ? { due } : {}), status: scheduleWord(row, validAt) },
    ...(age ? { age } : {}),
    owner: row.owner,
  };
}
