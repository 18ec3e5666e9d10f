// What a board that shows its items page by page is asked beside its filters. The page itself is that of a list (list.ts): a board gives it a
// definition of its own, with a name, so that a cursor of one never leads into the other.
import type { ListQuestion } from "../list.ts";

export interface PagedQuestion<Filters> extends ListQuestion<Filters> {
  /** For a table, which has the items alone: what the board counts beside them is left out. */
  readonly rowsOnly?: boolean;
}
