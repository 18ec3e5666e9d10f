// The corridor board: how the commitments between each two provinces, or each two countries, stand. One commitment can stand in several corridors, so
// corridors do not add up; `all` counts each once.
import type { CommitmentFilters } from "../commitment.ts";
import { type Corridor, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { withNames } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { chosenCommitments } from "./chosen.ts";
import { type StatusCounts, type StatusRow, statusByCorridor, statusSums } from "./status-sums.ts";

/** `corridor`: pairs of provinces; `countries`: pairs of countries. */
export const corridorKinds = ["corridor", "countries"] as const;

export interface CorridorsQuestion extends Asked {
  readonly filters: CommitmentFilters;
  readonly by: (typeof corridorKinds)[number];
  /** Days within which something is due soon. */
  readonly within: number;
}

type Counts = Omit<StatusCounts, "later" | "noDate" | "kept" | "unaccepted" | "disputed">;

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
  const over = statusSums();
  const sums = new Map<string, ReturnType<typeof corridorSums>>();
  for (const [row, its] of statusByCorridor(sql, { chosen, moment, within }, corridors)) {
    over.add(row);
    for (const corridor of its.length > 0 ? its : [undefined]) {
      const key = corridor?.join("~") ?? "";
      const sum = sums.get(key) ?? corridorSums(corridor);
      sums.set(key, sum);
      sum.add(row);
    }
  }
  const counted = [...sums.values()].map(({ counts }) => counts()).sort(byOpen);
  const ofPlaces = counted.filter(({ corridor }) => corridor !== undefined);
  const shown = [...ofPlaces.slice(0, viewLimits.corridorsShownMax), ...counted.filter(({ corridor }) => corridor === undefined)];
  const named = by === "countries" ? shown : shown.map(withEnds);
  return {
    board: {
      within,
      all: shownCounts(over.counts()),
      total: ofPlaces.length,
      corridors: withNames(sql, named, moment),
      asOf: moment.asOf,
    },
    moment,
  };
}

function corridorSums(corridor: Corridor | undefined) {
  const sums = statusSums();
  const groups = new Map<string, Group>();
  return {
    add(row: StatusRow) {
      sums.add(row);
      for (const [schedule, more] of row.schedule) {
        const key = `${row.stage ?? ""} ${schedule}`;
        const commitments = more + (groups.get(key)?.commitments ?? 0);
        groups.set(key, { ...(row.stage === undefined ? {} : { stage: row.stage }), schedule, commitments });
      }
    },
    counts: (): CorridorCounts => ({
      ...(corridor ? { corridor } : {}),
      ...shownCounts(sums.counts()),
      groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
    }),
  };
}

const shownCounts = ({ later: _, noDate: __, kept: ___, unaccepted: ____, disputed: _____, ...counts }: StatusCounts): Counts => counts;

const withEnds = (one: CorridorCounts): CorridorCounts =>
  one.corridor ? { ...one, ends: one.corridor.map((partyId) => ({ partyId })) } : one;

const byOpen = (a: CorridorCounts, b: CorridorCounts): number =>
  b.open - a.open || b.commitments - a.commitments || ((a.corridor ?? []).join("~") < (b.corridor ?? []).join("~") ? -1 : 1);
