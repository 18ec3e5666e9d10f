// What specs of pages read of a page: its words, and where its links lead.

/** What a page says, without its markup and drawings. */
export const said = (markup: string): string =>
  markup
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

/** The same; what is struck through stands in brackets. */
export const saidAndStruck = (markup: string): string => said(markup.replaceAll(/<del>|<\/del>/g, (tag) => (tag === "<del>" ? "[" : "]")));

/** Of a link by its words, where it leads. */
export const hrefOf = (body: string, words: RegExp): string => {
  const link = [...body.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , text = ""]) => words.test(said(text)));
  return (link?.[1] ?? "").replaceAll("&amp;", "&");
};
