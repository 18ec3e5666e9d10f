// The agencies' board: what each agency is charged with and how it stands. A commitment counts for every agency charged with it, and once for one
// that has several roles; an agency that ended counts for those that go on for it, as in the list by agency.
import { heldCommitments } from "../columns/commitments.ts";
import type { CommitmentFilters } from "../commitment.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { linesAmong, linesAt } from "../lines.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { type Charge, chargesOf } from "../status-columns.ts";
import { chosenRows } from "./chosen.ts";
import { type Grouping, largestGroups } from "./largest-groups.ts";
import { openRows, type StatusCounts, type StatusRow, statusReader, statusSums } from "./status-sums.ts";

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
  const { total, largest } = largestGroups(rows, agencies, { groupsMax: viewLimits.agenciesShownMax, weighs: openRows(sql) });
  const statusOf = statusReader(sql, { moment, within });
  const shown = largest.map(({ group, entries }) => countsOf(agencies.key(group), statusOf(entries), agencies.rolesIn(group)));
  return {
    board: {
      within,
      owners: ownersOf(statusOf(rows)),
      total,
      agencies: withNames(sql, shown, moment),
      asOf: moment.asOf,
    },
    moment,
  };
}

const unnamed = "";
const none: readonly number[] = [];

interface Agencies extends Grouping {
  /** How many commitments an agency has in each role. */
  readonly rolesIn: (agency: number) => AgencyCounts["roles"];
}

/** By agency, as a key its id; commitments with which none is charged stand in no group. */
function agenciesIn(sql: Sql, rows: Uint32Array, moment: Moment): Agencies {
  const { numbers } = heldCommitments(sql).columns.charges;
  const texts = sharedTexts(sql, "commitment");
  const counts = new Map<number, number>();
  for (const row of rows) {
    const number = numbers[row] as number;
    if (number > 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const known = sql.kept("charges", () => new Map<number, readonly Charge[]>());
  const readCharges = (number: number): readonly Charge[] => {
    const its = known.get(number) ?? chargesOf(texts.at(number));
    known.set(number, its);
    return its;
  };
  const charges = new Map([...counts.keys()].map((number) => [number, readCharges(number)]));
  const goesOnFor = keepers(sql, [...charges.values()].flat(), moment);
  const ids: string[] = [];
  const byId = new Map<string, number>();
  const agencyOf = (id: string): number => {
    const agency = byId.get(id) ?? ids.push(id) - 1;
    byId.set(id, agency);
    return agency;
  };
  const partsIn = new Map(
    [...charges].map(([number, its]) => [
      number,
      its.flatMap(({ role, partyId }) => goesOnFor(partyId).map((id) => ({ agency: agencyOf(id), role }))),
    ]),
  );
  const chargedWith = new Map<number, number[]>();
  for (const [number, parts] of partsIn)
    for (const agency of new Set(parts.map((part) => part.agency))) {
      const numbers = chargedWith.get(agency) ?? [];
      if (numbers.push(number) === 1) chargedWith.set(agency, numbers);
    }
  const agenciesOf = new Map([...partsIn].map(([number, parts]) => [number, [...new Set(parts.map(({ agency }) => agency))]]));
  return {
    of: (row) => agenciesOf.get(numbers[row] as number) ?? none,
    count: () => ids.length,
    key: (agency) => ids[agency] as string,
    rolesIn(agency) {
      const roles = new Map<string, number>();
      for (const number of chargedWith.get(agency) ?? [])
        for (const role of new Set((partsIn.get(number) ?? []).flatMap((part) => (part.agency === agency ? [part.role] : []))))
          roles.set(role, (roles.get(role) ?? 0) + (counts.get(number) ?? 0));
      return [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, commitments]) => ({ role, commitments }));
    },
  };
}

/** Those that stand for an agency at the moment; itself where nobody goes on for it (party_by_id). */
function keepers(sql: Sql, charges: readonly Charge[], moment: Moment): (partyId: string | undefined) => readonly string[] {
  const ids = [...new Set(charges.flatMap(({ partyId }) => partyId ?? []))];
  const lines = linesAt(sql, moment, linesAmong(sql, ids, moment));
  const found = new Map(
    ids.map((id) => {
      const living = livingFor(lines, id);
      return [id, living.length > 0 ? living : [id]];
    }),
  );
  return (partyId) => (partyId === undefined ? [unnamed] : (found.get(partyId) as readonly string[]));
}

function countsOf(id: string, rows: readonly StatusRow[], roles: AgencyCounts["roles"]): AgencyCounts {
  const sums = statusSums();
  for (const row of rows) sums.add(row);
  const { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept } = sums.counts();
  const counts = { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept, roles };
  return id === unnamed ? counts : { agency: { partyId: id }, ...counts };
}

const ownersOf = (rows: readonly StatusRow[]): AgencyBoard["owners"] =>
  ["named", "unnamed", "none"].map((owner) => {
    const its = rows.filter((row) => row.owner === owner);
    const sum = (some: typeof rows) => some.reduce((count, { commitments }) => count + commitments, 0);
    return { owner, commitments: sum(its), open: sum(its.filter(({ open }) => open)) };
  });
