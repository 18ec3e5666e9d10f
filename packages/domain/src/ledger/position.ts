// At the edge a position is `<tag>.<the store's position>`: opaque to clients, of characters that an address need not escape.

export const tagPosition = (tag: string, position: string): string => `${tag}.${position}`;

/** The store's position, or why the text is none of this ledger. */
export function untagPosition(tag: string, text: string): { position: string } | { wrong: "form" | "tag" } {
  const match = /^([a-z0-9]{4,16})\.([0-9]{1,20}(?:-[0-9]{1,20})?)$/.exec(text);
  if (!match) return { wrong: "form" };
  return match[1] === tag ? { position: match[2] as string } : { wrong: "tag" };
}

/** The numbers of a store's own position: one, or two with a hyphen between, which may be larger than a double holds. */
export const numbersOfPosition = (position: string): readonly bigint[] => position.split("-").map(BigInt);

/** Whether a position lies after another of the same store. @example isBeyond("10", "9") // true */
export function isBeyond(position: string, other: string): boolean {
  const [a, b] = [numbersOfPosition(position), numbersOfPosition(other)];
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs >= 0 && (a[differs] as bigint) > (b[differs] ?? -1n);
}
