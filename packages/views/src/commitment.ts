// The register of commitments: what was promised, how far it has come and whether it is on time, as lists find and show it.
// The word of the schedule depends on the day asked for: a row keeps the days on which it changes.
import {
  type CommitmentState,
  describeDate,
  dueEnd,
  followings,
  isAtRisk,
  isDisputed,
  isUnaccepted,
  NEVER,
  ownerOf,
  scheduleDays,
  stages,
  timelines,
} from "@camket/domain";
import { carriedOverTo } from "./agreement.ts";
import { calendarColumns, calendarIndex, calendarRow } from "./calendar-columns.ts";
import { checkThing } from "./check-thing.ts";
import { allOf, type Clauses, flagged, oneOf } from "./clauses.ts";
import { agencySought, corridorEnds, type PartyFilter, partySought, type Sought } from "./commitment-sought.ts";
import { concernFacts, concernFactsRead, concernIndexes, concernPieces } from "./concern-columns.ts";
import { corridorClause } from "./corridor.ts";
import { endsText } from "./corridor-ends.ts";
import { coverageColumns, coverageReads, coverageRow } from "./coverage-columns.ts";
import { defineRegister, type Link } from "./define-register.ts";
import type { Moment } from "./knowledge.ts";
import { foundClause, kinClause, linkedClause, searchOf, thingClause } from "./linked.ts";
import { beganOn, type ListDefinition, type ListRow } from "./list.ts";
import { milestoneColumns, milestoneIndex, milestoneReads, milestoneRow } from "./milestone-columns.ts";
import { moneyColumns, moneyRow } from "./money-columns.ts";
import { openClause } from "./open-rows.ts";
import { orphanClause } from "./orphans.ts";
import { withNamesEach } from "./parties-at.ts";
import {
  dueClause,
  dueWithinClause,
  scheduleClause,
  scheduleColumnNames,
  scheduleColumns,
  scheduleRow,
  scheduleWord,
} from "./schedule-word.ts";
import { slippageColumns, slippageFacts, slippageIndex, slippageReads, slippageRow } from "./slippage-columns.ts";
import { sourceClause } from "./spoken-of.ts";
import { stageColumnNames, stageColumns, stageRow, stageShown } from "./stage-columns.ts";
import type { Sql } from "./statements.ts";
import { handedOverClause, isGoing, statusColumns, statusIndexes, statusReads, statusRow } from "./status-columns.ts";
import { textClause, textsOf } from "./text.ts";

export const commitmentRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "commitment",
      timeline: timelines.commitment,
      following: followings.commitment,
      columns: {
        kind: "TEXT",
        ...stageColumns,
        stage_rank: "INTEGER",
        owner: "TEXT",
        open: "INTEGER",
        at_risk: "INTEGER",
        unaccepted: "INTEGER",
        disputed: "INTEGER",
      },
      row: (state) => ({
        kind: state.kind,
        ...stageRow(state),
        stage_rank: state.stage ? stages.indexOf(state.stage) : -1,
        owner: ownerOf(state),
        open: isGoing(state) ? 1 : 0,
        at_risk: isAtRisk(state) ? 1 : 0,
        unaccepted: isUnaccepted(state) ? 1 : 0,
        disputed: isDisputed(state) ? 1 : 0,
      }),
      reads: ["kind", "stage", "covered", "mayAlreadyBe", "agencies", "handover", "handovers", "risk", "disputes", ...scheduleReads],
      more: [
        {
          columns: { ...scheduleColumns, due_sort: "TEXT", ...calendarColumns },
          reads: scheduleReads,
          of: (state) => ({ ...scheduleRow(scheduleDays(state)), due_sort: dueEnd(state.due) ?? NEVER, ...calendarRow(state.due) }),
        },
        { columns: milestoneColumns, reads: milestoneReads, of: milestoneRow },
        {
          columns: { title_sort: "TEXT", ends: "SHARED" },
          reads: ["title", "obligors", "beneficiaries"],
          of: (state) => ({ title_sort: textsOf(state.title).sort, ends: endsText(state) }),
        },
        { columns: moneyColumns, reads: ["value"], of: ({ value }) => moneyRow(value) },
        ...concernPieces,
        { columns: statusColumns, reads: statusReads, of: statusRow },
        { columns: slippageColumns, reads: slippageReads, of: slippageRow },
        { columns: coverageColumns, reads: coverageReads, of: coverageRow },
      ],
      stated: (state) => ({ shown: listed(state), text: textsOf(state.title).folded, links: linksOf(state) }),
      statedReads: [
        "title",
        "due",
        "obligors",
        "beneficiaries",
        "agencies",
        "value",
        "quantity",
        "agreementId",
        "meetingId",
        "requestId",
        "sectors",
        "places",
      ],
      moreShown: [
        { reads: concernFactsRead, of: concernFacts },
        { reads: ["agencies"], of: chargedShown },
        { reads: slippageReads, of: slippageShown },
      ],
      presentIndexes: [
        ["id"],
        ["stage"],
        ["kind"],
        ["title_sort"],
        ["due_sort"],
        ["stage_rank"],
        ["schedule_fixed"],
        ["open"],
        ["possibly_overdue_from"],
        ["stated_row"],
      ],
      fewIndexes: { milestone_last: milestoneIndex, ...concernIndexes, ...statusIndexes, ...slippageIndex },
      flags: ["at_risk", "unaccepted", "disputed"],
      pastIndexes: [
        ["id"],
        ["stage"],
        ["due_sort"],
        ["title_sort"],
        ["stated_row"],
        ["valid_from"],
        calendarIndex,
        ["possibly_overdue_from", "overdue_from"],
      ],
    },
    timeZone,
  );

