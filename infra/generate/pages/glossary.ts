// docs/reference/glossary.md: each word of the API in English and in Vietnamese.

import { glossary, type Section } from "@camket/glossary";
import { code, notice, paragraphs, table } from "../forms.ts";

export const anchorOfSection = ({ title }: Section): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

export const glossaryPage = (): string =>
  `${paragraphs(
    "# Glossary English–Vietnamese",
    notice,
    "The words that commands take and answers use: the code as the API writes it, in English, in Vietnamese. The Vietnamese words are those of the field: for agreements those of Law 70/2020/QH14 on international agreements. Codes are never translated in the API itself.",
    glossary.map((section) => `- [${section.title}](#${anchorOfSection(section)})`).join("\n"),
    ...glossary.flatMap((section) => [
      `## ${section.title}`,
      table(
        ["Code", "English", "Tiếng Việt"],
        [...section.words].map(([word, [en, vi]]) => [code(word), en, vi]),
      ),
    ]),
  )}\n`;
