// What an event says, line by line in words: each field by its label, each value as what it is, ids by what they are called.
import { commands, type DescribedDate, describeDate, type FuzzyDate, type LocalizedText, type Money, type Quantity } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { type CodeList, codeLists } from "../words/codes.ts";
import { fieldLabel } from "../words/field-words.ts";
import { type Language, languages } from "../words/language.ts";
import { type ClaimShown, claims } from "./claim.ts";
import { country, languageName } from "./country.ts";
import { dateAndWords } from "./date.ts";
import { shortDay } from "./days.ts";
import { durationText } from "./duration.ts";
import { count, decimalText, money, quantityText } from "./money.ts";
import type { NamedBy } from "./names.ts";
import type { Line } from "./summary.ts";
import { codeText, freeText, localized } from "./text-in.ts";

/** Of which event a value is, and in whose words it is shown. */
export interface Telling {
  readonly visit: Visit;
  readonly names: NamedBy;
  /** The command that the event is of: `commitments/hand-over`; absent: any. */
  readonly command?: string | undefined;
}

/** The command of an event: of the thing, where several have it. */
export const commandOf = (type: string, thing?: string): string | undefined => {
  const its = commands.filter(({ event }) => event.type === type);
  const found = its.find((one) => one.thing === thing) ?? its[0];
  return found && `${found.thing}/${found.name}`;
};

/** What `decide` adds to an event, what stands elsewhere in the history, and the bytes of a paper. */
const untold: ReadonlySet<string> = new Set([
  ...["lifts", "setsBack", "countries", "agreedIn", "targetEventId", "changes", "claims", "occurredOn", "onBehalfOf", "side"],
  ...["mediaType"],
]);

export const eventLines = (data: Readonly<Record<string, unknown>>, telling: Telling): readonly Line[] =>
  Object.entries(data).flatMap(([field, value]): readonly Line[] =>
    untold.has(field) ? [] : [[labelOf(field, telling), fieldValue(field, value, telling)]],
  );

