// What differs between the things that can be read, an entry each: names, parameters, answers, and how parameters become filters.
import type { StreamName } from "@camket/domain";
import type { Question } from "@camket/views";
import type * as z from "zod";
import { CommitmentAnswer, CommitmentItem, PartyAnswer, PartyItem, SourceAnswer, SourceItem } from "./answer-schemas.ts";
import { CommitmentQuery, commitmentFiltersOf, listOf, PartyQuery, present, SourceQuery } from "./query-params.ts";

type ListQuestion = Extract<Question, { filters: unknown }>;

export interface ReadableThing {
  readonly path: "commitments" | "parties" | "sources";
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
    path: "parties",
    name: "party",
    one: "a party",
    many: "parties",
    query: PartyQuery,
    item: PartyItem,
    answer: PartyAnswer,
    list: ({ level, country, partOf, text }: z.output<typeof PartyQuery>) => ({
      ask: "parties",
      filters: present({ level: listOf(level), country: listOf(country), partOf, text }),
    }),
  },
  {
    path: "sources",
    name: "source",
    one: "a source",
    many: "sources",
    query: SourceQuery,
    item: SourceItem,
    answer: SourceAnswer,
    list: ({ type, publisher, text }: z.output<typeof SourceQuery>) => ({
      ask: "sources",
      filters: present({ type: listOf(type), publisher, text }),
    }),
  },
];
