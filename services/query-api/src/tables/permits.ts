// The table of the board of permit chains: a row for each chain, with the step that blocks it.
import type * as z from "zod";
import type { PermitItem } from "../boards/permits.ts";
import { type Column, number, text } from "./column.ts";
import { dated, named, whole } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof PermitItem>;

const blockingStep = ({ steps, blocking }: Item) => steps.find(({ stepId }) => stepId === blocking?.stepId);
const asList = <One>(one: One | undefined): readonly One[] => (one === undefined ? [] : [one]);

export const permitColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  text("standing", "Where the chain stands: `waiting`, `refused`, `granted`, `not-submitted` …", ({ standing }) => standing),
  number("steps", "How many steps were submitted.", ({ steps, stepsTotal }) => whole(stepsTotal ?? steps.length)),
  number("stepsGranted", "How many of those that the board shows are granted.", ({ steps }) =>
    whole(steps.filter(({ stage }) => stage === "granted").length),
  ),
  text("blockingStep", "The step that blocks, by its id.", ({ blocking }) => blocking?.stepId),
  text("blockingStepName", "What it asks for.", (item) => blockingStep(item)?.name),
  ...named<Item>("authority", "Who decides on it", (item) => asList(blockingStep(item)?.authority)),
  ...dated<Item>("waitingSince", "When it was submitted or, refused, when that was", ({ blocking }) => blocking?.since),
  number("daysAtLeast", "Days from then to the day asked about, at least.", ({ blocking }) => whole(blocking?.daysAtLeast)),
  number("daysAtMost", "The same at most; empty where that is open.", ({ blocking }) => whole(blocking?.daysAtMost)),
];
