// The words of the register in English and Vietnamese, in the order of the glossary's page: what the reference prints and the pages show.
import { answers } from "./answers.ts";
import { closedLists } from "./closed-lists.ts";
import { verbs } from "./commands.ts";
import { events } from "./events.ts";
import type { Section } from "./section.ts";
import { stages } from "./stages.ts";
import { words } from "./words.ts";

export { closedLists } from "./closed-lists.ts";
export type { Said, Section } from "./section.ts";
export const glossary: readonly Section[] = [...closedLists, ...stages, ...verbs, events, ...answers, ...words];
