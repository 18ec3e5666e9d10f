// The register of commitments: what was promised, how far it has come and whether it is on time, as lists find and show it.
// The word of the schedule depends on the day asked for: a row keeps the days on which it changes.
import { type CommitmentState, describeDate, dueEnd, foldText, NEVER, ownerOf, scheduleDays, stages, timelines } from "@camket/domain";
import { corridorClause, partyClause } from "./corridor.ts";
import { defineRegister, type Link } from "./define-register.ts";
import type { ListDefinition, ListRow } from "./list.ts";
import { moneyColumns, moneyRow } from "./money-columns.ts";
import { oneOf } from "./one-of.ts";
import { withNames } from "./parties-at.ts";
import { scheduleClause, scheduleWord } from "./schedule-word.ts";
import { textClause, textsOf } from "./text.ts";

export const commitmentRegister = (timeZone: string) =>
  defineRegister(
    {
      name: "commitment",
      timeline: timelines.commitment,
      columns: {
        kind: "TEXT",
        stage: "TEXT",
        stage_rank: "INTEGER",
        covered: "TEXT",
        may_already_be: "TEXT",
        owner: "TEXT",
        schedule_fixed: "TEXT",
        due_from: "TEXT",
        possibly_overdue_from: "TEXT",
        overdue_from: "TEXT",
        due_sort: "TEXT",
        title_sort: "TEXT",
        ...moneyColumns,
      },
      row: (state) => {
        const { kind, stage, covered, mayAlreadyBe, due, title, value } = state;
        const schedule = scheduleDays(state);
        const days = "fixed" in schedule ? undefined : schedule;
        return {
          kind,
          stage,
          stage_rank: stage ? stages.indexOf(stage) : -1,
          covered,
          may_already_be: mayAlreadyBe.length === 0 ? undefined : mayAlreadyBe.join(" "),
          owner: ownerOf(state),
          schedule_fixed: "fixed" in schedule ? schedule.fixed : undefined,
          due_from: days?.dueFrom,
          possibly_overdue_from: days?.possiblyOverdueFrom,
          overdue_from: days?.overdueFrom,
          due_sort: dueEnd(due) ?? NEVER,
          title_sort: textsOf(title).sort,
          ...moneyRow(value),
        };
      },
      reads: [
        "kind",
        "title",
        "stage",
        "covered",
        "mayAlreadyBe",
        "due",
        "value",
        "agencies",
        "fulfilment",
        "fulfilmentPossible",
        "exitPossible",
        "periodEnded",
      ],
      stated: (state) => ({ shown: shownOf(state), text: textsOf(state.title).folded, links: linksOf(state) }),
      statedReads: ["title", "due", "obligors", "beneficiaries", "agencies", "value", "quantity"],
      presentIndexes: [["id"], ["stage"], ["kind"], ["title_sort"], ["due_sort"], ["stage_rank"], ["schedule_fixed"], ["stated_row"]],
      pastIndexes: [["id"], ["stage"], ["due_sort"], ["title_sort"], ["stated_row"]],
    },
    timeZone,
  );

/** What a list shows beside the columns. */
const shownOf = ({ title, due, obligors, beneficiaries, value, quantity }: CommitmentState) => ({
  title,
  ...(due ? { due: describeDate(due) } : {}),
  obligors,
  beneficiaries,
  ...(value ? { value } : {}),
  ...(quantity ? { quantity } : {}),
});

function linksOf({ obligors, beneficiaries, agencies }: CommitmentState): readonly Link[] {
  return [
    ...obligors.map(({ partyId }) => ({ role: "obligor", value: partyId })),
    ...beneficiaries.map(({ partyId }) => ({ role: "beneficiary", value: partyId })),
    ...agencies.flatMap(({ agency }) => ("partyId" in agency ? [{ role: "agency", value: agency.partyId }] : [])),
  ];
}

export interface CommitmentFilters {
  readonly party?: readonly string[];
  /** Two provinces, or two countries in lower case. */
  readonly corridor?: readonly [string, string];
  readonly kind?: readonly string[];
  readonly stage?: readonly string[];
  readonly schedule?: readonly string[];
  readonly text?: string;
}

export const commitmentList: ListDefinition<CommitmentFilters> = {
  table: "commitment",
  sorts: { id: "id", title: "title_sort", due: "due_sort", stage: "stage_rank" },
  columns: ["kind", "stage", "covered", "may_already_be", "owner", "schedule_fixed", "due_from", "possibly_overdue_from", "overdue_from"],
  clauses(sql, { party, corridor, kind, stage, schedule, text }, moment) {
    const parties = party && partyClause(sql, party, moment);
    const pair = corridor && corridorClause(sql, corridor, moment);
    const byWord = schedule && scheduleClause(schedule);
    const kinds = oneOf("kind", kind);
    const stagesAsked = oneOf("stage", stage);
    return {
      where: [
        ...(parties ? [parties.where] : []),
        ...(pair ? [pair.where] : []),
        ...kinds.where,
        ...stagesAsked.where,
        ...(byWord ? [byWord.where] : []),
        ...(text === undefined ? [] : [textClause("commitment")]),
      ],
      params: {
        ...parties?.params,
        ...pair?.params,
        ...kinds.params,
        ...stagesAsked.params,
        ...byWord?.params,
        text: foldText(text ?? ""),
      },
    };
  },
  items: (sql, rows, moment) =>
    withNames(
      sql,
      rows.map((row) => item(row, moment.validAt)),
      moment,
    ),
};

function item(row: ListRow, validAt: string): Record<string, unknown> {
  const { title, due, ...rest } = row.shown;
  return {
    id: row.id,
    kind: row.kind,
    title,
    ...(row.stage === null ? {} : { stage: row.stage }),
    ...(row.covered === null ? {} : { covered: row.covered }),
    mayAlreadyBe: row.may_already_be === null ? [] : String(row.may_already_be).split(" "),
    schedule: { ...(due ? { due } : {}), status: scheduleWord(row, validAt) },
    ...rest,
    owner: row.owner,
  };
}
