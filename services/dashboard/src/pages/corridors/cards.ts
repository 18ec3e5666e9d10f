// Corridors as cards: how many commitments are open between the two, and how they stand with time.
import type { components } from "@camket/client";
import { type BarPart, stackedBar } from "../../charts/stacked-bar.ts";
import { type Content, html } from "../../html.ts";
import { type CorridorNamed, corridorKey, corridorName, corridorText } from "../../parts/corridor.ts";
import { countedSchedule } from "../../parts/counted-schedule.ts";
import { type Tone, toneOf } from "../../parts/tag.ts";
import type { Visit } from "../../visit.ts";
import { corridorWords } from "./words.ts";

type Answered = components["schemas"]["CorridorBoard"]["corridors"][number];
export type Corridor = Omit<Answered, "corridor"> & Pick<CorridorNamed, "corridor">;

/** What is wrong first, what is kept last. */
const order = ["overdue", "possibly-overdue", "due", "not-due", "no-date", "on-time", "possibly-late", "late", "ended"] as const;

export function corridorCards(visit: Visit, corridors: readonly Corridor[]): Content {
  const words = corridorWords[visit.language];
  if (corridors.length === 0) return html`<p class="empty">${words.none} ${words.noneHint}</p>`;
  return html`<ul class="cards">
    ${corridors.map((one) => html`<li class="card">${card(visit, one)}</li>`)}
  </ul>`;
}

function card(visit: Visit, one: Corridor): Content {
  const { address, language } = visit;
  const words = corridorWords[language];
  const key = one.corridor && corridorKey(one.corridor);
  const name = one.corridor ? corridorName(one, language) : words.elsewhere;
  const facts = [
    words.open(one.open, one.commitments),
    one.dueSoon > 0 && words.soon(one.dueSoon),
    one.withoutOwner > 0 && words.withoutOwner(one.withoutOwner),
    one.atRisk > 0 && words.atRisk(one.atRisk),
    one.handedOver > 0 && words.handedOver(one.handedOver),
  ].filter(Boolean);
  return html`<h3>${key === undefined ? name : html`<a href=${address.to(`/corridors/${key}`)}>${name}</a>`}</h3>
    <p class="kicker">${facts.join(" · ")}</p>
    ${corridorBar(visit, one)}`;
}

/** How its commitments stand with time, each part leading to those it counts. */
export function corridorBar(visit: Visit, one: Corridor): Content {
  const { address, language } = visit;
  const words = corridorWords[language];
  const key = one.corridor && corridorKey(one.corridor);
  const parts = order.map((schedule): BarPart => {
    const count = one.groups.reduce((sum, group) => sum + (group.schedule === schedule ? group.commitments : 0), 0);
    const tone: Tone = toneOf("schedule", schedule);
    const word = countedSchedule(schedule, language);
    return { tone, word, count, ...(key === undefined ? {} : { href: address.to("/commitments", { corridor: key, schedule }) }) };
  });
  const name = one.corridor ? corridorText(one, language) : words.elsewhere;
  return stackedBar(words.bar(name, one.overdue, one.possiblyOverdue, one.commitments), parts, language);
}
