// What holds of a party from one valid day on.
import type { Country, LocalizedText, PartyLevel } from "../values/index.ts";

export interface PartyState {
  readonly names: LocalizedText;
  readonly level: PartyLevel;
  readonly country: Country;
  /** The id of the party that it belongs to. */
  readonly partOf?: string;
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
}
