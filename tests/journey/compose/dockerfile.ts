// The Dockerfile as a list of instructions, stage by stage, and .dockerignore as what the builder sees. Both are read by the rules of
// docs.docker.com/reference/dockerfile and docs.docker.com/build/concepts/context, as far as our files use them; whatever else they come to
// say is refused here rather than passed over.
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFile, root } from "./compose-file.ts";

export interface Instruction {
  readonly name: string;
  readonly rest: string;
}
export interface Stage {
  readonly from: string;
  readonly as?: string;
  readonly instructions: readonly Instruction[];
}

export function readStages(text: string): readonly Stage[] {
  const lines = text
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join("\n")
    .replaceAll("\\\n", " ");
  const stages: { from: string; as?: string; instructions: Instruction[] }[] = [];
  for (const line of lines.split("\n").filter(Boolean)) {
    const [, name = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === "FROM") {
      const [, from = "", as] = /^(\S+)(?: AS (\S+))?$/.exec(rest) ?? [];
      stages.push({ from, ...(as ? { as } : {}), instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!name || !stage) throw new Error(`the Dockerfile has a line that is not understood: ${line}`);
      stage.instructions.push({ name, rest });
    }
  }
  return stages;
}

/** What a stage says and what those that it stands on say, the oldest first. */
export function inherited(stages: readonly Stage[], stage: Stage): readonly Instruction[] {
  const below = stages.find(({ as }) => as === stage.from);
  return [...(below ? inherited(stages, below) : []), ...stage.instructions];
}

export const last = (instructions: readonly Instruction[], name: string): string | undefined =>
  instructions.findLast((one) => one.name === name)?.rest;

/** `ENV A=b C=d`, without quotes: ours need none. */
export const envOf = (instructions: readonly Instruction[]): Record<string, string> =>
  Object.fromEntries(
    instructions
      .filter(({ name }) => name === "ENV")
      .flatMap(({ rest }) => rest.split(/\s+/).map((pair) => pair.split("=") as [string, string])),
  );

/** The files of the build context, as paths from the root: the last rule that covers a path, or a folder that it stands in, decides. */
export function buildContext(): readonly string[] {
  const rules = readFile(".dockerignore")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ keep: line.startsWith("!"), pattern: patternOf(line.replace(/^!/, "")) }));
  const seen = (path: string): boolean => {
    const parts = path.split("/");
    const covering = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
    return rules.findLast(({ pattern }) => covering.some((one) => pattern.test(one)))?.keep ?? true;
  };
  const all = globSync("**", { cwd: root, exclude: (name) => name === "node_modules" || name === ".git" });
  return all.filter((path) => seen(path) && statSync(join(root, path)).isFile());
}

function patternOf(glob: string): RegExp {
  const body = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**/", "\0")
    .replaceAll("*", "[^/]*")
    .replaceAll("\0", "(?:.*/)?");
  return new RegExp(`^${body}$`);
}
