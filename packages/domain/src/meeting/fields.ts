// The fields that state a meeting, and what several of its commands share. Either beginning command states them; the first states what a meeting
// must have, a later one only what changes.
import * as z from "zod";
import { notIn } from "../values/codes.ts";
import { Country, LocalizedText, OfficeHolder, PartyRef, Slug, Text } from "../values/index.ts";

const Delegation = z
  .strictObject({
    partyId: Slug,
    head: z
      .strictObject({ name: OfficeHolder.shape.name, office: OfficeHolder.shape.office })
      .meta({ description: "Who led it, by name and office." }),
  })
  .meta({ description: "Whose delegation it is, and its head. People who hold no office are never named." });

export const stated = {
  title: LocalizedText.optional(),
  series: Text(200)
    .optional()
    .meta({
      description: "The series that it is a session of, named alike each time, whatever case and diacritics.",
      examples: ["Viet Nam–Cambodia border provinces conference"],
    }),
  ordinal: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: "Which session of its series, counted from 1.", examples: [13] }),
  coChairs: z.array(OfficeHolder).min(1).max(20).optional().meta({ description: "Who chaired it, by name and office." }),
  parties: z
    .array(PartyRef)
    .min(2)
    .max(100)
    .optional()
    .meta({ description: "Between whom, with the names as written: two at least, each once. Their countries are its sides." }),
  delegations: z.array(Delegation).min(1).max(100).optional().meta({ description: "Who came: of parties of the meeting, each once." }),
  place: Text(200)
    .optional()
    .meta({ description: "Where.", examples: ["Pleiku"] }),
};

/** What a meeting must have while anything of it stands. */
export const essentials = ["title", "parties"] as const;

/** Fields of the state that beginning commands state, and later ones change from their own day on. */
export const statedFields = [...Object.keys(stated), "plannedFor"];

export const assessments = ["on-track", "delayed", "done", "failed", "disputed"] as const;
export const Assessment = z
  .enum(assessments, { error: notIn(assessments) })
  .meta({ description: "How a side sees a commitment.", examples: ["delayed"] });
export type Assessment = z.output<typeof Assessment>;

/** The side is part of what is said here, so that it cannot be left out. */
export const Side = Country.meta({ description: "Which side says it: the country of one of the meeting's parties." });
export const Sides = z
  .array(Country)
  .min(1)
  .max(20)
  .meta({ description: "The sides that agreed: countries of the meeting's parties, each once.", examples: [["VN", "LA"]] });
