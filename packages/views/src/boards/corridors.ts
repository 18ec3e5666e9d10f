// The corridor board: how the commitments between each two provinces, or each two countries, stand. One commitment can stand in several corridors, so
// corridors do not add up; `all` counts each once.
import type { CommitmentFilters } from "../commitment.ts";
import { type Corridor, countryCorridors, inNone, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import type { Sql } from "../statements.ts";
import { chosenRows } from "./chosen.ts";
import { withEnds } from "./ends-named.ts";
import { byCorridor } from "./label-groups.ts";
import { largestGroups } from "./largest-groups.ts";
import { openRows, type StatusCounts, type StatusRow, statusClasses, statusCounts } from "./status-sums.ts";

/** `corridor`: pairs of provinces; `countries`: pairs of countries. */
export const corridorKinds = ["corridor", "countries"] as const;

export interface CorridorsQuestion extends Asked {
  readonly filters: CommitmentFilters;
  readonly by: (typeof corridorKinds)[number];
  /** Days within which something is due soon. */
  readonly within: number;
  /** Corridors shown at most; absent: as many as a board may show. */
  readonly shownMax?: number;
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
  { filters, by, within, shownMax = viewLimits.corridorsShownMax, ...asked }: CorridorsQuestion,
): { board: CorridorBoard; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  const corridors = by === "countries" ? countryCorridors(sql, moment) : provinceCorridors(sql, moment);
  const rows = chosenRows(sql, filters, moment);
  const { total, shown, byClass } = largestGroups(rows, byCorridor(corridors), {
    groupsMax: Math.min(shownMax, viewLimits.corridorsShownMax),
    weighs: openRows(sql),
    beside: inNone,
  });
  const classes = statusClasses(sql, rows, { moment, within });
  const counted = byClass(classes.numbers, classes.count).map((counts, n) =>
    countsIn(corridors.at(shown[n] as number), classes.rows(counts)),
  );
  const named = by === "countries" ? counted : withEnds(sql, counted, moment);
  return { board: { within, all: shownCounts(statusCounts(classes.all())), total, corridors: named, asOf: moment.asOf }, moment };
}

function countsIn(corridor: Corridor | undefined, rows: readonly StatusRow[]): CorridorCounts {
  const groups = new Map<string, number>();
  for (const { tally, schedule, commitments } of rows) {
    const key = `${tally.stage ?? ""} ${schedule}`;
    groups.set(key, commitments + (groups.get(key) ?? 0));
  }
  return {
    ...(corridor ? { corridor } : {}),
    ...shownCounts(statusCounts(rows)),
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, commitments]) => {
        const [stage, schedule] = key.split(" ") as [string, string];
        return { ...(stage === "" ? {} : { stage }), schedule, commitments };
      }),
  };
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
