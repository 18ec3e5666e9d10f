// Commitments as the pages of other things show them: those under an agreement, at a meeting, in answer to a request.

import type { components } from "@camket/client";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { date } from "./date.ts";
import { scheduleTag } from "./standing-tag.ts";
import { type TableColumn, table } from "./table.ts";
import { codeTag } from "./tag.ts";
import { codeText, localized } from "./text-in.ts";

const words = catalogue({
  en: { commitment: "Commitment", stage: "Stage", onTime: "On time", due: "Due" },
  vi: { commitment: "Cam kết", stage: "Giai đoạn", onTime: "Tiến độ", due: "Thời hạn" },
});

export type CommitmentBrief = components["schemas"]["Request"]["commitments"]["items"][number];

/** @param more columns after the others */
export function commitmentTable<Brief extends CommitmentBrief>(
  visit: Visit,
  caption: string,
  items: readonly Brief[],
  more: readonly TableColumn<Brief>[] = [],
): Content {
  const { address, language } = visit;
  const said = words[language];
  return table<Brief>(
    caption,
    [
      {
        title: said.commitment,
        head: true,
        cell: ({ id, title, kind }) =>
          html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br /><small>${codeText(language, "kind", kind)}</small>`,
      },
      { title: said.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "stage", stage) },
      { title: said.onTime, tags: true, cell: ({ schedule }) => scheduleTag(language, schedule) },
      { title: said.due, cell: ({ schedule }) => date(schedule.due, language) },
      ...more,
    ],
    items,
  );
}
