// A hit of the search: what a thing is called, and in short what it is, as its list says it.
import { LocalizedText } from "@camket/domain";
import * as z from "zod";
import { AgreementItem } from "./agreement.ts";
import { CommitmentItem } from "./commitment.ts";
import { IndicatorItem } from "./indicator.ts";
import { MeetingItem } from "./meeting.ts";
import { PartyItem } from "./party.ts";
import { RequestItem } from "./request.ts";
import { SourceItem } from "./source.ts";

const hit = <const Name extends string, Says extends z.ZodRawShape>(thing: Name, says: z.ZodObject<Says>) =>
  z.object({ thing: z.literal(thing), id: z.string(), title: LocalizedText, ...says.shape });

export const SearchHit = z
  .discriminatedUnion("thing", [
    hit("commitments", CommitmentItem.pick({ kind: true, stage: true, schedule: true })),
    hit("agreements", AgreementItem.pick({ number: true, stage: true, standing: true })),
    hit("requests", RequestItem.pick({ stage: true, level: true, schedule: true })),
    hit("meetings", MeetingItem.pick({ series: true, ordinal: true, stage: true, day: true })),
    hit("parties", PartyItem.pick({ level: true, country: true, partOf: true, ended: true })),
    hit("sources", SourceItem.pick({ type: true, publisher: true, publishedOn: true, retracted: true })),
    hit("indicators", IndicatorItem.pick({ unit: true, geography: true, aggregation: true })),
  ])
  .meta({
    id: "SearchHit",
    description: "A thing by its title or names, with what says in short what it is.",
    examples: [{ thing: "parties", id: "dac-chung", title: { vi: "huyện Đắc Chưng" }, level: "district", country: "LA", partOf: "sekong" }],
  });
