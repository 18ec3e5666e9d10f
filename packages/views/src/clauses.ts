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

/** One of several words, each a parameter of its own: of one word SQLite makes an equality, which an index serves in the list's order. */
export function oneOf(column: string, values: readonly string[] | undefined): Clauses | undefined {
  if (values === undefined) return undefined;
  const names = values.map((_, n) => `${column}${n}`);
  return {
    where: [`r.${column} IN (${names.map((name) => `:${name}`).join(", ")})`],
    params: Object.fromEntries(names.map((name, n) => [name, values[n] as string])),
  };
}

/** What is known of some things one by one: whether they are found. */
export type Judged = ReadonlyMap<string, boolean>;

/** What the clauses find, but of those judged the ones found. Most often none is judged: then the list is found by the clauses alone. */
export function butJudged({ where, params }: Clauses, filter: string, judged: Judged): Clauses {
  if (judged.size === 0) return { where, params };
  const ids = (found: boolean) => JSON.stringify([...judged].flatMap(([id, isFound]) => (isFound === found ? [id] : [])));
  const [yes, no] = [`${filter}Judged`, `${filter}Not`];
  return {
    where: [
      `(${where.join(" AND ")} AND r.id NOT IN (SELECT value FROM json_each(:${no})) OR r.id IN (SELECT value FROM json_each(:${yes})))`,
    ],
    params: { ...params, [yes]: ids(true), [no]: ids(false) },
  };
}
