// How a fact names a party: by its id, with the name as the paper wrote it, which survives a rename or a merger.
// An agency may be named by its words alone ("the province's competent agencies"): assigned, but unnamed.
import { z } from "zod";
import { Slug } from "./slug.ts";
import { Text } from "./text.ts";

const nameAsWritten = Text(300).meta({ description: "The name as the source writes it", examples: ["Công an huyện Đắc Chưng"] });

/** A registered party. */
export const PartyRef = z.strictObject({ partyId: Slug, nameAsWritten: nameAsWritten.exactOptional() }).meta({
  id: "PartyRef",
  description: "A registered party, and its name as the source writes it",
  examples: [{ partyId: "dac-chung-police", nameAsWritten: "Công an huyện Đắc Chưng" }],
});
export type PartyRef = z.output<typeof PartyRef>;

/** A party that is named by its words alone. */
export const UnnamedAgency = z.strictObject({ nameAsWritten }).meta({
  id: "UnnamedAgency",
  description: "An agency that no register knows, in the words of the source",
  examples: [{ nameAsWritten: "the province's competent agencies" }],
});

/** An agency: a registered party, or words alone. */
export const AgencyRef = z
  .union([PartyRef, UnnamedAgency], {
    error: "An agency is {partyId, nameAsWritten?}, or {nameAsWritten} alone where no register knows it",
  })
  .meta({
    id: "AgencyRef",
    description: "An agency: a registered party, or its name as written alone",
    examples: [{ partyId: "quang-nam-zones-board" }, { nameAsWritten: "the province's competent agencies" }],
  });
export type AgencyRef = z.output<typeof AgencyRef>;