/** @param path with dots, or as the JSON pointer of a correction */
export const labelOf = (path: string, { visit, command }: Telling): string => {
  const dotted = path.replace(/^\//, "").replaceAll("/", ".");
  return fieldLabel(visit.language, dotted, command);
};

const dates: ReadonlySet<string> = new Set([
  ...["due", "period", "respondBy", "window", "plannedFor", "publishedOn", "eventOn", "occurredOn"],
]);

const days: ReadonlySet<string> = new Set(["retrievedOn", "date", "earliest", "latest"]);
const figures: ReadonlySet<string> = new Set(["value", "of", "lower", "upper", "amount"]);

/** Fields whose text is a code, by the list that it is of. */
const codes: Readonly<Record<string, CodeList>> = {
  kind: "kind",
  role: "role",
  visibility: "visibility",
  was: "visibility",
  confidence: "confidence",
  assessment: "assessment",
  stage: "stage",
  rule: "conflictRule",
  status: "observation",
  aggregation: "aggregation",
  type: "sourceType",
  level: "level",
  qualifier: "qualifier",
  "commitments/assess-risk:level": "risk",
  "commitments/verify:outcome": "verification",
};

/** Fields that name a thing by its id alone. */
const ids: Readonly<Record<string, string>> = {
  partyId: "party",
  partOf: "party",
  predecessors: "party",
  successors: "party",
  oldPartyId: "party",
  newPartyId: "party",
  sourceId: "source",
  replacedBy: "source",
  agreementId: "agreement",
  renews: "agreement",
  requestId: "request",
  meetingId: "meeting",
  commitmentId: "commitment",
  commitments: "commitment",
  fulfils: "commitment",
  carriedOver: "commitment",
};

/** The value of a field, in words. @param path `obligors`, `/value/amount`, `dropped.0.reason` */
export function fieldValue(path: string, value: unknown, telling: Telling): Content {
  if (value === undefined || value === null) return undefined;
  const steps = path.split(/[./]/).filter((step) => !/^\d*$/.test(step));
  const field = steps.at(-1) ?? "";
  const { visit, names, command } = telling;
  const { language } = visit;
  if (field === "claims") return claims([value].flat() as unknown as readonly ClaimShown[], names, visit);
  if (Array.isArray(value)) return listOf(path, value, telling);
  // What stood there before is of the kind of what was set.
  if (dates.has(field) || (field === "was" && typeof value === "object" && ("edtf" in value || "text" in value)))
    return dateAndWords(described(value as FuzzyDate | string), language);
  switch (typeof value) {
    case "number":
      return count(value, language);
    case "string":
      return textOf(field, value, telling);
    case "object":
      break;
    default:
      return String(value);
  }
  if ("amount" in value && "currency" in value && "qualifier" in value) return withWords(money(value as Money, language), value, language);
  if ("value" in value && "unit" in value && "qualifier" in value) return quantityText(value as Quantity, language);
  if (isParty(value)) return names.party(value);
  if ("thing" in value && "id" in value)
    return html`${names.link(String(value.thing), String(value.id))}${"event" in value && html` (${codeText(language, "event", String(value.event))})`}`;
  if (isPlace(value))
    return value.partyId
      ? html`<a href=${visit.address.to(`/parties/${value.partyId}`)}>${freeText(value.text, language)}</a>`
      : freeText(value.text, language);
  if (isLocalized(value)) return localized(value, language);
  if (isPerson(value)) return `${value.name}, ${value.office}`;
  return html`${Object.entries(value).map(
    ([name, inner], n) =>
      html`${n > 0 && "; "}<span class="field">${labelOf(`${path}.${name}`, { visit, names, command })}:</span> ${fieldValue(`${path}.${name}`, inner, telling)}`,
  )}`;
}

function textOf(field: string, text: string, { visit, names, command }: Telling): Content {
  const { language, address } = visit;
  const thing = field === "successorId" ? successorOf(command) : ids[field];
  if (thing) return names.link(thing, text);
  const list = codes[`${command}:${field}`] ?? codes[field];
  if (list && Object.hasOwn(codeLists, list)) return codeText(language, list, text);
  if (field === "field") return labelOf(text, { visit, names });
  if (days.has(field)) return shortDay(text, language);
  if (field === "language" || field === "languages") return languageName(text, language);
  if (field === "duration" || field === "offset") return durationText(text, language);
  if (figures.has(field) && /^-?\d+(\.\d+)?$/.test(text)) return decimalText(text, language);
  if (field === "country" || (field === "sides" && /^[A-Z]{2}$/.test(text))) return country(text, language);
  if (field === "url" && /^https?:/.test(text)) return html`<a href=${text} rel="noreferrer">${text}</a>`;
  if (field === "sha256") return html`<a href=${address.to(`/v1/files/${text}`)}><code>${text.slice(0, 12)}…</code></a>`;
  return freeText(text, language);
}

/** What took a thing's place is of its own kind. */
const successorOf = (command: string | undefined): string =>
  command?.startsWith("agreements/") ? "agreement" : command?.startsWith("commitments/") ? "commitment" : "party";

/** What has one item stands as it is; names and texts with commas between; what has parts as a list. */
function listOf(path: string, all: readonly unknown[], telling: Telling): Content {
  const shown = all.map((one, n) => fieldValue(`${path}.${n}`, one, telling));
  if (shown.length === 1) return shown[0];
  const areShort = all.every((one) => typeof one !== "object" || one === null || isParty(one));
  if (areShort) return shown.map((one, n) => html`${n > 0 && ", "}${one}`);
  return html`<ul class="plain">${shown.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** A date as an event stores it, with the days that follow from it. */
export const described = (stored: FuzzyDate | string): DescribedDate =>
  describeDate(typeof stored === "string" ? { edtf: stored } : stored);

const isParty = (value: object): value is { readonly partyId?: string; readonly nameAsWritten?: string } => {
  const fields = Object.keys(value);
  return fields.length > 0 && fields.every((one) => one === "partyId" || one === "nameAsWritten");
};

/** Where, and the party whose area it is, where that is known. */
const isPlace = (value: object): value is { readonly text: string; readonly partyId?: string } =>
  ["text", "partyId,text"].includes(Object.keys(value).toSorted().join());

const isLocalized = (value: object): value is LocalizedText =>
  Object.entries(value).length > 0 &&
  Object.entries(value).every(([name, text]) => (languages as readonly string[]).includes(name) && typeof text === "string");

const isPerson = (value: object): value is { readonly name: string; readonly office: string } =>
  Object.keys(value).toSorted().join() === "name,office";

/** Beside what it means, the source's own words. */
function withWords(meaning: Content, value: object | string, language: Language): Content {
  const text = typeof value === "object" && "text" in value ? value.text : undefined;
  return typeof text === "string" ? html`${meaning} <small class="words">“${freeText(text, language)}”</small>` : meaning;
}
