// A meeting as lists and its page answer it, with what was promised and asked at it, and the sessions next to it.
import { assessments, DescribedDate, LocalizedText, meetingPlaces, OfficeHolder } from "@camket/domain";
import * as z from "zod";
import { RequestBrief } from "./request-brief.ts";
import { CommitmentBrief, Conflicts, noConflicts, PartyNamed, single, singleExample } from "./shared.ts";

const Stage = z.enum(meetingPlaces);

const meetingCore = {
  id: z.string(),
  title: LocalizedText,
  series: z.string().optional().meta({ description: "The series that it is a session of." }),
  ordinal: z.int().optional().meta({ description: "Which session of the series." }),
  stage: Stage.optional().meta({ description: "Absent while nothing is certain." }),
  mayAlreadyBe: z.array(Stage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
  day: DescribedDate.optional().meta({ description: "On which it was held, else for which it is planned." }),
  place: z.string().optional(),
  parties: z.array(PartyNamed),
  sides: z.array(z.string()).meta({ description: "The countries of its parties, as registered when they were stated." }),
};

const meetingExample = {
  id: "quang-nam-sekong-2023",
  title: { en: "Talks of Quảng Nam and Sê Kông" },
  series: "Talks of Quảng Nam and Sê Kông",
  stage: "held",
  mayAlreadyBe: [],
  day: { edtf: "2023-09-14", bound: "on", precision: "day", earliest: "2023-09-14", latest: "2023-09-14" },
  parties: [
    { partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" },
    { partyId: "sekong", names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" },
  ],
  sides: ["LA", "VN"],
} as const;

export const MeetingItem = z.object(meetingCore).meta({ id: "MeetingItem", examples: [meetingExample] });

export const SessionBrief = z.object({
  id: z.string(),
  title: LocalizedText,
  ordinal: z.int().optional(),
  stage: Stage.optional(),
  day: DescribedDate.optional(),
});

const told = { eventId: z.string(), occurredOn: DescribedDate };
const open = z.int().meta({ description: "Neither kept or answered nor ended." });

export const MeetingAnswer = z
  .object({
    ...meetingCore,
    coChairs: z.array(OfficeHolder.extend({ ...PartyNamed.partial().shape, name: z.string(), office: z.string() })).optional(),
    delegations: z.array(PartyNamed.extend({ head: z.object({ name: z.string(), office: z.string() }) })).optional(),
    plannedFor: DescribedDate.optional().meta({ description: "As it was scheduled." }),
    scheduled: z.object(told).optional(),
    held: z
      .object({ ...told, certainOn: z.string() })
      .optional()
      .meta({ description: "`certainOn`: the first day by which it certainly had been." }),
    reviews: z
      .array(
        z.object({
          ...told,
          commitmentId: z.string(),
          side: z.string(),
          assessment: z.enum(assessments),
          note: z.string().optional(),
        }),
      )
      .meta({ description: "What each side said of each commitment, by commitment: the last certain assessment; the history has all." }),
    minutes: z
      .object({
        agreed: z.array(
          z.object({
            ...told,
            side: z.string(),
            sha256: z.string().optional(),
            file: z.string().optional().meta({ description: "The address of the paper with this `sha256`, where it is kept here." }),
          }),
        ),
        missing: z.array(z.string()).meta({ description: "The sides that have not agreed them." }),
      })
      .optional()
      .meta({ description: "Absent while no side has agreed them." }),
    communique: z.object({ ...told, sourceId: z.string().optional() }).optional(),
    lastNewsOn: z.string().optional(),
    sessions: z
      .object({ previous: SessionBrief.optional(), next: SessionBrief.optional() })
      .optional()
      .meta({ description: "The sessions before and after it in its series, held or not: by their numbers, else by their days." }),
    commitments: z
      .object({ total: z.int(), open, items: z.array(CommitmentBrief) })
      .meta({ description: "What was promised at it, the open ones first; the first 200: the list of commitments by `meeting` has all." }),
    requests: z
      .object({ total: z.int(), open, items: z.array(RequestBrief) })
      .meta({ description: "What was asked at it, the open ones first; the first 200: the list of requests by `meeting` has all." }),
    conflicts: Conflicts,
    ...single,
  })
  .meta({
    id: "Meeting",
    examples: [
      {
        ...meetingExample,
        held: {
          eventId: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
          occurredOn: meetingExample.day,
          certainOn: "2023-09-14",
        },
        reviews: [],
        lastNewsOn: "2023-09-14",
        commitments: { total: 0, open: 0, items: [] },
        requests: { total: 0, open: 0, items: [] },
        conflicts: noConflicts,
        ...singleExample,
      },
    ],
  });
