// What boards count commitments by, from columns that they hold in memory: how each stands, who is charged with it, when it was handed over, by when
// it is due while it is open. Texts that many share, and days; none grows with the events.
import {
  type AgencyRole,
  boundsOf,
  type CommitmentState,
  dueEnd,
  EVER,
  isAtRisk,
  isDisputed,
  isUnaccepted,
  NEVER,
  ownerOf,
  type ScheduleDays,
  scheduleDays,
} from "@camket/domain";
import type { Clauses } from "./clauses.ts";
import type { Value } from "./fold-rows.ts";

export const statusColumns = {
  tally: "SHARED",
  charges: "SHARED",
  open_due: "TEXT",
  handed_over_latest: "TEXT",
  handed_over_earliest: "TEXT",
} as const;
export type StatusColumn = keyof typeof statusColumns;

/** In the order of the due window, and for the list of what was handed over. */
export const statusIndexes = { open_due: ["open_due"], handed_over_latest: ["handed_over_latest", "handed_over_earliest"] } as const;

export const statusReads = [
  "kind",
  "stage",
  "due",
  "agencies",
  "fulfilment",
  "fulfilmentPossible",
  "exitPossible",
  "periodEnded",
  "risk",
  "handover",
  "handovers",
  "disputes",
] as const satisfies readonly (keyof CommitmentState)[];

/** Neither kept nor over, which is what lists call open: a recurring duty is over with its period. */
export function isGoing(state: CommitmentState, schedule = scheduleDays(state)): boolean {
  return !state.fulfilment && !("fixed" in schedule && schedule.fixed === "ended");
}

export function statusRow(state: CommitmentState): Readonly<Record<StatusColumn, Value | undefined>> {
  // Only what is certain is counted in a year: an open or uncertain end stands outside every span.
  const { certainEarliest = EVER, certainLatest = NEVER } = state.handover ? boundsOf(state.handover.occurredOn) : {};
  const schedule = scheduleDays(state);
  const isOpen = isGoing(state, schedule);
  return {
    tally: tallyText(state, schedule, isOpen),
    charges: chargesText(state),
    open_due: isOpen ? (dueEnd(state.due) ?? NEVER) : undefined,
    handed_over_latest: state.handover && certainLatest,
    handed_over_earliest: state.handover && certainEarliest,
  };
}

/** How a commitment stands, but for the words that change with the day asked for. */
export interface Tally {
  /** Absent while nothing is certain. */
  readonly stage?: string;
  /** The word of its schedule where no day changes it. */
  readonly scheduleFixed?: string;
  readonly open: boolean;
  readonly owner: string;
  readonly atRisk: boolean;
  readonly unaccepted: boolean;
  readonly disputed: boolean;
  /** Due on a date that has no last day, as "soon": none on which it could be overdue. */
  readonly noDay: boolean;
}

function tallyText(state: CommitmentState, schedule: ScheduleDays, open: boolean): string {
  const { stage = "" } = state;
  const fixed = "fixed" in schedule ? schedule.fixed : "";
  return `${stage} ${fixed} ${open ? "open" : ""} ${ownerOf(state)} ${isAtRisk(state) ? "at-risk" : ""} ${isUnaccepted(state) ? "unaccepted" : ""} ${isDisputed(state) ? "disputed" : ""} ${isNever(schedule) ? "no-day" : ""}`;
}

const isNever = (schedule: ScheduleDays): boolean => !("fixed" in schedule) && schedule.possiblyOverdueFrom === NEVER;

export function tallyOf(text: string): Tally {
  const [stage, scheduleFixed, open, owner, atRisk, unaccepted, disputed, noDay] = text.split(" ");
  return {
    ...(stage ? { stage } : {}),
    ...(scheduleFixed ? { scheduleFixed } : {}),
    open: open !== "",
    owner: owner as string,
    atRisk: atRisk !== "",
    unaccepted: unaccepted !== "",
    disputed: disputed !== "",
    noDay: noDay !== "",
  };
}

/** An agency's part in a commitment; without an id it is known by its words alone. */
export interface Charge {
  readonly role: AgencyRole;
  readonly partyId?: string;
}

/** Several unnamed ones in one role count as one. */
function chargesText({ agencies }: CommitmentState): string | undefined {
  if (agencies.length === 0) return undefined;
  return [...new Set(agencies.map(({ role, agency }) => `${role} ${"partyId" in agency ? agency.partyId : ""}`))].sort().join(",");
}

export const chargesOf = (text: string): readonly Charge[] =>
  text.split(",").map((one) => {
    const [role, partyId] = one.split(" ");
    return { role: role as AgencyRole, ...(partyId ? { partyId } : {}) };
  });

/** Certainly handed over from the one day to the other (commitment_now_of_handed_over_latest). */
export function handedOverClause({
  handedOverFrom,
  handedOverTo,
}: {
  readonly handedOverFrom?: string;
  readonly handedOverTo?: string;
}): Clauses | undefined {
  if (handedOverFrom === undefined && handedOverTo === undefined) return undefined;
  return {
    where: [
      ...(handedOverFrom === undefined
        ? ["r.handed_over_latest IS NOT NULL"]
        : ["r.handed_over_earliest >= :handedOverFrom", "r.handed_over_latest >= :handedOverFrom"]),
      ...(handedOverTo === undefined ? [] : ["r.handed_over_latest <= :handedOverTo"]),
    ],
    params: { ...(handedOverFrom === undefined ? {} : { handedOverFrom }), ...(handedOverTo === undefined ? {} : { handedOverTo }) },
  };
}
