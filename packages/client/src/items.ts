// The items of a list, page after page.
import { type Answer, answerOf } from "./answer.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  /** The address of the next page. */
  readonly next?: string;
}

/**
 * Asks for the next page only when the items of the last are used up.
 * @param ask is given `{}` for the first page and the cursor for each further one, to be sent beside the filters.
 * @throws CamketProblem
 * @example
 * const late = itemsOf((more) => camket.GET("/v1/commitments", { params: { query: { schedule: ["late"], ...more } } }));
 * for await (const { id } of late) console.log(id);
 */
export async function* itemsOf<Item>(ask: (more: { cursor?: string }) => Promise<Answer<Page<Item>>>): AsyncGenerator<Item, void> {
  let more: { cursor?: string } | undefined = {};
  while (more) {
    const page: Page<Item> = await answerOf(ask(more));
    yield* page.items;
    const cursor: string | null = new URLSearchParams(page.next?.split("?")[1]).get("cursor");
    more = cursor ? { cursor } : undefined;
  }
}
