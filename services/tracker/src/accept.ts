// Content negotiation (RFC 9110 §12.5.1) between the two forms that a page of ours has.

/** Whether HTML is wanted rather than JSON; nothing where neither is acceptable. Without a wish, and where both are equal, JSON. */
export function prefersHtml(accept: string | undefined): boolean | undefined {
  if (accept === undefined || accept.trim() === "") return false;
  const html = quality(accept, "text", "html");
  const json = quality(accept, "application", "json");
  return html === 0 && json === 0 ? undefined : html > json;
}

/** Of the ranges that cover the type, the most specific counts. */
function quality(accept: string, type: string, subtype: string): number {
  let found = { rank: -1, q: 0 };
  for (const part of accept.split(",")) {
    const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const rank = [`*/*`, `${type}/*`, `${type}/${subtype}`].indexOf(range);
    const q = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    if (rank > found.rank && !Number.isNaN(q)) found = { rank, q };
  }
  return found.q;
}
