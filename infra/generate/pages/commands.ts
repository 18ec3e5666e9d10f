// docs/reference/commands.md: what can be recorded, from the catalogue.
import { type CommandDefinition, commands, ofEveryCommand, things } from "@camket/domain";
import { code, fieldTable, formsLegend, json, jsonSchemaOf, namedForms, notice, paragraphs } from "../forms.ts";
import { linkedProblems } from "./problems.ts";

export const schemas = new Map(commands.map((command) => [command, jsonSchemaOf(command.body)]));
export const forms = namedForms([...schemas.values()]);
/** What every command may carry: told once. */
export const carried: readonly string[] = ["claims", "onBehalfOf", "side", "occurredOn"];

export const anchorOf = ({ thing, name }: CommandDefinition): string => `${thing}${name}`;
export const linkedCommand = (command: CommandDefinition): string =>
  `[${code(`${command.thing}/${command.name}`)}](commands.md#${anchorOf(command)})`;

export const commandPage = (): string =>
  `${paragraphs(
    "# Commands",
    notice,
    "`POST /v1/{things}/{id}/{command}` with a JSON body. A command that begins a thing may leave the id to us: `POST /v1/{things}/{command}`. Unless it is a statement about the record, every command may carry `occurredOn` ([FuzzyDate](values.md#fuzzydate)), the day on which it happened; all may carry `claims` (list of [Claim](values.md#claim)), `onBehalfOf` ([PartyRef](values.md#partyref)) and `side` (a country code, `VN`). An optional field is absent, never null. [Values](values.md) says what stands in a field; the [glossary](glossary.md) says each word in Vietnamese.",
    formsLegend,
    `Beside what its section names, each may be refused with ${linkedProblems(ofEveryCommand)}.`,
    ...things.flatMap((thing) => [`## ${thing}`, ...commands.filter((command) => command.thing === thing).map(commandSection)]),
  )}\n`;

function commandSection(command: CommandDefinition): string {
  const { event } = command;
  const marks = [
    command.begins ? "may begin the thing" : "",
    { act: "", ahead: "its effect may lie ahead", record: "a statement about the record: no `occurredOn`" }[event.timing],
  ].filter(Boolean);
  const schema = schemas.get(command) ?? {};
  // A field of its own keeps its meaning: the side of a review is required.
  const own = Object.keys(schema.properties ?? {}).filter((field) => schema.required?.includes(field));
  const left = carried.filter((field) => !own.includes(field));
  const refusals = linkedProblems(command.rejections);
  return paragraphs(
    `### ${command.thing}/${command.name}`,
    `${command.summary}. ${command.description}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`,
    `Event: [${code(event.type)}](events.md#${event.type.toLowerCase()}), schema version ${event.schemaVersion}. Capability: ${code(command.capability)}.`,
    fieldTable(schema, forms, left) || "No fields of its own.",
    refusals ? `May be refused with ${refusals}.` : "",
    json(command.example),
  );
}
