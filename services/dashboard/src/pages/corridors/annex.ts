// The annex of a pack: gifts, seats and values between the two, each by its board.
import { answerOf } from "@camket/client";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { SamePlace } from "../../parts/at-one-place.ts";
import { amountText, count, totals } from "../../parts/money.ts";
import { summary } from "../../parts/summary.ts";
import type { Visit } from "../../visit.ts";
import { corridorWords } from "./words.ts";

export async function annex(visit: Visit, asked: Readonly<Record<string, unknown>>, same: SamePlace): Promise<Content> {
  const { address, camket, language } = visit;
  const words = corridorWords[language];
  const corridor = String(asked.corridor);
  const query = { ...asked, limit: "1" };
  const [gifts, seats, money] = await Promise.all([
    part(
      same((at) => answerOf(camket.GET("/v1/boards/gifts", { params: { query: { ...query, ...at } } }))),
      ({ pledged, built, handedOver, accepted }) =>
        summary(
          (
            [
              [words.pledged, pledged],
              [words.built, built],
              [words.handed, handedOver],
              [words.accepted, accepted],
            ] as const
          ).map(([word, step]) => [word, html`<b>${count(step.commitments, language)}</b> ${totals(step.totals, language)}`]),
        ),
    ),
    part(
      same((at) => answerOf(camket.GET("/v1/boards/seats", { params: { query: { ...query, ...at } } }))),
      ({ seats: { granted, enrolled, completed }, personMonthsPlanned }) =>
        summary([
          [words.granted, count(granted, language)],
          [words.enrolled, count(enrolled, language)],
          [words.completed, count(completed, language)],
          [words.personMonths, amountText(personMonthsPlanned, language)],
        ]),
    ),
    part(
      same((at) => answerOf(camket.GET("/v1/boards/money", { params: { query: { ...asked, ...at } } }))),
      ({ totals: all, withoutValue }) =>
        summary([[words.all, html`${totals(all, language)} <small>${words.withoutValue(withoutValue)}</small>`]]),
    ),
  ]);
  const section = (name: string, word: string, content: Content) =>
    html`<div><h3><a href=${address.to(`/boards/${name}`, { corridor })}>${word}</a></h3>${content}</div>`;
  return html`<div class="columns">${section("gifts", words.gifts, gifts)} ${section("seats", words.seats, seats)} ${section("money", words.money, money)}</div>`;
}
