// What a form that is opened for a commitment most likely says: who hands over is who owed it, who accepts is who was to get it.
import type { ThingNow } from "./register.ts";

const fields: Readonly<Record<string, Readonly<Record<string, "giver" | "receiver">>>> = {
  "commitments/hand-over": { "by.partyId": "giver", "to.partyId": "receiver" },
  "commitments/accept-handover": { "acceptedBy.partyId": "receiver" },
};

/** By the names of fields; nothing where several owe it or get it. */
export const likely = (command: string, thing: ThingNow): readonly (readonly [name: string, id: string])[] =>
  Object.entries(fields[command] ?? {}).flatMap(([name, side]) => (thing[side] === undefined ? [] : [[name, thing[side]] as const]));
