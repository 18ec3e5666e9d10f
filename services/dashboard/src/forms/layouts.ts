// How the forms that officers open most are laid out: which fields stand together, in which order, and which of them nobody can do without. What a
// layout does not name is folded at the end, so that no field is lost; a command without a layout asks for all of its own first.
import type { CommandDefinition } from "@camket/domain";
import { type Field, fieldsOf } from "./field-tree.ts";

/** The headings of a form. */
export type Part = "what" | "who" | "howMuch" | "when" | "links" | "source";

export interface Layout {
  readonly parts: readonly (readonly [Part, readonly string[]])[];
  /** What a thing must have when it begins, though the schema leaves it out of a later command. */
  readonly needed?: readonly string[];
}

const whenAndSource = [
  ["when", ["occurredOn"]],
  ["source", ["claims"]],
] as const;

const assign: Layout = { parts: [["what", ["agency", "role", "instruction"]], ...whenAndSource] };

const handLaid: Readonly<Record<string, Layout>> = {
  "commitments/agree": {
    parts: [
      ["what", ["title", "kind"]],
      ["who", ["obligors", "beneficiaries"]],
      ["howMuch", ["value", "quantity"]],
      ["when", ["due", "occurredOn"]],
      ["source", ["claims"]],
      ["links", ["meetingId", "agreementId"]],
    ],
    needed: ["title", "kind", "obligors"],
  },
  "commitments/grant-scholarship": {
    parts: [
      ["what", ["title", "kind", "programme", "institution"]],
      ["who", ["obligors", "beneficiaries"]],
      ["howMuch", ["seats", "duration", "value"]],
      ["when", ["due", "occurredOn"]],
      ["source", ["claims"]],
      ["links", ["meetingId", "agreementId"]],
    ],
    needed: ["title", "kind", "obligors"],
  },
  "commitments/hand-over": {
    parts: [
      ["who", ["by", "to"]],
      ["when", ["occurredOn"]],
      ["source", ["minutesRef", "claims"]],
    ],
  },
  "commitments/accept-handover": {
    parts: [
      ["who", ["acceptedBy"]],
      ["when", ["occurredOn"]],
      ["what", ["defects"]],
      ["source", ["claims"]],
    ],
  },
  "commitments/deliver": {
    parts: [
      ["when", ["occurredOn"]],
      ["howMuch", ["quantity"]],
      ["source", ["claims"]],
    ],
  },
  "commitments/reschedule": { parts: [["what", ["due", "reason", "agreedWith"]], ...whenAndSource] },
  "commitments/report-progress": { parts: [["what", ["narrative", "percent", "blockers"]], ...whenAndSource] },
  "commitments/attach-evidence": { parts: [["what", ["title", "uri", "sha256", "mediaType", "size"]], ...whenAndSource] },
  "commitments/assign-agency": assign,
  "agreements/assign-agency": assign,
  "requests/assign-agency": assign,
  "requests/submit": {
    parts: [
      ["what", ["title", "ask"]],
      ["who", ["from", "to", "decider"]],
      ["howMuch", ["quantity"]],
      ["when", ["respondBy", "occurredOn"]],
      ["source", ["claims"]],
      ["links", ["meetingId"]],
    ],
    needed: ["title"],
  },
  "requests/answer": { parts: [["what", ["answer"]], ...whenAndSource] },
  "agreements/sign": {
    parts: [
      ["what", ["title", "number", "subject"]],
      ["who", ["parties", "signatories"]],
      ["when", ["occurredOn", "period", "place"]],
      ["source", ["claims"]],
      ["links", ["renews", "fulfils"]],
    ],
    needed: ["title", "parties"],
  },
  "agreements/renew": { parts: [["what", ["successorId"]], ["links", ["carriedOver", "dropped", "fulfils"]], ...whenAndSource] },
  "meetings/review-commitment": { parts: [["what", ["commitmentId", "side", "assessment", "note"]], ...whenAndSource] },
  "sources/register": {
    parts: [
      ["what", ["title", "type", "publisher", "language"]],
      ["when", ["publishedOn", "eventOn"]],
      ["links", ["url", "retrievedOn"]],
    ],
    needed: ["title"],
  },
  "parties/register": {
    parts: [
      ["what", ["names", "level", "country", "partOf"]],
      ["source", ["claims"]],
    ],
    needed: ["names"],
  },
};

/** In every thing it is the same. */
const corrected: Layout = {
  parts: [
    ["what", ["targetEventId", "changes", "reason"]],
    ["source", ["claims"]],
  ],
};

/** The commands that are given most, in the order in which officers come to them. */
export const mostUsed: readonly string[] = [
  "commitments/agree",
  "commitments/grant-scholarship",
  "commitments/report-progress",
  "commitments/deliver",
  "commitments/hand-over",
  "commitments/accept-handover",
  "commitments/reschedule",
  "commitments/assign-agency",
  "commitments/attach-evidence",
  "commitments/correct",
  "requests/submit",
  "requests/answer",
  "agreements/sign",
  "agreements/renew",
  "meetings/review-commitment",
  "sources/register",
  "parties/register",
];

export interface LaidOut {
  readonly parts: readonly { readonly part: Part; readonly fields: readonly Field[] }[];
  /** Folded. */
  readonly more: readonly Field[];
  readonly needed: readonly string[];
}

export function laidOut(definition: CommandDefinition): LaidOut {
  const fields = fieldsOf(definition);
  const { parts, needed = [] } = layoutOf(definition, fields);
  const named = parts.flatMap(([, paths]) => paths);
  return {
    parts: parts
      .map(([part, paths]) => ({ part, fields: paths.flatMap((path) => fields.find((field) => field.path === path) ?? []) }))
      .filter((one) => one.fields.length > 0),
    more: fields.filter(({ path }) => !named.includes(path)),
    needed,
  };
}

const carried = ["occurredOn", "claims", "onBehalfOf", "side"];

function layoutOf({ thing, name }: CommandDefinition, fields: readonly Field[]): Layout {
  const hand = name === "correct" ? corrected : handLaid[`${thing}/${name}`];
  if (hand) return hand;
  const own = fields.filter(({ path, required }) => required || !carried.includes(path));
  const inOrder = [...own.filter(({ required }) => required), ...own.filter(({ required }) => !required)];
  return { parts: [["what", inOrder.map(({ path }) => path)], ...whenAndSource] };
}
