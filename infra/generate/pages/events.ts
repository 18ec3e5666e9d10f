// docs/reference/events.md: what the log keeps. Each type with the command that records it, when its effect holds, its data, and an event as it
// was written: the examples are those that every later program must read.
import { readFileSync } from "node:fs";
import { type CommandDefinition, commands, type LedgerEventDefinition, ledgerEvents, things } from "@camket/domain";
import { added } from "../added.ts";
import { code, fieldTable, formsLegend, jsonSchemaOf, notice, paragraphs, table } from "../forms.ts";
import { carried, forms, linkedCommand, schemas } from "./commands.ts";

/** What stands beside the data of every event: the field, whether always, and its meaning. */
export const metadata: Readonly<Record<string, readonly [always: boolean, meaning: string]>> = {
  schemaVersion: [true, "The version of the data's form. A later program reads every earlier version."],
  recordedAt: [true, "When it was recorded, RFC 3339 in UTC. It never goes into the order of events: the position does."],
  occurredOn: [
    false,
    "When it happened ([FuzzyDate](values.md#fuzzydate)). `defaulted` where nobody gave it: it is the day of recording, in the ledger's time zone. Statements about the record have none.",
  ],
  actor: [
    true,
    "Who gave the command: `id`, perhaps `agency`, and `assurance`, how it is known: `token`, `declared` (the header `Camket-Actor`), or `policy`, one of the program's own.",
  ],
  onBehalfOf: [false, "The party for which it was recorded ([PartyRef](values.md#partyref))."],
  side: [false, "The country that says it."],
  claims: [true, "Where it comes from (list of [Claim](values.md#claim)); empty where nobody said."],
  commandId: [true, "The command: the same for the same caller, `Idempotency-Key` and target."],
  bodyHash: [
    true,
    "SHA-256 of the command's body: the same key with another body is told by it. It is empty in the examples below, which no request gave.",
  ],
  correlationId: [
    true,
    "What belongs together: the trace id of the request (`traceparent`), else its `X-Request-Id`; what a policy then did has that of its cause.",
  ],
  causationId: [false, "The event from which this one followed, by a policy."],
};

const timings = {
  act: "An act: it has happened by the day on which it is recorded.",
  ahead: "Its effect may lie ahead: `occurredOn` may be a day to come.",
  record: "A statement about the record: it holds on every day, and has no `occurredOn`.",
} as const;

export function eventPage(): string {
  const byType = Map.groupBy(commands, ({ event }) => event.type);
  const shared = [...byType].filter(([, of]) => of.length > 1);
  return `${paragraphs(
    "# Events",
    notice,
    "An event is what the log keeps of a command that was accepted. It never changes: a correction and a withdrawal are events of their own. `GET /v1/{things}/{id}/history` shows those of a thing with what corrects them; `GET /v1/events` gives all, as CloudEvents. Names of types and fields are a storage format: none is ever given another meaning.",
    "An event has an `id` (a UUID), its `type`, the stream of its thing (`commitment-dac-chung-police-building`) with its `revision` there, counted from 0, and its `position` in the log; `data`, the facts; and `metadata`, what stands beside them:",
    table(
      ["Metadata", "Always", "Meaning"],
      Object.entries(metadata).map(([field, [always, meaning]]) => [code(field), always ? "yes" : "", meaning]),
    ),
    `When the effect of an event holds is its *timing* ([time](../time.md)): an act, an act whose effect may lie ahead, or a statement about the record. The data are the fields of the command, with what is added when it is decided. ${formsLegend}`,
    "## ledger",
    "What the ledger says of itself. No command of a thing writes these; each has a stream of its own or shares one with its like.",
    ...ledgerEvents.map(ledgerSection),
    ...things.flatMap((thing) => [
      `## ${thing}`,
      ...[...byType].filter(([, of]) => of.length === 1 && of[0]?.thing === thing).map(([type, of]) => eventSection(type, of)),
      `And of several things: ${shared
        .filter(([, of]) => of.some((command) => command.thing === thing))
        .map(([type]) => `[${type}](#${type.toLowerCase()})`)
        .join(", ")}.`,
    ]),
    "## Of several things",
    ...shared.map(([type, of]) => eventSection(type, of)),
  )}\n`;
}

function eventSection(type: string, of: readonly CommandDefinition[]): string {
  const [command] = of as [CommandDefinition];
  const { timing, schemaVersion } = command.event;
  const adds = Object.entries(added[type] ?? {});
  return paragraphs(
    `### ${type}`,
    `${command.summary}: by ${of.map(linkedCommand).join(", ")}. ${timings[timing]} Schema version ${schemaVersion}.`,
    fieldTable(schemas.get(command) ?? {}, forms, carried) || "No data of its own.",
    adds.length > 0 ? `Added when it is decided:\n\n${adds.map(([field, meaning]) => `- ${code(field)}: ${meaning}`).join("\n")}` : "",
    example(command),
  );
}

function ledgerSection(event: LedgerEventDefinition): string {
  const { type, stream, summary, schemaVersion, data } = event;
  return paragraphs(
    `### ${type}`,
    `${summary} In the stream ${code(stream)}. ${timings.record} Schema version ${schemaVersion}.`,
    fieldTable(jsonSchemaOf(data), forms),
    example({ stream: "ledger", event }),
  );
}

/** As it stands in the log, a line each for its data and its metadata. */
function example({ stream, event }: { readonly stream: string; readonly event: CommandDefinition["event"] }): string {
  const file = new URL(`../../../tests/golden/v1/${stream}-${event.type}-${event.schemaVersion}.json`, import.meta.url);
  const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const lines = Object.entries(kept).map(([field, value]) => ` ${JSON.stringify(field)}: ${JSON.stringify(value)}`);
  return ["```json", `{${lines.join(",\n").slice(1)}}`, "```"].join("\n");
}
