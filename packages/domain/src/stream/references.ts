// What a body names of other streams, found by the names of its fields: a field name means one thing everywhere.
import type { Reference } from "./decision.ts";

const named: Readonly<Record<string, Reference["thing"]>> = {
  partyId: "parties",
  partOf: "parties",
  sourceId: "sources",
  replacedBy: "sources",
};

export function references(body: unknown, pointer = "#"): readonly Reference[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([field, value]) => {
    const at = `${pointer}/${field.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const thing = Array.isArray(body) ? undefined : named[field];
    return thing && typeof value === "string" ? [{ thing, id: value, pointer: at }] : references(value, at);
  });
}
