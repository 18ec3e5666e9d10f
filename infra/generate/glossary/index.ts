// The glossary English–Vietnamese, in the order of its page.
import { answers } from "./answers.ts";
import { closedLists } from "./closed-lists.ts";
import { verbs } from "./commands.ts";
import type { Section } from "./section.ts";
import { stages } from "./stages.ts";
import { words } from "./words.ts";

export type { Said, Section } from "./section.ts";
export const glossary: readonly Section[] = [...closedLists, ...stages, ...verbs, ...answers, ...words];
