// The table of meetings.
import type * as z from "zod";
import type { MeetingItem } from "../answers/meeting.ts";
import { type Column, number, text } from "./column.ts";
import { dated, joined, named, titled, whole } from "./columns.ts";

type Item = z.output<typeof MeetingItem>;

export const meetingColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  titled("title", "Its title.", ({ title }) => title),
  text("series", "The series that it is a session of.", ({ series }) => series),
  number("ordinal", "Which session of the series.", ({ ordinal }) => whole(ordinal)),
  text("stage", "How far it has come, for all that is certain.", ({ stage }) => stage),
  text("mayAlreadyBe", "Stages that it may have reached by then.", ({ mayAlreadyBe }) => joined(mayAlreadyBe)),
  ...dated<Item>("day", "On which it was held, else for which it is planned", ({ day }) => day),
  text("place", "Where.", ({ place }) => place),
  ...named<Item>("parties", "Between whom", ({ parties }) => parties),
  text("sides", "Their countries.", ({ sides }) => joined(sides)),
];
