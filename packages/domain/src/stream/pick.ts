// Some fields of an event's data, as far as they are there: what is absent stays absent.
import type { EventData } from "./event.ts";

export function pick<Fields extends object>(data: EventData, fields: readonly (keyof Fields & string)[]): Fields {
  const picked: Record<string, unknown> = {};
  for (const field of fields) if (data[field] !== undefined) picked[field] = data[field];
  return picked as Fields;
}
