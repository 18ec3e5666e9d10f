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

export function documented(description: Json = apiDescription()): Documented {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema(description, "api");
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (steps: readonly string[]): ValidateFunction => {
    const pointer = `api#/${steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
    compiled.set(pointer, known);
    return known;
  };

  /** The body of a problem, or of any answer in JSON. */
  function wrongBody(steps: readonly string[], schema: Json, body: string): string | undefined {
    if (schema?.format === "binary") return undefined;
    const validate = validatorAt(steps);
    const value = isJson(steps.at(-2) as string) ? JSON.parse(body) : body;
    return validate(value) ? undefined : `${ajv.errorsText(validate.errors)} in ${body.slice(0, 2_000)}`;
  }

  return {
    description,
    wrongOf({ method, route, status, mediaType, body }) {
      if (route === undefined) {
        if (mediaType !== "application/problem+json" || body === undefined) return undefined;
        return wrongBody(["components", "schemas", "Problem"], undefined, body);
      }
      const path = route.replace(/:(\w+)/g, "{$1}");
      const verb = method === "HEAD" ? "get" : method.toLowerCase();
      const operation = description.paths[path]?.[verb];
      if (!operation) return undefined;
      const answer = operation.responses[status];
      if (!answer) return `status ${status} is not documented: ${body?.slice(0, 500)}`;
      if (body === undefined || body === "") return undefined;
      const schema = answer.content?.[mediaType ?? ""]?.schema;
      if (!schema) return anyType(answer.content) ? undefined : `${mediaType} is not documented for ${status}`;
      return wrongBody(["paths", path, verb, "responses", String(status), "content", mediaType as string, "schema"], schema, body);
    },
  };
}

const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType) || mediaType === "schemas";

/** A download has the type that its bytes have. */
const anyType = (content: Json): boolean => content?.["application/octet-stream"] !== undefined;
