// The table of requests.
import type * as z from "zod";
import type { RequestItem } from "../answers/request.ts";
import { type Column, number, text } from "./column.ts";
import { counted, dated, joined, named, titled, whole } from "./columns.ts";

type Item = z.output<typeof RequestItem>;

const listed = <Party>(party: Party | undefined): readonly Party[] => (party === undefined ? [] : [party]);

export const requestColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("title", "What is asked for.", ({ title }) => title),
  text("stage", "How far it has come, for all that is certain.", ({ stage }) => stage),
  text("mayAlreadyBe", "Stages that it may have reached by then.", ({ mayAlreadyBe }) => joined(mayAlreadyBe)),
  text("level", "How far up it has come, whether or not it has ended since.", ({ level }) => level),
  text("schedule", "The word of its schedule on the day asked about.", ({ schedule }) => schedule.status),
  ...dated<Item>("due", "The day to respond by", ({ schedule }) => schedule.due),
  ...named<Item>("from", "Who asks", ({ from }) => [from]),
  ...named<Item>("to", "Whom it was put to", ({ to }) => [to]),
  ...named<Item>("decider", "Who alone can say yes", ({ decider }) => listed(decider)),
  ...named<Item>("waitingOn", "Who has to act", ({ waitingOn }) => listed(waitingOn)),
  number("ageDaysMin", "Days since its first submission, until it was answered or ended: at least.", ({ age }) => whole(age?.daysMin)),
  number("ageDaysMax", "The same at most; empty where the day of the submission is open.", ({ age }) => whole(age?.daysMax)),
  text("owner", "Whether an agency is charged with it: `named`, `unnamed`, `none`.", ({ owner }) => owner),
  text("meetingId", "The id of the meeting at which it was made.", ({ meetingId }) => meetingId),
  ...counted<Item>("quantity", ({ quantity }) => quantity),
];
