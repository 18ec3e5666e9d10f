// A board as a page: what it finds in a sentence, its filters, then its own charts and tables. It asks the API's board of the same name with what the
// address says.
import { type Changes, type Query, wholeOf } from "../../address.ts";
import { frameWords } from "../../frame/words.ts";
import { type Content, html } from "../../html.ts";
import type { AsOf, Page, Section } from "../../page.ts";
import { addressByIds, namesAsked, offeredTo } from "../../parts/filter-names.ts";
import { type Filter, filterBar, type Quick } from "../../parts/filters.ts";
import { pagination } from "../../parts/pagination.ts";
import { textIn } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { textLanguage } from "../../words/language.ts";

interface BoardAnswer {
  readonly asOf: AsOf;
  readonly next?: string | undefined;
}

export interface Board<Answer extends BoardAnswer> {
  /** Its address is `/boards/{name}`, as that of the API. */
  readonly name: Section;
  readonly filters: readonly Filter[];
  readonly quick?: readonly Quick[];
  /** What the page asks for where the address does not. */
  readonly usual?: (visit: Visit) => Changes;
  /** Where to go instead: what was filled in becomes what the API takes. */
  readonly redirect?: (visit: Visit) => Promise<string | undefined>;
  /** @param asked what the API takes of the address */
  readonly ask: (visit: Visit, asked: Query) => Promise<Answer>;
  readonly show: (visit: Visit, answer: Answer) => { readonly finding: Content; readonly content: Content };
}

export const boardPage = <Answer extends BoardAnswer>({
  name,
  filters,
  quick = [],
  usual = () => ({}),
  redirect: instead,
  ask,
  show,
}: Board<Answer>): Page => ({
  path: `/boards/${name}`,
  section: name,
  async show(visit) {
    const title = frameWords[textLanguage(visit.language)][name as "gifts"];
    const redirect = (await instead?.(visit)) ?? (await addressByIds(visit, filters));
    if (redirect !== undefined) return { title, content: undefined, redirect };
    const asked = { ...usual(visit), ...visit.address.asked } as Query;
    const [answer, names, offered] = await Promise.all([ask(visit, asked), namesAsked(visit, filters), offeredTo(visit, filters)]);
    const { finding, content } = show(visit, answer);
    return {
      title,
      kicker: textIn(visit.language, frameWords, "groupBoards"),
      lead: finding,
      asOf: answer.asOf,
      resource: { path: `/v1/boards/${name}`, query: wholeOf(asked), tables: true },
      content: html`${filterBar(visit, { filters, quick, names, offered })} ${content} ${pagination(visit, answer.next)}`,
    };
  },
});
