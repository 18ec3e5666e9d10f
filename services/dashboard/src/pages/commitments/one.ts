// A commitment's page: three words on top, then when it was to be and was done, what it consists of, on what it rests, and its history.
import { answerOf } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { type HistoryEvent, history, historyQuery, momentQuery } from "../../parts/history.ts";
import { money, quantityText } from "../../parts/money.ts";
import { namesIn } from "../../parts/names.ts";
import { partyList } from "../../parts/party.ts";
import { summary } from "../../parts/summary.ts";
import { codeText, plain } from "../../parts/text-in.ts";
import { attention } from "./attention.ts";
import { concerns } from "./concerns.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";
import { papersAndSources } from "./papers.ts";
import { threeWords } from "./three-words.ts";
import { timelineOf } from "./timeline-of.ts";

/** Events at each end of the history that the three words and the timeline are read from: together more than a promise has in ten years. */
const toldMax = 150;

export const commitmentPage: Page = {
  path: "/commitments/:id",
  section: "commitments",
  async show(visit) {
    const { camket, language, params } = visit;
    const path = { id: params.id as string };
    const ask = (query: ReturnType<typeof historyQuery>) =>
      answerOf(camket.GET("/v1/commitments/{id}/history", { params: { path, query } }));
    const [one, told, page] = await Promise.all([
      answerOf(camket.GET("/v1/commitments/{id}", { params: { path, query: momentQuery(visit) } })),
      ends(ask, momentQuery(visit)),
      ask(historyQuery(visit)),
    ]);
    const shown: Told = { visit, one, events: told, names: namesIn(visit, ...told, one) };
    const { obligors, beneficiaries } = one;
    return {
      title: one.title,
      kicker: codeText(language, "kind", one.kind),
      lead: html`${partyList(obligors, visit)}${beneficiaries.length > 0 && html` <span aria-hidden="true">→</span> ${partyList(beneficiaries, visit)}`}`,
      asOf: one.asOf,
      resource: { path: `/v1/commitments/${path.id}` },
      content: html`${attention(shown)} ${threeWords(shown)} ${recordLinks(visit, "commitments", path.id, one.stage, one.handover?.accepted ? ["accept-handover"] : [])} ${timelineOf(shown)} ${details(shown)} ${concerns(shown)} ${papersAndSources(shown)}
      ${history(visit, "commitments", page)}`,
    };
  },
};

type Asking = (
  query: ReturnType<typeof historyQuery>,
) => Promise<{ readonly items: readonly HistoryEvent[]; readonly next?: string | undefined }>;

/** The first events and the last, in their order: what began it, and what became of it. */
async function ends(ask: Asking, moment: ReturnType<typeof momentQuery>): Promise<readonly HistoryEvent[]> {
  const limit = String(toldMax);
  const { items: first, next } = await ask({ ...moment, limit });
  if (next === undefined) return first;
  const { items: last } = await ask({ ...moment, limit, sort: "-revision" });
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...last.filter(({ id }) => !known.has(id)).reverse()];
}

/** What else was stated of it. */
function details({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const { places = [], sectors = [], recurrence, agreements = [] } = one;
  return html`<section class="concern">
    <h2>${words.details}</h2>
    ${summary([
      [words.value, one.value && money(one.value, language)],
      [words.quantity, one.quantity && quantityText(one.quantity, language)],
      [words.period, date(one.period, language)],
      [
        words.recurrence,
        recurrence &&
          html`${recurrence.occasion}${recurrence.expectedPerPeriod !== undefined && html`, ${words.expected(recurrence.expectedPerPeriod)}`}`,
      ],
      [
        words.places,
        places.map(
          ({ text, partyId }, n) =>
            html`${n > 0 && ", "}${partyId === undefined ? text : html`<a href=${visit.address.to(`/parties/${partyId}`)}>${text}</a>`}`,
        ),
      ],
      [words.sectors, sectors.join(", ")],
      [
        words.agreement,
        agreements.map(
          ({ id, title, standing }, n) =>
            html`${n > 0 && html`<br />`}<a href=${visit.address.to(`/agreements/${id}`)}>${plain(title, language)}</a> (${codeText(language, "standing", standing)})`,
        ),
      ],
      [words.successor, one.successorId && names.link("commitment", one.successorId)],
      [words.visibility, html`${codeText(language, "visibility", one.visibility)} <small>(${words.visibilityNote})</small>`],
    ])}
  </section>`;
}
