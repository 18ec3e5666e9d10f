// What returns: each occurrence of a duty was held or missed. One is told from another by its series and window; of one that was reported missed
// and held, held is the further place. Those without a window count one by one.
import type { CommandEntry } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { boundsOf, FuzzyDate, Reason, Text } from "../values/index.ts";
import type { CommitmentEvent, Concern, Writable } from "./concern.ts";
import { advance, claims } from "./fields.ts";
import type { Measure } from "./measure.ts";

export interface OccurrencesState {
  readonly held: number;
  readonly missed: number;
  readonly lastHeld?: { readonly eventId: string; readonly occurredOn: FuzzyDate; readonly seriesKey?: string; readonly place?: string };
}

export interface OccurrencesShown {
  readonly occurrences?: OccurrencesState;
}

const SeriesKey = Text(100).meta({ description: "Which of several series, where the duty has more than one.", examples: ["patrol"] });
const Window = FuzzyDate.meta({ description: "The time in which it was expected." });

const commands: readonly CommandEntry[] = [
  {
    name: "hold-occurrence",
    event: "OccurrenceHeld",
    rejections: [...advance.rejections, "occurrence-recorded"],
    summary: "Record that an occurrence was held",
    description:
      "A patrol, a meeting of the posts, a festival, a commemoration took place. Fulfils an event or commemoration; a recurring duty is never fulfilled as a whole. With a `window` it is one occurrence and is recorded once; also of a window that was reported missed, which then was not.",
    fields: {
      seriesKey: SeriesKey.optional(),
      window: Window.optional(),
      place: Text(300).optional().meta({ description: "Where." }),
    },
    example: { seriesKey: "patrol", window: "2023-01/2023-09-14", place: "border and markers", occurredOn: "../2023-09-14", claims },
  },
  {
    name: "miss-occurrence",
    event: "OccurrenceMissed",
    rejections: ["occurrence-recorded"],
    summary: "Record that an occurrence was missed",
    description:
      "What was expected in the `window` did not take place. Recorded once for each series and window, and not after it was held. Moves no stage.",
    fields: {
      seriesKey: SeriesKey.optional(),
      window: Window,
      reason: Reason.optional(),
    },
    example: { seriesKey: "exchange of information", window: "2023-10/2023-12", reason: "the line was down", occurredOn: "2024-01-05" },
  },
];

interface Sum extends Writable<OccurrencesState> {
  readonly byWindow: Map<string, "held" | "missed">;
}

/** The series and the days of the window, however they are written; a window of which no day is known is told by its words. */
function keyOf({ data }: Pick<CommitmentEvent, "data">): string | undefined {
  const window = data.window as FuzzyDate | undefined;
  if (!window) return undefined;
  const { earliest, latest } = boundsOf(window);
  const { edtf, bound, text, anchor } = window;
  return JSON.stringify([data.seriesKey ?? "", ...(earliest || latest ? [earliest, latest] : [edtf ?? text, bound, anchor])]);
}

export const occurrences: Concern<Sum> = {
  commands,
  begin: () => ({ held: 0, missed: 0, byWindow: new Map() }),
  tell: {
    OccurrenceHeld(sum, fact) {
      const key = keyOf(fact);
      const known = key === undefined ? undefined : sum.byWindow.get(key);
      if (known === "held") return;
      sum.held++;
      if (known === "missed") sum.missed--;
      sum.lastHeld = {
        eventId: fact.id,
        occurredOn: fact.occurredOn as FuzzyDate,
        ...pick<{ seriesKey?: string; place?: string }>(fact.data, ["seriesKey", "place"]),
      };
      if (key !== undefined) sum.byWindow.set(key, "held");
    },
    OccurrenceMissed(sum, fact) {
      const key = keyOf(fact) as string;
      if (sum.byWindow.has(key)) return;
      sum.missed++;
      sum.byWindow.set(key, "missed");
    },
  },
  show({ held, missed, lastHeld }, state) {
    state.occurrences = { held, missed, ...(lastHeld ? { lastHeld } : {}) };
  },
  doubles: {
    OccurrenceHeld: (event, others) => recorded(event, others, ({ type }) => type === "OccurrenceHeld"),
    OccurrenceMissed: (event, others) =>
      recorded(
        event,
        others,
        ({ type, days }) => type === "OccurrenceMissed" || (type === "OccurrenceHeld" && certainlyAfter(event.days, days)),
      ),
  },
};

function recorded(event: CommitmentEvent, others: readonly Fact[], bars: (fact: Fact) => boolean) {
  const key = keyOf(event);
  const same = key === undefined ? undefined : others.find((fact) => bars(fact) && keyOf(fact) === key);
  if (!same) return undefined;
  const place = same.type === "OccurrenceHeld" ? "held" : "missed";
  return {
    code: "occurrence-recorded" as const,
    detail: `the occurrence of this window is recorded as ${place} in event ${same.id}: correct or withdraw that one`,
    facts: { eventId: same.id, place },
  };
}

/** An occurrence is held. */
export const heldOccurrence: Measure = {
  counts: new Set(["OccurrenceHeld"]),
  raises: new Set(),
  begin() {
    let first: Fact | undefined;
    return {
      add(fact) {
        first ??= fact;
      },
      reached: () => first,
      wouldReach: (more) => (first ?? more[0]) !== undefined,
    };
  },
};
