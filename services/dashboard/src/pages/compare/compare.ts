// Two moments compared: what differs between them, whether it was recorded in between, became known later, or days went by.
import { answerOf } from "@camket/client";
import { things } from "@camket/domain";
import { wholeOf } from "../../address.ts";
import { thingsText } from "../../forms/command-words.ts";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { addressByIds, namesAsked, offeredTo } from "../../parts/filter-names.ts";
import { corridor, type Filter, filterBar, tableLinks, thing } from "../../parts/filters.ts";
import { withTotal } from "../../parts/list-page.ts";
import { pagination } from "../../parts/pagination.ts";
import { differ, differences, waysToDiffer } from "./differences.ts";
import { firstMoment, lastMeeting, momentsForm, momentsSaid, presets } from "./moments.ts";
import { compareWords } from "./words.ts";

const filters: readonly Filter[] = [
  { is: "codes", name: "thing", label: "thing", codes: things, say: (code, language) => thingsText(language, code as "parties") },
  { is: "codes", name: "change", label: "change", codes: waysToDiffer, say: (code, language) => compareWords[language][code as "stage"] },
  thing("party", "parties"),
  corridor,
  thing("agency", "parties"),
  thing("source", "sources"),
];

export const comparePage: Page = {
  path: "/compare",
  section: "compare",
  async show(visit) {
    const { address, camket, language } = visit;
    const words = compareWords[language];
    const redirect = await addressByIds(visit, filters);
    if (redirect !== undefined) return { title: words.title, content: undefined, redirect };
    const first = firstMoment(visit);
    const query = { ...address.asked, ...first };
    const [compared, meeting, names, offered] = await Promise.all([
      answerOf(camket.GET("/v1/diff", { params: { query, header: withTotal } })),
      lastMeeting(visit),
      namesAsked(visit, filters),
      offeredTo(visit, filters),
    ]);
    const { from, asOf, totals } = compared;
    const by = waysToDiffer.flatMap((as) => (totals?.by[as] ? [{ as, n: totals.by[as] }] : []));
    const quick = by.map(({ as, n }) => ({ label: words.count(words[as], n), asks: { change: as } }));
    return {
      title: words.title,
      lead: momentsSaid(visit, from, asOf),
      asOf,
      resource: { path: "/v1/diff", query: wholeOf(query), tables: true },
      content: html`${presets(visit, from, meeting)} ${momentsForm(visit, from, asOf)}
        ${filterBar(visit, { filters, quick, names, offered })}
        <p class="list-head"><strong>${differ(visit, compared)}</strong> ${tableLinks(visit, "/v1/diff", first)}</p>
        ${differences(visit, compared)} ${pagination(visit, compared.next)}`,
    };
  },
};
