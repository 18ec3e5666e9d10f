// Where papers contradict each other, with what each of them says, and what cannot all be true of what was recorded itself.
import { answerOf, type components } from "@camket/client";
import { commandNamed, commands, type Thing, things } from "@camket/domain";
import { commandLink } from "../../forms/catalogue-page.ts";
import { capital, thingsText, thingText } from "../../forms/command-words.ts";
import { type Content, html } from "../../html.ts";
import { instant } from "../../parts/days.ts";
import { codes, type Filter, tableLinks, text, thing } from "../../parts/filters.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { partyList } from "../../parts/party.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { fieldLabel } from "../../words/field-words.ts";
import { boardPage } from "./board-page.ts";
import { counted, empty } from "./board-parts.ts";
import { conflictsWords } from "./conflicts-words.ts";

type Conflicts = components["schemas"]["ConflictsBoard"];
type Conflict = components["schemas"]["ConflictItem"];
type Contradiction = Conflicts["contradictions"]["items"][number];

const contradictionsMax = 50;
const resolve = commandNamed("sources", "resolve-conflict");

export const thingFilter: Filter = {
  is: "codes",
  name: "thing",
  label: "thing",
  codes: things,
  say: (code, language) => thingsText(language, code as Thing),
};
/** `commitment` of an answer is `commitments` of a path. */
export const thingOf = (stream: string): Thing => commands.find((one) => one.stream === stream)?.thing as Thing;

export const conflictsPage = boardPage({
  name: "conflicts",
  filters: [codes("status", "conflict", ["open", "resolved"]), thingFilter, thing("source", "sources"), text("about")],
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/conflicts", { params: { query } })),
  show(visit, board) {
    const { address, language } = visit;
    const words = conflictsWords[language];
    const { open, resolved, items, contradictions, things: kinds } = board;
    return {
      finding: html`${words.finding(open, resolved)} ${contradictions.total > 0 && words.alsoContradictions(contradictions.total)}`,
      content: html`<section>
          <h2>${words.list}</h2>
          <p>
            ${kinds.map(
              (kind, n) =>
                html`${n > 0 && " · "}${capital(thingText(language, thingOf(kind.thing)))} ${counted(kind.open + kind.resolved, address.here({ thing: thingOf(kind.thing) }))}`,
            )}
          </p>
          <p>${tableLinks(visit)}</p>
          ${items.length === 0 ? empty(visit, words.none, ["sources/record-conflict"]) : items.map((one) => conflict(visit, one))}
        </section>
        ${contradictions.total > 0 && contradicting(visit, board)}`,
    };
  },
});

function conflict(
  visit: Visit,
  { about, field, status, sourceId, conflictId, recordedAt, between, resolution, named = [] }: Conflict,
): Content {
  const { language, timeZone } = visit;
  const words = conflictsWords[language];
  const names = namesIn(visit, { named: [about, ...named] });
  const isChosen = (one: (typeof between)[number]) =>
    one.sourceId === resolution?.chosen.sourceId && one.claimId === resolution?.chosen.claimId;
  return html`<article class="card conflict" id=${`conflict-${sourceId}-${conflictId}`}>
    <h3>${names.link(about.thing, about.id)}</h3>
    <p>${codeTag(language, "conflict", status)} ${words.about} <b>${fieldLabel(language, field)}</b></p>
    <ul class="columns plain">
      ${between.map(
        (one) => html`<li class="side">
          <p>${freeText(one.value, language) ?? html`<span class="none">${words.unsaid}</span>`}</p>
          <p><small>${names.link("source", one.sourceId)}</small>${isChosen(one) && html` ${tag("good", words.relied)}`}</p>
        </li>`,
      )}
    </ul>
    ${resolution && html`<p>${words.resolved}: ${codeText(language, "conflictRule", resolution.rule)}. ${freeText(resolution.reason, language)}</p>`}
    <p>
      <small>${words.recorded} ${instant(recordedAt, language, timeZone)}</small>
      ${!resolution && resolve && html` · ${commandLink(visit, resolve, sourceId)}`}
    </p>
  </article>`;
}

function contradicting(visit: Visit, { contradictions: { total, items } }: Conflicts): Content {
  const { language } = visit;
  const words = conflictsWords[language];
  return html`<section>
    <h2>${words.contradictions}</h2>
    <ul class="rows">
      ${items.slice(0, contradictionsMax).map((one) => {
        const names = namesIn(visit, { named: [one.about] });
        return html`<li>${names.link(one.about.thing, one.about.id)}: ${codeText(language, "contradiction", one.kind)}<p>${partOf(one, names, visit)}</p></li>`;
      })}
    </ul>
    ${total > contradictionsMax && html`<p><small>${words.contradictionsMore(contradictionsMax, total)}</small></p>`}
  </section>`;
}

/** Who or what else takes part in it. */
function partOf(one: Contradiction, names: NamedBy, visit: Visit): Content {
  const links = (stream: string, ids: readonly string[]) => ids.map((id, n) => html`${n > 0 && ", "}${names.link(stream, id)}`);
  switch (one.kind) {
    case "succession":
      return html`${partyList([one.predecessor], visit)} → ${partyList(one.successors, visit)}`;
    case "ring":
      return partyList(one.parties, visit);
    case "renewal":
      return html`${names.link("agreement", one.agreementId)} ← ${links("agreement", one.renewedBy)}`;
    case "answered-twice":
      return undefined;
    case "acceptance":
      return links("commitment", [one.commitmentId]);
    case "commitment-missing":
      return html`<code>${one.commitmentId}</code>`;
    case "acceptance-withdrawn":
      return html`${links("commitment", [one.commitmentId])}, ${links("request", [one.requestId])}`;
    default:
      return one satisfies never;
  }
}
