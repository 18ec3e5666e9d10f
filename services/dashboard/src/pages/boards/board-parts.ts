// What boards are put together from: chips of what to narrow to, numbers that lead to what they count, rows of commitments, groups, and what an empty
// board says.
import type { components } from "@camket/client";
import { commands } from "@camket/domain";
import type { Changes } from "../../address.ts";
import { commandLink } from "../../forms/catalogue-page.ts";
import { type Content, html } from "../../html.ts";
import { type CorridorNamed, corridorKey, corridorName } from "../../parts/corridor.ts";
import { date } from "../../parts/date.ts";
import { count, money, quantityText } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, freeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { type CodeList, plainCode } from "../../words/codes.ts";
import { commitmentFilters } from "../commitments/filters.ts";
import { boardWords } from "./board-words.ts";

export type Item = components["schemas"]["CommitmentItem"];

/** A count as a link to what it counts; nothing is no link. */
export const counted = (n: number, href: string | undefined, text: Content = n): Content =>
  n === 0 || href === undefined ? text : html`<a href=${href}>${text}</a>`;

/** The list of commitments with the filters of this board, and more. */
export function listAt({ address }: Visit, more: Changes): string {
  const kept = commitmentFilters.flatMap(({ name }) => (address.query[name] === undefined ? [] : [[name, address.query[name]] as const]));
  return address.to("/commitments", { ...Object.fromEntries(kept), ...more });
}

interface Choice {
  /** What holds where nothing is chosen: one of the codes … */
  readonly absent?: string;
  /** … or what that is called. */
  readonly usual?: string;
}

/** A choice among codes as chips, the one in use marked. */
export function choice(
  { address, language }: Visit,
  name: string,
  list: CodeList,
  codes: readonly string[],
  { absent, usual }: Choice = {},
): Content {
  const words = boardWords[language];
  const given = [address.query[name] ?? absent ?? []].flat();
  const chip = (isOn: boolean, to: string | undefined, text: Content) =>
    html`<li><a class=${isOn ? "chip chip-on" : "chip"} aria-current=${isOn ? "true" : undefined} href=${address.here({ [name]: to })}>${text}</a></li>`;
  return html`<ul class="chips choices" aria-label=${absent === undefined ? words.narrowTo : words.by}>
    ${absent === undefined && chip(given.length === 0, undefined, usual ?? words.all)}
    ${codes.map((code) => chip(given.includes(code), code === absent ? undefined : code, codeText(language, list, code)))}
  </ul>`;
}

export const numbers = (
  { language }: Visit,
  all: readonly (readonly [n: number, word: string, href?: string, tone?: "bad" | "doubt"])[],
): Content =>
  html`<ul class="numbers">
    ${all.map(([n, word, href, tone]) => {
      const said = html`<span class=${tone && n > 0 ? `number number-${tone}` : "number"}>${count(n, language)}</span> <span class="number-word">${word}</span>`;
      return html`<li>${href === undefined ? said : html`<a href=${href}>${said}</a>`}</li>`;
    })}
  </ul>`;

/** By name, with its kind and the parties. */
export const commitmentColumn = <Row extends Item>(visit: Visit): TableColumn<Row> => {
  const { address, language } = visit;
  return {
    title: boardWords[language].commitment,
    head: true,
    cell: ({ id, title, kind, obligors, beneficiaries }) =>
      html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br /><small>${codeText(language, "kind", kind)} · ${partyList(obligors, visit)}${beneficiaries.length > 0 && html` → ${partyList(beneficiaries, visit)}`}</small>`,
  };
};
export const stageColumn = <Row extends Item>({ language }: Visit): TableColumn<Row> => ({
  title: boardWords[language].stage,
  tags: true,
  cell: ({ stage }) => (stage ? codeTag(language, "stage", stage) : boardWords[language].nothingCertain),
});
export const scheduleColumn = <Row extends Item>({ language }: Visit): TableColumn<Row> => ({
  title: boardWords[language].onTime,
  tags: true,
  cell: ({ schedule }) => scheduleTag(language, schedule),
});
export const dueColumn = <Row extends Item>({ language }: Visit): TableColumn<Row> => ({
  title: boardWords[language].due,
  cell: ({ schedule }) => date(schedule.due, language),
});
export const valueColumn = <Row extends Item>({ language }: Visit): TableColumn<Row> => ({
  title: boardWords[language].value,
  cell: ({ value, quantity }) => (value ? money(value, language) : quantity && quantityText(quantity, language)),
});

/** What the groups of a board are called by. */
interface Labels extends Pick<CorridorNamed, "ends"> {
  readonly corridor?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly institution?: string | undefined;
  readonly programme?: string | undefined;
}

/** A group by its name; one that the list can be asked for narrows the board to it. */
export function groupName(visit: Visit, { corridor, ends, kind, institution, programme }: Labels): Content {
  const { address, language } = visit;
  const words = boardWords[language];
  if (corridor) return html`<a href=${address.here({ corridor: corridorKey(corridor) })}>${corridorName({ corridor, ends }, language)}</a>`;
  if (kind !== undefined) return html`<a href=${address.here({ kind })}>${codeText(language, "kind", kind)}</a>`;
  const by = address.query.by;
  return freeText(institution ?? programme, language) ?? (by === "institution" || by === "programme" ? words.unsaid : words.noCorridor);
}

/** As many rows as one takes in at a glance, on a phone, too: a link leads to all that the API gives … */
const groupsFew = 8;
/** … and as many as a sheet of paper has, where no link leads on. */
const groupsOnPaper = 30;

/** @param dimensions what the board can be grouped by, the first where nothing is said */
export function groups<Group extends Labels>(
  visit: Visit,
  title: string,
  { total, items }: { readonly total: number; readonly items: readonly Group[] },
  dimensions: readonly string[],
  columns: readonly TableColumn<Group>[],
): Content {
  const { address, language } = visit;
  const words = boardWords[language];
  const [first = "corridor"] = dimensions;
  const by = String(address.query.by ?? first);
  const isAll = address.query.view === "all";
  const shown = isAll ? items : items.slice(0, groupsOnPaper);
  const rest = shown.length < total && words.moreGroups(shown.length, total);
  const isLed = !isAll && groupsFew < items.length;
  return html`<section>
    <h2>${title}</h2>
    ${choice(visit, "by", "dimension", dimensions, { absent: first })}
    ${table(title, [{ title: plainCode("dimension", by, language), head: true, cell: (group: Group) => groupName(visit, group) }, ...columns], shown, { few: isLed ? groupsFew : shown.length })}
    ${isLed && html`<p class="screen-only"><a href=${address.here({ view: "all" })}>${words.showGroups(items.length, total)}</a></p>`}
    <p><small>${rest && (isLed ? html`<span class="print-only">${rest}</span>` : rest)} ${(by === "corridor" || by === "countries") && words.notAdded}</small></p>
  </section>`;
}

/** Nothing is there: that, and what fills it. @param given commands, `commitments/reschedule` */
export function empty(visit: Visit, said: string, given: readonly string[]): Content {
  const links = given.flatMap((one) => commands.find(({ thing, name }) => `${thing}/${name}` === one) ?? []);
  return html`<div class="empty">
    <p>${said}</p>
    <p>${boardWords[visit.language].recordHint}: ${links.map((one, n) => html`${n > 0 && ", "}${commandLink(visit, one)}`)}.</p>
  </div>`;
}
