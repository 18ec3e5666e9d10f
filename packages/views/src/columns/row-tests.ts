// The filters of the list of commitments that columns in memory answer, as tests of a row. Each says what its clause says in SQL.
import type { CommitmentFilters } from "../commitment.ts";
import { agencySought, corridorEnds, lostSought, partySought, type Sought } from "../commitment-sought.ts";
import { corridorSought } from "../corridor.ts";
import type { Kin } from "../kin.ts";
import type { Moment } from "../knowledge.ts";
import { sharedTexts } from "../shared-texts.ts";
import { sidesOf } from "../sides.ts";
import type { Sql } from "../statements.ts";
import type { Tally } from "../status-columns.ts";
import { workedOut } from "../worked-out.ts";
import { heldCharges } from "./charges.ts";
import { heldCommitments, rowsOf } from "./commitments.ts";
import { talliesOf } from "./tallies.ts";

export type RowTest = (row: number) => boolean;

/** @returns the tests, and the filters that SQL has to answer */
export function testsOf(sql: Sql, filters: CommitmentFilters, moment: Moment): { tests: readonly RowTest[]; rest: CommitmentFilters } {
  const { party, obligor, beneficiary, corridor, agency, orphaned, ...others } = filters;
  const { kind, stage, owner, open, atRisk, handover, disputed, ...rest } = others;
  const sought = (one: Sought) => soughtTest(sql, one);
  const tests = [
    party && sought(partySought(sql, "party", party, moment)),
    obligor && sought(partySought(sql, "obligor", obligor, moment)),
    beneficiary && sought(partySought(sql, "beneficiary", beneficiary, moment)),
    corridor && corridorTest(sql, corridor, moment),
    agency && sought(agencySought(sql, agency, moment)),
    orphaned === undefined ? undefined : orphanTest(sql, orphaned, moment),
    kind && kindTest(sql, kind),
    tallyTest(sql, stage && ((one) => one.stage !== undefined && stage.includes(one.stage))),
    tallyTest(sql, owner && ((one) => owner.includes(one.owner))),
    tallyTest(sql, open === undefined ? undefined : (one) => one.open === open),
    tallyTest(sql, atRisk === undefined ? undefined : (one) => one.atRisk === atRisk),
    tallyTest(sql, handover && ((one) => one.unaccepted)),
    tallyTest(sql, disputed === undefined ? undefined : (one) => one.disputed === disputed),
  ];
  return { tests: tests.filter((test) => test !== undefined), rest };
}

function kindTest(sql: Sql, kinds: readonly string[]): RowTest {
  const { numbers, words } = heldCommitments(sql).columns.kind;
  const isOne = Array.from({ length: words.size }, (_, number) => kinds.includes(words.at(number) ?? ""));
  return (row) => isOne[numbers[row] as number] as boolean;
}

function tallyTest(sql: Sql, fits: ((tally: Tally) => boolean) | undefined): RowTest | undefined {
  if (!fits) return undefined;
  const tallies = talliesOf(sql);
  const isFit = workedOut(tallies.count(), (place) => fits(tallies.at(place)));
  return (row) => isFit(tallies.placeOf(row));
}

function soughtTest(sql: Sql, { roles, kin, judged }: Sought): RowTest {
  const { ends, charges } = heldCommitments(sql).columns;
  const { isOwing, isHaving } = sideTests(sql, kin);
  const sides = sidesOf(sql);
  const [asObligor, asBeneficiary] = [roles.includes("obligor"), roles.includes("beneficiary")];
  const isAmong = (choice: number) => (asObligor && isOwing(sides.owing(choice))) || (asBeneficiary && isHaving(sides.having(choice)));
  const isCharged = roles.includes("agency") ? chargesTest(sql, kin) : () => false;
  return judgedFirst(sql, judged, (row) => isAmong(ends.numbers[row] as number) || isCharged(charges.numbers[row] as number));
}

function corridorTest(sql: Sql, pair: readonly [string, string], moment: Moment): RowTest {
  const { kin, judged } = corridorSought(sql, corridorEnds, pair, moment);
  const { ends } = heldCommitments(sql).columns;
  const sides = sidesOf(sql);
  const [a, b] = [sideTests(sql, kin[0]), sideTests(sql, kin[1])];
  const isBetween = (choice: number) => {
    const [owing, having] = [sides.owing(choice), sides.having(choice)];
    return (a.isOwing(owing) && (b.isOwing(owing) || b.isHaving(having))) || (b.isOwing(owing) && (a.isOwing(owing) || a.isHaving(having)));
  };
  return judgedFirst(sql, judged, (row) => isBetween(ends.numbers[row] as number));
}

function orphanTest(sql: Sql, orphaned: boolean, moment: Moment): RowTest {
  const isLost = soughtTest(sql, lostSought(sql, moment));
  const isOpen = tallyTest(sql, ({ open }) => open) as RowTest;
  return (row) => (isOpen(row) && isLost(row)) === orphaned;
}

/** Whether one of those obliged, or of the others, is of the kin. */
function sideTests(sql: Sql, kin: Kin) {
  const sides = sidesOf(sql);
  const among = (ids: readonly string[]) => {
    const isAmong = new Uint8Array(sides.count);
    for (const id of ids) for (const side of sides.withParty(id)) isAmong[side] = 1;
    return (side: number) => isAmong[side] === 1;
  };
  return { isOwing: among(kin.obliged), isHaving: among(kin.otherwise) };
}

function chargesTest(sql: Sql, { otherwise }: Kin): (charges: number) => boolean {
  const { agencies, agenciesOf } = heldCharges(sql);
  const kin = new Set(otherwise);
  return workedOut(sharedTexts(sql, "commitment").size, (charges) => agenciesOf(charges).some((agency) => kin.has(agencies.at(agency))));
}

/** Of commitments that were judged one by one, what was found. */
function judgedFirst(sql: Sql, judged: Sought["judged"], test: RowTest): RowTest {
  if (judged.size === 0) return test;
  const byRow = new Map(rowsOf(sql, [...judged.keys()]).map(([row, id]) => [row, judged.get(id) as boolean]));
  return (row) => byRow.get(row) ?? test(row);
}
