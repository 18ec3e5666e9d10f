// query: pages of the log that are read once for all who follow it live. Events never change, so that a page that was read stays right for ever;
// readers at the end of the log all ask for the one after the same position.

/**
 * Gives the page after a position, from `read` or as it was read before.
 * @param isWorthKeeping a page to which nothing can be added
 */
export function sharedPages<Page>(
  read: (after: string) => Promise<Page>,
  isWorthKeeping: (page: Page) => boolean,
  pagesMax: number,
): (after: string) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>();
  return (after) => {
    const known = pages.get(after);
    if (known !== undefined) return known;
    const page = read(after);
    const forget = () => {
      if (pages.get(after) === page) pages.delete(after);
    };
    pages.set(after, page);
    page.then((one) => isWorthKeeping(one) || forget(), forget);
    for (const oldest of pages.keys()) {
      if (pages.size <= pagesMax) break;
      pages.delete(oldest);
    }
    return page;
  };
}

/** Runs one at a time, in the order of asking. */
export function inTurn(): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
