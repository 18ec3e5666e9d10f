// Which columns a command takes, from its schema: a field by its JSON path (`title.vi`), an item of a list by its number (`claims.0.sourceId`).
// What people write as one thing (an amount, a date, a party, several ids) is one column, and may be several: `due`, or `due.edtf` and `due.text`.
import type { CommandDefinition } from "@camket/domain";
import * as z from "zod";

/** How the text of a cell becomes a value. */
export type CellForm = "text" | "day" | "number" | "boolean" | "money" | "quantity" | "date" | "party" | "parties" | "list" | "json";

export interface Column {
  /** As a header names it, with `#` for the number of an item. */
  readonly path: string;
  readonly form: CellForm;
  readonly required: boolean;
  readonly meaning?: string;
  readonly allowed?: readonly string[];
  /** How many items each list of the path may have, one for each `#`. */
  readonly itemsMax: readonly number[];
  /** One field of what has a column of its own; a template leaves it out. */
  readonly inner?: true;
}

export type Columns = ReadonlyMap<string, Column>;

/** The columns that stand before the fields, in each table. */
export const leading = {
  command: "Which command the row gives: thing and command as in the API's addresses, `commitments/agree`",
  id: "The id of the thing that it is about, 1 to 64 of a-z, 0-9 and inner hyphens; a command that begins a thing may leave it out",
  key: "What tells this row from every other, for good: the same key again records nothing anew. Left out, it is made of the row's cells",
} as const;

type EmptyLists = Readonly<Record<string, readonly never[]>>;

const known = new Map<CommandDefinition, { readonly columns: Columns; readonly emptyLists: EmptyLists }>();

export const columnsOf = (definition: CommandDefinition): Columns => readOnce(definition).columns;

/** The lists that a command must state and that may be empty. @example emptyListsOf(renew) // { carriedOver: [], dropped: [] } */
export const emptyListsOf = (definition: CommandDefinition): EmptyLists => readOnce(definition).emptyLists;

function readOnce(definition: CommandDefinition) {
  let read = known.get(definition);
  if (!read) {
    const schema = z.toJSONSchema(definition.body, { io: "input", unrepresentable: "any" }) as Schema;
    read = { columns: gather(schema), emptyLists: emptyListsIn(schema) };
    known.set(definition, read);
  }
  return read;
}

function emptyListsIn({ properties = {}, required = [] }: Schema): EmptyLists {
  const mayBeEmpty = (name: string) => properties[name]?.type === "array" && (properties[name]?.minItems ?? 0) === 0;
  return Object.fromEntries(required.filter(mayBeEmpty).map((name) => [name, []]));
}

/** `claims.0.sourceId` as `claims.#.sourceId`. */
export const generalPath = (header: string): string =>
  header
    .split(".")
    .map((step) => (/^(?:0|[1-9]\d{0,3})$/.test(step) ? "#" : step))
    .join(".");

/** As a header is written that names the first of a list. */
export const headerOf = ({ path }: Column): string => path.replaceAll("#", "0");

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** Forms of the domain that people write as one text. */
const asOne: Readonly<Record<string, CellForm>> = {
  Money: "money",
  Quantity: "quantity",
  FuzzyDate: "date",
  PartyRef: "party",
  AgencyRef: "party",
};

const nameOf = ({ $ref }: Schema): string => $ref?.split("/").at(-1) ?? "";

function gather(root: Schema): Columns {
  const columns = new Map<string, Column>();

  function add(path: string, form: CellForm, { description, enum: allowed }: Schema, place: Place): void {
    if (columns.has(path)) return;
    const { required, inner, itemsMax } = place;
    columns.set(path, {
      path,
      form,
      required,
      itemsMax,
      ...(description === undefined ? {} : { meaning: description }),
      ...(allowed ? { allowed } : {}),
      ...(inner ? { inner } : {}),
    });
  }

  function walk(given: Schema, path: string, place: Place): void {
    const defined = root.$defs?.[nameOf(given)];
    const schema: Schema = defined ? { ...defined, ...given } : given;
    const one = asOne[nameOf(given)];
    if (one) add(path, one, schema, place);
    const below: Place = one ? { ...place, required: false, inner: true } : place;
    if (schema.anyOf) for (const branch of schema.anyOf) walk(branch, path, below);
    else if (schema.properties) fields(schema, path, below);
    else if (schema.type === "array") list(schema, path, place);
    else if (!one) add(path, leafForm(schema), schema, place);
  }

  function fields({ properties = {}, required = [] }: Schema, path: string, place: Place): void {
    for (const [name, field] of Object.entries(properties))
      walk(field, path === "" ? name : `${path}.${name}`, { ...place, required: place.required && required.includes(name) });
  }

  function list(schema: Schema, path: string, place: Place): void {
    const { items = {}, description, maxItems = itemsMaxDefault } = schema;
    const asText: CellForm | undefined = asOne[nameOf(items)] === "party" ? "parties" : items.type === "string" ? "list" : undefined;
    if (asText) add(path, asText, { ...schema, ...(items.enum ? { enum: items.enum } : {}) }, place);
    const item = description === undefined || items.description !== undefined ? items : { ...items, description };
    const ofItem: Place = { ...place, required: false, itemsMax: [...place.itemsMax, maxItems], ...(asText ? { inner: true } : {}) };
    walk(item, `${path}.#`, ofItem);
  }

  walk(root, "", { required: true, itemsMax: [] });
  return columns;
}

/** Of a list whose schema names no limit. */
const itemsMaxDefault = 1_000;

interface Place {
  readonly required: boolean;
  readonly itemsMax: readonly number[];
  readonly inner?: true;
}

function leafForm({ type, format, enum: allowed }: Schema): CellForm {
  if (allowed) return "text";
  if (type === "string") return format === "date" ? "day" : "text";
  if (type === "number" || type === "integer") return "number";
  return type === "boolean" ? "boolean" : "json";
}