/** By which the days of the schedule are told. */
const scheduleReads = ["kind", "stage", "due", "fulfilment", "periodEnded", "fulfilmentPossible", "exitPossible"] as const;

const chargedShown = ({ agencies }: CommitmentState) =>
  agencies.length > 0 ? { charged: agencies.map(({ agency, role }) => ({ agency, role })) } : {};

function slippageShown(state: CommitmentState) {
  const slippage = slippageFacts(state);
  return slippage ? { slippage } : {};
}

/** What a list shows beside the columns. */
const listed = ({ title, due, obligors, beneficiaries, value, quantity }: CommitmentState) => ({
  title,
  ...(due ? { due: describeDate(due) } : {}),
  obligors,
  beneficiaries,
  ...(value ? { value } : {}),
  ...(quantity ? { quantity } : {}),
});

const linksOf = ({
  obligors,
  beneficiaries,
  agencies,
  agreementId,
  meetingId,
  requestId,
  sectors,
  places,
}: CommitmentState): readonly Link[] => [
  ...obligors.map(({ partyId }) => ({ role: "obligor", value: partyId })),
  ...beneficiaries.map(({ partyId }) => ({ role: "beneficiary", value: partyId })),
  ...agencies.flatMap(({ agency }) => ("partyId" in agency ? [{ role: "agency", value: agency.partyId }] : [])),
  ...(agreementId === undefined ? [] : [{ role: "agreement", value: agreementId }]),
  ...(meetingId === undefined ? [] : [{ role: "meeting", value: meetingId }]),
  ...(requestId === undefined ? [] : [{ role: "request", value: requestId }]),
  ...sectors.map((value) => ({ role: "sector", value })),
  ...places.flatMap(({ partyId }) => (partyId === undefined ? [] : [{ role: "place", value: partyId }])),
];

export interface CommitmentFilters {
  /** In any role; its parts and those that it goes on for count. */
  readonly party?: readonly string[];
  /** That owe it, that it is for: counted likewise. */
  readonly obligor?: readonly string[];
  readonly beneficiary?: readonly string[];
  /** Two provinces, or two countries in either case. */
  readonly corridor?: readonly [string, string];
  readonly kind?: readonly string[];
  readonly stage?: readonly string[];
  readonly schedule?: readonly string[];
  /** Neither kept nor over. */
  readonly open?: boolean;
  /** Open, and last assessed as one to watch or of high risk. */
  readonly atRisk?: boolean;
  /** Handed over by the word of one side, which the other has not accepted yet. */
  readonly handover?: "unaccepted";
  /** A dispute about it is not settled. */
  readonly disputed?: boolean;
  readonly owner?: readonly string[];
  readonly agency?: readonly string[];
  readonly sector?: readonly string[];
  /** Parties whose area it is to be done in. */
  readonly place?: readonly string[];
  /** Under which it stands, or to which a renewal carried it over. */
  readonly agreement?: readonly string[];
  /** At which it was given. */
  readonly meeting?: readonly string[];
  /** Which it answers. */
  readonly request?: readonly string[];
  /** Whether one of those obliged has ended without anybody who goes on for it. */
  readonly orphaned?: boolean;
  /** The last day that the due date can mean, from and to these days. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Open, not possibly overdue yet, and the due date, read at its earliest, is over within so many days. */
  readonly dueWithin?: number;
  /** Certainly handed over, for the first time, on these days or between them. */
  readonly handedOverFrom?: string;
  readonly handedOverTo?: string;
  /** That speak of it. */
  readonly source?: readonly string[];
  readonly text?: string;
}

