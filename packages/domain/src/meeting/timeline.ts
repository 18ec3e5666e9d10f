// A meeting at every valid day: a segment begins wherever something becomes possible or certain. Total: no order of events makes it throw.
import type { OccurredOn } from "../stream/event.ts";
import { present } from "../stream/present.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { type Statements, statedAnew, statements } from "../stream/statements.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import type { PartyRef } from "../values/index.ts";
import { essentials, statedFields } from "./fields.ts";
import { countriesIn, sidesOf } from "./sides.ts";
import { type MeetingPlace, type MeetingState, type Minutes, meetingPlaces, type Review, type Shown } from "./state.ts";

export const beginnings: ReadonlySet<string> = new Set(["MeetingScheduled", "MeetingHeld"]);
const isBeginning = ({ type }: Fact): boolean => beginnings.has(type);

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<MeetingState>[] {
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(dated.filter(isBeginning), statedFields, ({ type }) => (type === "MeetingScheduled" ? 0 : 1));
  if (essentials.some((field) => base.stated[field] === undefined)) return [];

  const countries = countriesIn(facts);
  const fuzzy = dated.filter(({ days }) => days.possibleFrom < days.certainFrom);
  let walked = 0;
  return breakpoints(dated).map((day) => {
    while (walked < dated.length && (dated[walked] as Fact).days.certainFrom <= day) walked++;
    const certain = dated.slice(0, walked);
    const stated: Statements["stated"] = Object.assign(
      {},
      base.stated,
      ...certain.filter(isBeginning).map((fact) => statedAnew(base, fact, statedFields)),
    );
    const sides = sidesOf(stated.parties as readonly PartyRef[], countries);
    const possible = fuzzy.filter(({ days }) => days.possibleFrom <= day && day < days.certainFrom);
    return { from: day, state: stateOn(stated, sides, certain, possible) };
  });
}

/** From the first day on which any of it may have happened; what is said of commitments at a meeting makes no meeting. */
function breakpoints(dated: readonly Fact[]): readonly string[] {
  const days = new Set(dated.flatMap(({ days }) => [days.possibleFrom, days.certainFrom]));
  days.delete(NEVER);
  const own = dated.filter(({ type }) => type !== "CommitmentReviewed").map(({ days }) => days.possibleFrom);
  const first = own.toSorted()[0] ?? NEVER;
  return [...days].filter((day) => day >= first).sort();
}

/**
 * @param certain in the order of the walk
 * @param possible those that are only possible
 */
function stateOn(
  stated: Statements["stated"],
  sides: readonly string[],
  certain: readonly Fact[],
  possible: readonly Fact[],
): MeetingState {
  const last = (type: string) => certain.findLast((fact) => fact.type === type);
  const [scheduled, held, communique] = ["MeetingScheduled", "MeetingHeld", "CommuniqueIssued"].map(last);
  const stage = placeOf(certain, sides);
  return {
    ...(stated as unknown as Pick<MeetingState, "title" | "parties">),
    sides,
    ...present({ stage }),
    mayAlreadyBe: beyond(stage, certain, possible, sides),
    ...present({ scheduled: scheduled && at(scheduled), held: held && { ...at(held), certainOn: held.days.certainFrom } }),
    reviews: reviewsIn(certain),
    ...present({
      minutes: minutesIn(certain, sides),
      communique: communique && { ...at(communique), ...present({ sourceId: communique.data.sourceId as string | undefined }) },
      lastNewsOn: certain.at(-1)?.days.certainFrom,
    }),
  };
}

const at = ({ id, occurredOn }: Fact): Shown => ({ eventId: id, occurredOn: occurredOn as OccurredOn });

/** The furthest place that the events reach; the minutes are agreed once all sides have agreed them. */
function placeOf(events: readonly Fact[], sides: readonly string[]): MeetingPlace | undefined {
  if (minutesIn(events, sides)?.missing.length === 0) return "minutes-agreed";
  if (events.some(({ type }) => type === "MeetingHeld")) return "held";
  return events.some(({ type }) => type === "MeetingScheduled") ? "scheduled" : undefined;
}

/** The places beyond the one reached that events only possible would give. */
function beyond(
  stage: MeetingPlace | undefined,
  certain: readonly Fact[],
  possible: readonly Fact[],
  sides: readonly string[],
): readonly MeetingPlace[] {
  if (possible.length === 0) return [];
  const reached = new Set([...possible.map((fact) => placeOf([fact], sides)), placeOf([...certain, ...possible], sides)]);
  const from = stage === undefined ? 0 : meetingPlaces.indexOf(stage) + 1;
  return meetingPlaces.slice(from).filter((place) => reached.has(place));
}

/** Of one side's assessments of one commitment the last certain. */
function reviewsIn(certain: readonly Fact[]): readonly Review[] {
  const reviews = new Map<string, Review>();
  for (const fact of certain) {
    if (fact.type !== "CommitmentReviewed") continue;
    const review = { ...at(fact), ...fact.data, side: fact.side } as unknown as Review;
    reviews.set(`${review.commitmentId} ${review.side}`, review);
  }
  return [...reviews].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, review]) => review);
}

function minutesIn(certain: readonly Fact[], sides: readonly string[]): Minutes | undefined {
  const agreements = certain.filter(({ type }) => type === "MinutesAgreed");
  if (agreements.length === 0) return undefined;
  const agreed = agreements.flatMap((fact) =>
    (fact.data.sides as readonly string[]).map((side) => ({
      side,
      ...at(fact),
      ...present({ sha256: fact.data.sha256 as string | undefined }),
    })),
  );
  return { agreed, missing: sides.filter((side) => !agreed.some((one) => one.side === side)) };
}
