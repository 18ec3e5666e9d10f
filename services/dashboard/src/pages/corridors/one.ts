// Everything between two provinces or two countries, ready for a meeting: on a screen as a page, on paper as a pack.
import { answerOf } from "@camket/client";
import { wholeOf, written } from "../../address.ts";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { type At, atOnePlace, type SamePlace } from "../../parts/at-one-place.ts";
import { type CorridorNamed, corridorKey, corridorText } from "../../parts/corridor.ts";
import { dueRows, withDate } from "../../parts/due-rows.ts";
import { isNow, type Visit } from "../../visit.ts";
import { agreementRows } from "../overview/agreement-rows.ts";
import { annex } from "./annex.ts";
import { asItWas } from "./as-it-was.ts";
import { corridorBar } from "./cards.ts";
import { requestTable } from "./request-table.ts";
import { sessionMatrix } from "./session-matrix.ts";
import { stageTable } from "./stage-table.ts";
import { corridorWords } from "./words.ts";

const rowsMax = 20;

export const corridorPage: Page = {
  path: "/corridors/:pair",
  section: "corridors",
  async show(visit) {
    const { address, camket, language, params, us } = visit;
    const words = corridorWords[language];
    const corridor = params.pair as string;
    const asked = { ...address.asked, corridor };
    const by = /^[a-zA-Z]{2}~[a-zA-Z]{2}$/.test(corridor) ? ({ by: "countries" } as const) : {};
    const ours = us === "" ? {} : { us };
    const limit = String(rowsMax);
    const askBoard = (at: At) => answerOf(camket.GET("/v1/boards/corridors", { params: { query: { ...asked, ...by, ...at } } }));
    const boarding = askBoard({});
    // Of the past it may be another page that is asked for.
    const before = !isNow(visit) && (await boarding).total === 0 ? await asItWas(visit, corridor.split("~")) : [];
    const ways = before.map((one) => ({ name: corridorText(one, language), href: toSame(visit, one) }));
    if (ways.length === 1) return { title: "", content: undefined, redirect: ways[0]?.href as string };
    // All at once: the readers answer beside each other.
    const counting = answerOf(camket.GET("/v1/boards/overview", { params: { query: { ...asked, ...ours } } }));
    const same = atOnePlace(counting);
    const [numbers, board, late, requests, agreements, matrix, gifts] = await Promise.all([
      counting,
      same(askBoard, boarding),
      part(
        same((at) => answerOf(camket.GET("/v1/boards/due", { params: { query: { ...asked, ...at, limit } } }))),
        ({ items }) => dueRows(visit, withDate(items)),
      ),
      part(
        same((at) => answerOf(camket.GET("/v1/requests", { params: { query: { ...asked, ...at, limit, sort: "submitted" } } }))),
        ({ items }) => requestTable(visit, items),
      ),
      part(
        same((at) => answerOf(camket.GET("/v1/boards/agreements", { params: { query: { ...asked, ...at, limit } } }))),
        ({ items }) => agreementRows(visit, items),
      ),
      part(session(visit, asked, same), (matrixOf) => matrixOf),
      annex(visit, asked, same),
    ]);
    const own = board.corridors.find((one) => one.corridor && isSame(one.corridor, corridor)) ?? board.corridors[0];
    const title = own ? corridorText(own, language) : corridor.replace("~", " – ");
    const { open, overdue, possiblyOverdue, openRequests, asOf } = numbers;
    return {
      title,
      kicker: words.packOf,
      lead: words.finding(overdue.count, possiblyOverdue.count, open.count, openRequests.count),
      asOf,
      resource: { path: "/v1/boards/corridors", query: wholeOf({ ...asked, ...by }), tables: true },
      content: html`${
        ways.length > 0 &&
        html`<div class="notice"><p>${words.before}</p><ul>${ways.map(({ name, href }) => html`<li><a href=${href}>${name}</a></li>`)}</ul></div>`
      }
        ${own && corridorBar(visit, own)}
        <p class="screen-only"><a href=${address.to("/commitments", { corridor })}>${words.register}</a> · <small>${words.printHint}</small></p>
        <section>
          <h2>${words.late}</h2>
          ${late}
        </section>
        ${
          own &&
          html`<section>
          <h2>${words.table}</h2>
          ${stageTable(visit, own)}
        </section>`
        }
        <section>
          <h2>${words.since}</h2>
          ${matrix}
        </section>
        <section>
          <h2>${words.requests}</h2>
          ${requests}
        </section>
        <section>
          <h2>${words.agreements}</h2>
          ${agreements}
        </section>
        <section>
          <h2>${words.annex}</h2>
          ${gifts}
        </section>`,
    };
  },
};

/** This page of another corridor, with all else that the address says. */
const toSame = ({ address }: Visit, { corridor = [] }: CorridorNamed): string =>
  written(`/corridors/${corridorKey(corridor)}`, address.query);

/** Both ways round are one corridor. */
const isSame = (ends: readonly string[], corridor: string): boolean =>
  [...ends].sort().join("~") === corridor.toLowerCase().split("~").sort().join("~");

/** The one that is planned, else the last that was certainly held between the two. */
async function session(visit: Visit, asked: Readonly<Record<string, unknown>>, same: SamePlace): Promise<Content> {
  const query = { ...asked, sort: "-day", limit: "10" } as const;
  const { items } = await same((at) => answerOf(visit.camket.GET("/v1/meetings", { params: { query: { ...query, ...at } } })));
  const meeting = items.find(({ stage }) => stage === "scheduled") ?? items.find(({ stage }) => stage !== undefined);
  return meeting ? sessionMatrix(visit, meeting, same) : html`<p class="empty">${corridorWords[visit.language].noSession}</p>`;
}
