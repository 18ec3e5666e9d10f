// The genealogy of a party: who went into whom, when, and by which law; drawn, and as a table.
import type { components } from "@camket/client";
import { type Genealogy, type GenealogyBox, genealogy } from "../../charts/genealogy.ts";
import { type Content, html } from "../../html.ts";
import { localeOf, shortDay } from "../../parts/days.ts";
import { table } from "../../parts/table.ts";
import { codeText, localized, plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { partyWords } from "./words.ts";

type Lineage = components["schemas"]["Lineage"];
type Succession = Lineage["successions"][number];

/** More boxes than this are no drawing any more. */
const drawnMax = 40;
/** More steps than this are not told in sentences. */
const toldMax = 4;

/** Nothing, where no merger or split touches it. */
export function genealogyOf(visit: Visit, lineage: Lineage): Content {
  const { address, language } = visit;
  const words = partyWords[language];
  const { parties, successions } = lineage;
  if (successions.length === 0) return undefined;
  const byId = new Map(parties.map((one) => [one.id, one]));
  const nameOf = (id: string): string => {
    const found = byId.get(id);
    return found ? plain(found.names, language) : id;
  };
  const finding = sentences(successions, nameOf, visit) ?? words.joined(parties.length);
  const link = (id: string): Content => {
    const found = byId.get(id);
    return html`<a href=${address.to(`/parties/${id}`)}>${found ? localized(found.names, language) : id}</a>`;
  };
  return html`<section class="concern">
    <h2>${words.genealogy}</h2>
    <figure>
      <figcaption>${parties.length > drawnMax ? words.tooMany(parties.length) : finding}</figcaption>
      ${parties.length <= drawnMax && genealogy(drawing(visit, lineage, finding))}
    </figure>
    <details class="data" open=${parties.length > drawnMax}>
      <summary>${words.asTable}</summary>
      ${table(
        words.genealogy,
        [
          { title: words.before, head: true, cell: ({ from }) => link(from) },
          { title: words.became, cell: ({ to }) => link(to) },
          { title: words.how, cell: ({ as }) => codeText(language, "partyEnd", as) },
          { title: words.since, cell: ({ since }) => shortDay(since, language) },
          { title: words.instrument, cell: ({ instrument }) => instrument },
        ],
        successions,
      )}
    </details>
  </section>`;
}

function drawing(visit: Visit, { id, parties, successions }: Lineage, title: string): Genealogy {
  const { address, language } = visit;
  const words = partyWords[language];
  const boxes = parties.map((one): GenealogyBox => {
    const into = successions.find(({ to }) => to === one.id);
    return {
      id: one.id,
      name: plain(one.names, language),
      lines: [
        [into && words.sinceDay(shortDay(into.since, language)), one.ended && words.untilDay(lastDay(one.ended.since, visit))]
          .filter(Boolean)
          .join(", "),
        into?.instrument ?? "",
      ].filter((line) => line !== ""),
      href: address.to(`/parties/${one.id}`),
      isThis: one.id === id,
      isEnded: one.ended !== undefined,
    };
  });
  return { title, boxes, steps: successions };
}

/** Before the first day on which it had ended. */
const lastDay = (since: string, { language }: Visit): string =>
  shortDay(Temporal.PlainDate.from(since).subtract({ days: 1 }).toString(), language);

/** One for each merger and each split; undefined, where they are many. */
function sentences(all: readonly Succession[], nameOf: (id: string) => string, { language }: Visit): string | undefined {
  const words = partyWords[language];
  const groups = [...Map.groupBy(all, ({ from, to, as, since }) => `${as} ${since} ${as === "merged" ? to : from}`).values()];
  if (groups.length > toldMax) return undefined;
  const list = new Intl.ListFormat(localeOf(language), { type: "conjunction" });
  return groups
    .map((group) => {
      const { from, to, as, since, instrument } = group[0] as Succession;
      const day = shortDay(since, language);
      const by = instrument === undefined ? "" : ` (${instrument})`;
      if (as === "merged") return words.merged(list.format(group.map((one) => nameOf(one.from))), nameOf(to), day, by);
      return words.split(nameOf(from), list.format(group.map((one) => nameOf(one.to))), day, by);
    })
    .join(" ");
}
