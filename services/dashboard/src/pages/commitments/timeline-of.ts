// The timeline of a commitment: its due date and milestones as planned, and what happened, with the table of the same dates.
import type { DescribedDate, Money } from "@camket/domain";
import { type TimelineGroup, type TimelineRow, timeline } from "../../charts/timeline.ts";
import { type Content, html } from "../../html.ts";
import { date, dateText } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import type { HistoryEvent } from "../../parts/history.ts";
import { moneyText } from "../../parts/money.ts";
import { table } from "../../parts/table.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import { codeLists, wordOf } from "../../words/codes.ts";
import type { Language } from "../../words/language.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";
import { dayOf, standing } from "./telling-events.ts";
import { keptText } from "./three-words.ts";

/** Events that move nothing that a reader follows over time. */
const quiet: ReadonlySet<string> = new Set([
  ...["AgencyAssigned", "AgencyReassigned", "AgencyReleased", "EvidenceAttached", "RiskAssessed", "MilestoneScheduled"],
  ...["MilestoneRescheduled", "CommitmentRescheduled", "CommitmentRevalued", "VisibilityChanged"],
]);
/** More lines than this nobody reads; the table has all. */
const linesMax = 16;

interface Dated {
  readonly label: string;
  readonly content: Content;
  readonly as: TimelineRow["as"];
  readonly on: DescribedDate;
  readonly certain?: string | undefined;
  /** After which day it is overdue. */
  readonly end?: string | undefined;
}

export function timelineOf(told: Told): Content {
  const { visit, one } = told;
  const { language, today } = visit;
  const words = oneWords[language];
  const plan = planned(told);
  const acts = happened(told);
  const rows = [...plan, ...acts];
  if (rows.length === 0) return undefined;
  const { validAt } = one.asOf;
  const title = finding(told);
  const drawn = (title: string, its: readonly Dated[]): readonly TimelineGroup[] => {
    const lines = its.filter(({ on }) => on.earliest !== undefined || on.latest !== undefined).slice(-linesMax);
    return lines.length === 0 ? [] : [{ title, rows: lines.map((row) => lineOf(row, language)) }];
  };
  return html`<section class="when" aria-labelledby="timeline">
    <h2 id="timeline">${words.timeline}</h2>
    <figure>
      <figcaption>${title}</figcaption>
      ${timeline(
        {
          title,
          groups: [...drawn(words.planned, plan), ...drawn(words.happened, acts)],
          at: { day: validAt, text: (validAt === today ? words.today : words.asked)(shortDay(validAt, language)) },
        },
        language,
      )}
      <p class="how-to-read"><small>${words.howToRead}</small></p>
    </figure>
    <details class="data">
      <summary>${words.figures}</summary>
      ${table(
        title,
        [
          { title: words.event, head: true, cell: ({ content }) => content },
          { title: words.date, cell: ({ on }) => date(on, language) },
          { title: words.certainFrom, cell: ({ certain }) => certain && shortDay(certain, language) },
        ],
        rows,
      )}
    </details>
  </section>`;
}

const lineOf = ({ label, as, on, certain, end }: Dated, language: Told["visit"]["language"]): TimelineRow => ({
  label,
  text: dateText(on, language),
  as,
  earliest: on.earliest,
  latest: on.latest,
  certain: certain ?? end,
});

/** The due date as it was first said, each that was moved since, the one that holds, and those of milestones. */
function planned({ visit: { language }, one }: Told): readonly Dated[] {
  const words = oneWords[language];
  const { due, moves = [] } = one.schedule;
  const earlier = moves.flatMap(({ from }) => from ?? []);
  const row = (label: string, on: DescribedDate, as: Dated["as"], content: Content = label): Dated => ({
    label,
    content,
    on,
    as,
    ...(as === "plan" ? { end: on.latest } : {}),
  });
  return [
    ...earlier.map((on, n) => row(n === 0 ? words.dueFirst : words.dueEarlier, on, "past")),
    ...(due ? [row(words.due, due, "plan")] : []),
    ...(one.milestones ?? []).flatMap(({ name, schedule }) =>
      schedule.due ? [row(name, schedule.due, "plan", freeText(name, language))] : [],
    ),
  ];
}

function happened({ visit: { language }, one, events }: Told): readonly Dated[] {
  return standing(events).flatMap((event): readonly Dated[] => {
    const on = dayOf(event);
    if (quiet.has(event.type) || !on) return [];
    const what = labelOf(event, one, language);
    const word = wordOf(codeLists.event, event.type, language);
    return [
      {
        label: what === undefined ? sentence(word) : `${sentence(what)}: ${word}`,
        content: html`<a href=${`#event-${event.id}`}>${codeText(language, "event", event.type)}</a>${what !== undefined && html`: ${freeText(what, language)}`}`,
        on: { ...on, ...(event.possibleFrom === undefined ? {} : { earliest: event.possibleFrom }) },
        as: "act",
        certain: event.certainFrom,
      },
    ];
  });
}

/** Which of several: the milestone, the permit step, how much money. */
function labelOf({ data }: HistoryEvent, { milestones, permitSteps }: Told["one"], language: Language): string | undefined {
  const { milestoneId, stepId, amount } = data;
  if (milestoneId !== undefined) return milestones?.find((one) => one.milestoneId === milestoneId)?.name;
  if (stepId !== undefined) return permitSteps?.find((one) => one.stepId === stepId)?.name;
  return amount === undefined ? undefined : moneyText(amount as Money, language);
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What the chart shows, in a sentence. */
function finding({ visit: { language }, one }: Told): string {
  const words = oneWords[language];
  const { status, due, daysLate = 0 } = one.schedule;
  const kept = one.fulfilment ? keptText(one.fulfilment, language) : "";
  const by = due ? dateText(due, language) : "";
  switch (status) {
    case "on-time":
      return words.onTimeSaid(kept, by);
    case "possibly-late":
      return words.possiblyLateSaid(kept, by);
    case "late":
      return words.lateSaid(kept, by, daysLate);
    case "overdue":
      return words.overdueSaid(by, daysLate);
    case "possibly-overdue":
      return words.possiblyOverdueSaid(by);
    case "not-due":
    case "due":
      return words.dueSaid(by);
    case "no-date":
      return one.fulfilment ? words.keptSaid(kept) : due ? words.recursSaid(by) : words.noDateSaid;
    case "ended":
      return due ? words.endedSaid(by) : words.endedNoDate;
    default:
      return status satisfies never;
  }
}
