// docker-compose.yml as an engine reads it: anchors merged, variables filled in. The parts that the checks look at are typed; whether the
// whole has the form of a compose file is the linter's business.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const readFile = (path: string): string => readFileSync(`${root}${path}`, "utf8");

/** Tools of the whole workspace stand in its root. */
export const fromRoot = createRequire(`${root}package.json`);
const yaml = fromRoot("yaml") as { parse(text: string, options?: { merge: boolean }): unknown };
export const parseYaml = <Value>(text: string): Value => yaml.parse(text, { merge: true }) as Value;

export interface Mount {
  readonly source: string;
  readonly target: string;
}
export interface HealthCheck {
  readonly test?: readonly string[];
  readonly disable?: boolean;
}
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly configs?: readonly (string | Mount)[];
  readonly secrets?: readonly (string | Mount)[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: HealthCheck;
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly profiles?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly [key: string]: unknown;
}
export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
}

/** `${NAME}` and `${NAME:-default}`, the two forms that the file uses. */
export const variableForm = /\$\{([A-Z_]+)(?::-([^}]*))?\}/g;

export const composeText = readFile("docker-compose.yml");

export function readCompose(given: Readonly<Record<string, string>> = {}): ComposeFile {
  const filled = composeText.replaceAll(variableForm, (all, name: string, fallback?: string) => {
    const value = given[name] ?? fallback;
    if (value === undefined) throw new Error(`${all} has no default and none is given`);
    return value;
  });
  return parseYaml(filled);
}

/** A service's secret or config with the place in the container where it appears. */
export const mountOf = (mount: string | Mount, folder: string): Mount => {
  const { source, target } = typeof mount === "string" ? { source: mount, target: mount } : mount;
  return { source, target: target.startsWith("/") ? target : `${folder}/${target}` };
};
export const secretsOf = ({ secrets = [] }: Service): readonly Mount[] => secrets.map((one) => mountOf(one, "/run/secrets"));
export const configsOf = ({ configs = [] }: Service): readonly Mount[] => configs.map((one) => mountOf(one, "/"));
