// A thing as its events describe it at one moment, and how two such moments differ: field by field, in the words of pages.
import type { DescribedDate, Thing } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import { dateAndWords } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { fieldValue, type Telling } from "../../parts/event-data.ts";
import { type Line, summary } from "../../parts/summary.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import { codeText } from "../../parts/text-in.ts";
import { unitText } from "../../parts/units.ts";
import { type CodeList, codeLists } from "../../words/codes.ts";
import { fieldLabel } from "../../words/field-words.ts";
import { textLanguage } from "../../words/language.ts";
import { stateCodes, stateLabels } from "./state-words.ts";
import { auditWords } from "./words.ts";

export interface StateTelling extends Telling {
  readonly thing: Thing;
}

export interface FieldDifference {
  /** A JSON pointer (RFC 6901). */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
const isPlace = (step: string): boolean => /^\d+$/.test(step);
const named = (steps: readonly string[]): readonly string[] => steps.filter((step) => !isPlace(step));

const labelOf = (steps: readonly string[], { visit }: StateTelling): string => {
  const names = named(steps);
  const own = stateLabels[names.join(".")] ?? stateLabels[names.slice(-2).join(".")] ?? stateLabels[names.at(-1) ?? ""];
  return own ? own[textLanguage(visit.language) === "vi" ? 1 : 0] : fieldLabel(visit.language, names.join("."));
};

/** From the first step to the last: `Schedule › Due date`; the items of a list are counted from 1, and a step that is called as the one before it is not
 * said again. */
const pathText = (field: string, telling: StateTelling): string => {
  const steps = stepsOf(field);
  const texts = steps.map((step, n) => (isPlace(step) ? `${Number(step) + 1}` : labelOf(steps.slice(0, n + 1), telling)));
  return texts.filter((text, n) => text !== texts[n - 1]).join(" › ");
};

/** What differs, a row each; the state itself where there was none before. */
export function differenceTable(caption: string, fields: readonly FieldDifference[], telling: StateTelling): Content {
  const words = auditWords[telling.visit.language];
  const columns: readonly TableColumn<FieldDifference>[] = [
    { title: words.field, head: true, cell: ({ field }) => pathText(field, telling) },
    {
      title: words.before,
      cell: ({ field, before }) => (before === undefined ? words.nothing : html`<del>${valueAt(stepsOf(field), before, telling)}</del>`),
    },
    {
      title: words.after,
      cell: ({ field, after }) => (after === undefined ? words.nothing : html`<ins>${valueAt(stepsOf(field), after, telling)}</ins>`),
    },
  ];
  return table(caption, columns, fields);
}

/** The whole of it; a field in which something changed says so. */
export function stateSummary(state: Readonly<Record<string, unknown>>, fields: readonly FieldDifference[], telling: StateTelling): Content {
  const words = auditWords[telling.visit.language];
  const changed = new Set(fields.map(({ field }) => stepsOf(field)[0]));
  return summary(
    Object.entries(state).flatMap(([name, value]): readonly Line[] => [
      [
        labelOf([name], telling),
        changed.has(name)
          ? html`<ins>${valueAt([name], value, telling) ?? words.nothing}</ins> <small>(${words.changedHere})</small>`
          : valueAt([name], value, telling),
      ],
    ]),
  );
}

const stages: Readonly<Partial<Record<Thing, CodeList>>> = {
  commitments: "stage",
  agreements: "agreementStage",
  requests: "requestStage",
  meetings: "meetingStage",
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isDate = (value: object): value is DescribedDate =>
  "precision" in value || ("bound" in value && ("edtf" in value || "text" in value));

function valueAt(steps: readonly string[], value: unknown, telling: StateTelling): Content {
  const { visit, thing } = telling;
  const { language, address } = visit;
  const words = auditWords[language];
  const names = named(steps);
  const field = names.at(-1) ?? "";
  if (value === undefined || value === null) return undefined;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") {
    if (field === "eventId") return html`<a href=${address.to(`/events/${value}`)}><code>${value.slice(0, 8)}…</code></a>`;
    const own = stateCodes[names.join(".")] ?? stateCodes[names.slice(-2).join(".")] ?? stateCodes[field];
    const list = names.length === 1 && ["stage", "mayAlreadyBe"].includes(field) ? stages[thing] : own;
    if (list && Object.hasOwn(codeLists, list)) return codeText(language, list, value);
    if (field === "unit") return unitText(value, "1", language);
    if (isDay(value)) return shortDay(value, language);
    return field === "sources" ? telling.names.link("source", value) : fieldValue(names.join("."), value, telling);
  }
  if (Array.isArray(value)) return listAt(steps, value, telling);
  if (typeof value !== "object") return fieldValue(names.join("."), value, telling);
  if (isDate(value)) return dateAndWords(value, language);
  return isPlain(value) ? fieldValue(names.join("."), value, telling) : partsAt(steps, value, telling);
}

/** What events have in the same form: parties, figures, names, places. */
const isPlain = (value: object): boolean => {
  const fields = Object.keys(value).toSorted().join();
  return (
    ["nameAsWritten,partyId", "partyId", "nameAsWritten", "text", "partyId,text", "name,office", "id,thing"].includes(fields) ||
    ("qualifier" in value && ("currency" in value || "unit" in value)) ||
    /^(?:(?:en|km|lo|vi),?)+$/.test(fields)
  );
};

/** What is called as the whole is stands without its label. */
const partsAt = (steps: readonly string[], value: object, telling: StateTelling): Content => {
  const whole = labelOf(steps, telling);
  return Object.entries(value).map(([name, inner], n) => {
    const label = labelOf([...steps, name], telling);
    return html`${n > 0 && "; "}${label !== whole && html`<span class="field">${label}:</span> `}${valueAt([...steps, name], inner, telling)}`;
  });
};

function listAt(steps: readonly string[], all: readonly unknown[], telling: StateTelling): Content {
  const shown = all.map((one) => valueAt(steps, one, telling));
  if (shown.length === 0) return undefined;
  if (shown.length === 1) return shown[0];
  const areShort = all.every((one) => typeof one !== "object" || one === null || isPlain(one));
  return areShort
    ? shown.map((one, n) => html`${n > 0 && ", "}${one}`)
    : html`<ul class="plain spaced">${shown.map((one) => html`<li>${one}</li>`)}</ul>`;
}
