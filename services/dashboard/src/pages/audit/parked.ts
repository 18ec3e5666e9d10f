// A stream that waits in a view: the event at which it waits, with what was recorded and why the view could not take it; and what an operator may decide.
import { answerOf, CamketProblem } from "@camket/client";
import { randomId } from "@camket/platform";
import { type Content, html } from "../../html.ts";
import type { Page, Shown } from "../../page.ts";
import { count } from "../../parts/money.ts";
import { summary } from "../../parts/summary.ts";
import { codeText } from "../../parts/text-in.ts";
import { type DecisionSent, decisionForm } from "./decide.ts";
import { recordedAt } from "./event-table.ts";
import { subjectLink, titlesOf } from "./titles.ts";
import { auditWords } from "./words.ts";

/** @param sent what was decided and not taken, with what was wrong */
export const parkedPage = (sent?: DecisionSent & { readonly wrong: Content; readonly status: number }): Page => ({
  path: "/operations/parked/:view/:stream",
  section: "operations",
  async show(visit): Promise<Shown> {
    const { address, camket, language, params } = visit;
    const words = auditWords[language];
    const { view = "", stream = "" } = params;
    const asked = camket.GET("/v1/operations/parked/{view}/{stream}", { params: { path: { view, stream } } });
    const one = await answerOf(asked).catch(notThere);
    if (one === undefined)
      return {
        title: words.parkedOne,
        status: 404,
        content: html`<p>${words.alreadyGone}</p><p><a href=${address.to("/operations")}>${words.operations}</a></p>`,
      };
    const { event, error, attempts, waiting, asOf } = one;
    const titles = await titlesOf(visit, [event.subject]);
    return {
      title: words.parkedOne,
      kicker: html`<a href=${address.to("/operations")}>${words.operations}</a> · <code>${stream}</code>`,
      ...(sent ? { status: sent.status } : {}),
      asOf,
      resource: { path: `/v1/operations/parked/${view}/${stream}` },
      content: html`${summary([
        [words.ofWhat, subjectLink(visit, event.subject, titles)],
        [words.view, html`<code>${view}</code>`],
        [words.event, html`<a href=${address.to(`/events/${event.id}`)}>${codeText(language, "event", event.type)}</a>`],
        [words.why, html`<span lang="en">${error}</span>`],
        [words.recorded, recordedAt(event, visit)],
        [words.by, event.data.actor?.id],
        [words.attempts, count(attempts, language)],
        [words.waiting, count(waiting, language)],
      ])}
        <section>
          <h2>${words.payload}</h2>
          <pre class="json" tabindex="0"><code>${JSON.stringify(event.data, undefined, 2)}</code></pre>
        </section>
        <section class="screen-only">
          <h2>${words.decide}</h2>
          ${decisionForm(visit, {
            action: address.path,
            key: sent?.key ?? randomId(),
            eventId: event.id,
            choices: [
              ["replay", words.replay, words.replayHint],
              ["discard", words.discard, words.discardHint],
            ],
            ...(sent ? { reason: sent.reason, wrong: sent.wrong } : {}),
          })}
        </section>`,
    };
  },
});

function notThere(error: unknown): undefined {
  if (!(error instanceof CamketProblem) || error.status !== 404) throw error;
}
