// What the description of the API says beside what its routes say of themselves: the problems that every address can answer, that nobody has to
// log in yet, and of the named forms only those that something uses.
import { upperSnake } from "@camket/platform";
import { mapValues, withCodes } from "./describe-route.ts";

/** An OpenAPI 3.1 document. */
export interface Description {
  readonly openapi: string;
  readonly info: object;
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

interface Operation {
  readonly responses?: Readonly<Record<string, Answer>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>;
}

interface Everywhere {
  readonly status: string;
  readonly description: string;
  readonly code: string;
}

const everywhere: readonly Everywhere[] = [
  { status: "400", description: "The request cannot be read.", code: "malformed-request" },
  { status: "408", description: "The request did not arrive in time.", code: "request-timeout" },
  { status: "431", description: "The headers are too large.", code: "headers-too-large" },
  { status: "500", description: "A fault of ours.", code: "internal-error" },
  { status: "503", description: "The service is closing; `Retry-After` says when to try again.", code: "shutting-down" },
];
/** A step of a path that is longer than any id. */
const unknownPath: Everywhere = { status: "404", description: "There is nothing at this address.", code: "unknown-path" };

export function completeDescription(description: Description): Description {
  const paths = mapValues(description.paths ?? {}, (operations, path) =>
    mapValues(operations, (operation) => ({
      ...operation,
      responses: [...everywhere, ...(path.includes("{") ? [unknownPath] : [])].reduce(withProblem, operation.responses ?? {}),
    })),
  );
  const schemas = description.components?.schemas ?? {};
  const used = namesUsed({ paths }, schemas);
  return {
    ...description,
    security: [],
    paths,
    components: { ...description.components, schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))) },
  } as Description;
}

const problemMediaType = "application/problem+json";
const anyProblem = { $ref: "#/components/schemas/Problem" };

/** An answer that is a problem already gets the code beside its own; another form of answer with that status stays as it is. */
function withProblem(responses: Readonly<Record<string, Answer>>, { status, description, code }: Everywhere) {
  const present = responses[status];
  const codes = [...new Set([...codesOf(present), upperSnake(code)])];
  const problem = { [problemMediaType]: { schema: withCodes(anyProblem, codes) } };
  return {
    ...responses,
    [status]: { ...present, description: present?.description ?? description, content: { ...present?.content, ...problem } },
  };
}

function codesOf(answer: Answer | undefined): readonly string[] {
  const schema = answer?.content?.[problemMediaType]?.schema as ReturnType<typeof withCodes> | undefined;
  return schema?.allOf?.flatMap((part) => (part as { properties?: { code?: { enum?: string[] } } }).properties?.code?.enum ?? []) ?? [];
}

/** Of the named forms those that the paths lead to, over other forms too. */
function namesUsed(from: unknown, schemas: Readonly<Record<string, object>>): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (part: unknown) => {
    for (const [, name = ""] of JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      look(schemas[name] ?? {});
    }
  };
  look(from);
  return found;
}
