// The ends of corridors by their names: provinces are few, however many corridors and groups they make.
import type { Corridor } from "../corridor-ends.ts";
import type { Moment } from "../knowledge.ts";
import { withNames } from "../parties-at.ts";
import type { Sql } from "../statements.ts";

type Ends = readonly { readonly partyId: string }[];

/** Adds to each its two provinces by name, as at the moment; nothing to what stands in no corridor. */
export function withEnds<Group extends { readonly corridor?: Corridor }>(
  sql: Sql,
  groups: readonly Group[],
  moment: Moment,
): readonly (Group & { readonly ends?: Ends })[] {
  const ids = [...new Set(groups.flatMap(({ corridor }) => corridor ?? []))];
  const named = withNames(
    sql,
    ids.map((partyId) => ({ partyId })),
    moment,
  );
  const byId = new Map(named.map((party) => [party.partyId, party]));
  return groups.map((group) =>
    group.corridor ? { ...group, ends: group.corridor.map((id) => byId.get(id) as { readonly partyId: string }) } : group,
  );
}
