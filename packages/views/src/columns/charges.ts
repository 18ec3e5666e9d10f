// Who is charged with commitments, from the texts that many of them share (status-columns.ts): each read once for each connection, and agencies by
// numbers of their own, whatever the moment.
import { sharedTexts } from "../shared-texts.ts";
import type { Sql } from "../statements.ts";
import { chargesOf } from "../status-columns.ts";
import { type Numbered, numbered, workedOut } from "../worked-out.ts";

/** A part in a commitment, by the number of the agency that has it. */
export interface Part {
  readonly agency: number;
  readonly role: string;
}

export interface HeldCharges {
  /** Ids by their numbers; `unnamed` for all that are known by their words alone. */
  readonly agencies: Numbered<string>;
  /** Of the number of a text, each once; none for 0. */
  readonly partsOf: (charges: number) => readonly Part[];
  readonly agenciesOf: (charges: number) => readonly number[];
}

export const unnamed = "";

export function heldCharges(sql: Sql): HeldCharges {
  const texts = sharedTexts(sql, "commitment");
  return sql.kept("held charges", () => {
    const agencies = numbered((id: string) => id);
    const partsOf = workedOut(texts.size, (charges): readonly Part[] =>
      charges === 0
        ? []
        : chargesOf(texts.at(charges)).map(({ role, partyId = unnamed }) => ({ agency: agencies.numberOf(partyId), role })),
    );
    const agenciesOf = workedOut(texts.size, (charges): readonly number[] => [...new Set(partsOf(charges).map(({ agency }) => agency))]);
    return { agencies, partsOf, agenciesOf };
  });
}
