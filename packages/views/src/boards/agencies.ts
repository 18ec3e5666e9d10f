// The agencies' board: what each agency is charged with and how it stands. A commitment counts for every agency charged with it, and once for one
// that has several roles; an agency that ended counts for those that go on for it, as in the list by agency.
import type { CommitmentFilters } from "../commitment.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { linesAmong, linesAt } from "../lines.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { type Charge, chargesOf } from "../status-columns.ts";
import { chosenCommitments } from "./chosen.ts";
import { type StatusCounts, type StatusGroup, statusByCharges, statusSums, talliesCounted } from "./status-sums.ts";

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
  const chosen = chosenCommitments(sql, filters, moment);
  const texts = sharedTexts(sql, "commitment");
  const charged = [...statusByCharges(sql, { chosen, moment, within })].map(([number, group]) => ({
    charges: chargesOf(texts(number)),
    group,
  }));
  const goesOnFor = keepers(
    sql,
    charged.flatMap(({ charges }) => charges),
    moment,
  );
  const agencies = new Map<string, Charged>();
  for (const { charges, group } of charged) {
    const { open, commitments } = group.sizes();
    const its = charges.flatMap(({ role, partyId }) => goesOnFor(partyId).map((id) => ({ id, role })));
    for (const [id, roles] of Map.groupBy(its, (one) => one.id)) {
      const agency: Charged = agencies.get(id) ?? { id, groups: [], roles: new Map(), open: 0, commitments: 0 };
      agencies.set(id, agency);
      agency.groups.push(group);
      agency.open += open;
      agency.commitments += commitments;
      for (const role of new Set(roles.map((one) => one.role))) agency.roles.set(role, (agency.roles.get(role) ?? 0) + commitments);
    }
  }
  const shown = [...agencies.values()].sort(byOpen).slice(0, viewLimits.agenciesShownMax);
  return {
    board: {
      within,
      owners: ownersOf(talliesCounted(sql, { chosen, moment, within })),
      total: agencies.size,
      agencies: withNames(sql, shown.map(countsOf), moment),
      asOf: moment.asOf,
    },
    moment,
  };
}

const unnamed = "";

/** What an agency, or all that are known by their words alone, is charged with. */
interface Charged {
  readonly id: string;
  readonly groups: StatusGroup[];
  readonly roles: Map<string, number>;
  open: number;
  commitments: number;
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

function countsOf({ id, groups, roles }: Charged): AgencyCounts {
  const sums = statusSums();
  for (const row of groups.flatMap(({ rows }) => rows())) sums.add(row);
  const { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept } = sums.counts();
  const inOrder = [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, count]) => ({ role, commitments: count }));
  const counts = { commitments, open, dueSoon, possiblyOverdue, overdue, atRisk, kept, roles: inOrder };
  return id === unnamed ? counts : { agency: { partyId: id }, ...counts };
}

const ownersOf = (rows: ReturnType<typeof talliesCounted>): AgencyBoard["owners"] =>
  ["named", "unnamed", "none"].map((owner) => {
    const its = rows.filter((row) => row.owner === owner);
    const sum = (some: typeof rows) => some.reduce((count, { commitments }) => count + commitments, 0);
    return { owner, commitments: sum(its), open: sum(its.filter(({ open }) => open)) };
  });

const byOpen = (a: Charged, b: Charged): number => b.open - a.open || b.commitments - a.commitments || (a.id < b.id ? -1 : 1);
