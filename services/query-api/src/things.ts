// What differs between the things that can be read, an entry each: names, parameters, answers, and how parameters become filters.
import type { StreamName, Thing } from "@camket/domain";
import type { Question } from "@camket/views";
import type * as z from "zod";
import { AgreementAnswer, AgreementItem } from "./answers/agreement.ts";
import { CommitmentAnswer, CommitmentItem } from "./answers/commitment.ts";
import { IndicatorAnswer, IndicatorItem } from "./answers/indicator.ts";
import { MeetingAnswer, MeetingItem } from "./answers/meeting.ts";
import { PartyAnswer, PartyItem } from "./answers/party.ts";
import { RequestAnswer, RequestItem } from "./answers/request.ts";
import { SourceAnswer, SourceItem } from "./answers/source.ts";
import type { Table } from "./ask-table.ts";
import { AgreementQuery, agreementFiltersOf } from "./queries/agreement.ts";
import { CommitmentQuery, commitmentFiltersOf } from "./queries/commitment.ts";
import { IndicatorQuery, indicatorFiltersOf } from "./queries/indicator.ts";
import { MeetingQuery, meetingFiltersOf } from "./queries/meeting.ts";
import { PartyQuery, partyFiltersOf } from "./queries/party.ts";
import { RequestQuery, requestFiltersOf } from "./queries/request.ts";
import { SourceQuery, sourceFiltersOf } from "./queries/source.ts";
import { agreementColumns } from "./tables/agreement.ts";
import { commitmentColumns } from "./tables/commitment.ts";
import { indicatorColumns } from "./tables/indicator.ts";
import { meetingColumns } from "./tables/meeting.ts";
import { partyColumns } from "./tables/party.ts";
import { requestColumns } from "./tables/request.ts";
import { sourceColumns } from "./tables/source.ts";

type ListQuestion = Extract<Question, { filters: unknown }>;

export interface ReadableThing {
  readonly path: Thing;
  readonly name: StreamName;
  readonly one: string;
  readonly many: string;
  readonly query: z.ZodType;
  readonly item: z.ZodType;
  readonly answer: z.ZodType;
  /** Of its list as a table. */
  readonly columns: Table["columns"];
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
    columns: commitmentColumns,
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
    columns: agreementColumns,
    list: (query: z.output<typeof AgreementQuery>) => ({ ask: "agreements", filters: agreementFiltersOf(query) }),
  },
  {
    path: "requests",
    name: "request",
    one: "a request",
    many: "requests",
    query: RequestQuery,
    item: RequestItem,
    answer: RequestAnswer,
    columns: requestColumns,
    list: (query: z.output<typeof RequestQuery>) => ({ ask: "requests", filters: requestFiltersOf(query) }),
  },
  {
    path: "meetings",
    name: "meeting",
    one: "a meeting",
    many: "meetings",
    query: MeetingQuery,
    item: MeetingItem,
    answer: MeetingAnswer,
    columns: meetingColumns,
    list: (query: z.output<typeof MeetingQuery>) => ({ ask: "meetings", filters: meetingFiltersOf(query) }),
  },
  {
    path: "parties",
    name: "party",
    one: "a party",
    many: "parties",
    query: PartyQuery,
    item: PartyItem,
    answer: PartyAnswer,
    columns: partyColumns,
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
    columns: sourceColumns,
    list: (query: z.output<typeof SourceQuery>) => ({ ask: "sources", filters: sourceFiltersOf(query) }),
  },
  {
    path: "indicators",
    name: "indicator",
    one: "an indicator",
    many: "indicators",
    query: IndicatorQuery,
    item: IndicatorItem,
    answer: IndicatorAnswer,
    columns: indicatorColumns,
    list: (query: z.output<typeof IndicatorQuery>) => ({ ask: "indicators", filters: indicatorFiltersOf(query) }),
  },
];
