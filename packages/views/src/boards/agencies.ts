// The agencies' board: what each agency is charged with and how it stands. A commitment counts for every agency charged with it, and once for one
// that has several roles; an agency that ended counts for those that go on for it, as in the list by agency.
import { heldCharges, type Part, unnamed } from "../columns/charges.ts";
import { heldCommitments } from "../columns/commitments.ts";
import { allLines } from "../columns/parties.ts";
import type { CommitmentFilters } from "../commitment.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { type Numbered, workedOut } from "../worked-out.ts";
import { chosenRows } from "./chosen.ts";
import { type Grouping, largestGroups } from "./largest-groups.ts";
import { openRows, type StatusCounts, type StatusRow, statusClasses, statusCounts } from "./status-sums.ts";

export interface AgenciesQuestion extends Asked {
  readonly filters: CommitmentFilters;
  /** Days within which something is due soon. */
  readonly within: number;
}

type Counts = Pick<StatusCounts, "commitments" | "open" | "dueSoon" | "possiblyOverdue" | "overdue" | "atRisk" | "kept">;

export interface AgencyCounts extends Counts {
  /** Absent: all agencies that are known by their words alone. */
  readonly agency?: { readonly partyId: string };
  /** In each role; one agency may have several in one commitment. */
  readonly roles: readonly { readonly role: string; readonly commitments: number }[];
}

export interface AgencyBoard {
  readonly within: number;
  /** Of all commitments asked for, and of the open ones, how many have an agency by name, by its words alone, or none. */
  readonly owners: readonly { readonly owner: string; readonly commitments: number; readonly open: number }[];
  /** How many agencies there are, of which the first are shown: those with the most open commitments. */
  readonly total: number;
  readonly agencies: readonly AgencyCounts[];
  readonly asOf: Moment["asOf"];
}

export function agenciesBoard(
  sql: Sql,
  ledger: Ledger,
  { filters, within, ...asked }: AgenciesQuestion,
): { board: AgencyBoard; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  const rows = chosenRows(sql, filters, moment);
  const agencies = agenciesIn(sql, rows, moment);
  const { total, shown, byClass } = largestGroups(rows, agencies, { groupsMax: viewLimits.agenciesShownMax, weighs: openRows(sql) });
  const classes = statusClasses(sql, rows, { moment, within });
  const roles = agencies.roles();
  const counted = byClass(classes.numbers, classes.count).map((counts, n) => {
    const agency = shown[n] as number;
    return countsOf(agencies.key(agency), classes.rows(counts), roles.get(agency) ?? []);
  });
  return {
    board: {
      within,
      owners: ownersOf(classes.all()),
      total,
      agencies: withNames(sql, counted, moment),
      asOf: moment.asOf,
    },
    moment,
  };
}

interface Agencies extends Grouping {
  /** Of each agency how many commitments it has in each role. */
  readonly roles: () => ReadonlyMap<number, AgencyCounts["roles"]>;
}

/** By agency, as a key its id; commitments with which none is charged stand in no group. A set is what one and the same text charges with. */
function agenciesIn(sql: Sql, rows: Uint32Array, moment: Moment): Agencies {
  const { numbers } = heldCommitments(sql).columns.charges;
  const { agencies, partsOf, agenciesOf } = heldCharges(sql);
  const setCount = sharedTexts(sql, "commitment").size;
  const keepersOf = keepers(sql, agencies, moment);
  return {
    setOf: (row) => numbers[row] as number,
    setCount: () => setCount,
    among(charges) {
      const its = agenciesOf(charges);
      return its.every((agency) => keepersOf(agency) === itself) ? its : [...new Set(its.flatMap((agency) => keptBy(agency, keepersOf)))];
    },
    count: agencies.count,
    key: agencies.at,
    roles() {
      const counts = new Uint32Array(setCount);
      for (const row of rows) counts[numbers[row] as number] = (counts[numbers[row] as number] as number) + 1;
      const sums = new Map<number, Map<string, number>>();
      for (let charges = 1; charges < setCount; charges++) {
        if (counts[charges] === 0) continue;
        for (const { agency, role } of keptParts(partsOf(charges), keepersOf)) {
          const its = sums.get(agency) ?? new Map<string, number>();
          if (its.size === 0) sums.set(agency, its);
          its.set(role, (its.get(role) ?? 0) + (counts[charges] as number));
        }
      }
      const inOrder = (its: ReadonlyMap<string, number>) =>
        [...its].sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, commitments]) => ({ role, commitments }));
      return new Map([...sums].map(([agency, its]) => [agency, inOrder(its)]));
    },
  };
}

/** Numbers of those that stand for an agency; `itself`, as nearly all do. */
type KeepersOf = (agency: number) => readonly number[];

const itself: readonly number[] = [];

/** Those that go on for an agency at the moment; itself where nobody does. */
function keepers(sql: Sql, agencies: Numbered<string>, moment: Moment): KeepersOf {
  const all = allLines(sql, moment);
  return workedOut(agencies.count(), (agency) => {
    const id = agencies.at(agency);
    const living = id === unnamed ? [] : livingFor((party) => all.get(party), id);
    return living.length === 0 || living[0] === id ? itself : living.map(agencies.numberOf);
  });
}

/** Parts as those have them who go on for the agencies, each once. */
function keptParts(parts: readonly Part[], keepersOf: KeepersOf): readonly Part[] {
  if (parts.every(({ agency }) => keepersOf(agency) === itself)) return parts;
  const kept = parts.flatMap(({ agency, role }) => keptBy(agency, keepersOf).map((keeper) => ({ agency: keeper, role })));
  return [...new Map(kept.map((part) => [`${part.agency} ${part.role}`, part])).values()];
}

function keptBy(agency: number, keepersOf: KeepersOf): readonly number[] {
  const its = keepersOf(agency);
  return its === itself ? [agency] : its;
}

function countsOf(id: string, rows: readonly StatusRow[], roles: AgencyCounts["roles"]): AgencyCounts {
  const { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept } = statusCounts(rows);
  const counts = { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept, roles };
  return id === unnamed ? counts : { agency: { partyId: id }, ...counts };
}

const ownersOf = (rows: readonly StatusRow[]): AgencyBoard["owners"] =>
  ["named", "unnamed", "none"].map((owner) => {
    const its = rows.filter(({ tally }) => tally.owner === owner);
    const sum = (some: typeof rows) => some.reduce((count, { commitments }) => count + commitments, 0);
    return { owner, commitments: sum(its), open: sum(its.filter(({ tally }) => tally.open)) };
  });
