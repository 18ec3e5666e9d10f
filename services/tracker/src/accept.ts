// The two forms that a page of ours has.
import { preferred } from "@camket/platform";

/** Whether HTML is wanted rather than JSON; nothing where neither is acceptable. Without a wish, and where both are equal, JSON. */
export function prefersHtml(accept: string | undefined): boolean | undefined {
  const form = preferred(accept, ["application/json", "text/html"]);
  return form && form === "text/html";
}
