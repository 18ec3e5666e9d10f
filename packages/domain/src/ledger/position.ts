// At the edge a position is `<tag>.<the store's position>`: opaque to clients, of characters that an address need not escape.

export const tagPosition = (tag: string, position: string): string => `${tag}.${position}`;

/** The store's position, or why the text is none of this ledger. */
export function untagPosition(tag: string, text: string): { position: string } | { wrong: "form" | "tag" } {
  const match = /^([a-z0-9]{4,16})\.([0-9]{1,20}(?:-[0-9]{1,20})?)$/.exec(text);
  if (!match) return { wrong: "form" };
  return match[1] === tag ? { position: match[2] as string } : { wrong: "tag" };
}
