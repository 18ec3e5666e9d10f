// What the list of meetings can be asked for.
import { meetingPlaces } from "@camket/domain";
import { codes, corridor, day, type Filter, type Quick, text, thing } from "../../parts/filters.ts";

export const meetingFilters: readonly Filter[] = [
  thing("party", "parties"),
  corridor,
  thing("source", "sources"),
  text("series"),
  text("place"),
  day("from", "heldFrom"),
  day("to", "heldTo"),
  codes("stage", "meetingStage", meetingPlaces),
  text("text"),
];

export const quickMeetings = (stageWord: (code: string) => Quick["label"]): readonly Quick[] =>
  meetingPlaces.map((stage) => ({ label: stageWord(stage), asks: { stage } }));
