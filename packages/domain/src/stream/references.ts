// What a body names of other streams, found by the names of its fields: a field name means one thing everywhere.
import type { Reference } from "./decision.ts";
import type { Others } from "./others.ts";
import { type Rejection, reject } from "./rejections.ts";

const named: Readonly<Record<string, Reference["thing"]>> = {
  partyId: "parties",
  partOf: "parties",
  sourceId: "sources",
  replacedBy: "sources",
  predecessors: "parties",
  successors: "parties",
  commitmentId: "commitments",
  commitments: "commitments",
  oldPartyId: "parties",
  newPartyId: "parties",
  agreementId: "agreements",
  requestId: "requests",
  meetingId: "meetings",
  fulfils: "commitments",
  carriedOver: "commitments",
};

/** The singular words of what claims and conflicts are about, and of what dates hang on. */
const things: Readonly<Record<string, Reference["thing"]>> = {
  party: "parties",
  source: "sources",
  agreement: "agreements",
  commitment: "commitments",
  request: "requests",
  meeting: "meetings",
  indicator: "indicators",
};

export function references(body: unknown): readonly Reference[] {
  const found: Reference[] = [];
  collect(body, [], found);
  return found;
}

/** A date that hangs on an event which its thing never has. */
export function unknownAnchor(refersTo: readonly Reference[], others: Others): { rejection: Rejection } | undefined {
  for (const { thing, event, pointer } of refersTo) {
    if (event === undefined) continue;
    const types = others.eventTypes(thing);
    if (types.includes(event)) continue;
    const detail = `${thing} have no event ${event}; theirs are ${types.join(", ")}`;
    return reject("unknown-reference", detail, { errors: [{ pointer, code: "unknown-event-type", detail }] });
  }
  return undefined;
}

/** Pointers are written for what is found alone: most of a body names nothing. */
function collect(value: unknown, path: string[], found: Reference[]): void {
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const field of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[field];
    const thing = isList || begins(value, field) ? undefined : named[field];
    if (thing && typeof inner === "string") found.push({ thing, id: inner, pointer: pointerOf(path, field) });
    else if (thing && Array.isArray(inner) && typeof inner[0] === "string")
      for (const [index, id] of inner.entries()) found.push({ thing, id, pointer: `${pointerOf(path, field)}/${index}` });
    else if (field === "subject" && typeof inner === "object") collectSubject(inner as Subject, pointerOf([...path, field], "id"), found);
    else if (field === "anchor" && typeof inner === "object") collectSubject(inner as Subject, pointerOf(path, field), found);
    else if (typeof inner === "object") {
      path.push(field);
      collect(inner, path, found);
      path.pop();
    }
  }
}

/** Beside the whole commitment its id names what begins, and nothing that is there. */
const begins = (value: object, field: string): boolean => field === "commitmentId" && "commitment" in value;

/** What a claim is about, or the event of a thing that a date hangs on. */
interface Subject {
  readonly thing: string;
  readonly id: string;
  readonly event?: string;
}

function collectSubject({ thing, id, event }: Subject, pointer: string, found: Reference[]): void {
  const its = things[thing];
  if (its) found.push({ thing: its, id, ...(event === undefined ? {} : { event }), pointer });
}

function pointerOf(path: readonly string[], field: string): string {
  let pointer = "#";
  for (const step of path) pointer += `/${escaped(step)}`;
  return `${pointer}/${escaped(field)}`;
}

const escaped = (step: string): string => (/[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step);
