// The fields that state a commitment, and what several of its commands share. The first beginning command states them all; a later one only
// what changes.
import * as z from "zod";
import {
  CommitmentKind,
  FuzzyDate,
  LocalizedText,
  Money,
  PartyRef,
  Quantity,
  Recurrence,
  Sectors,
  Slug,
  Text,
  Visibility,
} from "../values/index.ts";

const Place = z
  .strictObject({ text: Text(200), partyId: Slug.optional() })
  .meta({ description: "Where, in words, and the party whose area it is, if known." });

const AgreementId = Slug.meta({
  description: "The agreement under which it was promised.",
  examples: ["quang-nam-sekong-memorandum"],
});

/** The other things that a commitment stands with. */
export const links = {
  agreementId: AgreementId.optional(),
  meetingId: Slug.optional().meta({ description: "The meeting at which the word was given.", examples: ["quang-nam-sekong-2023"] }),
  requestId: Slug.optional().meta({ description: "The request that it answers.", examples: ["forest-survey"] }),
};
export const linkFields = Object.keys(links) as readonly (keyof typeof links)[];

export const stated = {
  kind: CommitmentKind.optional(),
  title: LocalizedText.optional(),
  obligors: z.array(PartyRef).min(1).max(50).optional().meta({
    description:
      "Who gave the word; a joint duty names both sides. One that has ended by then may be named, as the paper does: who asks for its successor finds the duty, and where nobody goes on it is an orphan.",
  }),
  beneficiaries: z.array(PartyRef).max(50).optional().meta({ description: "To whom; may be none." }),
  sectors: Sectors.optional(),
  places: z.array(Place).max(20).optional(),
  value: Money.optional(),
  quantity: Quantity.optional(),
  due: FuzzyDate.optional().meta({
    description:
      "By when it is to be kept. A recurring cooperation is never late as a whole, whatever stands here: its period ends it, and each occurrence is held or missed.",
  }),
  period: FuzzyDate.optional().meta({ description: "The time for which it holds." }),
  recurrence: Recurrence.optional(),
  ...links,
  visibility: Visibility.optional(),
};

/** What a commitment must have while anything of it stands. */
export const essentials = ["kind", "title", "obligors"] as const;

/** Fields of the state that beginning commands state, and later ones change from their own day on. */
export const statedFields = Object.keys(stated).filter((field) => field !== "visibility");

export const Note = Text(2000).optional();
export const People = z.int().min(1).max(1_000_000);

/** What moves the stage is barred by what covers it. */
export const advance = { rejections: ["ended", "suspended"] } as const;

/** Where the examples come from. */
export const claims = [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 7" }];
