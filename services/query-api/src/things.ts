// What differs between the things that can be read, an entry each: names, parameters, answers, and how parameters become filters.
import type { StreamName, Thing } from "@camket/domain";
import type { Question } from "@camket/views";
import type * as z from "zod";
import { AgreementAnswer, AgreementItem } from "./answers/agreement.ts";
import { CommitmentAnswer, CommitmentItem } from "./answers/commitment.ts";
import { PartyAnswer, PartyItem } from "./answers/party.ts";
import { SourceAnswer, SourceItem } from "./answers/source.ts";
import {
  AgreementQuery,
  agreementFiltersOf,
  CommitmentQuery,
  commitmentFiltersOf,
  PartyQuery,
  partyFiltersOf,
  SourceQuery,
  sourceFiltersOf,
} from "./query-params.ts";

type ListQuestion = Extract<Question, { filters: unknown }>;

export interface ReadableThing {
  readonly path: Thing;
  readonly name: StreamName;
  readonly one: string;
  readonly many: string;
  readonly query: z.ZodType;
  readonly item: z.ZodType;
  readonly answer: z.ZodType;
  /** The list that the parameters ask for, before moment, order and page. */
  readonly list: (query: never) => Pick<ListQuestion, "ask" | "filters">;
}

export const readableThings: readonly ReadableThing[] = [
  {
    path: "commitments",
    name: "commitment",
    one: "a commitment",
    many: "commitments",
    query: CommitmentQuery,
    item: CommitmentItem,
    answer: CommitmentAnswer,
    list: (query: z.output<typeof CommitmentQuery>) => ({ ask: "commitments", filters: commitmentFiltersOf(query) }),
  },
  {
    path: "agreements",
    name: "agreement",
    one: "an agreement",
    many: "agreements",
    query: AgreementQuery,
    item: AgreementItem,
    answer: AgreementAnswer,
    list: (query: z.output<typeof AgreementQuery>) => ({ ask: "agreements", filters: agreementFiltersOf(query) }),
  },
  {
    path: "parties",
    name: "party",
    one: "a party",
    many: "parties",
    query: PartyQuery,
    item: PartyItem,
    answer: PartyAnswer,
    list: (query: z.output<typeof PartyQuery>) => ({ ask: "parties", filters: partyFiltersOf(query) }),
  },
  {
    path: "sources",
    name: "source",
    one: "a source",
    many: "sources",
    query: SourceQuery,
    item: SourceItem,
    answer: SourceAnswer,
    list: (query: z.output<typeof SourceQuery>) => ({ ask: "sources", filters: sourceFiltersOf(query) }),
  },
];
