// What the answers of several things have in common: the moment, parties by name, schedules, covers, conflicts, pages.
import {
  commitmentKinds,
  conflictRules,
  DescribedDate,
  LocalizedText,
  partyLevels,
  scheduleStatuses,
  stages,
  visibilities,
} from "@camket/domain";
import * as z from "zod";
import { recordFields } from "./record.ts";

export const asOfExample = {
  validAt: "2023-10-01",
  knownAt: "2023-11-10T02:00:00.000Z",
  position: "camket.12",
  digest: "12:037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
};

export const AsOf = z
  .object({
    validAt: z.string().meta({ description: "The day that the answer is about." }),
    knownAt: z.string().meta({ description: "The instant by which it was known." }),
    position: z.string().meta({ description: "The same as a place in the log: with it as `knownAt` the answer never changes." }),
    digest: z.string().meta({
      description: "The digest `<size>:<root>` of the ledger as known then: it stands for all events up to `position`.",
    }),
  })
  .meta({ id: "AsOf", examples: [asOfExample] });

export const PartyShown = z
  .object({
    partyId: z.string().optional(),
    nameAsWritten: z.string().optional(),
    names: LocalizedText.optional(),
    level: z.enum(partyLevels).optional(),
    country: z.string().optional(),
    now: z
      .object({ id: z.string(), names: LocalizedText })
      .optional()
      .meta({ description: "Where by `validAt` it bears other names, or another party goes on for it: which, and how that is named." }),
    nothingStands: z
      .literal(true)
      .optional()
      .meta({ description: "All that was recorded of the party was withdrawn, so that it has no names; it stays named where it was." }),
  })
  .meta({
    id: "NamedParty",
    description: "A party as the fact names it, with its names as of the act. Without an id: an agency known by its words alone.",
    examples: [{ partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" }],
  });

export const PartyNamed = PartyShown.extend({ partyId: z.string() });

export const Schedule = z.object({
  due: DescribedDate.optional(),
  status: z.enum(scheduleStatuses),
});

/** A commitment as the pages of other things show it. */
export const CommitmentBrief = z.object({
  id: z.string(),
  kind: z.enum(commitmentKinds),
  title: LocalizedText,
  stage: z.enum(stages as readonly [string, ...string[]]).optional(),
  schedule: Schedule,
  open: z.boolean(),
});

export const Owner = z.enum(["named", "unnamed", "none"]).meta({ description: "Whether an agency is charged with it, and named." });

export const Agencies = z.array(
  z.looseObject({ eventId: z.string(), agency: PartyShown, role: z.string(), instruction: z.string().optional() }),
);

/** Why the stage is not the place under it. */
export const coverOf = (covers: readonly string[]) =>
  z
    .object({
      eventId: z.string().meta({ description: "The event that names the stage." }),
      as: z.enum(covers),
      since: z.string().meta({ description: "From which day on." }),
      reason: z.string().optional().meta({ description: "Why, where the event says so." }),
    })
    .optional()
    .meta({ description: "The pause or exit that covers it." });

/** The claims that contradict each other, each with what it says. */
export const Between = z
  .array(
    z.object({
      sourceId: z.string().meta({ description: "The source that says so." }),
      claimId: z.string(),
      value: z.string().optional().meta({ description: "What it says. Absent where the claim does not stand." }),
    }),
  )
  .meta({ description: "The claims that cannot all be true." });

export const Resolution = z
  .looseObject({
    eventId: z.string(),
    chosen: z.looseObject({ sourceId: z.string(), claimId: z.string() }).meta({ description: "The claim that is relied on." }),
    rule: z.enum(conflictRules),
    reason: z.string(),
  })
  .optional()
  .meta({ description: "How it was resolved. Absent while it is open." });

const Conflict = z.object({
  sourceId: z.string().meta({ description: "The source at which it is recorded." }),
  conflictId: z.string(),
  field: z.string().meta({ description: "What they contradict each other about." }),
  between: Between,
  status: z.enum(["open", "resolved"]),
  resolution: Resolution,
});

export const Conflicts = z
  .object({
    total: z.int(),
    open: z.int().meta({ description: "Of them, those that nobody has resolved." }),
    items: z.array(Conflict).meta({
      description:
        "The open ones, then the resolved ones; of more than 200 the first: the list of sources by `about` finds where the others are recorded.",
    }),
  })
  .meta({ description: "The conflicts between sources about it, open and resolved." });

export const AcceptanceWithdrawn = z.object({
  kind: z.literal("acceptance-withdrawn"),
  commitmentId: z.string(),
  requestId: z.string(),
  eventId: z.string().meta({ description: "The acceptance that was withdrawn." }),
});

export const noConflicts = { total: 0, open: 0, items: [] };

/** What an answer names by id alone. */
export const Named = z.array(z.object({ thing: z.string(), id: z.string(), title: LocalizedText.optional() })).optional();

/** What every page of a thing ends with. */
export const single = {
  ...recordFields,
  named: Named.meta({
    description:
      "The other things that the answer names by id, parties aside, and how each is called at the moment; without a title where it is not there. The first 200. Absent: none.",
  }),
  visibility: z.enum(visibilities),
  revision: z.int(),
  asOf: AsOf,
};
export const singleExample = { visibility: "internal", revision: 0, asOf: asOfExample };

/** A page of a list; its example has the item's. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z
    .object({
      items: z.array(item),
      next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
      total: z.int().optional().meta({ description: "With `Prefer: return=total-count`." }),
      asOf: AsOf,
    })
    .meta({ examples: [{ items: [item.meta()?.examples].flat().slice(0, 1), asOf: asOfExample }] as never });
