// The table of the corridor board: of each corridor a row with its counts, then one for each stage and word of the schedule.
import type * as z from "zod";
import type { CorridorsAnswer } from "../boards/corridors.ts";
import { type Column, number, text } from "./column.ts";
import { named, whole } from "./columns.ts";

type Board = z.output<typeof CorridorsAnswer>;
type Corridor = Board["corridors"][number];

interface Item {
  readonly of: "corridor" | "group";
  readonly corridor: Pick<Corridor, "corridor" | "ends">;
  readonly counts: Partial<Corridor>;
  readonly group?: Corridor["groups"][number];
}

export const corridorColumns: readonly Column<Item>[] = [
  text("of", "`corridor`: all of one corridor; `group`: those of it with one stage and one word of the schedule.", ({ of }) => of),
  text("corridorOne", "One end of the corridor; empty: those that stand in none.", ({ corridor }) => corridor.corridor?.[0]),
  text("corridorOther", "The other.", ({ corridor }) => corridor.corridor?.[1]),
  ...named<Item>("ends", "Both ends", ({ corridor }) => corridor.ends),
  text("stage", "Of a group: the stage; empty while nothing is certain.", ({ group }) => group?.stage),
  text("schedule", "Of a group: the word of the schedule.", ({ group }) => group?.schedule),
  number("commitments", "How many.", ({ counts }) => whole(counts.commitments)),
  number("open", "Neither kept nor over.", ({ counts }) => whole(counts.open)),
  number("dueSoon", "Due within the days asked for.", ({ counts }) => whole(counts.dueSoon)),
  number("possiblyOverdue", "Overdue by one reading of the due date.", ({ counts }) => whole(counts.possiblyOverdue)),
  number("overdue", "Certainly overdue.", ({ counts }) => whole(counts.overdue)),
  number("atRisk", "Assessed as one to watch or of high risk.", ({ counts }) => whole(counts.atRisk)),
  number("handedOver", "Handed over in the year of the day asked about.", ({ counts }) => whole(counts.handedOver)),
  number("withoutOwner", "Open, and no agency is charged.", ({ counts }) => whole(counts.withoutOwner)),
];

export const corridorRows = ({ corridors }: Board): readonly Item[] =>
  corridors.flatMap((corridor) => [
    { of: "corridor" as const, corridor, counts: corridor },
    ...corridor.groups.map((group) => ({ of: "group" as const, corridor, counts: { commitments: group.commitments }, group })),
  ]);
