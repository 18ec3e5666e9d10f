// Three words on a promise, each with its source: what was said, what is shown, and whether it is on time.
import { type Content, html } from "../../html.ts";
import { claims } from "../../parts/claim.ts";
import { date, dateAndWords, dateText } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import type { HistoryEvent } from "../../parts/history.ts";
import { money, quantityText } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";
import { certainBy, claimsOf, dayOf, dueBy, reachedBy, statedBy } from "./telling-events.ts";

export const threeWords = (told: Told): Content => html`<div class="three">${said(told)}${shown(told)}${onTime(told)}</div>`;

function said({ visit, one, events, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const by = statedBy(events);
  const day = by && dayOf(by);
  const { due, firstDue, timesRescheduled } = one.schedule;
  const first = timesRescheduled > 0 ? firstDue : due;
  return third("said", words.said, amount(one, visit.language) ?? html`<span class="none">${words.noValue}</span>`, [
    [
      words.byWhen,
      html`${first ? struckIf(timesRescheduled > 0, dateAndWords(first, language)) : html`<span class="none">${words.noDate}</span>`}${lastMove({ visit, one, events, names })}`,
    ],
    [words.from, partyList(one.obligors, visit)],
    [words.to, partyList(one.beneficiaries, visit)],
    [words.when, by && html`${codeText(language, "event", by.type)} ${date(day, language)}`],
    [words.meeting, one.meetingId && names.link("meeting", one.meetingId)],
    [words.agreement, one.agreementId && names.link("agreement", one.agreementId)],
    [words.request, one.requestId && names.link("request", one.requestId)],
    [words.sources, sourcesOf(by, { visit, names })],
  ]);
}

const struckIf = (isMoved: boolean, content: Content): Content => (isMoved ? html`<del>${content}</del>` : content);

/** Where the due date was moved since: to what, when, by whom, why, and on whose word. */
function lastMove({ visit, one, events, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const move = one.schedule.moves?.at(-1);
  if (!move) return undefined;
  const event = events.find(({ id }) => id === move.eventId);
  return html`<br />${tag("doubt", words.movedTo)} ${dateAndWords(move.due, language)}<br />
    <small><a href=${`#event-${move.eventId}`}>${date(move.occurredOn, language)}</a>${event && html`, ${words.recordedBy} <b class="actor">${event.actor.id}</b>`}: ${freeText(move.reason, language)}${
      move.agreedWith && html`; ${words.agreedWith} ${partyList([move.agreedWith], visit)}`
    }${event && html`. ${words.sources}: ${sourcesOf(event, { visit, names })}`}</small>`;
}

/** How much: money, or how many, or both. */
function amount({ value, quantity }: Told["one"], language: Told["visit"]["language"]): Content {
  if (!value && !quantity) return undefined;
  return html`${value && money(value, language)}${value && quantity && html`<br />`}${quantity && quantityText(quantity, language)}`;
}

const sourcesOf = (event: HistoryEvent | undefined, { visit, names }: Pick<Told, "visit" | "names">): Content =>
  event && claims(claimsOf(event), names, visit);

function shown({ visit, one, events, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const { stage, covered, cover, mayAlreadyBe, evidence } = one;
  const certain = certainBy(events, one.asOf.validAt);
  const last = certain.at(-1);
  const may = mayAlreadyBe.map((other, n) => html`${n > 0 && ", "}${codeText(language, "stage", other)}`);
  return third("shown", words.shown, stage ? codeTag(language, "stage", stage) : html`<span class="none">${words.notCertain}</span>`, [
    [words.mayBe, may],
    [words.covered, covered && codeText(language, "stage", covered)],
    [words.why, cover && html`${words.since(shortDay(cover.since, language))}${cover.reason && html`: ${cover.reason}`}`],
    [
      words.last,
      last &&
        html`${codeText(language, "event", last.type)}, ${date(dayOf(last), language)}${one.stale && html` ${tag("doubt", words.stale)}`}`,
    ],
    [words.acceptance, acceptance({ visit, one, names })],
    [
      words.evidence,
      evidence
        ? words.papers(evidence.count, shortDay(evidence.lastAttachedOn, language))
        : html`<span class="none">${words.noPapers}</span>`,
    ],
    [words.sources, sourcesOf(reachedBy(certain, stage, cover?.eventId) ?? last, { visit, names })],
  ]);
}

/** Whether the other side has accepted what was handed over; nothing where it never is handed over, or is not yet. */
function acceptance({ visit, one: { handover, stage, fulfilledBy } }: Pick<Told, "visit" | "one" | "names">): Content {
  const { language } = visit;
  const words = oneWords[language];
  if (!handover) return fulfilledBy === "hand-over" && stage !== undefined ? html`<span class="none">${words.awaiting}</span>` : undefined;
  if (!handover.accepted) return tag("doubt", words.notAccepted);
  return html`${tag("good", words.accepted)} ${date(handover.acceptedOn, language)}${handover.acceptedBy && html`, ${partyList([handover.acceptedBy], visit)}`}`;
}

function onTime({ visit, one, events, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const { schedule, fulfilment, fulfilledBy } = one;
  const { status, due, daysLate, dueSoon, timesRescheduled, firstDue, daysSlipped } = schedule;
  const isOpen = ["not-due", "due", "possibly-overdue", "overdue"].includes(status);
  return third(
    "on-time",
    words.onTime,
    html`${scheduleTag(language, { status, due })}${dueSoon && html` ${tag("way", words.dueSoon)}`}${one.atRisk && html` ${tag("doubt", words.atRisk)}`}`,
    [
      [words.due, due && dateAndWords(due, language)],
      [words.reading, due && isOpen && reading(due, language)],
      [words.kept, fulfilment && html`${keptText(fulfilment, language)}`],
      [words.late, daysLate !== undefined && (fulfilment ? words.daysLate(daysLate) : words.daysOverdue(daysLate))],
      [
        words.moved,
        due &&
          (timesRescheduled === 0
            ? words.notMoved
            : html`${words.movedTimes(timesRescheduled)}${daysSlipped !== undefined && html`, ${words.slipped(daysSlipped)}`}${firstDue && html`<br /><small>${words.firstDue(dateText(firstDue, language))}</small>`}`),
      ],
      [words.fulfilledBy, codeText(language, "fulfilledBy", fulfilledBy)],
      [words.sources, due && sourcesOf(dueBy(certainBy(events, one.asOf.validAt)) ?? dueBy(events), { visit, names })],
    ],
  );
}

/** Of a date that can be read in several ways, the earliest and the latest reading. */
function reading(
  { latestSure, latest }: { readonly latestSure?: string; readonly latest?: string },
  language: Told["visit"]["language"],
): Content {
  const words = oneWords[language];
  if (latest === undefined) return undefined;
  return html`${words.inTimeUntil(shortDay(latestSure ?? latest, language))}; ${words.overdueFrom(shortDay(nextDay(latest), language))}`;
}

const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** On the day, or at the latest by it where no earlier one is known. */
export function keptText(
  { earliest, certainOn }: { readonly earliest?: string | undefined; readonly certainOn: string },
  language: Told["visit"]["language"],
): string {
  return earliest === certainOn
    ? oneWords[language].keptOn(shortDay(certainOn, language))
    : dateText({ precision: "day", latest: certainOn, bound: "by" }, language);
}
