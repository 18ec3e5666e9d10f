// What a replay finds, told field by field and counted: only so much of each view or list is told, and the rest is its number.
import type { DifferentRow, FieldDifference } from "@camket/views";
import { findingsMax } from "./limits.ts";
import type { ReplayLine, ReplayReport } from "./replay-target.ts";

export type Told = ReturnType<typeof tellDifferences>;

export function tellDifferences({ line, progress }: ReplayReport) {
  const counts = new Map<string, number>();
  const differs = (one: Omit<Extract<ReplayLine, { kind: "differs" }>, "kind">): void => {
    const count = (counts.get(one.where) ?? 0) + 1;
    counts.set(one.where, count);
    if (count <= findingsMax) line({ kind: "differs", ...one });
  };
  const total = (): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  return {
    progress,
    row({ table, row, columns, only, text }: DifferentRow): void {
      if (columns)
        for (const { column, kept, fresh } of columns) differs({ where: table, row, field: column, served: kept, replayed: fresh });
      else if (only) differs({ where: table, row, ...(only === "kept" ? { served: "this row" } : { replayed: "this row" }) });
      else differs({ where: table, row, text });
    },
    field: (where: string, { field, before, after }: FieldDifference, row?: string): void =>
      differs({
        where,
        ...(row === undefined ? {} : { row }),
        field,
        ...(before === undefined ? {} : { served: before }),
        ...(after === undefined ? {} : { replayed: after }),
      }),
    /** Told only where nothing differs. */
    holds(text: string): void {
      if (total() === 0) line({ kind: "holds", text });
    },
    notChecked: (text: string): void => line({ kind: "not-checked", text }),
    end(): number {
      for (const [where, count] of counts)
        if (count > findingsMax) line({ kind: "differs", where, text: `and ${count - findingsMax} more` });
      return total();
    },
  };
}
