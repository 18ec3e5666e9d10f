// A request as the pages of other things show it.
import { LocalizedText, requestPlaces, requestStages } from "@camket/domain";
import * as z from "zod";
import { PartyShown, Schedule } from "./shared.ts";

export const RequestBrief = z.object({
  id: z.string(),
  title: LocalizedText,
  stage: z.enum(requestStages as readonly [string, ...string[]]).optional(),
  level: z.enum(requestPlaces).optional().meta({ description: "How far up it has come." }),
  waitingOn: PartyShown.optional().meta({ description: "Who has to act; absent once it is answered or has ended." }),
  schedule: Schedule,
  age: z
    .object({ daysMin: z.int(), daysMax: z.int().optional() })
    .optional()
    .meta({ description: "Days since its first submission, until it was answered or ended: at least and at most." }),
  open: z.boolean(),
});
