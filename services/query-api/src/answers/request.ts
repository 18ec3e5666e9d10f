// A request as lists and its page answer it, with the commitment that it became.
import { DescribedDate, LocalizedText, Quantity, requestAnswers, requestExits, requestPlaces, requestStages } from "@camket/domain";
import * as z from "zod";
import {
  AcceptanceWithdrawn,
  Agencies,
  CommitmentBrief,
  Conflicts,
  coverOf,
  noConflicts,
  Owner,
  PartyShown,
  Schedule,
  single,
  singleExample,
} from "./shared.ts";

const RequestStage = z.enum(requestStages as readonly [string, ...string[]]);
const Place = z.enum(requestPlaces);

const Age = z
  .object({ daysMin: z.int(), daysMax: z.int().optional().meta({ description: "Absent where the day of the submission is open." }) })
  .meta({
    description:
      "Days from its first submission until it was answered or ended, or until `validAt`: at least and at most, one where the days are known.",
  });

const requestCore = {
  id: z.string(),
  title: LocalizedText,
  stage: RequestStage.optional().meta({ description: "Absent while nothing is certain." }),
  covered: Place.optional().meta({ description: "The place that it had reached when it was answered or ended." }),
  mayAlreadyBe: z.array(RequestStage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
  level: Place.optional().meta({ description: "How far up it has come, whether or not it has ended since." }),
  from: PartyShown.meta({ description: "Who asks." }),
  to: PartyShown.meta({ description: "Whom it was put to." }),
  decider: PartyShown.optional().meta({ description: "Who alone can say yes." }),
  waitingOn: PartyShown.optional().meta({
    description:
      "Who has to act: the decider, else the authority that it was last passed on to, else the party asked. Absent once it is answered or has ended.",
  }),
  quantity: Quantity.optional(),
  meetingId: z.string().optional().meta({ description: "The meeting at which it was made." }),
  age: Age.optional().meta({ description: "Absent while it is not certainly submitted." }),
  owner: Owner,
};

export const requestExample = {
  id: "forest-survey",
  title: { en: "Survey of the forest at 23 pylons of the 500 kV line" },
  stage: "submitted",
  mayAlreadyBe: [],
  level: "submitted",
  from: { partyId: "sekong", names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" },
  to: { partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" },
  waitingOn: { partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" },
  quantity: { value: "23", unit: "pylon", qualifier: "exact" },
  schedule: {
    due: { edtf: "2023-09-30", bound: "before", precision: "day", latestSure: "2023-09-29", latest: "2023-09-30" },
    status: "overdue",
  },
  age: { daysMin: 17 },
  owner: "none",
} as const;

export const RequestItem = z.object({ ...requestCore, schedule: Schedule }).meta({ id: "RequestItem", examples: [requestExample] });

const commitmentId = z.string().optional().meta({ description: "Of an acceptance: the commitment that it became." });
const told = { eventId: z.string(), occurredOn: DescribedDate };

export const RequestAnswer = z
  .object({
    ...requestCore,
    cover: coverOf(requestExits),
    ask: z.string().meta({ description: "What is asked for." }),
    schedule: Schedule.extend({
      dueSoon: z.boolean(),
      daysLate: z
        .int()
        .optional()
        .meta({ description: "Days after the last day to respond by: until it was answered, or until `validAt`." }),
    }),
    agencies: Agencies,
    acknowledgements: z
      .array(z.object({ ...told, by: PartyShown.optional() }))
      .optional()
      .meta({ description: "Who confirmed having it; without `by`, the party asked." }),
    escalations: z
      .array(z.object({ ...told, toAuthority: PartyShown, letterRef: z.string().optional() }))
      .optional()
      .meta({ description: "Each authority that it was passed on to, in order." }),
    outcome: z
      .object({
        ...told,
        as: z.enum(requestExits),
        commitmentId,
        dropped: z.string().optional().meta({ description: "What of it was not taken." }),
        answer: z.string().optional(),
        reason: z.string().optional(),
      })
      .optional()
      .meta({ description: "What became of it: the answer, or the exit, that names the stage." }),
    answers: z
      .array(z.object({ ...told, as: z.enum(requestAnswers), commitmentId }))
      .optional()
      .meta({
        description: "Every answer that stands, in order: late news of an earlier one beside the one that names the stage. Absent: none.",
      }),
    lastNewsOn: z.string().optional(),
    commitments: z
      .object({
        total: z.int(),
        open: z.int().meta({ description: "Neither kept nor ended." }),
        items: z.array(CommitmentBrief).meta({ description: "The open ones first; the first 200: their list by `request` has all." }),
      })
      .meta({ description: "What was promised in answer to it, as it stands on that day." }),
    conflicts: Conflicts,
    contradictions: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("answered-twice"), eventIds: z.array(z.string()) }),
          z.object({ kind: z.literal("acceptance"), commitmentId: z.string(), requestId: z.string().optional() }),
          z.object({ kind: z.literal("commitment-missing"), commitmentId: z.string() }),
          AcceptanceWithdrawn,
        ]),
      )
      .optional()
      .meta({
        description:
          "What cannot all be true: several answers stand, in `eventIds`, of which one is to be corrected or withdrawn; the commitment that it says it became was recorded for another request, `requestId`, or for none, or is not there; the acceptance by which it became one was withdrawn, in `eventId`, and the commitment stands on for it. Absent: nothing.",
      }),
    ...single,
  })
  .meta({
    id: "Request",
    examples: [
      {
        ...requestExample,
        ask: "survey the forest at 23 pylons and settle",
        schedule: { ...requestExample.schedule, dueSoon: false, daysLate: 1 },
        agencies: [],
        lastNewsOn: "2023-09-14",
        commitments: { total: 0, open: 0, items: [] },
        conflicts: noConflicts,
        ...singleExample,
      },
    ],
  });
