// If-Match and If-None-Match (RFC 9110 §13.1): lists of entity tags, or `*`. A tag of ours is `"<revision>"` from a command and
// `"<revision>.<hash>"` from a read; of both only the revision counts here.

/** `any` for `*`; else the revisions that the tags name. A tag that is none of ours names no revision, and so never fits. */
export type Tags = { readonly any: true } | { readonly any: false; readonly revisions: readonly number[] };

const list = /^[\t ]*(?:,[\t ]*)*((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")(?=[\t ]*(?:,|$))[\t ]*/;
const ours = /^"(\d{1,15})(?:\.[A-Za-z0-9_-]*)?"$/;

/** Nothing where the text is no such list. A weak tag fits no strong comparison, so it counts for `If-None-Match` only. */
export function readTags(text: string, weak: boolean): Tags | undefined {
  if (text.trim() === "*") return { any: true };
  const revisions: number[] = [];
  let rest = text;
  do {
    const match = list.exec(rest);
    if (!match) return undefined;
    const tag = match[1] as string;
    const revision = ours.exec(tag.startsWith("W/") ? (weak ? tag.slice(2) : "") : tag)?.[1];
    if (revision !== undefined) revisions.push(Number(revision));
    rest = rest.slice(match[0].length);
  } while (rest !== "" && !/^[\t ,]*$/.test(rest));
  return { any: false, revisions };
}

/** `revision` is the stream's last; absent: there is no such stream. */
export const fits = (tags: Tags, revision: number | undefined): boolean =>
  revision !== undefined && (tags.any || tags.revisions.includes(revision));

export const tagOf = (revision: number): string => `"${revision}"`;
