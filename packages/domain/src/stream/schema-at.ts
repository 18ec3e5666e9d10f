// What a schema says of one place in a body: what stands there, and an example. The example of what is around the place comes first, since a
// command's own example shows the field better than any text or id would.
import * as z from "zod";

type Schema = z.core.$ZodType;

export interface Said {
  readonly description?: string;
  readonly example?: unknown;
}

export function saidAt(root: Schema, path: readonly PropertyKey[]): Said {
  let layers = layersOf(root);
  let example = exampleOf(layers);
  for (const step of path) {
    const below = layers.map((schema) => stepInto(schema, step)).find((schema) => schema !== undefined);
    if (!below) return {};
    layers = layersOf(below);
    example = within(example, step) ?? exampleOf(layers);
  }
  const description = layers.map((schema) => metaOf(schema).description).find((words) => words !== undefined);
  return { ...(description === undefined ? {} : { description }), ...(example === undefined ? {} : { example }) };
}

/** The fields that an object may have at the place; of a union those of every branch. None where no object stands there. */
export function fieldsAt(root: Schema, path: readonly PropertyKey[]): readonly string[] {
  const at = path.reduce<readonly Schema[]>(
    (layers, step) => layers.flatMap((schema) => stepInto(schema, step) ?? []).flatMap(layersOf),
    layersOf(root),
  );
  const fields = at.flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    return def.type === "object" ? Object.keys(def.shape) : [];
  });
  return [...new Set(fields)];
}

/** A schema with those that it wraps, outermost first; of a union, its branches after it. */
function layersOf(schema: Schema): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nonoptional":
    case "default":
      return [schema, ...layersOf(def.innerType)];
    case "pipe":
      return [schema, ...layersOf(def.in)];
    case "union":
      return [schema, ...def.options.flatMap(layersOf)];
    default:
      return [schema];
  }
}

function stepInto(schema: Schema, step: PropertyKey): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") return Object.hasOwn(def.shape, step) ? def.shape[step as string] : undefined;
  return def.type === "array" ? def.element : undefined;
}

function exampleOf(layers: readonly Schema[]): unknown {
  for (const schema of layers) {
    const [example] = (metaOf(schema).examples ?? []) as readonly unknown[];
    if (example !== undefined) return example;
    const { def } = (schema as z.core.$ZodTypes)._zod;
    const one = def.type === "array" ? exampleOf(layersOf(def.element)) : undefined;
    if (one !== undefined) return [one];
  }
  return undefined;
}

const metaOf = (schema: Schema) => z.globalRegistry.get(schema) ?? {};

/** Any element of an example's list stands for all. */
function within(example: unknown, step: PropertyKey): unknown {
  if (Array.isArray(example)) return example[0];
  return typeof example === "object" && example !== null ? (example as Record<PropertyKey, unknown>)[step] : undefined;
}
