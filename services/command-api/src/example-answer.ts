// What a command's example comes to, for the description of the API: the answer as the command path makes it, for a thing and at a moment that
// stand in for real ones. What `decide` adds to the facts is left out, since it hangs on what was recorded before.
import type { CommandDefinition, EventFacts, Thing } from "@camket/domain";
import type { JsonObject } from "@camket/event-store";
import { answerOf, type CommandAnswer } from "./answer.ts";

export const exampleIds: Readonly<Record<Thing, string>> = {
  parties: "quang-nam",
  sources: "nhandan-2023-09-15",
  agreements: "quang-nam-sekong-memorandum",
  commitments: "dac-chung-police-building",
  requests: "forest-survey",
  meetings: "quang-nam-sekong-2023",
  indicators: "quang-nam-sekong-trade",
};

const recordedAt = "2023-11-10T02:00:00.000Z";

export function exampleAnswer({ thing, event, begins, body, example }: CommandDefinition): CommandAnswer {
  const parsed = body.parse(example) as Partial<EventFacts>;
  const { occurredOn, onBehalfOf, side, claims = [], ...data } = parsed;
  const metadata = {
    schemaVersion: event.schemaVersion,
    recordedAt,
    ...(occurredOn ? { occurredOn } : {}),
    actor: { id: "nguyen.van.a", assurance: "declared" },
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(side ? { side } : {}),
    claims,
    correlationId: "4bf92f3577b34da6a3ce929d0e0e4736",
  };
  const recorded = {
    id: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
    stream: "",
    type: event.type,
    revision: begins ? 0 : 3,
    position: "12",
    data: data as unknown as JsonObject,
    metadata: metadata as unknown as JsonObject,
  };
  return answerOf(exampleIds[thing], [recorded], "camket");
}
