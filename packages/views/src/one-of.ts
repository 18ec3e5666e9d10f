// A filter by several values, each a parameter of its own: of one value SQLite makes an equality, which an index serves in the list's order.
import type { Params } from "./statements.ts";

export function oneOf(
  column: string,
  values: readonly string[] | undefined,
): { readonly where: readonly string[]; readonly params: Params } {
  if (values === undefined) return { where: [], params: {} };
  const names = values.map((_, n) => `${column}${n}`);
  return {
    where: [`r.${column} IN (${names.map((name) => `:${name}`).join(", ")})`],
    params: Object.fromEntries(names.map((name, n) => [name, values[n] as string])),
  };
}
