// The board of gifts: its parameters, its answer, its table.
import { DescribedDate, giftSteps, MoneyTotal } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem, commitmentItemExample } from "../answers/commitment.ts";
import { concernAnswer } from "../answers/concern-boards.ts";
import { PartyShown } from "../answers/shared.ts";
import { concernQuery, filtersOf, groupedBy } from "../queries/concern-boards.ts";
import { listOf, oneOrMore, present, sortOf } from "../query-params.ts";
import { giftColumns } from "../tables/gifts.ts";
import { defineBoard } from "./board.ts";

const GiftStepWord = z.enum(giftSteps);

const GiftsQuery = concernQuery({
  step: oneOrMore(GiftStepWord)
    .optional()
    .meta({ description: "How far they have come, and no further.", examples: ["built"] }),
  by: groupedBy("corridor", "countries", "kind"),
  sort: sortOf("id", "title", "due", "stage"),
});

export const GiftItem = CommitmentItem.extend({
  step: GiftStepWord.meta({
    description:
      "How far it has come. `ended`: declined, cancelled, lapsed, superseded or closed before a hand-over; `not-certain`: nothing is certain yet.",
  }),
  places: z
    .array(PartyShown.extend({ text: z.string() }))
    .optional()
    .meta({ description: "Where it is to stand." }),
  pledgedOn: DescribedDate.optional().meta({ description: "When the first word was given that states what it is." }),
  builtOn: DescribedDate.optional().meta({ description: "When it was delivered. Absent: not yet, or nobody said." }),
  handedOverOn: DescribedDate.optional().meta({ description: "When it was handed over, of several times the first." }),
  acceptedOn: DescribedDate.optional().meta({ description: "When the other side accepted the last hand-over." }),
}).meta({ id: "GiftItem" });

const worth = z.object({
  commitments: z.int(),
  withoutValue: z.int().meta({ description: "Of them, those that name no value." }),
  totals: z.array(MoneyTotal).meta({ description: "One for each currency." }),
});
const vnd = (amount: string) => [{ currency: "VND", amount, exact: 1, approximate: 0, lower: amount, upper: amount }];
const one = { commitments: 1, withoutValue: 0, totals: vnd("10600000000") };
const none = { commitments: 0, withoutValue: 0, totals: [] };

const GiftsAnswer = concernAnswer({
  id: "GiftsBoard",
  description: "How far gifts have come. Each step counts those that went further too, so that the numbers fall from step to step.",
  counts: {
    ended: z.int().meta({ description: "Declined, cancelled, lapsed, superseded or closed before a hand-over: in no step." }),
    notCertain: z.int().meta({ description: "Those of which nothing is certain yet: in no step." }),
    pledged: worth.meta({ description: "Proposed, pledged, agreed or further, as far as they stand." }),
    built: worth.meta({ description: "Delivered, or handed over though nobody recorded a delivery." }),
    handedOver: worth.meta({ description: "Handed over by the word of one side at least." }),
    accepted: worth.meta({ description: "Handed over, and every hand-over accepted by the other side." }),
  },
  item: GiftItem,
  examples: {
    counts: { ended: 0, notCertain: 0, pledged: one, built: one, handedOver: none, accepted: none },
    item: {
      value: commitmentItemExample.value,
      step: "built",
      pledgedOn: { edtf: "../2023-09-14", bound: "by", boundInclusive: "yes", precision: "day", latest: "2023-09-14" },
      builtOn: { edtf: "../2023-09-14", bound: "by", boundInclusive: "yes", precision: "day", latest: "2023-09-14" },
    },
  },
});

export const gifts = defineBoard({
  name: "gifts",
  operationId: "getGiftsBoard",
  summary: "Read how many gifts were pledged, built, handed over and accepted, and what they are worth",
  description:
    "Buildings (`construction-gift`) and goods (`goods-in-kind`) alone. Currencies are kept apart; approximate amounts are counted as such.",
  query: GiftsQuery,
  answer: GiftsAnswer,
  table: { columns: giftColumns },
  isPaged: true,
  question: ({ step, by = "corridor", ...query }) => ({ filters: { ...filtersOf(query), ...present({ step: listOf(step) }) }, by }),
});
