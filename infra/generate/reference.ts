// Writes the reference pages in docs/reference: commands and problems from the catalogue, the command line from its own commands. With
// --check it writes nothing and says which page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { type CommandDefinition, commands, ofEveryCommand, rejections, things } from "@camket/domain";
import { edgeProblems } from "@camket/platform";
import { commandLineReference } from "@camket/tracker/command-line";
import { code, fieldTable, formSection, json, jsonSchemaOf, namedForms } from "./forms.ts";

const notice = "<!-- Written by `npm run generate`; do not edit. -->";
const statusOf = { refused: 409, invalid: 422, missing: 404 } as const;

const upper = (name: string): string => name.replaceAll("-", "_").toUpperCase();

const linked = (codes: readonly string[]): string => codes.map((name) => `[${code(upper(name))}](problems.md#${name})`).join(", ");

const forms = namedForms(commands.map(({ body }) => jsonSchemaOf(body)));

function commandPage(): string {
  const parts = [
    "# Commands",
    notice,
    "`POST /v1/{things}/{id}/{command}` with a JSON body. A command that begins a thing may leave the id to us: `POST /v1/{things}/{command}`. Unless it is a statement about the record, every command may carry `occurredOn` ([FuzzyDate](#fuzzydate)), the day on which it happened; all may carry `claims` (list of [Claim](#claim)), `onBehalfOf` ([PartyRef](#partyref)) and `side` (a country code, `VN`). An optional field is absent, never null. [Forms](#forms) says what stands in a field.",
    `Beside what its section names, each may be refused with ${linked(ofEveryCommand)}.`,
  ];
  for (const thing of things) {
    parts.push(`## ${thing}`);
    for (const command of commands.filter((c) => c.thing === thing)) parts.push(commandSection(command));
  }
  parts.push(
    "## Forms",
    "What stands in the fields above. A `string` is plain text, an id or a day, as its meaning says; `integer` is a whole number. `{…}` is an object with these fields, where `?` marks one that may be left out; a list of them is a list of such objects.",
    ...Object.entries(forms).map(([name, form]) => formSection(name, form, forms)),
  );
  return `${parts.join("\n\n")}\n`;
}

function commandSection(command: CommandDefinition): string {
  const marks = [
    command.begins ? "may begin the thing" : "",
    { act: "", ahead: "its effect may lie ahead", record: "a statement about the record: no `occurredOn`" }[command.event.timing],
  ].filter(Boolean);
  const fields = fieldTable(jsonSchemaOf(command.body), forms, ["claims", "onBehalfOf", "side", "occurredOn"]);
  const refusals = linked(command.rejections);
  return [
    `### ${command.thing}/${command.name}`,
    `${command.summary}. ${command.description}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`,
    `Event: ${code(command.event.type)}, schema version ${command.event.schemaVersion}. Capability: ${code(command.capability)}.`,
    fields || "No fields of its own.",
    refusals ? `May be refused with ${refusals}.` : "",
    json(command.example),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function problemPage(): string {
  const edge = Object.entries(edgeProblems).map(([name, { status, title, doc }]) => ({ name, status: String(status), title, doc }));
  const domain = Object.entries(rejections).map(([name, { kind, title, doc }]) => ({ name, status: String(statusOf[kind]), title, doc }));
  const all = [...edge, ...domain].sort((a, b) => a.name.localeCompare(b.name));
  const sections = all.map(({ name, status, title, doc }) => `### ${name}\n\n${code(upper(name))}, status ${status}. **${title}.** ${doc}`);
  return `${["# Problems", notice, "Every answer that is not what was asked for is an RFC 9457 problem (`application/problem+json`): `type` leads to its page, `code` is for programs, `errors` points at each wrong field, and the facts of a refusal are fields.", ...sections].join("\n\n")}\n`;
}

const commandLinePage = (): string => `${["# Command line", notice, commandLineReference()].join("\n\n")}\n`;

const pages = { commands: commandPage(), problems: problemPage(), "command-line": commandLinePage() };
const check = process.argv.includes("--check");
for (const [file, page] of Object.entries(pages)) {
  const path = `docs/reference/${file}.md`;
  let present = "";
  try {
    present = readFileSync(path, "utf8");
  } catch {}
  if (present === page) continue;
  if (check) {
    console.error(`${path} is stale: run npm run generate`);
    process.exitCode = 1;
  } else writeFileSync(path, page);
}
