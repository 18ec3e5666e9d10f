// Two lists of the same things at the same moment, item by item: both come in the order of their ids.
import { type FieldDifference, fieldDifferences } from "@camket/views";
import type { Asked, Item, ListPath, Served } from "./served.ts";

/** Each list by the view that it is read from. */
export const listOfView: Readonly<Record<string, ListPath>> = {
  commitment: "commitments",
  agreement: "agreements",
  request: "requests",
  meeting: "meetings",
  party: "parties",
  source: "sources",
  indicator: "indicators",
};

export interface CompareLists {
  readonly served: Served;
  readonly fresh: Served;
  /** The same moment, as it is asked of each of the two. */
  readonly questions: readonly [Asked, Asked];
  readonly now: string;
  /** Of this view alone; absent: of all that have a list. */
  readonly view?: string | undefined;
  readonly told: {
    field(where: string, difference: FieldDifference, row: string): void;
    holds(text: string): void;
    progress(what: string, done: number, of: number): void;
  };
}

/** How many items were compared. */
export async function compareLists({ served, fresh, questions, now, view, told }: CompareLists): Promise<number> {
  let items = 0;
  for (const path of view === undefined ? Object.values(listOfView) : [listOfView[view] as ListPath]) {
    const [left, right] = [served.list(path, questions[0], now), fresh.list(path, questions[1], now)];
    const before = items;
    for (let [a, b] = [await next(left), await next(right)]; a || b; ) {
      const order = !a ? 1 : !b ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
      const row = `id ${(order <= 0 ? a : b)?.id}`;
      const [one, other] = [order <= 0 ? a : undefined, order >= 0 ? b : undefined];
      if (one && other) for (const difference of fieldDifferences(one, other)) told.field(path, difference, row);
      else told.field(path, { field: "", ...(one ? { before: "this item" } : { after: "this item" }) }, row);
      items += 1;
      if (one) a = await next(left);
      if (other) b = await next(right);
      told.progress("items", items, 0);
    }
    told.holds(`${items - before} ${path} are listed as the log gives them`);
  }
  return items;
}

const next = async (items: AsyncGenerator<Item>): Promise<Item | undefined> => {
  const { value, done } = await items.next();
  return done ? undefined : value;
};
