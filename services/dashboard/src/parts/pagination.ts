// From one page of a list to the next. The address of the API's own next page says how.
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { count } from "./money.ts";

const words = catalogue({
  en: {
    next: "Next page",
    first: "First page",
    pages: "Pages",
    most: (n: string, asked: string) => `A page has at most ${n} rows: the limit of ${asked} in the address was lowered.`,
  },
  vi: {
    next: "Trang sau",
    first: "Trang đầu",
    pages: "Các trang",
    most: (n: string, asked: string) => `Mỗi trang có nhiều nhất ${n} dòng: giới hạn ${asked} trong địa chỉ đã được hạ xuống.`,
  },
  lo: { next: "ໜ້າຕໍ່ໄປ", first: "ໜ້າທໍາອິດ" },
  km: { next: "ទំព័របន្ទាប់", first: "ទំព័រដំបូង" },
});

/** As many as a page of the API has, whatever is asked for. */
const rowsMax = 500;

/** Says so where the address asks for more. */
function lowered({ address, language }: Visit): Content {
  const { limit } = address.query;
  if (typeof limit !== "string" || Number(limit) <= rowsMax) return undefined;
  return html`<p><small>${words[language].most(count(rowsMax, language), limit)}</small></p>`;
}

/** @param next as the API's page names it */
export function pagination(visit: Visit, next: string | undefined): Content {
  const { address, language } = visit;
  const cursor = next === undefined ? undefined : (new URL(next, "http://camket.invalid").searchParams.get("cursor") ?? undefined);
  const isFirst = address.query.cursor === undefined;
  if (isFirst && cursor === undefined) return lowered(visit);
  return html`${lowered(visit)}<nav class="pagination" aria-label=${words[language].pages}>
    ${!isFirst && html`<a href=${address.here()}>${words[language].first}</a>`}
    ${cursor !== undefined && html`<a rel="next" href=${address.here({ cursor })}>${words[language].next}</a>`}
  </nav>`;
}
