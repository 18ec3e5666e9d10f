// The corridor board: how the commitments between each two provinces, or each two countries, stand. One commitment can stand in several corridors, so
// corridors do not add up; `all` counts each once.
import type { CommitmentFilters } from "../commitment.ts";
import { type Corridor, type Corridors, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import type { Sql } from "../statements.ts";
import { chosenCommitments } from "./chosen.ts";
import { withEnds } from "./ends-named.ts";
import { type StatusCounts, type StatusGroup, type StatusRow, statusByPlace, statusSums } from "./status-sums.ts";

/** `corridor`: pairs of provinces; `countries`: pairs of countries. */
export const corridorKinds = ["corridor", "countries"] as const;

export interface CorridorsQuestion extends Asked {
  readonly filters: CommitmentFilters;
  readonly by: (typeof corridorKinds)[number];
  /** Days within which something is due soon. */
  readonly within: number;
}

type Counts = Omit<StatusCounts, "later" | "noDay" | "noDate" | "kept" | "unaccepted" | "disputed">;

interface CorridorCounts extends Counts {
  /** Absent for commitments that stand in none. */
  readonly corridor?: Corridor;
  /** Its provinces by name; none of countries. */
  readonly ends?: readonly { readonly partyId: string }[];
  readonly groups: readonly Group[];
}

interface Group {
  /** Absent for commitments of which nothing is certain. */
  readonly stage?: string;
  /** The word of the schedule. */
  readonly schedule: string;
  readonly commitments: number;
}

export interface CorridorBoard {
  readonly within: number;
  readonly all: Counts;
  /** How many corridors there are, of which the first are shown: those with the most open commitments. */
  readonly total: number;
  readonly corridors: readonly CorridorCounts[];
  readonly asOf: Moment["asOf"];
}

export function corridorsBoard(
  sql: Sql,
  ledger: Ledger,
  { filters, by, within, ...asked }: CorridorsQuestion,
): { board: CorridorBoard; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  const chosen = chosenCommitments(sql, filters, moment);
  const corridors = by === "countries" ? countryCorridors(sql, moment) : provinceCorridors(sql, moment);
  const { over, byPlace } = statusByPlace(sql, { chosen, moment, within }, corridors);
  const { none, found } = byCorridor(byPlace, corridors);
  const shown = [...found.sort(byOpen).slice(0, viewLimits.corridorsShownMax), ...none].map(countsIn);
  const named = by === "countries" ? shown : withEnds(sql, shown, moment);
  return {
    board: {
      within,
      all: shownCounts(sumsIn(over.rows())),
      total: found.length,
      corridors: named,
      asOf: moment.asOf,
    },
    moment,
  };
}

/** The commitments of a corridor, or of none, by the places in which they stand: one place may be several corridors. */
interface Standing {
  readonly corridor?: Corridor;
  readonly groups: StatusGroup[];
  open: number;
  commitments: number;
}

/** Each corridor with what stands in it; `none`: what stands in none. */
function byCorridor(byPlace: ReadonlyMap<number, StatusGroup>, { at }: Corridors): { none: Standing[]; found: Standing[] } {
  const standings = new Map<string, Standing>();
  for (const [place, group] of byPlace) {
    const its = at(place);
    const { open, commitments } = group.sizes();
    for (const corridor of its.length > 0 ? its : [undefined]) {
      const key = corridor?.join("~") ?? "";
      const standing = standings.get(key) ?? { ...(corridor ? { corridor } : {}), groups: [], open: 0, commitments: 0 };
      standings.set(key, standing);
      standing.groups.push(group);
      standing.open += open;
      standing.commitments += commitments;
    }
  }
  const all = [...standings.values()];
  return { none: all.filter(({ corridor }) => corridor === undefined), found: all.filter(({ corridor }) => corridor !== undefined) };
}

function countsIn({ corridor, groups: standing }: Standing): CorridorCounts {
  const rows = standing.flatMap((group) => group.rows());
  const groups = new Map<string, Group>();
  for (const { stage, schedule } of rows)
    for (const [word, more] of schedule) {
      const key = `${stage ?? ""} ${word}`;
      const commitments = more + (groups.get(key)?.commitments ?? 0);
      groups.set(key, { ...(stage === undefined ? {} : { stage }), schedule: word, commitments });
    }
  return {
    ...(corridor ? { corridor } : {}),
    ...shownCounts(sumsIn(rows)),
    groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
  };
}

function sumsIn(rows: readonly StatusRow[]): StatusCounts {
  const sums = statusSums();
  for (const row of rows) sums.add(row);
  return sums.counts();
}

const shownCounts = ({
  later: _,
  noDay: __,
  noDate: ___,
  kept: ____,
  unaccepted: _____,
  disputed: ______,
  ...counts
}: StatusCounts): Counts => counts;

const byOpen = (a: Standing, b: Standing): number =>
  b.open - a.open || b.commitments - a.commitments || ((a.corridor ?? []).join("~") < (b.corridor ?? []).join("~") ? -1 : 1);
