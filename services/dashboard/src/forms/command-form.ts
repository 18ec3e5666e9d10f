// The form of a command: opened, filled in, previewed and recorded. Whatever goes wrong, it comes back with all that was typed and says what is wrong
// where.
import { CamketProblem } from "@camket/client";
import { type FieldProblem, readForm } from "@camket/command-api";
import { type CommandDefinition, Slug } from "@camket/domain";
import { bodyHash, randomId } from "@camket/platform";
import { type Content, html } from "../html.ts";
import type { Page, Shown } from "../page.ts";
import type { Visit } from "../visit.ts";
import { type Choices, choicesFor, type Meant, meantBy, namesOf, thingsNamed, withNamed } from "./choices.ts";
import { chosenThing } from "./chosen.ts";
import { rightValue, targetOf } from "./correction.ts";
import { eventDays } from "./event-days.ts";
import { fieldsOf } from "./field-tree.ts";
import { formShown } from "./form-page.ts";
import { likely } from "./likely.ts";
import { newId } from "./new-id.ts";
import { type FormProblem, withOffers } from "./offers.ts";
import { inParts } from "./parts-of.ts";
import { previewOf } from "./preview.ts";
import { refusalText } from "./problem-words.ts";
import { problemSummary, refusalOf } from "./refusal.ts";
import { type CommandAnswer, type Entry, entriesOf, give, type ThingNow, thingNow } from "./register.ts";
import type { Sent } from "./sent.ts";
import { warningsOf } from "./warnings.ts";
import { formWords } from "./words.ts";

export const commandPage = (definition: CommandDefinition, sent: (visit: Visit) => Sent): Page => ({
  path: `/record/${definition.thing}/${definition.name}`,
  section: "record",
  show: (visit) => showForm(visit, definition, sent(visit)),
});

/** What a form knows when it is shown. */
export interface Form {
  readonly definition: CommandDefinition;
  /** `commitments/agree`. */
  readonly command: string;
  readonly sent: Sent;
  readonly meant: Meant;
  readonly choices: Choices;
  readonly id: string | undefined;
  readonly thing: ThingNow | undefined;
  readonly key: string;
  /** At which the thing must be for what is recorded. */
  readonly revision: number | undefined;
  /** The thing's history, where the form chooses from it. */
  readonly entries: readonly Entry[];
}

async function showForm(visit: Visit, definition: CommandDefinition, sent: Sent): Promise<Shown> {
  try {
    return await answerTo(visit, definition, await formOf(visit, definition, sent));
  } catch (error) {
    // Nothing was asked of the commands yet. What somebody typed for an hour is worth more than what the reads would have added.
    if (!(error instanceof CamketProblem) || sent.doing.do === "open") throw error;
    const about = { definition, id: undefined, entries: [] };
    return formShown(visit, unread(definition, sent), { status: error.status, above: () => refusalOf(visit, error, about) });
  }
}

/** A form with nothing but what was sent. */
const unread = (definition: CommandDefinition, sent: Sent): Form => ({
  definition,
  command: `${definition.thing}/${definition.name}`,
  sent,
  meant: { typed: sent.typed, problems: [] },
  choices: new Map(),
  id: sent.id || undefined,
  thing: undefined,
  key: sent.key ?? randomId(),
  revision: sent.revision,
  entries: [],
});

async function answerTo(visit: Visit, definition: CommandDefinition, form: Form): Promise<Shown> {
  const { sent } = form;
  const { do: doing } = sent.doing;
  if (doing !== "preview" && doing !== "record" && doing !== "take") return formShown(visit, form, {});
  const { told, problems } = toldBy(form);
  const read = readForm(definition, form.id, told);
  const wrong = "problems" in read ? [...problems, ...read.problems.map(ofForm).filter(isNewAmong(problems))] : problems;
  if (wrong.length > 0 || "problems" in read) return wrongForm(visit, form, wrong);

  const digest = bodyHash({ id: form.id ?? "", body: read.body });
  const isConfirmed = doing === "record" && sent.previewed === digest;
  const { id, key, revision, choices, entries, thing } = form;
  try {
    const answer = await give(visit.camket, { definition, id, body: read.body, key, revision, validateOnly: !isConfirmed });
    if (isConfirmed) return recorded(visit, definition, answer);
    // What was chosen in place of a name put the last thing right: one is at its field, and previews when one has looked.
    if (doing === "take") return formShown(visit, form, {});
    const isChanged = doing === "record";
    const warnings = await warningsOf(visit, form, answer);
    const about = { answer, definition, names: namesOf(choices, visit), entries, isThere: thing !== undefined, warnings };
    return formShown(visit, form, { digest, above: (buttons: Content) => previewOf(visit, about, buttons, isChanged) });
  } catch (error) {
    if (!(error instanceof CamketProblem)) throw error;
    return refused(visit, form, error, read.at);
  }
}

