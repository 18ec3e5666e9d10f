// The stage of a thing as its register keeps and shows it: where it is, the place under a pause or an exit, and what it may already be.
import type { Value } from "./fold-rows.ts";
import type { ListRow } from "./list.ts";

export const stageColumns = { stage: "TEXT", covered: "TEXT", may_already_be: "TEXT" } as const;
type StageColumn = keyof typeof stageColumns;
export const stageColumnNames = Object.keys(stageColumns) as readonly StageColumn[];

interface Staged {
  readonly stage?: string;
  readonly covered?: string;
  readonly mayAlreadyBe: readonly string[];
}

export const stageRow = ({ stage, covered, mayAlreadyBe }: Staged): Readonly<Record<StageColumn, Value | undefined>> => ({
  stage,
  covered,
  may_already_be: mayAlreadyBe.length === 0 ? undefined : mayAlreadyBe.join(" "),
});

export const stageShown = ({ stage, covered, may_already_be }: ListRow) => ({
  ...(stage === null ? {} : { stage }),
  ...(covered === null ? {} : { covered }),
  mayAlreadyBe: may_already_be === null ? [] : String(may_already_be).split(" "),
});
