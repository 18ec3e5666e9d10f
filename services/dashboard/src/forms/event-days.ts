// On which days what a form says may have happened: what a name meant then, and whether a party was there.
import { columnsOf, readCell } from "@camket/command-api";
import type { CommandDefinition, FuzzyDate } from "@camket/domain";
import { described } from "../parts/event-data.ts";

/** The first day on which it may have happened and the last, as far as they are known, ISO; today, where nothing was said that is understood. */
export function eventDays(typed: ReadonlyMap<string, string>, definition: CommandDefinition, today: string): readonly string[] {
  const column = columnsOf(definition).get("occurredOn");
  const text = typed.get("occurredOn") || typed.get("occurredOn.edtf");
  const read = column && text ? readCell(text, column) : undefined;
  if (!read || !("value" in read)) return [today];
  const { earliest, latest } = described(read.value as FuzzyDate | string);
  const days = [...new Set([earliest, latest].flatMap((day) => day ?? []))];
  return days.length > 0 ? days : [today];
}
