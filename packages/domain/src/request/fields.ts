// The fields that state a request, and the commitment that an acceptance carries.
import * as z from "zod";
import { stated as commitmentStated } from "../commitment/fields.ts";
import { CommitmentKind, FuzzyDate, LocalizedText, PartyRef, Quantity, Slug, Text, Visibility } from "../values/index.ts";

export const stated = {
  title: LocalizedText,
  from: PartyRef.meta({ description: "Who asks." }),
  to: PartyRef.meta({ description: "Whom it was put to." }),
  decider: PartyRef.optional().meta({ description: "Who alone can say yes, where that is not `to`: a request is passed upwards to it." }),
  ask: Text().meta({ description: "What is asked for." }),
  respondBy: FuzzyDate.optional().meta({ description: "By when an answer is asked for." }),
  quantity: Quantity.optional(),
  meetingId: Slug.optional().meta({ description: "The meeting at which it was made.", examples: ["quang-nam-sekong-2023"] }),
  visibility: Visibility.optional(),
};

/** What a request must have while anything of it stands. */
export const essentials = ["title", "from", "to", "ask"] as const;

/** Fields of the state that the submission states. */
export const statedFields = Object.keys(stated).filter((field) => field !== "visibility");

const { requestId: _, ...agreed } = commitmentStated;

/** The body of `agree`, whole: the kind, the title and the obligors are stated here. Which request it answers is known. */
export const AcceptedCommitment = z
  .strictObject({
    ...agreed,
    kind: CommitmentKind,
    title: LocalizedText,
    obligors: agreed.obligors.unwrap().meta({ description: "Who gives the word." }),
  })
  .meta({
    id: "AcceptedCommitment",
    description: "The commitment that a request becomes, as `agree` takes it",
    examples: [
      {
        kind: "survey-or-inspection",
        title: { en: "Survey of the forest at 23 pylons" },
        obligors: [{ partyId: "quang-nam" }],
        beneficiaries: [{ partyId: "sekong" }],
        due: "2023-11",
      },
    ],
  });

export const accepted = {
  commitmentId: Slug.meta({
    description: "An id for the commitment that it becomes: a new one, or one that was recorded for this very request.",
    examples: ["forest-survey-23-pylons"],
  }),
  commitment: AcceptedCommitment,
};
