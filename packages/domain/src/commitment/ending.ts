// How a commitment is paused, ended, and opened again. A pause or an exit covers the stage; only what lifts it uncovers it (place.ts, covers.ts).
import * as z from "zod";
import type { CommandEntry } from "../stream/command.ts";
import { PartyRef, Reason, Slug } from "../values/index.ts";
import { advance, Note } from "./fields.ts";
import { places } from "./state.ts";

export const endingCommands: readonly CommandEntry[] = [
  {
    name: "suspend",
    event: "CommitmentSuspended",
    ...advance,
    summary: "Suspend it",
    description: "A pause covers the stage until a `resume` lifts it.",
    fields: { reason: Reason },
    example: { reason: "border gate closed", occurredOn: "2023-05" },
  },
  {
    name: "resume",
    event: "CommitmentResumed",
    rejections: ["nothing-to-lift"],
    summary: "Resume it",
    description: "Lifts the pauses that did not certainly come after it, and records which.",
    fields: {},
    example: { occurredOn: "2023-05-20" },
  },
  {
    name: "cancel",
    event: "CommitmentCancelled",
    ...advance,
    summary: "Cancel it",
    description: "An exit: covers the stage until a `reopen` lifts it.",
    fields: { reason: Reason, decidedBy: PartyRef.optional() },
    example: { reason: "funds moved to the flood relief", occurredOn: "2024-06-01" },
  },
  {
    name: "decline",
    event: "CommitmentDeclined",
    ...advance,
    summary: "Decline it",
    description:
      "An exit: the side that was to take it, or to give it, turned it down. The word for what was proposed or pledged; what both sides had agreed is rather cancelled, but the register takes the word that the paper has.",
    fields: { reason: Reason },
    example: { reason: "the receiving side prefers to build with its own funds", occurredOn: "2023-12" },
  },
  {
    name: "lapse",
    event: "CommitmentLapsed",
    ...advance,
    summary: "Record that it lapsed",
    description:
      "An exit: its time ran out and nobody took it up. Nothing lapses by itself: what is overdue stays open until somebody says so.",
    fields: { reason: Reason.optional() },
    example: { reason: "no candidates were sent before the course began", occurredOn: "2024-09-30" },
  },
  {
    name: "supersede",
    event: "CommitmentSuperseded",
    rejections: ["ended", "suspended", "names-itself", "supersede-cycle"],
    summary: "Record that another commitment took its place",
    description:
      "An exit: what was promised goes on as `successorId`, which must exist. Neither itself nor, through others, one that it took the place of.",
    fields: { successorId: Slug.meta({ description: "The commitment that took its place.", examples: ["sekong-cdc-2024"] }) },
    example: { successorId: "sekong-cdc-2024", occurredOn: "2024-02-01" },
  },
  {
    name: "close",
    event: "CommitmentClosed",
    ...advance,
    summary: "Close it",
    description: "An exit: nothing more is expected.",
    fields: { note: Note },
    example: { note: "archived after verification", occurredOn: "2024-12-31" },
  },
  {
    name: "reopen",
    event: "CommitmentReopened",
    rejections: ["nothing-to-lift", "stage-not-reached"],
    summary: "Reopen it",
    description:
      "Lifts the exits (with a `stage` the pauses too) that did not certainly come after it. With a `stage`, which what is recorded must have reached, it is set back to that stage, and the events beyond it no longer count towards one. Set back to a stage before `delivered`, what counted towards the kind's own measure (completions; disbursements of a grant; granted permit steps; the occurrence) counts no more; seats granted and people enrolled that lie beyond the stage are seats no more, while money that moved and occurrences that were held stay in the totals.",
    fields: { stage: z.enum(places).optional(), reason: Reason },
    example: { reason: "closed by mistake", occurredOn: "2024-07-01" },
  },
];
