// The one query parameter that a command knows. An unknown one is refused, so that a misspelt dry run never writes.
import { edgeProblem, ProblemError } from "@camket/platform";

/** @throws ProblemError */
export function readValidateOnly(query: Readonly<Record<string, unknown>>): boolean {
  for (const name in query) if (name !== "validateOnly") wrong(name, "there is no such parameter here; commands know validateOnly");
  const { validateOnly } = query;
  if (validateOnly === undefined || validateOnly === "false") return false;
  if (validateOnly === "true") return true;
  return wrong("validateOnly", "true or false, once");
}

/** @throws ProblemError where there is any parameter at all. */
export function refuseQuery(query: Readonly<Record<string, unknown>>): void {
  for (const name in query) wrong(name, "this address takes no parameters");
}

function wrong(parameter: string, detail: string): never {
  const errors = [{ parameter, code: parameter === "validateOnly" ? "WRONG_FORM" : "UNKNOWN_PARAMETER", detail }];
  throw new ProblemError(edgeProblem("invalid-query", `${parameter}: ${detail}`, { errors }));
}
