// The way of a request, drawn as steps: who put it to whom, who confirmed having it, to whom it was passed on, and what became of it or on whom it waits.
import type { components } from "@camket/client";
import type { DescribedDate } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import type { HistoryEvent } from "../../parts/history.ts";
import type { NamedBy } from "../../parts/names.ts";
import { party } from "../../parts/party.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { freeText, plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { ageText } from "./age.ts";
import { requestWords } from "./words.ts";

type Request = components["schemas"]["Request"];

interface Step {
  readonly as: Content;
  readonly who?: Content;
  readonly on?: DescribedDate | undefined;
  readonly eventId?: string;
  readonly more?: Content;
  readonly waits?: true;
}

/** @param submission the event by which it began, where it is at hand */
export function pathOf(visit: Visit, one: Request, names: NamedBy, submission: HistoryEvent | undefined): Content {
  const { language } = visit;
  const words = requestWords[language];
  const { waitingOn } = one;
  const done = [...taken(visit, one, submission), ...ending(visit, one, names)];
  const steps: readonly Step[] = waitingOn
    ? [
        ...done,
        { as: words.waits, who: party(waitingOn, visit), more: one.age && html`${words.age} ${ageText(one.age, visit)}`, waits: true },
      ]
    : done;
  const who = waitingOn?.names ? plain(waitingOn.names, language) : (waitingOn?.nameAsWritten ?? waitingOn?.partyId ?? "");
  return html`<section class="concern">
    <h2>${words.path}</h2>
    <p>${waitingOn ? words.pathFinding(done.length, who) : words.pathOver(done.length)}</p>
    <ol class="chain">
      ${steps.map((step) => html`<li>${card(step, visit)}</li>`)}
    </ol>
  </section>`;
}

const card = (
  { as, who, on, eventId, more, waits }: Step,
  { language }: Visit,
): Content => html`<div class=${`card ${waits ? "chain-waits" : ""}`}>
  <p>${waits ? tag("doubt", as) : eventId === undefined ? html`<b>${as}</b>` : html`<a href=${`#event-${eventId}`}>${as}</a>`}</p>
  ${who && html`<p>${who}</p>`}
  ${on && html`<p><small>${date(on, language)}</small></p>`}
  ${more && html`<p><small>${more}</small></p>`}
</div>`;

function taken(
  visit: Visit,
  { from, to, acknowledgements = [], escalations = [] }: Request,
  submission: HistoryEvent | undefined,
): readonly Step[] {
  const words = requestWords[visit.language];
  const put: Step = {
    as: words.put,
    who: html`${party(from, visit)} → ${party(to, visit)}`,
    ...(submission ? { on: submission.occurredOn, eventId: submission.id } : {}),
  };
  const later = [
    ...acknowledgements.map(({ by, ...told }) => ({ ...told, as: words.acknowledged, who: party(by ?? to, visit) })),
    ...escalations.map(({ toAuthority, letterRef, ...told }) => ({
      ...told,
      as: words.passedOn,
      who: html`→ ${party(toAuthority, visit)}`,
      more: letterRef && `${words.letter}: ${letterRef}`,
    })),
  ].toSorted((a, b) => dayOf(a.occurredOn).localeCompare(dayOf(b.occurredOn)));
  return [put, ...later.map(({ occurredOn, ...step }): Step => ({ ...step, on: occurredOn }))];
}

function ending({ language }: Visit, { outcome }: Request, names: NamedBy): readonly Step[] {
  if (!outcome) return [];
  const words = requestWords[language];
  const { as, occurredOn, eventId, answer, reason, dropped, commitmentId } = outcome;
  const more = [
    freeText(answer, language),
    reason && html`${words.reason}: ${freeText(reason, language)}`,
    dropped && html`${words.dropped}: ${freeText(dropped, language)}`,
    commitmentId && html`${words.became}: ${names.link("commitment", commitmentId)}`,
  ].filter(Boolean);
  return [
    {
      as: codeTag(language, "requestStage", as),
      on: occurredOn,
      eventId,
      more: more.map((one, n) => html`${n > 0 && html`<br />`}${one}`),
    },
  ];
}

const dayOf = ({ earliest, latest }: DescribedDate): string => latest ?? earliest ?? "";