const table = "commitment";

export const commitmentList: ListDefinition<CommitmentFilters> = {
  table,
  sorts: { id: "id", title: "title_sort", due: "due_sort", stage: "stage_rank" },
  columns: ["kind", ...stageColumnNames, "owner", "at_risk", "unaccepted", "disputed", ...scheduleColumnNames],
  clauses: (sql, filters, moment) =>
    allOf(
      partyClause(sql, "party", filters.party, moment),
      partyClause(sql, "obligor", filters.obligor, moment),
      partyClause(sql, "beneficiary", filters.beneficiary, moment),
      filters.corridor && corridorClause(sql, corridorEnds, filters.corridor, moment),
      filters.agency && soughtClause(sql, "agency", agencySought(sql, filters.agency, moment)),
      kinClause(sql, { table, roles: ["place"], filter: "place" }, filters.place, moment),
      filters.sector && linkedClause(sql, { table, roles: ["sector"], filter: "sector" }, filters.sector),
      agreementClause(sql, filters.agreement, moment),
      thingClause(sql, table, "meeting", filters.meeting),
      thingClause(sql, table, "request", filters.request),
      oneOf("kind", filters.kind),
      oneOf("stage", filters.stage),
      oneOf("owner", filters.owner),
      scheduleClause(filters.schedule),
      filters.open === undefined ? undefined : openClause(sql, filters.open, moment),
      flagged("at_risk", filters.atRisk),
      flagged("unaccepted", filters.handover && true),
      flagged("disputed", filters.disputed),
      dueClause(filters),
      dueWithinClause(filters.dueWithin, moment.validAt),
      handedOverClause(filters),
      filters.orphaned === undefined ? undefined : orphanClause(sql, filters.orphaned, moment),
      sourceClause(sql, table, filters.source, moment),
      textClause(sql, table, filters.text),
    ),
  items: (sql, rows, moment) =>
    withNamesEach(
      sql,
      rows.map((row) => item(row, moment.validAt)),
      moment,
      beganOn(sql, table, rows, moment).map((on, n) => ({ on, commitmentId: rows[n]?.id as string })),
    ),
};

const soughtClause = (sql: Sql, filter: string, { roles, kin, judged }: Sought): Clauses =>
  foundClause(searchOf(sql, { table, roles, filter }, kin), filter, judged);

const partyClause = (sql: Sql, filter: PartyFilter, parties: readonly string[] | undefined, moment: Moment): Clauses | undefined =>
  parties && soughtClause(sql, filter, partySought(sql, filter, parties, moment));

/** Under one of the agreements by its own word, or carried over to one of them when an earlier agreement was renewed. */
function agreementClause(sql: Sql, agreements: readonly string[] | undefined, moment: Moment): Clauses | undefined {
  if (agreements === undefined) return undefined;
  for (const agreement of agreements) checkThing(sql, "agreement", "agreement", agreement);
  const linked = linkedClause(sql, { table, roles: ["agreement"], filter: "agreement" }, agreements);
  return orThese(linked, "carriedOver", carriedOverTo(sql, agreements, moment));
}

/** Most often there are none: then the list is found by its links alone. */
function orThese({ where, params }: Clauses, parameter: string, ids: readonly string[]): Clauses {
  if (ids.length === 0) return { where, params };
  return {
    where: [`(${where.join(" AND ")} OR r.id IN (SELECT value FROM json_each(:${parameter})))`],
    params: { ...params, [parameter]: JSON.stringify(ids) },
  };
}

/** What a row states without that which only some boards show. */
export function listedOf({ shown }: Pick<ListRow, "shown">): ListRow["shown"] {
  const { facts: _, charged: __, slippage: ___, ...listedIn } = shown;
  return listedIn;
}

function item(row: ListRow, validAt: string): Record<string, unknown> {
  const { title, due, ...rest } = listedOf(row);
  return {
    id: row.id,
    kind: row.kind,
    title,
    ...stageShown(row),
    schedule: { ...(due ? { due } : {}), status: scheduleWord(row, validAt) },
    ...rest,
    owner: row.owner,
    ...(row.at_risk === 1 ? { atRisk: true } : {}),
    ...(row.unaccepted === 1 ? { handover: "unaccepted" } : {}),
    ...(row.disputed === 1 ? { disputed: true } : {}),
  };
}
