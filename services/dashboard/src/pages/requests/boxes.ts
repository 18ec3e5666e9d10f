// Requests as an in-box and an out-box: what others ask of us, and what we ask of them, the longest waiting first.
import { answerOf, type components } from "@camket/client";
import { wholeOf } from "../../address.ts";
import { type Content, html } from "../../html.ts";
import type { Shown } from "../../page.ts";
import { country } from "../../parts/country.ts";
import { date } from "../../parts/date.ts";
import { tableLinks } from "../../parts/filters.ts";
import { party } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { ageText } from "./age.ts";
import { requestTabs } from "./tabs.ts";
import { requestWords } from "./words.ts";

type Board = components["schemas"]["RequestsBoard"];
type Boxed = components["schemas"]["BoxedRequest"];

/** More than this nobody reads in two columns; the lists have all. */
const shownMax = "100";

export async function requestBoxes(visit: Visit): Promise<Shown> {
  const { address, camket, language, us } = visit;
  const words = requestWords[language];
  const board = await answerOf(camket.GET("/v1/boards/requests", { params: { query: { ...address.asked, us, limit: shownMax } } }));
  const { waitingOnUs = 0, waitingOnThem = 0, items, asOf } = board;
  const side = await ours(visit);
  const inBoth = items.filter(({ boxes }) => boxes?.length === 2).length;
  return {
    title: words.boxesTitle,
    kicker: html`${words.ourSide} ${side}`,
    lead: words.finding(waitingOnUs, waitingOnThem),
    asOf,
    resource: { path: "/v1/boards/requests", query: { ...wholeOf(address.asked), us }, tables: true },
    content: html`${requestTabs(visit, "boxes")} ${inBoth > 0 && html`<p>${words.inBoth(inBoth)}</p>`}
      <div class="columns boxes">
        ${box(visit, "in", board, items)} ${box(visit, "out", board, items)}
      </div>
      <p class="list-head">${tableLinks(visit, "/v1/boards/requests", { us })}</p>`,
  };
}

/** By what the side is called from which one looks. */
async function ours({ camket, us, language }: Visit): Promise<Content> {
  if (/^[a-zA-Z]{2}$/.test(us)) return country(us.toUpperCase(), language);
  const { data } = await camket.GET("/v1/parties/{id}", { params: { path: { id: us } } });
  return data ? localized(data.names, language) : us;
}

function box(visit: Visit, which: "in" | "out", { boxes }: Board, items: readonly Boxed[]): Content {
  const { address, language, us } = visit;
  const words = requestWords[language];
  const counts = boxes.find((one) => one.box === which);
  const its = items.filter((item) => item.boxes?.includes(which));
  const { open = 0, overdue = 0, answered = 0, oldest } = counts ?? {};
  const facts = [
    words.open(open),
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
    ...(oldest?.age ? [words.oldest(ageText(oldest.age, visit))] : []),
    ...(answered > 0 ? [words.answered(answered)] : []),
  ];
  const all = which === "in" ? { waitingOnUs: us } : { waitingOnThem: us };
  return html`<section aria-labelledby=${`box-${which}`}>
    <h2 id=${`box-${which}`}>${which === "in" ? words.toUs : words.fromUs}</h2>
    <p>${facts.join(" · ")}</p>
    ${its.length === 0 ? html`<p class="empty">${which === "in" ? words.noneIn : words.noneOut}</p>` : html`<ul class="rows">${its.map((one) => row(visit, one))}</ul>`}
    ${its.length < open && html`<p class="more"><a href=${address.to("/requests", all)}>${words.more(open)}</a></p>`}
  </section>`;
}

function row(visit: Visit, { id, title, stage, level, schedule, from, to, waitingOn, age }: Boxed): Content {
  const { address, language } = visit;
  const words = requestWords[language];
  return html`<li>
    <div class="beside">
      <a href=${address.to(`/requests/${id}`)}><b>${localized(title, language)}</b></a>
      ${schedule.status !== "no-date" && scheduleTag(language, schedule)}
    </div>
    <p>${party(from, visit)} → ${party(to, visit)}</p>
    <p>
      <small>${words.level}: ${codeText(language, "requestStage", level ?? stage ?? "submitted")}</small>
      ${waitingOn && html` <small>· ${words.waitingOn} ${party(waitingOn, visit)}</small>`}
      ${age && html` <small>· ${words.age} ${ageText(age, visit)}</small>`}
      ${schedule.due && html` <small>· ${words.due} ${date(schedule.due, language)}</small>`}
    </p>
  </li>`;
}
