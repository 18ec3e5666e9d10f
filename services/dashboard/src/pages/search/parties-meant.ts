// Where a party has the very name that is searched for, or goes by it: the party, and the way to what it has to do with, which seldom bears its name.
import { answerOf } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { type CorridorNamed, corridorKey, corridorText } from "../../parts/corridor.ts";
import { withTotal } from "../../parts/list-page.ts";
import { isCalled, isCalledInShort } from "../../parts/short-name.ts";
import type { Visit } from "../../visit.ts";
import { type Hit, hitRows } from "./hits.ts";
import { searchWords } from "./words.ts";

/** A name that more parties have leads nowhere at once. */
const partiesMax = 3;
const corridorsMax = 6;

interface Moment {
  readonly validAt?: string;
  readonly knownAt?: string;
}

/** @param asked what the search is asked, without its text and place */
export async function partiesMeant(visit: Visit, text: string, asked: Moment): Promise<Content> {
  const { camket } = visit;
  const { items } = await answerOf(camket.GET("/v1/search", { params: { query: { ...asked, text, thing: "parties" } } }));
  const exact = items.filter(({ title }) => isCalled(title, text));
  const called = exact.length > 0 ? exact : items.filter(({ title }) => isCalledInShort(title, text));
  const meant = called.length > 0 ? called : await goingBy(visit, text, items, asked);
  return Promise.all(meant.slice(0, partiesMax).map(async (party) => shown(visit, party, await lists(visit, party.id, asked))));
}

/** Those of the first found that an alias or a former name tells: their own pages have these. */
async function goingBy({ camket }: Visit, text: string, found: readonly Hit[], query: Moment): Promise<readonly Hit[]> {
  const first = found.slice(0, partiesMax);
  const parties = await Promise.all(first.map(({ id }) => answerOf(camket.GET("/v1/parties/{id}", { params: { path: { id }, query } }))));
  return first.filter((_, n) => {
    const { aliases = [], formerly = [] } = parties[n] ?? {};
    return aliases.some(({ alias }) => isCalledInShort({ vi: alias }, text)) || formerly.some(({ names }) => isCalledInShort(names, text));
  });
}

/** How many commitments and requests it is in, and its corridors: the board of these counts the commitments, too, quicker than their list would. */
async function lists({ camket }: Visit, party: string, asked: Moment) {
  const query = { ...asked, party };
  const [requests, { all, corridors }] = await Promise.all([
    answerOf(camket.GET("/v1/requests", { params: { query: { ...query, limit: "1" }, header: withTotal } })),
    answerOf(camket.GET("/v1/boards/corridors", { params: { query: { ...query, limit: String(corridorsMax) } } })),
  ]);
  return { commitments: all.commitments, requests: requests.total ?? 0, corridors };
}

type Lists = Awaited<ReturnType<typeof lists>>;

function shown(visit: Visit, party: Hit, { commitments, requests, corridors }: Lists): Content {
  const { address, language } = visit;
  const words = searchWords[language];
  return html`<section class="concern">
    <h2>${words.meant}</h2>
    ${hitRows(visit, [party])}
    <ul class="chips">
      <li><a class="chip" href=${address.to("/commitments", { party: party.id })}>${words.itsCommitments(commitments)}</a></li>
      <li><a class="chip" href=${address.to("/requests", { party: party.id })}>${words.itsRequests(requests)}</a></li>
      ${corridorChips(visit, corridors)}
    </ul>
  </section>`;
}

const corridorChips = ({ address, language }: Visit, corridors: readonly CorridorNamed[]): Content =>
  corridors.map(
    (one) =>
      one.corridor &&
      html`<li><a class="chip" href=${address.to(`/corridors/${corridorKey(one.corridor)}`)}>${searchWords[language].corridor(corridorText(one, language))}</a></li>`,
  );
