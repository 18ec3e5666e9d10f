// What would be recorded, in words: each event with all that it says, and what policies would add. Nothing is written by it.
import type { CommandDefinition } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { date, dateWords } from "../parts/date.ts";
import { described, eventLines, fieldValue, type Telling } from "../parts/event-data.ts";
import type { NamedBy } from "../parts/names.ts";
import { type Line, summary } from "../parts/summary.ts";
import type { Visit } from "../visit.ts";
import { fieldLabel } from "../words/field-words.ts";
import { capital, commandAt, commandOfEvent, commandText, eventText, thingText } from "./command-words.ts";
import { labels, pathOf, targetOf } from "./correction.ts";
import type { CommandAnswer, Entry } from "./register.ts";
import { formWords } from "./words.ts";

export interface Previewed {
  readonly answer: CommandAnswer;
  readonly definition: CommandDefinition;
  readonly names: NamedBy;
  readonly entries: readonly Entry[];
  /** The thing is there already. */
  readonly isThere: boolean;
  /** What may be wrong with it, though it would be recorded. */
  readonly warnings: readonly string[];
}

type Event = NonNullable<CommandAnswer["events"]>[number];

/** @param isChanged it is not what was previewed before */
export function previewOf(visit: Visit, previewed: Previewed, buttons: Content, isChanged: boolean): Content {
  const words = formWords[visit.language];
  const { events = [], policies = [], id, validateOnly } = previewed.answer;
  return html`<section class="preview notice" aria-labelledby="preview-title" id="preview" tabindex="-1">
    <h2 id="preview-title">${words.previewTitle}</h2>
    <p role=${isChanged ? "alert" : "status"}>${isChanged ? words.previewChanged : validateOnly ? words.previewNote : words.recordedAlready}</p>
    ${!previewed.isThere && html`<p>${words.begins(id)}</p>`}
    ${previewed.warnings.length > 0 && html`<ul class="notice notice-doubt plain">${previewed.warnings.map((one) => html`<li>${one}</li>`)}</ul>`}
    ${events.map((event) => eventWords(visit, event, previewed))}
    ${
      policies.length > 0 &&
      html`<h3>${words.follows}</h3>
        <ul>${policies.map(({ command }) => html`<li>${policyWords(visit, command)}</li>`)}</ul>`
    }
    ${buttons}
  </section>`;
}

function eventWords(visit: Visit, event: Event, { definition, names, entries }: Previewed): Content {
  const { language } = visit;
  const { thing } = definition;
  const own = commandOfEvent(thing, event.type) ?? definition;
  const telling: Telling = { visit, names, command: `${thing}/${own.name}` };
  const { occurredOn, claims, onBehalfOf, side } = event;
  const data = event.data as Readonly<Record<string, unknown>>;
  const target = targetOf(entries, thing, data.targetEventId as string | undefined);
  const carried = { claims: claims.length > 0 ? claims : undefined, onBehalfOf, side };
  return html`<div class="previewed">
    <h3>${capital(eventText(language, event.type))}</h3>
    ${summary([
      ...(target ? [[fieldLabel(language, "targetEventId"), capital(eventText(language, target.entry.type))] as Line] : []),
      ...(Array.isArray(data.changes)
        ? changeLines(data.changes, { ...telling, command: target && `${thing}/${target.definition.name}` })
        : []),
      ...eventLines(data, telling),
      [fieldLabel(language, "occurredOn"), occurredOn && whenOf(occurredOn as never, visit)],
      ...Object.entries(carried).map(([field, value]): Line => [fieldLabel(language, field), fieldValue(field, value, telling)]),
    ])}
  </div>`;
}

function whenOf({ defaulted, ...given }: { readonly defaulted?: true; readonly edtf: string }, { language }: Visit): Content {
  const when = date(described(given), language);
  return defaulted ? html`${when} <small>(${dateWords[language].defaulted})</small>` : when;
}

interface Change {
  readonly field: string;
  readonly wrong?: unknown;
  readonly right?: unknown;
}

/** The original struck through beside the right one. */
function changeLines(changes: readonly Change[], telling: Telling): readonly Line[] {
  const { language } = telling.visit;
  return changes.map(({ field, wrong, right }) => {
    const path = pathOf(field);
    const was = wrong === undefined ? undefined : html`<del>${fieldValue(path, wrong, telling)}</del> `;
    const is = right === undefined ? formWords[language].removed : fieldValue(path, right, telling);
    return [labels(path, telling.command, language), html`${was}<ins>${is}</ins>`];
  });
}

function policyWords({ address, language }: Visit, command: string): Content {
  const at = commandAt(command);
  if (!at) return command;
  const { thing, id, definition } = at;
  return html`${capital(commandText(language, thing, definition.name))}: ${thingText(language, thing)} <a href=${address.to(`/${thing}/${id}`)}>${id}</a>`;
}
