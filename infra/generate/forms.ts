// What the fields of commands take, from their schemas: as a table shows it, and the section that defines what has a name.
import * as domain from "@camket/domain";
import * as z from "zod";

export type Schema = {
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  type?: string;
  enum?: string[];
  items?: Schema;
  anyOf?: Schema[];
  examples?: unknown[];
  $ref?: string;
  $defs?: Record<string, Schema>;
};

export const code = (text: string): string => `\`${text}\``;
export const json = (value: unknown): string => ["```json", JSON.stringify(value, null, 2), "```"].join("\n");

export const jsonSchemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;

export function fieldTable(
  { properties = {}, required = [] }: Schema,
  forms: Record<string, Schema>,
  left: readonly string[] = [],
): string {
  const rows = Object.entries(properties)
    .filter(([field]) => !left.includes(field))
    .map(([field, of]) => `| ${code(field)} | ${formOf(of)} | ${required.includes(field) ? "yes" : ""} | ${meaningOf(of, forms) ?? ""} |`);
  return rows.length === 0 ? "" : ["| Field | Form | Required | Meaning |", "|---|---|---|---|", ...rows].join("\n");
}

/** Every form with a name that these schemas use, by name. */
export function namedForms(schemas: readonly Schema[]): Record<string, Schema> {
  const found = Object.assign({}, ...schemas.map(({ $defs }) => $defs)) as Record<string, Schema>;
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function formSection(name: string, form: Schema, forms: Record<string, Schema>): string {
  const examples = examplesOf(name, form);
  const short = examples.filter((example) => typeof example === "string").map((example) => code(JSON.stringify(example)));
  return [
    `### ${name}`,
    `${form.description}.`,
    fieldTable(form, forms) || `Form: ${formOf(form)}.`,
    short.length > 0 ? `For example ${short.join(", ")}.` : "",
    ...examples.filter((example) => typeof example !== "string").map(json),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function formOf(schema: Schema): string {
  if (schema.$ref) return linked(schema);
  if (schema.anyOf) return schema.anyOf.map(formOf).join(" or ");
  if (schema.enum) return schema.enum.map(code).join(" ");
  if (schema.type === "array") return `list of ${formOf(schema.items ?? {})}`;
  if (schema.properties) return `{${fieldsOf(schema)}}`;
  return schema.type ?? "any";
}

const nameOf = ({ $ref = "" }: Schema): string => $ref.split("/").at(-1) as string;
const linked = (schema: Schema): string => `[${nameOf(schema)}](#${nameOf(schema).toLowerCase()})`;

/** An object without a name, in place; `?` marks what may be left out. */
const fieldsOf = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .map(([field, of]) => `${code(field)}${required.includes(field) ? "" : "?"} ${formOf(of)}`)
    .join(", ");

const meaningOf = (schema: Schema, forms: Record<string, Schema>): string | undefined =>
  schema.description ?? (schema.$ref ? forms[nameOf(schema)]?.description : schema.items?.description);

/** zod leaves the examples of a schema that transforms out of JSON Schema; the schema itself has them. */
function examplesOf(name: string, { examples }: Schema): readonly unknown[] {
  const own = (domain as Record<string, unknown>)[name];
  return examples ?? (own instanceof z.ZodType ? (own.meta()?.examples as unknown[] | undefined) : undefined) ?? [];
}
