// The commands of a request, in the order of its life: each with its event, fields, a real example and the refusals it can give.
// Event names and fields are a storage format: a change of one is a new schema version with an upcaster.
import { type CommandEntry, defineCommand } from "../stream/command.ts";
import { PartyRef, Reason, Text } from "../values/index.ts";
import { accepted, stated } from "./fields.ts";

const claims = [{ sourceId: "nhandan-2023-09-15", locator: "paragraph 11" }];

/** What moves the stage is barred by an answer or another exit. */
const moves = { rejections: ["before-submission", "request-answered", "ended"] } as const;
const accepts = { rejections: [...moves.rejections, "suspended", "commitment-recorded", "named-twice"] } as const;

const commitment = {
  kind: "survey-or-inspection",
  title: { en: "Survey of the forest at 23 pylons" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
  due: "2023-11",
} as const;

const entries: readonly CommandEntry[] = [
  {
    name: "submit",
    event: "RequestSubmitted",
    begins: true,
    rejections: ["already-recorded", "named-twice"],
    summary: "Submit a request",
    description:
      "One side asks another for something. It is no commitment until it is accepted, and stands in no total of commitments. Where another than `to` decides, name it as `decider`: the request waits on that one. To several parties: one request each. Nothing else of it can have happened before.",
    fields: stated,
    example: {
      title: { en: "Survey of the forest at 23 pylons of the 500 kV line" },
      from: { partyId: "sekong", nameAsWritten: "tỉnh Sê Kông" },
      to: { partyId: "quang-nam", nameAsWritten: "tỉnh Quảng Nam" },
      ask: "survey the forest at 23 pylons and settle",
      respondBy: { edtf: "2023-09-30", bound: "before" },
      quantity: { value: "23", unit: "pylon", qualifier: "exact" },
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "acknowledge",
    event: "RequestAcknowledged",
    ...moves,
    summary: "Record that it was acknowledged",
    description:
      "The side asked, or `by`, confirmed that it has the request. May be given again: each authority on the way confirms for itself.",
    fields: { by: PartyRef.optional().meta({ description: "Who has it; absent: the party that it was put to." }) },
    example: { by: { partyId: "quang-nam" }, occurredOn: "2023-09-18" },
  },
  {
    name: "escalate",
    event: "RequestEscalated",
    ...moves,
    summary: "Pass it upwards",
    description:
      "It was put before a higher authority. It stays one request, counted once, as old as its submission; unless a `decider` is named, it waits on the authority of the last escalation. Needs no recorded acknowledgement.",
    fields: {
      toAuthority: PartyRef.meta({ description: "The authority that has it now." }),
      letterRef: Text(300).optional().meta({ description: "The letter by which it was passed on." }),
    },
    example: { toAuthority: { partyId: "viet-nam" }, letterRef: "5821/UBND-NCKS", occurredOn: "2023-09-20" },
  },
  {
    name: "accept",
    event: "RequestAccepted",
    ...accepts,
    summary: "Accept it",
    description:
      "The whole of what was asked is promised: the commitment is agreed with it, under `commitmentId`, on the same day and from the same sources, and names the request. A request is answered once; late news of an answer of another kind that came before stands beside it, and the page says `answered-twice`. Where that commitment stands for this request already, agreed as the acceptance says, it stays as it is.",
    fields: accepted,
    example: { commitmentId: "forest-survey-23-pylons", commitment, occurredOn: "2023-09-28" },
  },
  {
    name: "accept-partly",
    event: "RequestPartlyAccepted",
    ...accepts,
    summary: "Accept it in part",
    description:
      "Some of what was asked is promised: as `accept`, with what was not taken in `dropped`. It answers the request; the rest is asked again as a request of its own.",
    fields: { ...accepted, dropped: Text().optional().meta({ description: "What of it was not taken." }) },
    example: {
      commitmentId: "forest-survey-12-pylons",
      commitment: { ...commitment, title: { en: "Survey of the forest at 12 pylons" } },
      dropped: "the 11 pylons outside the province",
      occurredOn: "2023-09-28",
    },
  },
  {
    name: "decline",
    event: "RequestDeclined",
    ...moves,
    summary: "Decline it",
    description: "It was turned down: an answer like any other.",
    fields: { reason: Reason },
    example: { reason: "the line does not cross forest of the province", occurredOn: "2023-09-28" },
  },
  {
    name: "answer",
    event: "RequestAnswered",
    ...moves,
    summary: "Answer it otherwise",
    description: "It was answered without being taken or turned down: with information, or with what was done already.",
    fields: { answer: Text().meta({ description: "What was answered." }) },
    example: { answer: "the survey was finished in August; the minutes are attached", occurredOn: "2023-09-28" },
  },
  {
    name: "withdraw",
    event: "RequestWithdrawn",
    ...moves,
    summary: "Withdraw it",
    description: "An exit, no answer: the side that asked takes it back. A request recorded in error is withdrawn with `withdraw-event`.",
    fields: { reason: Reason.optional() },
    example: { reason: "the route of the line was changed", occurredOn: "2023-10-15" },
  },
  {
    name: "lapse",
    event: "RequestLapsed",
    ...moves,
    summary: "Record that it lapsed",
    description:
      "An exit, no answer: what it was about is over. Nothing lapses by itself: what is overdue stays open until somebody says so.",
    fields: { reason: Reason.optional() },
    example: { reason: "the line was energised without the survey", occurredOn: "2024-12-31" },
  },
];

export const requestCommands = entries.map((entry) => defineCommand("request", "requests", entry));
