// What a commitment consists of, as far as anything of it is recorded: agencies, money, people, occurrences, milestones, permits, hand-overs, what the
// sides say of it. Each is a section that is left out where there is nothing to say.
import { type Content, html } from "../../html.ts";
import { agencies } from "../../parts/agencies.ts";
import { country } from "../../parts/country.ts";
import { date } from "../../parts/date.ts";
import { durationText } from "../../parts/duration.ts";
import { count, figure, totals } from "../../parts/money.ts";
import { party } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { summary } from "../../parts/summary.ts";
import { table } from "../../parts/table.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";

export const concerns = (told: Told): Content =>
  [
    ({ visit, one }: Told) => agencies(visit, one.agencies),
    money,
    course,
    occurrences,
    milestones,
    permits,
    handovers,
    assessments,
    progress,
    disputes,
  ].map((concern) => concern(told));

const section = (title: string, content: Content): Content => html`<section class="concern"><h2>${title}</h2>${content}</section>`;

function money({ visit: { language }, one: { funds, valueMissing } }: Told): Content {
  const words = oneWords[language];
  if (!funds && !valueMissing) return undefined;
  const { counts, notCounted } = funds ?? {};
  return section(
    words.money,
    html`${valueMissing && html`<p>${words.valueMissing}</p>`}${
      funds &&
      summary([
        [words.committed, totals(funds.committed, language)],
        [words.disbursed, totals(funds.disbursed, language)],
        [words.spent, totals(funds.spent, language)],
        [words.counts, counts && figure(counts.amount, counts.currency, language)],
        [
          words.notCounted,
          notCounted &&
            html`<ul class="plain">
              ${notCounted.items.map(
                ({ eventId, amount, currency, why }) =>
                  html`<li><a href=${`#event-${eventId}`}>${figure(amount, currency, language)}</a> (${codeText(language, "paymentLeft", why)})</li>`,
              )}
            </ul>`,
        ],
      ])
    }`,
  );
}

function course({ visit: { language }, one }: Told): Content {
  const words = oneWords[language];
  const { course, seats, personMonthsPlanned } = one;
  if (!course && !seats) return undefined;
  const people = (n: number, word: string, of: number) =>
    html`<li><span class="number">${count(n, language)}</span> <span class="number-word">${word}</span><progress max=${Math.max(of, 1)} value=${Math.min(n, of)} aria-label=${word}></progress></li>`;
  return section(
    words.seats,
    html`${
      seats &&
      html`<ul class="numbers">
        ${people(seats.granted, words.granted, seats.granted)} ${people(seats.enrolled, words.enrolled, seats.granted || seats.enrolled)}
        ${people(seats.completed, words.completed, seats.granted || seats.enrolled)}
      </ul>`
    }${summary([
      [words.programme, freeText(course?.programme, language)],
      [words.institution, freeText(course?.institution as string | undefined, language)],
      [words.duration, course && "duration" in course && durationText(String(course.duration), language)],
      [words.planned, personMonthsPlanned !== undefined && words.personMonths(personMonthsPlanned)],
    ])}`,
  );
}

function occurrences({ visit: { language }, one: { occurrences, recurrence } }: Told): Content {
  const words = oneWords[language];
  if (!occurrences) return undefined;
  const { held, missed, expected, lastHeld } = occurrences;
  const number = (n: number, word: string) =>
    html`<li><span class="number">${count(n, language)}</span> <span class="number-word">${word}</span></li>`;
  return section(
    words.occurrences,
    html`<ul class="numbers">
        ${number(held, words.held)} ${number(missed, words.missed)} ${expected !== undefined && number(expected, words.expectedShort)}
      </ul>
      ${summary([
        [words.recurrence, freeText(recurrence?.occasion, language)],
        [
          words.lastHeld,
          lastHeld &&
            html`<a href=${`#event-${lastHeld.eventId}`}>${date(lastHeld.occurredOn, language)}</a>${lastHeld.place && html`, ${freeText(lastHeld.place, language)}`}`,
        ],
      ])}`,
  );
}

function milestones({ visit: { language }, one: { milestones } }: Told): Content {
  const words = oneWords[language];
  if (!milestones) return undefined;
  const nameOf = (id: string) => milestones.find(({ milestoneId }) => milestoneId === id)?.name ?? id;
  return section(
    words.milestones,
    table(
      words.milestones,
      [
        {
          title: words.milestone,
          head: true,
          cell: ({ name, eventId }) => html`<a href=${`#event-${eventId}`}>${freeText(name, language)}</a>`,
        },
        {
          title: words.due,
          cell: ({ schedule }) => html`${date(schedule.due, language)} ${scheduleTag(language, schedule)}`,
        },
        { title: words.stage, cell: ({ stage }) => codeTag(language, "milestoneStage", stage) },
        { title: words.waitsFor, cell: ({ waitsFor = [] }) => waitsFor.map(nameOf).join(", ") },
        {
          title: words.outcome,
          cell: ({ outcome }) =>
            outcome &&
            html`<a href=${`#event-${outcome.eventId}`}>${date(outcome.occurredOn, language)}</a>${outcome.reason && html`: ${freeText(outcome.reason, language)}`}`,
        },
      ],
      milestones,
    ),
  );
}

