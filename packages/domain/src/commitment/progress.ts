// The work between the word and the delivery: that it is prepared, that it began, how far it is and what may stop it.
import * as z from "zod";
import type { CommandEntry } from "../stream/command.ts";
import { pick } from "../stream/pick.ts";
import { Text } from "../values/index.ts";
import type { Concern, Writable } from "./concern.ts";
import { advance, claims, Note } from "./fields.ts";

/** How likely it is that it will not be kept as promised. */
export const riskLevels = ["none", "watch", "high"] as const;

export interface ProgressShown {
  readonly progress?: { readonly eventId: string; readonly percent?: number; readonly narrative: string; readonly blockers?: string };
  readonly risk?: { readonly eventId: string; readonly level: (typeof riskLevels)[number]; readonly grounds: string };
}

const commands: readonly CommandEntry[] = [
  {
    name: "prepare",
    event: "PreparationStarted",
    ...advance,
    summary: "Record that preparation started",
    description: "Dossiers, surveys, procedures.",
    fields: { note: Note },
    example: { occurredOn: "../2023-09-14", note: "dossiers being completed", claims },
  },
  {
    name: "start",
    event: "ImplementationStarted",
    ...advance,
    summary: "Record that implementation started",
    description: "Ground was broken, the work began.",
    fields: { note: Note },
    example: { occurredOn: "2022-08-29", claims },
  },
  {
    name: "report-progress",
    event: "ProgressReported",
    summary: "Report progress",
    description: "How far it is; moves no stage.",
    fields: { percent: z.number().min(0).max(100).optional(), narrative: Text(4000), blockers: Text(2000).optional() },
    example: { percent: 60, narrative: "roof closed", occurredOn: "2023-05" },
  },
  {
    name: "assess-risk",
    event: "RiskAssessed",
    summary: "Assess the risk",
    description:
      "Whether it is likely to be kept as promised: `none`, to `watch`, or `high`. The last assessment holds; while it is `watch` or `high` an open commitment is at risk. Moves no stage.",
    fields: {
      level: z.enum(riskLevels).meta({ description: "How likely it is that it will not be kept as promised." }),
      grounds: Text(2000).meta({ description: "What the assessment rests on." }),
    },
    example: {
      level: "watch",
      grounds: "the line crosses forest at 23 pylons that has not been surveyed yet",
      occurredOn: "2023-09-14",
      claims,
    },
  },
];

export const progress: Concern<Writable<ProgressShown>> = {
  commands,
  begin: () => ({}),
  tell: {
    ProgressReported(sum, { id, data }) {
      sum.progress = {
        eventId: id,
        ...pick<Omit<NonNullable<ProgressShown["progress"]>, "eventId">>(data, ["percent", "narrative", "blockers"]),
      };
    },
    RiskAssessed(sum, { id, data }) {
      sum.risk = { eventId: id, ...pick<Omit<NonNullable<ProgressShown["risk"]>, "eventId">>(data, ["level", "grounds"]) };
    },
  },
  show(sum, state) {
    if (sum.progress) state.progress = sum.progress;
    if (sum.risk) state.risk = sum.risk;
  },
};
