// What filters ask of the rows of a register, as SQL over the row `r` with its parameters; `:validAt` and `:seq` are there already. Each filter
// names its parameters after itself, so that any of them stand together.
import type { Params } from "./statements.ts";

export interface Clauses {
  readonly where: readonly string[];
  readonly params: Params;
}

/** All of them; a filter that was not asked for is left out. */
export const allOf = (...asked: readonly (Clauses | undefined)[]): Clauses => ({
  where: asked.flatMap((one) => one?.where ?? []),
  params: Object.assign({}, ...asked.map((one) => one?.params)) as Params,
});

/** A column of 1 and 0, where 1 is seldom and has an index of its own: the plus keeps SQLite from others for 0. */
export const flagged = (column: string, value: boolean | undefined): Clauses | undefined =>
  value === undefined ? undefined : { where: [value ? `r.${column} = 1` : `+r.${column} = 0`], params: {} };

/** One of several words, each a parameter of its own: of one word SQLite makes an equality, which an index serves in the list's order. */
export function oneOf(column: string, values: readonly string[] | undefined): Clauses | undefined {
  if (values === undefined) return undefined;
  const names = values.map((_, n) => `${column}${n}`);
  return {
    where: [`r.${column} IN (${names.map((name) => `:${name}`).join(", ")})`],
    params: Object.fromEntries(names.map((name, n) => [name, values[n] as string])),
  };
}
