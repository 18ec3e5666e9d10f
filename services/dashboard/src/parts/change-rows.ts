// What changed of things between two moments, a row each.
import type { components } from "@camket/client";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { type ChangeWords, changeWords } from "./change-words.ts";
import { dateText } from "./date.ts";
import { instant, shortDay } from "./days.ts";
import { moneyText } from "./money.ts";
import { codeText, localized, plain } from "./text-in.ts";

type DifferentThing = components["schemas"]["DifferentThing"];
type Change = DifferentThing["changes"][number];

export function changeRows(visit: Visit, items: readonly DifferentThing[]): Content {
  const { address, language, timeZone } = visit;
  return html`<ul class="rows">
    ${items.map(
      ({ thing, id, title, changes, recordedAt, on }) => html`<li>
        <a href=${address.to(`/${thing}/${id}`)}>${localized(title, language)}</a>
        <p>${changes.map((change, n) => [n > 0 ? "; " : "", changeText(visit, thing, change)])}</p>
        <p><small>${recordedAt ? instant(recordedAt, language, timeZone) : on && shortDay(on, language)}</small></p>
      </li>`,
    )}
  </ul>`;
}

const stageLists = { commitments: "stage", agreements: "agreementStage", requests: "requestStage", meetings: "meetingStage" } as const;

/** One change in words: from what to what. */
export function changeText({ language }: Visit, thing: DifferentThing["thing"], change: Change): Content {
  const words: ChangeWords = changeWords[language];
  const stage = (code: string | undefined): Content => {
    const list = stageLists[thing as keyof typeof stageLists];
    return code === undefined ? words.nothing : list === undefined ? code : codeText(language, list, code);
  };
  const both = (word: string, from: Content, to: Content): Content => html`${word}: ${from} → ${to}`;
  switch (change.as) {
    case "appeared":
      return html`${words.appeared}${change.to !== undefined && html` (${stage(change.to)})`}`;
    case "gone":
      return html`${words.gone}${change.from !== undefined && html` (${stage(change.from)})`}`;
    case "stage":
      return both(words.stage, stage(change.from), stage(change.to));
    case "standing":
      return both(
        words.standing,
        change.from ? codeText(language, "standing", change.from) : words.nothing,
        change.to ? codeText(language, "standing", change.to) : words.nothing,
      );
    case "rescheduled":
    case "period":
      return both(
        words[change.as],
        change.from ? dateText(change.from, language) : words.nothing,
        change.to ? dateText(change.to, language) : words.nothing,
      );
    case "revalued":
      return both(
        words.revalued,
        change.from ? moneyText(change.from, language) : words.nothing,
        change.to ? moneyText(change.to, language) : words.nothing,
      );
    case "renamed":
      return both(
        words.renamed,
        change.from ? plain(change.from, language) : words.nothing,
        change.to ? plain(change.to, language) : words.nothing,
      );
    case "ended":
      return html`${words.ended}${change.to && html`: ${codeText(language, "partyEnd", change.to)}`}`;
    case "observed":
      return words.observed;
    case "corrected":
    case "withdrawn":
      return words[change.as](change.count);
    case "handed-over":
    case "accepted":
    case "possibly-overdue":
    case "overdue":
    case "retracted":
      return words[change.as];
    default:
      return change satisfies never;
  }
}
