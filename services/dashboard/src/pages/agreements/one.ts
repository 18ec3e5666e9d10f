// An agreement's page: how it was signed, for what time it holds and what renews it; then its chain of renewals, the duties under it, what was changed
// of it, and its history.
import { answerOf, type components } from "@camket/client";
import { periodBar } from "../../charts/period-bar.ts";
import { recordLinks } from "../../forms/record-links.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { agencies } from "../../parts/agencies.ts";
import { type CommitmentBrief, commitmentTable } from "../../parts/commitment-table.ts";
import { date } from "../../parts/date.ts";
import { daysBetween, shortDay } from "../../parts/days.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { onRecord } from "../../parts/on-record.ts";
import { party, partyList } from "../../parts/party.ts";
import { standingTag } from "../../parts/standing-tag.ts";
import { table } from "../../parts/table.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, freeText, plain } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { wordOf } from "../../words/codes.ts";
import { renewalChain } from "./chain.ts";
import { agreementWords } from "./words.ts";

type Agreement = components["schemas"]["Agreement"];

interface Told {
  readonly visit: Visit;
  readonly one: Agreement;
  readonly names: NamedBy;
}

export const agreementPage: Page = {
  path: "/agreements/:id",
  section: "agreements",
  async show(visit) {
    const { camket, language, params } = visit;
    const path = { id: params.id as string };
    const [one, page] = await Promise.all([
      answerOf(camket.GET("/v1/agreements/{id}", { params: { path, query: momentQuery(visit) } })),
      answerOf(camket.GET("/v1/agreements/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const names = namesIn(visit, ...page.items, one);
    const told: Told = { visit, one, names };
    return {
      title: one.title,
      kicker: html`${agreementWords[language].agreement}${one.number && ` ${one.number}`}`,
      lead: partyList(one.parties, visit),
      asOf: one.asOf,
      resource: { path: `/v1/agreements/${path.id}` },
      content: html`${attention(told)}
        <div class="three">${signature(told)}${time(told)}${succession(told)}</div>
        ${recordLinks(visit, "agreements", path.id, one.stage)} ${renewalChain(one, visit)} ${duties(told)} ${changes(told)}
        ${agencies(visit, one.agencies)} ${onRecord(visit, one, names)} ${history(visit, "agreements", page)}`,
    };
  },
};

function attention({ visit: { language }, one }: Told): Content {
  const words = agreementWords[language];
  const { gap } = one.standing;
  const unplaced = one.duties.items.filter(({ placed }) => placed === "unplaced").length;
  const lines = [
    ...(gap ? [words.gapSince(shortDay(gap.since, language), gap.days)] : []),
    ...(one.contradictions ? [words.several] : []),
    ...(unplaced > 0 ? [words.unplacedFinding(unplaced)] : []),
  ];
  return (
    lines.length > 0 &&
    html`<aside class=${`notice ${gap ? "notice-wrong" : "notice-doubt"}`}><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul></aside>`
  );
}

function signature({ visit, one }: Told): Content {
  const { language } = visit;
  const words = agreementWords[language];
  const { stage, signature: signed, entryIntoForce, subject } = one;
  return third("signature", words.signature, stage ? codeTag(language, "agreementStage", stage) : html`<span class="none">–</span>`, [
    [words.signedOn, signed && html`<a href=${`#event-${signed.eventId}`}>${date(signed.occurredOn, language)}</a>`],
    [words.inForce, entryIntoForce && html`<a href=${`#event-${entryIntoForce.eventId}`}>${date(entryIntoForce.occurredOn, language)}</a>`],
    [
      words.signatories,
      signed?.signatories &&
        html`<ul class="plain">${signed.signatories.map(({ party: signatory, office }) => html`<li>${party(signatory, visit)}${office && html`, ${freeText(office, language)}`}</li>`)}</ul>`,
    ],
    [words.place, signed?.place],
    [words.languages, signed?.languages],
    [words.documents, signed?.documents],
    [words.subject, subject],
  ]);
}

function time({ visit, one }: Told): Content {
  const { language } = visit;
  const words = agreementWords[language];
  const { period, status, daysToRenewal, gap, timesExtended, firstPeriod } = one.standing;
  return third(
    "standing",
    words.time,
    html`${standingTag(language, { status, period })}${gap && html` ${tag("bad", words.gap)}`}`,
    [
      [words.period, period ? date(period, language) : html`<span class="none">${words.noPeriod}</span>`],
      [words.countdown, daysToRenewal !== undefined ? words.left(daysToRenewal) : gap && words.past(gap.days)],
      [words.timesExtended, words.extended(timesExtended)],
      [words.firstPeriod, timesExtended > 0 && firstPeriod && date(firstPeriod, language)],
    ],
    bar(visit, one),
  );
}

/** Only of a period of which the beginning and the end are known. */
function bar({ language }: Visit, { standing, asOf: { validAt } }: Agreement): Content {
  const words = agreementWords[language];
  const { earliest, latest } = standing.period ?? {};
  if (earliest === undefined || latest === undefined) return undefined;
  const [from, to] = [earliest, latest].map((day) => shortDay(day, language)) as [string, string];
  const title = words.barSaid(from, to, wordOf("Standing of an agreement", standing.status, language));
  return periodBar({
    from: earliest,
    to: latest,
    at: validAt,
    title,
    gap: standing.gap !== undefined,
    labels: [from, to, ...(validAt > latest ? [words.since(daysBetween(latest, validAt))] : [])],
  });
}

function succession({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = agreementWords[language];
  const { renews, renewedBy = [], renewal, duties } = one;
  const preparations = duties.items.filter(({ kind, open }) => kind === "agreement-preparation" && open);
  const successors = renewedBy.map(
    ({ id, stage }, n) =>
      html`${n > 0 && html`<br />`}${agreementLink(visit, renewedBy, id)}${stage && html` (${codeText(language, "agreementStage", stage)})`}`,
  );
  const word = renewal || renewedBy.length > 0 ? tag("good", words.isRenewed) : tag(one.standing.gap ? "bad" : "still", words.notRenewed);
  return third("renewal", words.succession, word, [
    [words.renewedBy, successors.length > 0 ? successors : renewal && names.link("agreement", renewal.successorId)],
    [words.renewedOn, renewal && html`<a href=${`#event-${renewal.eventId}`}>${date(renewal.occurredOn, language)}</a>`],
    [words.carried, renewal && String(renewal.carriedOver.length)],
    [
      words.dropped,
      renewal &&
        renewal.dropped.length > 0 &&
        html`<ul class="plain">${renewal.dropped.map(({ commitmentId, reason }) => html`<li>${names.link("commitment", commitmentId)}: ${freeText(reason, language)}</li>`)}</ul>`,
    ],
    [words.prepared, preparations.length > 0 ? links(preparations, visit) : !renewal && html`<span class="none">${words.nothing}</span>`],
    [words.renews, renews && names.link("agreement", renews)],
  ]);
}

const links = (all: Agreement["duties"]["items"], { address, language }: Visit): Content =>
  all.map(({ id, title }, n) => html`${n > 0 && html`<br />`}<a href=${address.to(`/commitments/${id}`)}>${plain(title, language)}</a>`);

const agreementLink = ({ address, language }: Visit, all: NonNullable<Agreement["renewedBy"]>, id: string): Content => {
  const found = all.find((one) => one.id === id);
  return html`<a href=${address.to(`/agreements/${id}`)}>${found ? plain(found.title, language) : id}</a>`;
};

type Duty = CommitmentBrief & Pick<Agreement["duties"]["items"][number], "placed">;

function duties({ visit, one: { id, duties: all } }: Told): Content {
  const { address, language } = visit;
  const words = agreementWords[language];
  const isRenewed = all.items.some(({ placed }) => placed !== undefined);
  return html`<section class="concern">
    <h2>${words.dutiesUnder}</h2>
    ${
      all.total === 0
        ? html`<p class="empty">${words.noDuties}</p>`
        : html`<p>${words.dutiesFinding(all.open, all.total)} <a href=${address.to("/commitments", { agreement: id })}>${words.allDuties}</a></p>
          ${commitmentTable<Duty>(visit, words.dutiesUnder, all.items, isRenewed ? [{ title: words.placed, cell: ({ placed }) => placed && placedTag(placed, visit) }] : [])}`
    }
  </section>`;
}

const placedTag = (placed: string, { language }: Visit): Content =>
  tag(placed === "unplaced" ? "doubt" : placed === "dropped" ? "over" : "good", wordOf("Duties at a renewal", placed, language));

/** Amendments, extensions, who left and who came in another's place, a pause, the end; by their days. */
function changes({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = agreementWords[language];
  const { amendments = [], extensions = [], withdrawals = [], successions = [], suspension, termination } = one;
  type Change = Pick<NonNullable<Agreement["signature"]>, "eventId" | "occurredOn"> & {
    readonly as: string;
    readonly what?: Content;
    readonly why?: string | undefined;
  };
  const all: readonly Change[] = [
    ...amendments.map(({ clauses, reason, ...told }) => ({ ...told, as: words.amended, what: freeText(clauses, language), why: reason })),
    ...extensions.map(({ period, was, ...told }) => ({
      ...told,
      as: words.extendedTo,
      what: html`${date(period, language)}${was && html` <small>(${words.was} ${date(was, language)})</small>`}`,
    })),
    ...withdrawals.map(({ eventId, occurredOn, reason, ...who }) => ({
      eventId,
      occurredOn,
      as: words.withdrew,
      what: party(who, visit),
      why: reason,
    })),
    ...successions.map(({ oldPartyId, newPartyId, basis, ...told }) => ({
      ...told,
      as: words.succeeded,
      what: html`${names.link("party", oldPartyId)} → ${names.link("party", newPartyId)}`,
      why: basis,
    })),
    ...(suspension ? [{ ...suspension, as: words.suspended, why: suspension.reason }] : []),
    ...(termination ? [{ ...termination, as: words.terminated, why: termination.reason }] : []),
  ];
  if (all.length === 0) return undefined;
  return html`<section class="concern">
    <h2>${words.changes}</h2>
    ${table(
      words.changes,
      [
        { title: words.change, head: true, cell: ({ eventId, as }) => html`<a href=${`#event-${eventId}`}>${as}</a>` },
        { title: words.on, cell: ({ occurredOn }) => date(occurredOn, language) },
        { title: words.what, cell: ({ what }) => what },
        { title: words.reason, cell: ({ why }) => freeText(why, language) },
      ],
      all.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))),
    )}
  </section>`;
}

const dayOf = ({ occurredOn: { earliest, latest } }: Pick<NonNullable<Agreement["signature"]>, "occurredOn">): string =>
  latest ?? earliest ?? "";
