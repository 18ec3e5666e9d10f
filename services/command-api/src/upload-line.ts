// A line of an upload as a command: `{"path":"commitments/x/deliver","key"?,"ifMatch"?,"body"?}`. Its problems are those of a request with
// the same content; what is wrong with the line itself points into the line.
import { type CommandDefinition, commandNamed } from "@camket/domain";
import { edgeProblem, type Problem, ProblemError, type ProblemPart } from "@camket/platform";
import * as z from "zod";
import type { CommandRequest } from "./give-command.ts";
import { readIdempotencyKey, readIfMatch } from "./headers.ts";
import { bodyDepthMax } from "./limits.ts";
import { parseBody } from "./parse-body.ts";
import { unknownCommand } from "./unknown-command.ts";
import { partsOf } from "./validation.ts";

export type LineCommand = Pick<CommandRequest, "definition" | "id" | "body" | "key" | "ifMatch">;

const Line = z.strictObject({
  path: z.string().max(200),
  key: z.string().optional(),
  ifMatch: z.union([z.string(), z.int().min(0).transform(String)]).optional(),
  body: z.unknown().optional(),
});

export function readLine(bytes: Buffer): { command: LineCommand } | { problem: Problem } {
  const parsed = parseBody(bytes, bodyDepthMax + 1);
  if ("problem" in parsed) return { problem: atBody(parsed.problem) };
  const line = Line.safeParse(parsed.value);
  if (!line.success) return { problem: invalidLine(partsOf(Line, line.error.issues, parsed.value)) };
  const { path, key, ifMatch, body = {} } = line.data;
  const target = readPath(path);
  if (!target)
    return {
      problem: unknownCommand(path) ?? edgeProblem("unknown-path", `there is no command at ${JSON.stringify(path.toWellFormed())}`),
    };
  try {
    return {
      command: {
        ...target,
        body,
        key: key === undefined ? undefined : readIdempotencyKey(key),
        ifMatch: ifMatch === undefined ? undefined : readIfMatch(/^\d+$/.test(ifMatch) ? `"${ifMatch}"` : ifMatch),
      },
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {
      problem: invalidLine(
        (error.problem.errors ?? []).map(({ header, ...rest }) => ({ pointer: pointers[header ?? ""] ?? "#", ...rest })),
      ),
    };
  }
}

/** `commitments/x/deliver`, or `commitments/agree` where the id is left to us; the `/v1/` of an address may stand before it. */
function readPath(path: string): { definition: CommandDefinition; id: string | undefined } | undefined {
  const [thing, second, third, ...more] = path.replace(/^\/v1\//, "").split("/");
  if (thing === undefined || second === undefined || more.length > 0) return undefined;
  const definition = commandNamed(thing, third ?? second);
  if (!definition || (third === undefined && !definition.begins)) return undefined;
  return { definition, id: third === undefined ? undefined : second };
}

const pointers: Readonly<Record<string, string>> = { "Idempotency-Key": "#/key", "If-Match": "#/ifMatch" };

function invalidLine(errors: readonly ProblemPart[]): Problem {
  const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join("; ");
  return edgeProblem("invalid-line", detail.slice(0, 1_000), { errors });
}

/** A pointer into the line's body is given as one into the body, as with a request of its own. */
const atBody = (problem: Problem): Problem =>
  problem.errors
    ? {
        ...problem,
        errors: problem.errors.map((part) => ({ ...part, pointer: part.pointer?.replace(/^#\/body(?=\/|$)/, "#") })) as ProblemPart[],
      }
    : problem;
