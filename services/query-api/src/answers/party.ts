// A party as lists and its page answer it.
import { LocalizedText, partyEnds, partyLevels } from "@camket/domain";
import * as z from "zod";
import { Conflicts, noConflicts, PartyNamed, single, singleExample } from "./shared.ts";

const partyFields = {
  id: z.string(),
  names: LocalizedText,
  level: z.enum(partyLevels),
  country: z.string(),
  partOf: z.string().optional(),
  parent: PartyNamed.optional().meta({ description: "What it is a part of, named. Absent: of nothing." }),
  identifiers: z.array(z.looseObject({ scheme: z.string(), id: z.string() })).optional(),
  ended: z
    .looseObject({
      as: z.enum(partyEnds),
      since: z.string().meta({ description: "The first day on which it has ended." }),
      successors: z.array(PartyNamed).meta({ description: "The parties that go on." }),
    })
    .optional()
    .meta({ description: "Absent while it lives." }),
  mayAlreadyBe: z.array(z.enum(partyEnds)).optional().meta({ description: "How it may have ended by then, for all that is certain." }),
};
const partyExample = { id: "dac-chung", names: { vi: "huyện Đắc Chưng" }, level: "district", country: "LA", partOf: "sekong" };
export const PartyItem = z.object(partyFields).meta({ id: "PartyItem", examples: [partyExample] });

export const PartyAnswer = z
  .object({
    ...partyFields,
    formerly: z
      .array(z.looseObject({ eventId: z.string(), names: LocalizedText, until: z.string() }))
      .meta({ description: "The names that it bore before, oldest first, each until the first day of the next." }),
    aliases: z
      .array(z.looseObject({ eventId: z.string(), alias: z.string(), language: z.string().optional() }))
      .meta({ description: "Other spellings, as papers write them." }),
    begun: z
      .looseObject({
        eventId: z.string(),
        predecessors: z.array(PartyNamed),
        since: z.string().optional(),
        instrument: z.string().optional(),
      })
      .optional()
      .meta({ description: "The merger that it began with; without `since` while that is not certain. Absent: it was registered." }),
    transfers: z
      .array(
        z.looseObject({
          eventId: z.string(),
          since: z.string(),
          to: PartyNamed,
          commitments: z.array(z.string()).optional(),
          function: z.string().optional(),
        }),
      )
      .meta({ description: "Functions that went to other parties, oldest first; without `commitments`: with all its duties." }),
    predecessors: z
      .array(PartyNamed.extend({ as: z.enum(partyEnds), since: z.string() }))
      .optional()
      .meta({ description: "The parties that went into it, by a merger or a split." }),
    conflicts: Conflicts,
    contradictions: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("succession"), predecessor: PartyNamed, successors: z.array(PartyNamed) }),
          z.object({ kind: z.literal("ring"), parties: z.array(PartyNamed) }),
        ]),
      )
      .optional()
      .meta({
        description:
          "What commands given at once have let through: a party went into several (`succession`), or each of some belongs to the next and the last to the first (`ring`). Absent: nothing.",
      }),
    ...single,
  })
  .meta({
    id: "Party",
    examples: [{ ...partyExample, formerly: [], aliases: [], transfers: [], conflicts: noConflicts, ...singleExample }],
  });
