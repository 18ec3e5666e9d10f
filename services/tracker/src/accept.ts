// Content negotiation (RFC 9110 §12.5.1) between the two forms that a page of ours has.
import { wishFor } from "@camket/platform";

/** Whether HTML is wanted rather than JSON; nothing where neither is acceptable. Without a wish, and where both are equal, JSON. */
export function prefersHtml(accept: string | undefined): boolean | undefined {
  const [html, json] = [wishFor(accept, "text/html").q, wishFor(accept, "application/json").q];
  return html === 0 && json === 0 ? undefined : html > json;
}
