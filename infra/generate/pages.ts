// The generated pages of docs/reference, by the name of their file: from the catalogues and schemas of the domain, from the problems of the edge,
// from the commands of the command line.
import { commandLineReference } from "@camket/tracker/command-line";
import { notice, paragraphs } from "./forms.ts";
import { commandPage } from "./pages/commands.ts";
import { eventPage } from "./pages/events.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { problemPage } from "./pages/problems.ts";
import { tablePage } from "./pages/tables.ts";
import { valuePage } from "./pages/values.ts";

const commandLinePage = (): string => `${paragraphs("# Command line", notice, commandLineReference())}\n`;

export const referencePages = (): Readonly<Record<string, string>> => ({
  "docs/reference/commands.md": commandPage(),
  "docs/reference/events.md": eventPage(),
  "docs/reference/values.md": valuePage(),
  "docs/reference/problems.md": problemPage(),
  "docs/reference/tables.md": tablePage(),
  "docs/reference/glossary.md": glossaryPage(),
  "docs/reference/command-line.md": commandLinePage(),
});

/** The pages that are not as `present` gives them, by their file. */
export const stalePages = (present: (file: string) => string | undefined): readonly (readonly [file: string, page: string])[] =>
  Object.entries(referencePages()).filter(([file, page]) => present(file) !== page);
