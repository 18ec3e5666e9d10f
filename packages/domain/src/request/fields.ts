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

/** What was agreed to do: the body of `agree`, whole. Which request it answers is known. */
const AcceptedCommitment = z
  .strictObject({ ...agreed, kind: CommitmentKind, title: LocalizedText, obligors: agreed.obligors.unwrap() })
  .meta({ description: "The commitment, as `agree` takes it: kind, title and obligors at least." });

export const accepted = {
  commitmentId: Slug.meta({
    description: "An id for the commitment that it becomes: a new one, or one that was recorded for this very request.",
    examples: ["forest-survey-23-pylons"],
  }),
  commitment: AcceptedCommitment,
};