async function formOf(visit: Visit, definition: CommandDefinition, came: Sent): Promise<Form> {
  const sent = { ...came, id: came.id || (await newId(visit, definition, came)) };
  const { thing: things, name } = definition;
  const command = `${things}/${name}`;
  const fields = fieldsOf(definition);
  const takesEvent = fields.some(({ path }) => path === "targetEventId");
  const isId = Slug.safeParse(sent.id).success;
  const wanted = [...thingsNamed(fields, command), ...(isId ? [] : [things])];
  const thingOf = (field: string) => (field === "_id" ? things : chosenThing(field, command));
  const [choices, early] = await Promise.all([choicesFor(visit, wanted), isId ? thingNow(visit.camket, things, sent.id) : undefined]);
  const given = sent.doing.do === "open" && early ? new Map([...likely(command, early), ...sent.typed]) : sent.typed;
  const days = eventDays(given, definition, visit.today);
  const meant = await meantBy(visit, new Map([...given, ["_id", sent.id]]), thingOf, choices, days);
  const id = meant.typed.get("_id") || undefined;
  const [thing, entries, named] = await Promise.all([
    early ?? (id === undefined || isId ? undefined : thingNow(visit.camket, things, id)),
    takesEvent && id !== undefined ? entriesOrNone(visit, definition, id) : [],
    withNamed(visit, choices, meant.typed, (field) => (field === "_id" ? undefined : thingOf(field))),
  ]);
  const typed = sent.doing.do === "parts" ? inParts(given, sent.doing.field, definition) : given;
  // A thing that is begun must not be there yet, unless the form was opened for it.
  const takesNow = sent.doing.do === "open" || !definition.begins;
  return {
    definition,
    command,
    sent: { ...sent, typed },
    meant,
    choices: named,
    id,
    thing,
    key: sent.key ?? randomId(),
    revision: sent.revision ?? (takesNow ? thing?.revision : undefined),
    entries,
  };
}

async function entriesOrNone({ camket }: Visit, { thing }: CommandDefinition, id: string): Promise<readonly Entry[]> {
  try {
    return await entriesOf(camket, thing, id);
  } catch (error) {
    if (error instanceof CamketProblem) return [];
    throw error;
  }
}

interface Told {
  readonly told: ReadonlyMap<string, string>;
  readonly problems: readonly FormProblem[];
}

/** What the fields say, with ids for names, and the right values of a correction as JSON. */
function toldBy({ definition, meant, entries }: Form): Told {
  const target = targetOf(entries, definition.thing, meant.typed.get("targetEventId"))?.definition;
  const told = [...meant.typed].flatMap(([name, text]): [string, string][] => {
    if (name === "_id") return [];
    const change = /^(changes\.\d+)\.right$/.exec(name)?.[1];
    if (change === undefined || definition.name !== "correct") return [[name, text]];
    return [[name, rightValue(text, meant.typed.get(`${change}.field`) ?? "", target) ?? ""]];
  });
  return { told: new Map(told), problems: meant.problems };
}

const ofForm = (problem: FieldProblem): FieldProblem => (problem.field === "id" ? { ...problem, field: "_id" } : problem);
const isNewAmong =
  (problems: readonly FormProblem[]) =>
  ({ field }: FieldProblem): boolean =>
    !problems.some((one) => one.field === field);

const wrongForm = (visit: Visit, form: Form, problems: readonly FormProblem[], status = 422): Shown =>
  formShown(visit, form, { problems, status, above: () => problemSummary(visit, problems, form.command) });

/** What the API refuses is told at its field, where it names one; else above the form, with its facts. */
async function refused(
  visit: Visit,
  form: Form,
  problem: CamketProblem,
  at: (part: { pointer?: string; code: string; detail: string }) => FieldProblem,
) {
  const { definition, id, revision, thing } = form;
  const { status, code, errors } = problem;
  const parts = errors.map(({ code: part, detail, ...where }) =>
    ofForm(at({ code: part, detail, ...("pointer" in where && typeof where.pointer === "string" ? { pointer: where.pointer } : {}) })),
  );
  if (code === "INVALID_ID" || (code === "UNKNOWN_THING" && parts.length === 0))
    return wrongForm(visit, form, await offered(visit, form, [{ field: "_id", code, detail: problem.message }]), status);
  if (status === 422 && parts.length > 0) return wrongForm(visit, form, await offered(visit, form, parts), status);
  const isStale = code === "STALE_REVISION";
  const entries = id === undefined || (isStale && revision === undefined) ? [] : await entriesOrNone(visit, definition, id);
  const told = isStale ? entries.filter((entry) => entry.revision > (revision ?? -1)) : entries;
  const about = { definition, id: isStale && revision === undefined ? undefined : id, entries: told };
  // Whoever reads what changed may record on top of it.
  const next = isStale && revision !== undefined ? { ...form, revision: thing?.revision } : form;
  return formShown(visit, next, { problems: parts, status, above: () => refusalOf(visit, problem, about) });
}

const offered = (visit: Visit, { command, definition, meant, choices }: Form, problems: readonly FieldProblem[]) =>
  withOffers(visit, problems, meant.typed, (name) => (name === "_id" ? definition.thing : chosenThing(name, command)), choices);

/** On to the thing's page as it is now; where a command that follows by itself was refused, that is told first. */
function recorded({ address, language }: Visit, { thing, name }: CommandDefinition, { id, position, policies = [] }: CommandAnswer): Shown {
  const words = formWords[language];
  const to = address.to(`/${thing}/${id}`, { validAt: undefined, knownAt: undefined, after: position, recorded: name });
  const undone = policies.filter(({ code }) => code !== undefined);
  if (undone.length === 0) return { title: words.record, content: undefined, redirect: to };
  return {
    title: words.recordedOnly,
    content: html`<div class="notice notice-doubt" role="alert">
        <p>${words.recordedOnlyNote}</p>
        <ul>${undone.map(({ command, code, detail = "" }) => html`<li><code>${command}</code>: ${refusalText(code, detail, language)}</li>`)}</ul>
      </div>
      <p><a class="button" href=${to}>${words.toThing}</a></p>`,
  };
}
