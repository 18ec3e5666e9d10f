// An answer that is not what was asked for, as an error to throw.
import type { components } from "./schema.d.ts";

/** Problem details (RFC 9457), as the service answers them. */
export type Problem = components["schemas"]["Problem"];

/** `code` is for programs, the message for people. Where something between us and the service answered, there is a status and nothing else. */
export class CamketProblem extends Error {
  declare readonly status: number;
  /** As docs/reference/problems.md lists them: `HANDOVER_NOT_RECORDED`. */
  declare readonly code: string | undefined;
  /** Each wrong field, parameter or header. */
  declare readonly errors: NonNullable<Problem["errors"]>;
  /** What else the service says of it, by name. */
  declare readonly facts: Readonly<Record<string, unknown>>;

  constructor(statusOfAnswer: number, body: unknown) {
    const { type, title, status = statusOfAnswer, detail, code, instance, errors = [], ...facts } = Object(body) as Partial<Problem>;
    super(detail ?? `status ${status}`);
    Object.assign(this, { name: "CamketProblem", status, code, errors, facts });
  }
}
