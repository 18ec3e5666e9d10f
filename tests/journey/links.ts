// Links between pages of Markdown: where each leads, and whether that page, and that heading on it, is there.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Link {
  /** As written, without what stands behind `#`. */
  readonly target: string;
  readonly anchor: string;
}

/** The links of a page to others of this project; what stands in code is none. */
export const linksOf = (root: string, page: string): readonly Link[] =>
  [
    ...proseOf(root, page)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s#]*)(?:#([^)\s]*))?\)/g),
  ]
    .map(([, target = "", anchor = ""]) => ({ target, anchor }))
    .filter(({ target }) => !/^[a-z]+:/.test(target));

export const deadLinks = (root: string, page: string): readonly string[] =>
  linksOf(root, page)
    .filter(({ target, anchor }) => {
      const file = target === "" ? page : join(dirname(page), target);
      if (!existsSync(join(root, file))) return true;
      return anchor !== "" && (statSync(join(root, file)).isDirectory() || !anchorsOf(root, file).has(anchor));
    })
    .map(({ target, anchor }) => `${target}${anchor && `#${anchor}`}`);

const prose = new Map<string, string>();
function proseOf(root: string, page: string): string {
  const known = prose.get(page);
  if (known !== undefined) return known;
  const read = readFileSync(join(root, page), "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
  prose.set(page, read);
  return read;
}

const anchors = new Map<string, ReadonlySet<string>>();
function anchorsOf(root: string, page: string): ReadonlySet<string> {
  const known = anchors.get(page);
  if (known) return known;
  const found = new Set([...proseOf(root, page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)));
  anchors.set(page, found);
  return found;
}

/** As GitHub makes one of a heading: small letters, no marks, blanks as hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
