// The form by which an operator decides: why, and what. Each way to decide is a button of its own, with what it comes to beside it.
import { type Content, html } from "../../html.ts";
import type { Visit } from "../../visit.ts";
import { auditWords } from "./words.ts";

export interface Decision {
  /** Where it is sent. */
  readonly action: string;
  /** By which a repeat is known. */
  readonly key: string;
  /** The event that it is about: where another waits by then, nothing is decided. */
  readonly eventId?: string;
  readonly choices: readonly (readonly [name: string, text: string, hint: string])[];
  readonly reason?: string;
  /** What is wrong with what was sent. */
  readonly wrong?: Content;
}

export function decisionForm({ address, actor, language }: Visit, { action, key, eventId, choices, reason, wrong }: Decision): Content {
  const words = auditWords[language];
  const back = address.to(address.path);
  return html`<form class="record" method="post" action=${address.to(action)} accept-charset="utf-8">
    <input type="hidden" name="_key" value=${key} />
    ${eventId !== undefined && html`<input type="hidden" name="_event" value=${eventId} />`}
    <div class=${`form-field ${wrong ? "field-wrong" : ""}`}>
      <label for="f-reason">${words.reason}</label>
      <p class="hint" id="f-reason-hint">${words.reasonHint}</p>
      ${wrong && html`<div class="field-wrong-words" id="f-reason-wrong" role="alert"><p>${wrong}</p></div>`}
      <textarea id="f-reason" name="reason" rows="3" maxlength="1000" aria-describedby=${wrong ? "f-reason-hint f-reason-wrong" : "f-reason-hint"} aria-invalid=${wrong ? "true" : undefined}>${reason ?? ""}</textarea>
    </div>
    <p class="who-records">${words.recordedBy}: <strong>${actor === "local" ? words.nobody : actor}</strong> (<a href=${address.to("/record/name", { back })}>${words.change}</a>)</p>
    ${choices.map(
      ([
        name,
        text,
        hint,
      ]) => html`<p class="actions"><button type="submit" name="_do" value=${name} aria-describedby=${`hint-${name}`}>${text}</button></p>
        <p class="hint" id=${`hint-${name}`}>${hint}</p>`,
    )}
  </form>`;
}

export interface DecisionSent {
  readonly name: string;
  readonly reason: string;
  readonly key: string;
  readonly eventId: string | undefined;
}
