// How the form of a command looks: what it is about, what stands above it (a preview, or what is wrong), its fields by their layout, who records.
import { partyEnds, type Thing } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Shown } from "../page.ts";
import { localized } from "../parts/text-in.ts";
import type { Visit } from "../visit.ts";
import { plainCode } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import { choiceText } from "./choice-words.ts";
import type { Choices } from "./choices.ts";
import type { Form } from "./command-form.ts";
import { capital, commandText, thingText } from "./command-words.ts";
import { entryOptions, fieldOptions, targetOf } from "./correction.ts";
import { fieldInputs, isAmong } from "./field-inputs.ts";
import { type Filling, inputId, wrongAt } from "./input.ts";
import { laidOut } from "./layouts.ts";
import type { FormProblem } from "./offers.ts";
import { formWords } from "./words.ts";

export interface Around {
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
  /** The digest of what is previewed. */
  readonly digest?: string;
  /** Given the button that records. */
  readonly above?: (buttons: Content) => Content;
}

export function formShown(visit: Visit, form: Form, { problems = [], status, digest, above }: Around): Shown {
  const { address, language } = visit;
  const words = formWords[language];
  const { definition, thing, key, revision, choices } = form;
  const filling = fillingOf(visit, form, problems);
  const isOpenFor = thing !== undefined && (revision !== undefined || !definition.begins);
  const record = html`<p class="actions"><button type="submit" name="_do" value="record" class="primary">${words.recordNow}</button></p>`;
  return {
    title: capital(commandText(language, definition.thing, definition.name)),
    kicker: html`<a href=${address.to("/record")}>${words.record}</a> · ${capital(thingText(language, definition.thing))}`,
    ...(status === undefined ? {} : { status }),
    lead: isOpenFor ? html`<a href=${address.to(`/${definition.thing}/${thing.id}`)}>${localized(thing.names, language)}</a>` : undefined,
    content: html`<form class="record" method="post" action=${address.to(address.path)} accept-charset="utf-8">
      <button type="submit" name="_do" value="preview" class="quiet" tabindex="-1" aria-hidden="true">${words.preview}</button>
      <input type="hidden" name="_key" value=${key} />
      ${revision !== undefined && html`<input type="hidden" name="_revision" value=${String(revision)} />`}
      ${digest !== undefined && html`<input type="hidden" name="_previewed" value=${digest} />`}
      ${above?.(record)}
      ${form.command === "commitments/attach-evidence" && above === undefined && paperFirst(visit, form)}
      ${isOpenFor ? html`<input type="hidden" name="_id" value=${thing.id} />` : !definition.begins && idInput(visit, form, filling)}
      ${fieldsShown(visit, form, filling, { isPreviewed: digest !== undefined, asksId: definition.begins && !isOpenFor })}
      ${whoRecords(visit, form)}
      ${datalists(choices, visit)}
    </form>`,
  };
}

function fillingOf(
  visit: Visit,
  { definition, command, sent, meant, choices, thing, entries }: Form,
  problems: readonly FormProblem[],
): Filling {
  const { language } = visit;
  const { doing, typed } = sent;
  const target = targetOf(entries, definition.thing, typed.get("targetEventId"));
  return {
    visit,
    definition,
    command,
    typed,
    meant: meant.typed,
    problems,
    choices,
    needed: thing === undefined && definition.begins ? laidOut(definition).needed : [],
    more: doing.do === "more" ? doing.list : undefined,
    inParts: doing.do === "parts" ? doing.field : undefined,
    offered(name) {
      if (name === "targetEventId" && entries.length > 0) return entryOptions(entries, visit);
      if (definition.name === "correct" && target && /^changes\.\d+\.field$/.test(name))
        return fieldOptions(target.entry, target.definition, language, choices.get("parties") ?? []);
      // One that is new is named, not chosen.
      const own = thing?.own[name] ?? [];
      return own.length > 0 && !/^(?:schedule-milestone|submit-permit-step|dispute)$/.test(definition.name) ? own : undefined;
    },
  };
}

/** A paper that is stored here brings its fields with it. */
const paperFirst = ({ address, language }: Visit, { id, sent }: Form): Content =>
  !sent.typed.has("sha256") &&
  html`<p class="hint"><a href=${address.to("/papers", { for: id })}>${formWords[language].paperFirst}</a></p>`;

