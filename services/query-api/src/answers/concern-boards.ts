// What the boards of gifts, seats, permits and recurring duties have in common in their answers: counts over all, groups, and a page of commitments.
import * as z from "zod";
import { commitmentItemExample } from "./commitment.ts";
import { AsOf, asOfExample, PartyNamed } from "./shared.ts";

const labels = {
  corridor: z
    .tuple([z.string(), z.string()])
    .optional()
    .meta({ description: "Two provinces, or two countries (`la`, `vn`). Absent: those that stand in no corridor." }),
  ends: z.array(PartyNamed).optional().meta({ description: "The two provinces by name." }),
  kind: z.string().optional(),
};

const { value: _, ...promised } = commitmentItemExample;

const commitments = z.int().meta({ description: "How many." });

/** @param more labels of this board's own groups, and what it says beside the groups */
export function concernAnswer<Counts extends z.ZodRawShape, Item extends z.ZodType>(
  { id, description, counts, item, examples }: { id: string; description: string; counts: Counts; item: Item; examples: Examples },
  more: { readonly labels?: z.ZodRawShape; readonly beside?: z.ZodRawShape } = {},
) {
  return z
    .object({
      commitments,
      ...counts,
      groups: z
        .object({
          total: z.int().meta({ description: "How many groups there are." }),
          items: z.array(z.object({ ...labels, ...more.labels, commitments, ...counts })).meta({
            description: "Those of most commitments first; of more than 100 the first. Narrow the board by a filter to see the others.",
          }),
        })
        .meta({ description: "By `by`. One commitment can stand in several corridors, so that those do not add up to what is over all." }),
      ...more.beside,
      items: z.array(item),
      next: z.string().optional().meta({ description: "The address of the next page; absent on the last." }),
      total: z.int().optional().meta({ description: "With `Prefer: return=total-count`." }),
      asOf: AsOf,
    })
    .meta({
      id,
      description,
      examples: [
        {
          commitments: 1,
          ...examples.counts,
          groups: {
            total: 1,
            items: [{ corridor: ["quang-nam", "sekong"], ends: endsExample, commitments: 1, ...examples.counts }],
          },
          ...examples.beside,
          items: [{ ...promised, ...examples.item }],
          asOf: asOfExample,
        },
      ],
    });
}

interface Examples {
  readonly counts: object;
  readonly item: object;
  readonly beside?: object;
}

const endsExample: readonly z.output<typeof PartyNamed>[] = [
  { partyId: "quang-nam", names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" },
  { partyId: "sekong", names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" },
];
