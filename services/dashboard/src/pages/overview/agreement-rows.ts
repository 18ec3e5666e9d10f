// Agreements by their end, a row each: how many days are left, and what renews them.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { count } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { standingTag } from "../../parts/standing-tag.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { catalogue } from "../../words/catalogue.ts";

const words = catalogue({
  en: {
    none: "No agreement is like this.",
    left: (days: number) => (days === 1 ? "1 day left" : `${count(days, "en")} days left`),
    past: (days: number) => (days === 1 ? "over for 1 day" : `over for ${count(days, "en")} days`),
    duties: (n: number) => (n === 1 ? "1 open duty" : `${n} open duties`),
    gap: "nothing renews it",
    prepared: "renewal under way",
  },
  vi: {
    none: "Không có thỏa thuận nào như vậy.",
    left: (days: number) => `còn ${count(days, "vi")} ngày`,
    past: (days: number) => `hết hạn ${count(days, "vi")} ngày`,
    duties: (n: number) => `${n} nghĩa vụ còn mở`,
    gap: "chưa ký lại",
    prepared: "đang chuẩn bị ký lại",
  },
});

export function agreementRows(visit: Visit, items: readonly components["schemas"]["RenewalItem"][]): Content {
  const { address, language } = visit;
  const said = words[language];
  if (items.length === 0) return html`<p class="empty">${said.none}</p>`;
  return html`<ul class="rows">
    ${items.map(({ id, title, standing, parties, daysPast, openDuties, renewal }) => {
      const facts = [
        standing.period && date(standing.period, language),
        standing.daysToRenewal !== undefined && said.left(standing.daysToRenewal),
        daysPast !== undefined && said.past(daysPast),
        standing.gap && said.gap,
        renewal.prepared && said.prepared,
        openDuties > 0 && said.duties(openDuties),
      ].filter(Boolean);
      return html`<li>
        <div class="beside">
          <a href=${address.to(`/agreements/${id}`)}>${localized(title, language)}</a> ${standingTag(language, standing)}
        </div>
        <p>${partyList(parties, visit)}</p>
        <p><small>${facts.map((fact, n) => [n > 0 ? " · " : "", fact])}</small></p>
      </li>`;
    })}
  </ul>`;
}
