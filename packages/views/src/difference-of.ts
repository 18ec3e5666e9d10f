// What differs in one thing between two moments, from the two rows of its register that hold at them: each said by its kind, with what it was before
// and is now. Pure; knows no database.
import type { StreamName } from "@camket/domain";
import type { ListRow } from "./list.ts";
import { scheduleWord } from "./schedule-word.ts";
import { standingShown } from "./standing-word.ts";

/**
 * `appeared`, `gone`: there at one of the moments only. `stage`, `standing`: moved. `rescheduled`: its due date, the day to respond by, the day of a
 * meeting; `period`: of an agreement. `possibly-overdue`, `overdue`: become so, by the passing of time or by what was learnt. `accepted`: the other
 * side accepted a hand-over. `corrected`, `withdrawn`: events that were, of those recorded between the moments.
 */
export const differences = [
  "appeared",
  "gone",
  "stage",
  "handed-over",
  "accepted",
  "standing",
  "rescheduled",
  "period",
  "possibly-overdue",
  "overdue",
  "revalued",
  "renamed",
  "ended",
  "retracted",
  "observed",
  "corrected",
  "withdrawn",
] as const;
export type Difference = (typeof differences)[number];

export interface Differing {
  readonly as: Difference;
  readonly from?: unknown;
  readonly to?: unknown;
  /** Of `corrected` and `withdrawn`: how many events. */
  readonly count?: number;
}

/** A row at the day asked for. */
export interface RowThen {
  readonly row: ListRow;
  readonly validAt: string;
}

/** Columns that are read here beside those of the list. */
export const differingColumns: Readonly<Partial<Record<StreamName, readonly string[]>>> = {
  commitment: ["handed_over_latest"],
  party: ["ended"],
  source: ["retracted"],
};

export function differenceOf(name: StreamName, before: RowThen | undefined, now: RowThen | undefined): readonly Differing[] {
  if (!before && !now) return [];
  if (!before) return [{ as: "appeared", ...stageOf("to", now) }, ...late(name, undefined, now), ...handedOver(name, undefined, now)];
  if (!now) return [{ as: "gone", ...stageOf("from", before) }];
  const changed = (as: Difference, of: (then: RowThen) => unknown): readonly Differing[] => {
    const [from, to] = [of(before), of(now)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ as, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  };
  const shown = (field: string) => (then: RowThen) => then.row.shown[field];
  switch (name) {
    case "commitment":
      return [
        ...changed("stage", stage),
        ...handedOver(name, before, now),
        ...changed("rescheduled", shown("due")),
        ...late(name, before, now),
        ...changed("revalued", shown("value")),
      ];
    case "agreement":
      return [...changed("stage", stage), ...changed("standing", standing), ...changed("period", shown("period"))];
    case "request":
      return [...changed("stage", stage), ...changed("rescheduled", shown("due")), ...late(name, before, now)];
    case "meeting":
      return [...changed("stage", stage), ...changed("rescheduled", shown("day"))];
    case "party":
      return [...changed("renamed", shown("names")), ...changed("ended", ({ row }) => row.ended ?? undefined)];
    case "source":
      return before.row.retracted !== 1 && now.row.retracted === 1 ? [{ as: "retracted" }] : [];
    case "indicator":
      return changed("observed", ({ row }) => (row.latest === null ? undefined : JSON.parse(String(row.latest))));
    default:
      return name satisfies never;
  }
}

const stage = ({ row }: RowThen): unknown => row.stage ?? undefined;
const standing = ({ row, validAt }: RowThen): string => standingShown(row, validAt).status;

const stageOf = (end: "from" | "to", then: RowThen | undefined) => (then?.row.stage ? { [end]: then.row.stage } : {});

/** Words of being late that hold now and did not before. */
function late(name: StreamName, before: RowThen | undefined, now: RowThen | undefined): readonly Differing[] {
  if (!now || (name !== "commitment" && name !== "request")) return [];
  const word = scheduleWord(now.row, now.validAt);
  if (word !== "overdue" && word !== "possibly-overdue") return [];
  return before && scheduleWord(before.row, before.validAt) === word ? [] : [{ as: word }];
}

function handedOver(name: StreamName, before: RowThen | undefined, now: RowThen | undefined): readonly Differing[] {
  if (name !== "commitment" || !now || !isHandedOver(now)) return [];
  const wasHandedOver = before !== undefined && isHandedOver(before);
  const isAccepted = now.row.unaccepted === 0 && (!wasHandedOver || before.row.unaccepted === 1);
  return [...(wasHandedOver ? [] : [{ as: "handed-over" } as const]), ...(isAccepted ? [{ as: "accepted" } as const] : [])];
}

/** Whatever came after: it may be verified or closed by then. */
const isHandedOver = ({ row }: RowThen): boolean => row.handed_over_latest !== null;
