// Boards of the API that another page shows: its address leads there.

import { frameWords } from "../../frame/words.ts";
import type { Page, Section } from "../../page.ts";

const alias = (board: string, section: Section, path = `/${section}`): Page => ({
  path: `/boards/${board}`,
  section,
  show: async ({ address, language }) => ({
    title: frameWords[language][section as "requests"],
    content: undefined,
    redirect: address.to(path, Object.fromEntries(Object.entries(address.query).filter(([name]) => name !== "cursor"))),
  }),
});

export const aliases: readonly Page[] = [
  alias("overview", "overview", "/"),
  alias("corridors", "corridors"),
  alias("requests", "requests"),
  alias("agreements", "agreements"),
  alias("indicators", "indicators"),
];
