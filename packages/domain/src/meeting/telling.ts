// What the certain events of a meeting tell, each told once, in the order of the walk.
import { present } from "../stream/present.ts";
import { eventAndDay, shown } from "../stream/shown.ts";
import type { Fact } from "../stream/standing.ts";
import { type Statements, statedAnew } from "../stream/statements.ts";
import type { PartyRef } from "../values/index.ts";
import { statedFields } from "./fields.ts";
import { sidesOf } from "./sides.ts";
import { type MeetingPlace, type MeetingState, type Minutes, meetingPlaces, type Review } from "./state.ts";

export interface Telling {
  /** One more certain event. */
  tell(fact: Fact): void;
  /**
   * What holds by all that was told.
   * @param possible the events that may have happened by then and are not certain
   */
  now(possible: readonly Fact[]): MeetingState;
}

/**
 * @param base what holds from ever
 * @param countries by party
 */
export function beginTelling(base: Statements, countries: Readonly<Record<string, string>>): Telling {
  let stated = base.stated;
  let sides = sidesOf(stated.parties as readonly PartyRef[], countries);
  let acts: Pick<MeetingState, "scheduled" | "held" | "communique" | "lastNewsOn"> = {};
  const reviews = new Map<string, Review>();
  let agreed: Minutes["agreed"] = [];
  let reached = nothing;

  const state = (fact: Fact) => {
    stated = { ...stated, ...statedAnew(base, fact, statedFields) };
    sides = sidesOf(stated.parties as readonly PartyRef[], countries);
  };
  return {
    tell(fact) {
      acts = { ...acts, lastNewsOn: fact.days.certainFrom };
      reached = and(reached, fact);
      switch (fact.type) {
        case "MeetingScheduled":
          state(fact);
          acts = { ...acts, scheduled: eventAndDay(fact) };
          break;
        case "MeetingHeld":
          state(fact);
          acts = { ...acts, held: { ...eventAndDay(fact), certainOn: fact.days.certainFrom } };
          break;
        case "CommitmentReviewed":
          reviews.set(`${fact.data.commitmentId} ${fact.side}`, reviewIn(fact));
          break;
        case "MinutesAgreed":
          agreed = [...agreed, ...agreementsIn(fact)];
          break;
        case "CommuniqueIssued":
          acts = { ...acts, communique: { ...eventAndDay(fact), ...present({ sourceId: fact.data.sourceId as string | undefined }) } };
          break;
      }
    },
    now(possible) {
      const { scheduled, held, communique, lastNewsOn } = acts;
      const stage = placeOf(reached, sides);
      return {
        ...(stated as unknown as Pick<MeetingState, "title" | "parties">),
        sides,
        ...present({ stage }),
        mayAlreadyBe: beyond(stage, reached, possible, sides),
        ...present({ scheduled, held }),
        reviews: [...reviews].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, review]) => review),
        ...present({ minutes: agreed.length > 0 ? { agreed, missing: missingOf(sides, reached) } : undefined, communique, lastNewsOn }),
      };
    },
  };
}

const reviewIn = (fact: Fact): Review => ({ ...shown<Review>(fact), side: fact.side as string });

const agreementsIn = (fact: Fact): Minutes["agreed"] =>
  (fact.data.sides as readonly string[]).map((side) => ({
    side,
    ...eventAndDay(fact),
    ...present({ sha256: fact.data.sha256 as string | undefined }),
  }));

/** What of a meeting's way has happened. */
interface Reached {
  readonly scheduled: boolean;
  readonly held: boolean;
  /** The sides that agreed the minutes. */
  readonly agreed: readonly string[];
}

const missingOf = (sides: readonly string[], { agreed }: Reached): readonly string[] => sides.filter((side) => !agreed.includes(side));

/** The furthest place; the minutes are agreed once all sides have agreed them. */
function placeOf(reached: Reached, sides: readonly string[]): MeetingPlace | undefined {
  if (reached.agreed.length > 0 && missingOf(sides, reached).length === 0) return "minutes-agreed";
  if (reached.held) return "held";
  return reached.scheduled ? "scheduled" : undefined;
}

const nothing: Reached = { scheduled: false, held: false, agreed: [] };

const and = (reached: Reached, { type, data }: Fact): Reached => ({
  scheduled: reached.scheduled || type === "MeetingScheduled",
  held: reached.held || type === "MeetingHeld",
  agreed: type === "MinutesAgreed" ? [...reached.agreed, ...(data.sides as readonly string[])] : reached.agreed,
});

/** The places beyond the one reached that events only possible would give. */
function beyond(
  stage: MeetingPlace | undefined,
  reached: Reached,
  possible: readonly Fact[],
  sides: readonly string[],
): readonly MeetingPlace[] {
  if (possible.length === 0) return [];
  const perhaps = new Set([...possible.map((fact) => placeOf(and(nothing, fact), sides)), placeOf(possible.reduce(and, reached), sides)]);
  const from = stage === undefined ? 0 : meetingPlaces.indexOf(stage) + 1;
  return meetingPlaces.slice(from).filter((place) => perhaps.has(place));
}
