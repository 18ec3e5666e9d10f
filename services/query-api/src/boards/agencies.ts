// The agencies' board: its parameters, its answer, its table.
import { agencyRoles } from "@camket/domain";
import * as z from "zod";
import { AsOf, asOfExample, Owner, PartyNamed } from "../answers/shared.ts";
import { statusCounts, withinShown } from "../answers/status-boards.ts";
import { commitmentDaysInOrder } from "../queries/commitment.ts";
import { statusParams, statusQuestion } from "../queries/status-boards.ts";
import { agencyColumns, agencyRows } from "../tables/agencies.ts";
import { defineBoard } from "./board.ts";

const AgenciesQuery = z.strictObject(statusParams).superRefine(commitmentDaysInOrder);

const { handedOver: _, withoutOwner: __, ...counts } = statusCounts;

export const AgenciesAnswer = z
  .object({
    within: withinShown,
    owners: z
      .array(z.object({ owner: Owner, commitments: z.int(), open: z.int().meta({ description: "Of them, the open ones." }) }))
      .meta({ description: "All commitments asked for, each once, by whether an agency is charged, and named." }),
    total: z.int().meta({ description: "How many agencies there are." }),
    agencies: z
      .array(
        z.object({
          agency: PartyNamed.optional().meta({ description: "By the names of that day. Absent: all that are known by their words alone." }),
          ...counts,
          roles: z
            .array(z.object({ role: z.enum(agencyRoles), commitments: z.int() }))
            .meta({ description: "In which role it is charged." }),
        }),
      )
      .meta({ description: "Those with the most open commitments first; of more than 200 the first: narrow the board by a filter." }),
    asOf: AsOf,
  })
  .meta({
    id: "AgencyBoard",
    description:
      "What each agency is charged with. A commitment counts for every agency charged with it, once for one with several roles: agencies do not add up. One that has ended counts for those that go on for it; the parts of an agency have rows of their own.",
    examples: [
      {
        within: 90,
        owners: [
          { owner: "named", commitments: 1, open: 1 },
          { owner: "unnamed", commitments: 0, open: 0 },
          { owner: "none", commitments: 0, open: 0 },
        ],
        total: 1,
        agencies: [
          {
            agency: { partyId: "so-ngoai-vu", names: { vi: "Sở Ngoại vụ" }, level: "unit", country: "VN" },
            commitments: 1,
            open: 1,
            dueSoon: 0,
            possiblyOverdue: 0,
            overdue: 1,
            atRisk: 0,
            kept: 0,
            roles: [{ role: "lead", commitments: 1 }],
          },
        ],
        asOf: asOfExample,
      },
    ],
  });

export const agencies = defineBoard({
  name: "agencies",
  operationId: "getAgencyBoard",
  summary: "Read what each agency is charged with, and how that stands",
  description: "The workload of each agency, in all and by role, and how many commitments have an agency at all.",
  query: AgenciesQuery,
  answer: AgenciesAnswer,
  table: { columns: agencyColumns, itemsOf: agencyRows },
  question: statusQuestion,
});
