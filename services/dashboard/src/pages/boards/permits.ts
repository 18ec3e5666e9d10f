// Permit chains: where each stands, on whom it waits and since when, with the step that blocks marked.
import { answerOf, type components } from "@camket/client";
import { permitStandings } from "@camket/domain";
import { stackedBar } from "../../charts/stacked-bar.ts";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { count } from "../../parts/money.ts";
import { party, partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { table } from "../../parts/table.ts";
import { codeTag, type Tone, tag } from "../../parts/tag.ts";
import { codeText, freeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, counted, empty, groups } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { permitsWords } from "./permits-words.ts";

type Permits = Read<"PermitsBoard">;
type Permit = components["schemas"]["PermitItem"];
type Standing = Permit["standing"];

const shownAs: readonly (readonly [standing: Standing, count: keyof Permits["standings"], tone: Tone])[] = [
  ["refused", "refused", "bad"],
  ["waiting", "waiting", "doubt"],
  ["not-submitted", "notSubmitted", "still"],
  ["granted", "granted", "good"],
  ["delivered", "delivered", "good"],
  ["ended", "ended", "over"],
  ["not-certain", "notCertain", "still"],
];
const toneOf = (standing: Standing): Tone => shownAs.find(([one]) => one === standing)?.[2] ?? "still";
const authoritiesMax = 20;
/** Chains have several steps each. */
const rowsMax = "25";

export const permitsPage = boardPage({
  name: "permits",
  filters: filtersBut("handover", "handedOverFrom", "handedOverTo"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/permits", { params: { query: { limit: rowsMax, ...query } } })),
  show(visit, board) {
    const words = permitsWords[visit.language];
    const { standings, commitments, authorities } = board;
    const longest = Math.max(0, ...authorities.items.map(({ longestDays = 0 }) => longestDays));
    const said = words.finding(standings.waiting, standings.refused, commitments);
    const finding = html`${said} ${longest > 0 && words.longest(count(longest, visit.language))}`;
    if (commitments === 0 && visit.address.query.standing === undefined)
      return { finding, content: empty(visit, words.none, ["commitments/agree", "commitments/submit-permit-step"]) };
    return {
      finding,
      content: html`${overAll(visit, board, said)} ${waitedFor(visit, board)} ${chains(visit, board.items)} ${byGroup(visit, board)}`,
    };
  },
});

function overAll({ address, language }: Visit, { standings }: Permits, said: string): Content {
  return html`<section>
    <h2>${permitsWords[language].standings}</h2>
    ${stackedBar(
      said,
      shownAs.map(([standing, count, tone]) => ({
        tone,
        word: codeText(language, "permitStanding", standing),
        count: standings[count],
        href: address.here({ standing }),
      })),
      language,
    )}
  </section>`;
}

function waitedFor(visit: Visit, { authorities: { total, items } }: Permits): Content {
  const { address, language } = visit;
  const words = permitsWords[language];
  if (items.length === 0) return undefined;
  const at = (partyId: string, standing: Standing) => address.here({ authority: partyId, standing });
  return html`<section>
    <h2>${words.authorities}</h2>
    ${table(
      words.authorities,
      [
        { title: words.authority, head: true, cell: ({ authority }) => party(authority, visit) },
        { title: words.waiting, figures: true, cell: ({ authority, waiting }) => counted(waiting, at(authority.partyId, "waiting")) },
        { title: words.refused, figures: true, cell: ({ authority, refused }) => counted(refused, at(authority.partyId, "refused")) },
        {
          title: words.longestDays,
          figures: true,
          cell: ({ longestDays }) => longestDays !== undefined && words.atLeast(count(longestDays, language)),
        },
      ],
      items.slice(0, authoritiesMax),
    )}
    ${total > authoritiesMax && html`<p><small>${words.more(authoritiesMax, total)}</small></p>`}
  </section>`;
}

function chains(visit: Visit, items: readonly Permit[]): Content {
  const { language } = visit;
  const words = permitsWords[language];
  return html`<section>
    <h2>${words.chains}</h2>
    ${choice(visit, "standing", "permitStanding", permitStandings)}
    ${findAndSort(visit, [
      ["waiting", words.waited],
      ["title", boardWords[language].commitment],
      ["due", boardWords[language].due],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${items.length === 0 ? html`<p class="empty">${words.none}</p>` : html`<ul class="rows">${items.map((one) => html`<li>${chain(visit, one)}</li>`)}</ul>`}
  </section>`;
}

function chain(visit: Visit, one: Permit): Content {
  const { address, language } = visit;
  const words = permitsWords[language];
  const { id, title, obligors, beneficiaries, schedule, standing, steps, stepsTotal, blocking } = one;
  return html`<div class="beside">
      <a href=${address.to(`/commitments/${id}`)}><b>${localized(title, language)}</b></a>
      ${tag(toneOf(standing), codeText(language, "permitStanding", standing))} ${schedule.due && scheduleTag(language, schedule)}
    </div>
    <p>
      <small>${partyList(obligors, visit)}${beneficiaries.length > 0 && html` → ${partyList(beneficiaries, visit)}`}${
        schedule.due && html` · ${boardWords[language].due} ${date(schedule.due, language)}`
      }</small>
    </p>
    ${
      steps.length === 0
        ? html`<p class="empty">${words.noStep}</p>`
        : html`<ol class="chain">
            ${steps.map(({ eventId, stepId, name, authority, stage, submittedOn, answeredOn }) => {
              const isBlocking = stepId === blocking?.stepId;
              return html`<li><div class=${isBlocking ? "card chain-waits" : "card"}>
                <p><a href=${`${address.to(`/commitments/${id}`)}#event-${eventId}`}>${freeText(name, language)}</a></p>
                <p>${party(authority, visit)}</p>
                <p>${codeTag(language, "permitStage", stage)}${isBlocking && html` ${tag(stage === "refused" ? "bad" : "doubt", words.blocks)}`}</p>
                <p>
                  <small>${words.submitted} ${date(submittedOn, language)}${answeredOn && html`; ${words.answered} ${date(answeredOn, language)}`}${
                    isBlocking && html`; ${waited(blocking, visit)}`
                  }</small>
                </p>
              </div></li>`;
            })}
            ${stepsTotal !== undefined && html`<li><a href=${address.to(`/commitments/${id}`)}>${words.moreSteps(stepsTotal - steps.length)}</a></li>`}
          </ol>`
    }`;
}

function waited({ daysAtLeast, daysAtMost }: NonNullable<Permit["blocking"]>, { language }: Visit): string | undefined {
  const words = permitsWords[language];
  if (daysAtLeast === undefined) return undefined;
  const least = count(daysAtLeast, language);
  return daysAtMost === undefined ? words.atLeast(least) : words.between(least, count(daysAtMost, language));
}

function byGroup(visit: Visit, board: Permits): Content {
  const { language } = visit;
  const words = permitsWords[language];
  return groups(
    visit,
    words.by,
    board.groups,
    ["corridor", "countries", "kind"],
    [
      { title: words.chainsCount, figures: true, cell: ({ commitments }) => commitments },
      { title: words.waiting, figures: true, cell: ({ standings }) => standings.waiting },
      { title: words.refused, figures: true, cell: ({ standings }) => standings.refused },
    ],
  );
}