/** Which thing: chosen, or for one that begins, how it is to be called in addresses. */
function idInput({ language }: Visit, { definition, sent }: Form, filling: Filling): Content {
  const words = formWords[language];
  const id = inputId("_id");
  const wrong = wrongAt("_id", filling);
  return html`<div class=${`form-field ${wrong ? "field-wrong" : ""}`}>
    <label for=${id}>${definition.begins ? words.id : words.which}${!definition.begins && html` <span class="must">(${words.required})</span>`}</label>
    <p class="hint" id=${`${id}-hint`}>${definition.begins ? words.idHint : words.whichHint}</p>
    ${wrong}
    <input type="text" id=${id} name="_id" value=${sent.id} autocomplete="off" list=${definition.begins ? undefined : `list-${definition.thing}`}
      aria-describedby=${`${id}-hint${wrong ? ` ${id}-wrong` : ""}`} aria-invalid=${wrong ? "true" : undefined} />
  </div>`;
}

interface How {
  readonly isPreviewed: boolean;
  /** Of a thing that begins: what it is to be called in addresses. */
  readonly asksId: boolean;
}

function fieldsShown(visit: Visit, form: Form, filling: Filling, { isPreviewed, asksId }: How): Content {
  const words = formWords[visit.language];
  const { definition, entries, sent } = form;
  const { parts, more } = laidOut(definition);
  // Which fields an entry has is known once it is chosen.
  const choosing =
    definition.name === "correct" && entries.length > 0 && !targetOf(entries, definition.thing, sent.typed.get("targetEventId"));
  if (choosing) {
    const event = parts.flatMap(({ fields }) => fields).find(({ path }) => path === "targetEventId");
    return html`${event && fieldInputs(event, "targetEventId", filling)}
      <p class="actions"><button type="submit" name="_do" value="more:" class="primary">${words.showFields}</button></p>`;
  }
  return html`${parts.map(
    ({ part, fields }) => html`<section class="form-part" aria-labelledby=${`part-${part}`}>
        <h2 id=${`part-${part}`}>${words[part]}</h2>
        ${fields.map((field) => fieldInputs(field, field.path, filling))}
      </section>`,
  )}
    ${
      (more.length > 0 || asksId) &&
      html`<details class="folded form-part" open=${isOpen(filling, ["_id", ...more.map(({ path }) => path)])}>
        <summary>${words.more}</summary>
        ${more.map((field) => fieldInputs(field, field.path, filling))}${asksId && idInput(visit, form, filling)}
      </details>`
    }
    <p class="actions">
      <button type="submit" name="_do" value="preview" class=${isPreviewed ? "" : "primary"}>${isPreviewed ? words.previewAgain : words.preview}</button>
    </p>`;
}

/** What is filled in, is wrong or was asked to show more is not folded. */
const isOpen = ({ typed, problems, more, inParts }: Filling, paths: readonly string[]): boolean =>
  [...typed].some(([name, text]) => text !== "" && isAmong(name, paths)) ||
  problems.some(({ field }) => field !== undefined && isAmong(field, paths)) ||
  [more, inParts].some((name) => name !== undefined && isAmong(name, paths));

function whoRecords({ address, actor, language }: Visit, { definition, id }: Form): Content {
  const words = formWords[language];
  const back = address.to(`/record/${definition.thing}/${definition.name}`, { id });
  return html`<p class="who-records">
    ${words.by}: <strong>${actor === "local" ? words.nobody : actor}</strong> (<a href=${address.to("/record/name", { back })}>${words.change}</a>)
  </p>`;
}

/** For who finds more of them while one types. */
const endWords = (language: Language) => Object.fromEntries(partyEnds.map((end) => [`data-${end}`, plainCode("partyEnd", end, language)]));

const datalists = (choices: Choices, { language }: Visit): Content =>
  [...choices].map(
    ([thing, all]: [Thing, Choices extends ReadonlyMap<Thing, infer List> ? List : never]) =>
      html`<datalist id=${`list-${thing}`} data-thing=${thing} ...${thing === "parties" ? endWords(language) : {}}>${all.map((one) => html`<option value=${one.id} label=${choiceText(one, language)}></option>`)}</datalist>`,
  );
