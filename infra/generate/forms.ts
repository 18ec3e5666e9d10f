// What the fields of commands take, from their schemas: as a table shows it, and the section that defines what has a name. Named forms are
// defined in values.md; every page of the reference leads there.
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
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

export const notice = "<!-- Written by `npm run generate`; do not edit. -->";
export const code = (text: string): string => `\`${text}\``;
export const json = (value: unknown): string => ["```json", JSON.stringify(value, null, 2), "```"].join("\n");
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [rowOf(head), `|${head.map(() => "---|").join("")}`, ...rows.map(rowOf)].join("\n");
const rowOf = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
/** Parts of a page, those that say nothing left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n\n");

export const jsonSchemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;

/** The legend of the column "Form". */
export const formsLegend =
  "`string` is plain text or an id, as its meaning says; `≤ 300` says how long it may be. `day` is `YYYY-MM-DD`, `integer` a whole number. `{…}` is an object with these fields, where `?` marks one that may be left out; a list of them is a list of such objects.";

export function fieldTable(
  { properties = {}, required = [] }: Schema,
  forms: Record<string, Schema>,
  left: readonly string[] = [],
): string {
  const rows = Object.entries(properties)
    .filter(([field]) => !left.includes(field))
    .map(([field, of]) => [code(field), formOf(of), required.includes(field) ? "yes" : "", meaningOf(of, forms) ?? ""]);
  return rows.length === 0 ? "" : table(["Field", "Form", "Required", "Meaning"], rows);
}

/** Every form with a name that these schemas use, by name. */
export function namedForms(schemas: readonly Schema[]): Record<string, Schema> {
  const found = Object.assign({}, ...schemas.map(({ $defs }) => $defs)) as Record<string, Schema>;
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function formSection(name: string, form: Schema, forms: Record<string, Schema>, ...told: readonly string[]): string {
  const examples = examplesOf(name, form);
  const short = examples.filter((example) => typeof example === "string").map((example) => code(JSON.stringify(example)));
  return paragraphs(
    `### ${name}`,
    `${form.description?.replace(/\.$/, "")}.`,
    fieldTable(form, forms) || `Form: ${formOf(form)}.`,
    short.length > 0 ? `For example ${short.join(", ")}.` : "",
    ...examples.filter((example) => typeof example !== "string").map(json),
    ...told,
  );
}

export function formOf(schema: Schema): string {
  if (schema.$ref) return linked(schema);
  if (schema.anyOf) return schema.anyOf.map(formOf).join(" or ");
  if (schema.enum) return schema.enum.map(code).join(" ");
  if (schema.type === "array") return `list of ${between(schema.minItems, schema.maxItems)}${formOf(schema.items ?? {})}`;
  if (schema.properties) return `{${fieldsOf(schema)}}`;
  if (schema.format === "date") return "day";
  if (schema.type === "string") return schema.maxLength === undefined ? "string" : `string ≤ ${schema.maxLength}`;
  if (schema.type === "integer") return `integer ${between(leastOf(schema), schema.maximum)}`.trim();
  return schema.type ?? "any";
}

/** `1–50 `; nothing where there is no most, or it is that of every number. */
const between = (least = 0, most = Number.MAX_SAFE_INTEGER): string => (most < Number.MAX_SAFE_INTEGER ? `${least}–${most} ` : "");

const leastOf = ({ minimum, exclusiveMinimum }: Schema): number | undefined =>
  exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;

const nameOf = ({ $ref = "" }: Schema): string => $ref.split("/").at(-1) as string;
const linked = (schema: Schema): string => `[${nameOf(schema)}](values.md#${nameOf(schema).toLowerCase()})`;

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
