// Whether an answer is one that the description of the API has: its status, its media type and its body. Each schema is compiled when the first answer
// of its kind comes, since the whole description would take a second.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { apiDescription, type Json } from "./description.ts";

export interface Given {
  readonly method: string;
  /** The route as the service mounts it, `/v1/parties/:id`; absent where none matched. */
  readonly route: string | undefined;
  readonly status: number;
  readonly mediaType: string | undefined;
  /** Absent where the body is a stream, or was not asked for. */
  readonly body: string | undefined;
}

export interface Documented {
  readonly description: Json;
  /** What is wrong with it; nothing where it is as described. A route that is not described at all is no matter of this. */
  wrongOf(answer: Given): string | undefined;
}

let ofService: Documented | undefined;

/** By the description that the service gives; one for all who ask, since schemas take their time to compile. */
export function documented(): Documented {
  ofService ??= documentedBy(apiDescription());
  return ofService;
}

function documentedBy(description: Json): Documented {
  // A form is checked some dozen times in a process: making the code of its check shorter costs more than it saves.
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false, code: { optimize: false } });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(description, "api");
  const compiled = new Map<string, ValidateFunction>();
  const validators = new WeakMap<object, ValidateFunction>();
  const validatorOf = (schema: Json): ValidateFunction => {
    const known = validators.get(schema);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    validators.set(schema, validate);
    return validate;
  };

  /** What a schema says of a value that it does not allow. The named forms, of which most answers are made, are compiled once for all of them. */
  function wrongIn(schema: Json, value: unknown): string | undefined {
    if (schema.allOf) return schema.allOf.map((part: Json) => wrongIn(part, value)).find((wrong?: string) => wrong !== undefined);
    const validate = validatorOf(schema);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  }

  function wrongBody(schema: Json, mediaType: string, body: string): string | undefined {
    if (schema.format === "binary") return undefined;
    const wrong = wrongIn(schema, isJson(mediaType) ? JSON.parse(body) : body);
    return wrong === undefined ? undefined : `${wrong} in ${body.slice(0, 2_000)}`;
  }

  return {
    description,
    wrongOf({ method, route, status, mediaType, body }) {
      if (route === undefined) {
        if (mediaType !== "application/problem+json" || body === undefined) return undefined;
        return wrongBody(description.components.schemas.Problem, mediaType, body);
      }
      const mounted = route.replace(/:(\w+)/g, "{$1}");
      const path = description.paths[mounted] ? mounted : withoutForm(mounted);
      const verb = method === "HEAD" ? "get" : method.toLowerCase();
      const operation = description.paths[path]?.[verb];
      if (!operation) return undefined;
      const answer = operation.responses[status];
      if (!answer) return `status ${status} is not documented: ${body?.slice(0, 500)}`;
      if (body === undefined || body === "") return undefined;
      const schema = answer.content?.[mediaType ?? ""]?.schema;
      if (!schema) return anyType(answer.content) ? undefined : `${mediaType} is not documented for ${status}`;
      return wrongBody(schema, mediaType as string, body);
    },
  };
}

/** What an address with a suffix for a form answers is described at the address without it. */
export const withoutForm = (path: string): string => path.replace(/\.(?:json|csv|xlsx)$/, "");

const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType);

/** A download has the type that its bytes have. */
const anyType = (content: Json): boolean => content?.["application/octet-stream"] !== undefined;
