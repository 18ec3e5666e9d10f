// When an event happened, as the text of a refusal says it: as it was recorded, so that who reads it finds it again.
import type { Fact } from "./standing.ts";
import { NEVER } from "./timeline.ts";

/**
 * On its day; where its date is no day, in the words of that, with the day by which it had certainly happened, if there is one.
 * @example datedAs(exit) // "on 2023-10-31", "(dated 2023-10, certain from 2023-10-31)"
 */
export function datedAs({ occurredOn, days: { certainFrom } }: Pick<Fact, "occurredOn" | "days">): string {
  const written = occurredOn?.edtf ?? occurredOn?.text ?? certainFrom;
  if (written === certainFrom) return `on ${certainFrom}`;
  return `(dated ${written}${certainFrom === NEVER ? "" : `, certain from ${certainFrom}`})`;
}
