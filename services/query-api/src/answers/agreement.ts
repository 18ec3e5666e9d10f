// An agreement as lists and its page answer it, with the duties under it.
import { agreementExits, agreementPauses, agreementPlaces, agreementStages, DescribedDate, LocalizedText, standings } from "@camket/domain";
import * as z from "zod";
import { Agencies, asOfExample, CommitmentBrief, Conflicts, coverOf, noConflicts, Owner, PartyShown, single } from "./shared.ts";

const AgreementStage = z.enum(agreementStages as readonly [string, ...string[]]);
const standing = {
  period: DescribedDate.optional().meta({ description: "The time for which it holds, as extended." }),
  status: z.enum(standings),
  daysToRenewal: z.int().optional().meta({ description: "Days until the period, read at its earliest, is over; 0 on its last day." }),
  gap: z
    .object({ since: z.string(), days: z.int() })
    .optional()
    .meta({ description: "It has expired and nothing renewed it: since when, and how many days there have been without it." }),
};
const agreementCore = {
  id: z.string(),
  title: LocalizedText,
  number: z.string().optional(),
  stage: AgreementStage.optional().meta({ description: "Absent while nothing is certain." }),
  covered: z.enum(agreementPlaces).optional().meta({ description: "The place under a pause or an exit." }),
  mayAlreadyBe: z.array(AgreementStage).meta({ description: "Stages that it may have reached by then, for all that is certain." }),
  parties: z.array(PartyShown).meta({ description: "Who is a party on that day." }),
  owner: Owner,
  renews: z.string().optional().meta({ description: "The agreement that this one renews." }),
};
export const agreementExample = {
  id: "gia-lai-ratanakiri-2022-2025",
  title: { vi: "Biên bản thỏa thuận hợp tác giữa 2 tỉnh giai đoạn 2022-2025" },
  stage: "signed",
  mayAlreadyBe: [],
  standing: {
    period: { edtf: "2022/2025", bound: "within", precision: "multi-year", earliest: "2022-01-01", latest: "2025-12-31" },
    status: "current",
    daysToRenewal: 91,
  },
  parties: [{ partyId: "gia-lai", names: { vi: "tỉnh Gia Lai" }, level: "province", country: "VN" }, { partyId: "ratanakiri" }],
  owner: "none",
};

export const AgreementItem = z
  .object({ ...agreementCore, standing: z.object(standing) })
  .meta({ id: "AgreementItem", examples: [agreementExample] });

const told = { eventId: z.string(), occurredOn: DescribedDate };
const fulfils = z.array(z.string()).optional().meta({ description: "The commitments to prepare it that are kept by this." });

const Duty = CommitmentBrief.extend({
  placed: z
    .enum(["carried-over", "dropped", "unplaced"])
    .optional()
    .meta({ description: "What its renewal says of it; `unplaced`: it is open, and the renewal says nothing." }),
});

export const AgreementAnswer = z
  .object({
    ...agreementCore,
    cover: coverOf([...agreementPauses, ...agreementExits]),
    subject: z.string().optional(),
    standing: z.object({ ...standing, timesExtended: z.int(), firstPeriod: DescribedDate.optional() }),
    agencies: Agencies,
    sectors: z.array(z.string()).optional(),
    signature: z
      .object({
        ...told,
        signatories: z.array(z.object({ party: PartyShown, office: z.string().optional() })).optional(),
        place: z.string().optional(),
        languages: z.string().optional(),
        documents: z.string().optional(),
        fulfils,
      })
      .optional(),
    entryIntoForce: z.object(told).optional(),
    amendments: z.array(z.object({ ...told, clauses: z.string(), reason: z.string(), fulfils })).optional(),
    extensions: z.array(z.object({ ...told, period: DescribedDate, was: DescribedDate.optional(), fulfils })).optional(),
    withdrawals: z.array(PartyShown.extend({ ...told, reason: z.string() })).optional(),
    successions: z.array(z.object({ ...told, oldPartyId: z.string(), newPartyId: z.string(), basis: z.string() })).optional(),
    suspension: z
      .object({ ...told, reason: z.string() })
      .optional()
      .meta({ description: "The pause that covers it." }),
    renewal: z
      .object({
        ...told,
        successorId: z.string(),
        carriedOver: z.array(z.string()),
        dropped: z.array(z.object({ commitmentId: z.string(), reason: z.string() })),
        fulfils,
      })
      .optional(),
    renewedBy: z
      .array(z.object({ id: z.string(), title: LocalizedText, stage: AgreementStage.optional(), standing: z.enum(standings) }))
      .optional()
      .meta({ description: "The agreements that say that they renew it. Once one is certainly signed, `standing` flags no gap." }),
    chain: z
      .array(
        z.object({
          id: z.string(),
          title: LocalizedText,
          step: z.int().meta({ description: "From this agreement: -1 is the one that it renews, 1 one that renews it, 0 itself." }),
          stage: AgreementStage.optional(),
          standing: z.enum(standings),
          period: DescribedDate.optional(),
        }),
      )
      .optional()
      .meta({
        description:
          "The chain of renewals that it stands in, the first one first, by what each says that it renews; of more than 50 the first. Absent: it stands alone.",
      }),
    termination: z.object({ ...told, notice: z.string().optional(), reason: z.string() }).optional(),
    lastNewsOn: z.string().optional(),
    duties: z
      .object({
        total: z.int(),
        open: z.int().meta({ description: "Neither kept nor ended." }),
        items: z.array(Duty).meta({ description: "The open ones first; the first 200: the list of commitments by agreement has all." }),
      })
      .meta({ description: "What was promised under it, or was carried over to it." }),
    conflicts: Conflicts,
    contradictions: z
      .array(z.object({ kind: z.literal("renewal"), agreementId: z.string(), renewedBy: z.array(z.string()) }))
      .optional()
      .meta({
        description: "What commands given at once have let through: several agreements say that they renew the same one. Absent: nothing.",
      }),
    ...single,
  })
  .meta({
    id: "Agreement",
    examples: [
      {
        ...agreementExample,
        standing: { ...agreementExample.standing, timesExtended: 0 },
        agencies: [],
        duties: { total: 0, open: 0, items: [] },
        conflicts: noConflicts,
        visibility: "internal",
        revision: 0,
        asOf: asOfExample,
      },
    ],
  });