function permits({ visit, one: { permitSteps, blockingStep } }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  if (!permitSteps) return undefined;
  return section(
    words.permits,
    html`<ol class="steps">
      ${permitSteps.map(
        ({ eventId, stepId, name, authority, reference, stage, submittedOn, answeredOn, conditions, reason }) =>
          html`<li class=${stepId === blockingStep ? "step-blocking" : undefined}>
            <p class="step-name"><a href=${`#event-${eventId}`}>${freeText(name, language)}</a> ${codeTag(language, "permitStage", stage)}${stepId === blockingStep && html` ${tag("doubt", words.blocking)}`}</p>
            <p>${words.authority}: ${party(authority, visit)}${reference && html`; ${words.dossier} ${reference}`}</p>
            <p>
              <small>${words.submitted} ${date(submittedOn, language)}${answeredOn && html`; ${words.answered} ${date(answeredOn, language)}`}</small>
            </p>
            ${conditions && html`<p>${words.conditions} ${freeText(conditions, language)}</p>`} ${reason && html`<p>${freeText(reason, language)}</p>`}
          </li>`,
      )}
    </ol>`,
  );
}

function handovers({ visit, one }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const all = one.handovers ?? (one.handover ? [one.handover] : []);
  const { verification } = one;
  if (all.length === 0 && !verification) return undefined;
  const { done, planned } = (verification ?? {}) as { readonly done?: number; readonly planned?: number };
  return section(
    words.handovers,
    html`${all.map(({ eventId, occurredOn, by, to, accepted, acceptedBy, acceptedOn, ...more }) =>
      summary([
        [words.handedOver, html`<a href=${`#event-${eventId}`}>${date(occurredOn, language)}</a>`],
        [words.by, party(by, visit)],
        [words.toWhom, party(to, visit)],
        [words.minutes, more.minutesRef as string | undefined],
        [
          words.acceptance,
          accepted
            ? html`${tag("good", words.accepted)} ${date(acceptedOn, language)}${acceptedBy && html`, ${party(acceptedBy, visit)}`}`
            : tag("doubt", words.notAccepted),
        ],
        [words.defects, more.defects as string | undefined],
      ]),
    )}
    ${one.deliveryNotRecorded && html`<p>${words.deliveryNotRecorded}</p>`}
    ${
      verification &&
      summary([
        [
          words.verified,
          html`<a href=${`#event-${verification.eventId}`}>${codeText(language, "verification", String(verification.outcome))}</a>${
            done !== undefined && planned !== undefined && html` (${words.done(done, planned)})`
          }, ${party(verification.verifier, visit)}`,
        ],
        [words.method, verification.method as string | undefined],
      ])
    }`,
  );
}

function assessments({ visit: { language }, one: { assessments }, names }: Told): Content {
  const words = oneWords[language];
  if (!assessments) return undefined;
  const last = assessments.filter(({ meetingId }) => meetingId === assessments[0]?.meetingId);
  const disagree = new Set(last.map(({ assessment }) => assessment)).size > 1;
  return section(
    words.assessments,
    html`${disagree && html`<p>${tag("doubt", words.disagree)}</p>`}${table(
      words.assessments,
      [
        { title: words.side, head: true, cell: ({ side }) => country(side, language) },
        { title: words.assessment, cell: ({ assessment }) => codeTag(language, "assessment", assessment) },
        { title: words.note, cell: ({ note }) => freeText(note, language) },
        {
          title: words.meeting,
          cell: ({ meetingId, occurredOn }) => html`${names.link("meeting", meetingId)}, ${date(occurredOn, language)}`,
        },
      ],
      assessments,
    )}`,
  );
}

function progress({ visit: { language }, one: { progress, risk } }: Told): Content {
  const words = oneWords[language];
  if (!progress && !risk) return undefined;
  const { percent, narrative, blockers } = (progress ?? {}) as {
    readonly percent?: number;
    readonly narrative?: string;
    readonly blockers?: string;
  };
  return section(
    words.progress,
    summary([
      [
        words.progress,
        progress &&
          (percent !== undefined || narrative !== undefined) &&
          html`<a href=${`#event-${progress.eventId}`}>${percent === undefined ? freeText(narrative, language) : words.percent(percent)}</a>${percent !== undefined && narrative && html`: ${freeText(narrative, language)}`}`,
      ],
      [words.blockers, freeText(blockers, language)],
      [words.risk, risk && html`<a href=${`#event-${risk.eventId}`}>${codeText(language, "risk", risk.level)}</a>`],
      [words.grounds, freeText(risk?.grounds, language)],
    ]),
  );
}

function disputes({ visit, one: { disputes } }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  if (!disputes) return undefined;
  return section(
    words.disputes,
    table(
      words.disputes,
      [
        { title: words.disputedBy, head: true, cell: ({ by }) => party(by, visit) },
        { title: words.grounds, cell: ({ grounds, eventId }) => html`<a href=${`#event-${eventId}`}>${freeText(grounds, language)}</a>` },
        { title: words.stage, cell: ({ stage }) => codeTag(language, "disputeStage", stage) },
        {
          title: words.outcome,
          cell: ({ outcome, settledOn }) => outcome && html`${freeText(outcome, language)}, ${date(settledOn, language)}`,
        },
      ],
      disputes,
    ),
  );
}
