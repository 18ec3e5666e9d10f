// The report of a period on agreements, as it is answered.
import { agreementEnds, agreementPlaces, agreementStages, DescribedDate, fallings, LocalizedText, standings } from "@camket/domain";
import { reportedOfAgreements, viewLimits } from "@camket/views";
import * as z from "zod";
import { Agencies, AsOf, asOfExample, Owner, PartyShown } from "./shared.ts";

const Stage = z.enum(agreementStages as readonly [string, ...string[]]);
const Falls = z.enum(fallings);
const told = { eventId: z.string(), occurredOn: DescribedDate };
const fell = { ...told, falls: Falls };

export const ReportedAgreement = z.object({
  id: z.string(),
  title: LocalizedText,
  number: z.string().optional(),
  stage: Stage.optional().meta({ description: "On the last day of the period. Absent while nothing is certain." }),
  covered: z.enum(agreementPlaces).optional().meta({ description: "The place under a pause or an exit." }),
  mayAlreadyBe: z.array(Stage),
  standing: z.object({ period: DescribedDate.optional(), status: z.enum(standings) }),
  parties: z.array(PartyShown),
  owner: Owner,
  agencies: Agencies,
  signature: z.object(told).optional().meta({ description: "When it was signed, in the period or before." }),
  entryIntoForce: z.object(told).optional().meta({ description: "When it entered into force, in the period or before." }),
  signed: Falls.optional().meta({ description: "In the period, as the others. Absent: not." }),
  amended: Falls.optional().meta({ description: "Or supplemented." }),
  extended: Falls.optional(),
  renewed: Falls.optional().meta({ description: "By another agreement." }),
  inForce: Falls.optional().meta({
    description: "On the last day. `possibly` where it was signed and no entry into force is recorded, or its period or an end is fuzzy.",
  }),
  ended: Falls.optional(),
  amendments: z.array(z.object({ ...fell, clauses: z.string() })).optional(),
  extensions: z.array(z.object({ ...fell, period: DescribedDate })).optional(),
  renewals: z.array(z.object({ ...fell, successorId: z.string() })).optional(),
  end: z
    .object({
      ...fell,
      as: z.enum(agreementEnds),
      eventId: z.string().optional(),
      occurredOn: DescribedDate.optional(),
      earliest: z.string().optional().meta({ description: "The first day that may have been the first without it; absent: open." }),
      latest: z.string().optional().meta({ description: "The last such day." }),
    })
    .optional()
    .meta({ description: "How it ended: by which act, or because its period is over." }),
});

const Count = z.object({ certainly: z.int(), possibly: z.int() });

export const AgreementReportAnswer = z
  .object({
    period: z.object({ from: z.string(), to: z.string() }),
    totals: z
      .object({ agreements: z.int() })
      .extend(Object.fromEntries(reportedOfAgreements.map((word) => [word, Count])))
      .meta({ description: "How many agreements the report has, and of how many each is said." }),
    items: z.array(ReportedAgreement).meta({ description: "By the day of signing." }),
    complete: z.boolean().meta({
      description: `False where there are more than ${viewLimits.reportedMax} agreements to look through; by id, the first were.`,
    }),
    asOf: AsOf.meta({ description: "The day is the last of the period." }),
  })
  .meta({
    id: "AgreementReport",
    examples: [
      {
        period: { from: "2025-01-01", to: "2025-12-31" },
        totals: {
          agreements: 1,
          signed: { certainly: 0, possibly: 1 },
          amended: { certainly: 0, possibly: 0 },
          extended: { certainly: 0, possibly: 0 },
          renewed: { certainly: 0, possibly: 0 },
          inForce: { certainly: 0, possibly: 1 },
          ended: { certainly: 0, possibly: 0 },
        },
        items: [
          {
            id: "gia-lai-ratanakiri-2022-2025",
            title: { vi: "Biên bản thỏa thuận hợp tác giữa 2 tỉnh giai đoạn 2022-2025" },
            stage: "signed",
            mayAlreadyBe: [],
            standing: {
              period: { edtf: "2022/2025", bound: "within", precision: "multi-year", earliest: "2022-01-01", latest: "2025-12-31" },
              status: "current",
            },
            parties: [{ partyId: "gia-lai", names: { vi: "tỉnh Gia Lai" }, level: "province", country: "VN" }],
            owner: "none",
            agencies: [],
            signature: {
              eventId: "5f0c8a7e-3f0b-5d55-9c58-0a3c0f3d2a11",
              occurredOn: { edtf: "../2025-09-03", bound: "by", precision: "day", latest: "2025-09-03" },
            },
            signed: "possibly",
            inForce: "possibly",
          },
        ],
        complete: true,
        asOf: { validAt: "2025-12-31", knownAt: "2025-09-05T02:00:00.000Z", position: "camket.12", digest: asOfExample.digest },
      },
    ],
  });
