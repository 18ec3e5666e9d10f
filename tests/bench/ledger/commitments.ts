// The promises of the generated ledger, each with its life: told by what a paper says, a tenth of them long after, a few wrongly.
import type { Random } from "../../simulation/random.ts";
import { type Ranked, weighted } from "./chance.ts";
import { type Corridor, standing } from "./corridors.ts";
import { type DayNumber, dayOfNth, dueOn, happenedOn, lastDay, textOf, yearOf } from "./days.ts";
import type { Body, Drafts } from "./drafts.ts";
import { kindOf, lifeOf, outcomes } from "./lives.ts";
import { offices, plain, subjects } from "./names.ts";
import type { Papers } from "./papers.ts";
import type { Parties, Province } from "./parties.ts";

export interface World {
  readonly drafts: Drafts;
  readonly papers: Papers;
  readonly parties: Parties;
  readonly corridors: Ranked<Corridor>;
}

/** One in so many promises was asked for first. */
const askedFor = 30;

/** @param events how many each promise has on the average, about */
export function draftCommitments(world: World, random: Random, count: number, events: number): void {
  for (let n = 0; n < count; n++)
    draftOne(world, random.fork(String(n)), `c-${String(n).padStart(6, "0")}`, dayOfNth(n, count), { events, asked: n % askedFor === 0 });
}

function draftOne(
  { drafts, papers, parties, corridors }: World,
  random: Random,
  id: string,
  from: DayNumber,
  { events, asked }: { events: number; asked: boolean },
): void {
  const corridor = corridors.draw(random);
  const [giver, taker] = random.chance(0.7) ? corridor.ends : corridor.ends.toReversed();
  const kind = kindOf(random);
  const joint = kind === "joint-task" || kind === "recurring-cooperation";
  const obligor = parties.on(giver.within.draw(random), from);
  const beneficiary = parties.on(taker.within.draw(random), from);
  const due = from + random.between(60, 1_000);
  const outcome = weighted(random, outcomes);
  const end = random.chance(0.6) ? Math.max(from + 20, due - random.between(0, 120)) : due + random.between(1, 500);
  const isCourse = kind === "scholarship" || kind === "training-course";
  const seats = random.between(1, 40);
  const value = worthOf(random, kind);

  // A tenth is told long after, all of it late; the others within a week.
  const late = random.chance(0.1) ? random.between(30, 900) : 0;
  let recordedOn = from + late + random.between(0, 6);
  if (recordedOn > lastDay) return;
  const lag = () => late + (random.chance(0.04) ? random.between(20, 200) : random.between(0, 6));
  const claimed = (body: Body): Body => (random.chance(0.6) ? { ...body, claims: [papers.claim(random, recordedOn)] } : body);

  const begins =
    kind === "scholarship"
      ? "grant-scholarship"
      : outcome === "declined"
        ? "propose"
        : weighted(random, [
            [75, "agree"],
            [15, "pledge"],
            [10, "propose"],
          ]);
  const agreementId = random.chance(0.35) ? standing(corridor.agreements, Math.min(from, recordedOn)) : undefined;
  const meetingId = random.chance(0.3) ? standing(corridor.meetings, from) : undefined;
  const dueText = dueOn(random, due);
  const body: Body = {
    kind,
    title: titleOf(random, kind, taker),
    obligors: [{ partyId: obligor }, ...(joint ? [{ partyId: beneficiary }] : [])],
    ...(joint || kind === "unilateral-plan"
      ? {}
      : { beneficiaries: [{ partyId: beneficiary, ...(random.chance(0.3) ? { nameAsWritten: `phía ${taker.name}` } : {}) }] }),
    ...(random.chance(0.4) ? { sectors: [random.pick(["11220", "12220", "15130", "21020", "31120", "43030"])] } : {}),
    ...(random.chance(0.2) ? { places: [{ text: taker.name, partyId: taker.id }] } : {}),
    ...(value ? { value } : {}),
    ...(isCourse ? { quantity: { value: String(seats), unit: "person", qualifier: "exact" } } : {}),
    ...(dueText !== undefined && kind !== "recurring-cooperation" ? { due: dueText } : {}),
    ...(kind === "recurring-cooperation"
      ? { period: `${yearOf(from)}/${yearOf(end)}`, recurrence: { occasion: "mùa khô", expectedPerPeriod: random.between(1, 8) } }
      : {}),
    ...(agreementId ? { agreementId } : {}),
    ...(meetingId ? { meetingId } : {}),
    ...(random.chance(0.2) ? { visibility: random.pick(["public", "parties", "sensitive"]) } : {}),
  };
  const grant =
    begins === "grant-scholarship"
      ? { seats, programme: "intermediate political course", institution: giver.name, duration: random.pick(["P6M", "P1Y", "P4Y", "P3W"]) }
      : {};

  const begun =
    asked && kind !== "scholarship" ? acceptedRequest({ drafts, parties }, random, { id, from, recordedOn, corridor, body }) : undefined;
  if (!begun) {
    const given = drafts.give("commitments", id, recordedOn, begins, claimed({ ...body, ...grant, occurredOn: happenedOn(random, from) }));
    if (!given) return;
  }
  corridor.promises.push({ id, day: recordedOn, ...(agreementId ? { under: agreementId } : {}) });

  for (const { role, agency } of agenciesOf(random, giver)) drafts.give("commitments", id, recordedOn, "assign-agency", { agency, role });
  const other = corridor.promises.at(-2);
  const life = lifeOf({
    random,
    kind,
    from,
    due,
    end: kind === "recurring-cooperation" ? Math.max(end, from + 200) : end,
    outcome,
    obligor,
    beneficiary,
    authorities: [...parties.ministries[taker.country].slice(4, 7), taker.id].reverse(),
    value,
    seats,
    reports: reportsFor(random, events),
    other: other && other.day < recordedOn ? other.id : undefined,
  });
  for (const { on, command, body } of !begun && begins === "propose" && outcome === "kept"
    ? [{ on: from + 30, command: "agree", body: {} }, ...life]
    : life) {
    const day = Math.max(recordedOn, on + lag());
    if (day > lastDay) break;
    recordedOn = day;
    drafts.give("commitments", id, recordedOn, command, claimed(body));
  }
  if (recordedOn + 30 <= lastDay) mend(drafts, random, id, recordedOn + random.between(1, 30), value);
}

/** Some four events come of a promise's own life; the rest are reports. */
function reportsFor(random: Random, events: number): number {
  const mean = Math.max(0, events - ownEvents);
  return Math.floor(mean * 2 * random.next() + random.next());
}
const ownEvents = 3.8;

/** What was recorded wrongly: a figure or a day is corrected in one promise of forty, an event withdrawn in one of a hundred. */
function mend(drafts: Drafts, random: Random, id: string, on: DayNumber, value: Body | undefined): void {
  const events = drafts.history("commitments", id);
  const [first, last] = [events[0], events.at(-1)];
  if (value && first?.data.value && random.chance(0.02))
    drafts.give("commitments", id, on, "correct", {
      targetEventId: first.id,
      changes: [{ field: "/value/amount", right: `${BigInt(String(value.amount)) * 2n}` }],
      reason: "a digit was misread",
    });
  else if (last?.metadata.occurredOn && random.chance(0.015))
    drafts.give("commitments", id, on, "correct", {
      targetEventId: last.id,
      changes: [{ field: "/occurredOn", right: textOf(on - random.between(40, 90)) }],
      reason: "the minutes name another day",
    });
  else if (events.length > 2 && random.chance(0.01))
    drafts.give("commitments", id, on, "withdraw-event", { targetEventId: last?.id, reason: "recorded for the wrong building" });
}

/** A request that was taken: the promise is agreed by it, on the day of its acceptance, as the policy does. */
function acceptedRequest(
  { drafts, parties }: Pick<World, "drafts" | "parties">,
  random: Random,
  { id, from, recordedOn, corridor, body }: { id: string; from: DayNumber; recordedOn: DayNumber; corridor: Corridor; body: Body },
): string | undefined {
  const requestId = `asked-${id}`;
  const [one, other] = corridor.ends.map(({ id }) => ({ partyId: parties.on(id, from - 40) }));
  const ask = {
    title: body.title,
    from: other,
    to: one,
    ask: "as agreed at the talks",
    respondBy: textOf(from + 60),
    occurredOn: textOf(from - 40),
  };
  if (!drafts.give("requests", requestId, Math.min(recordedOn, from - 35), "submit", ask)) return undefined;
  const answered = { commitmentId: id, commitment: body, occurredOn: textOf(from) };
  const command = random.chance(0.8) ? "accept" : "accept-partly";
  if (!drafts.give("requests", requestId, recordedOn, command, answered)) return undefined;
  return drafts.give("commitments", id, recordedOn, "agree", { ...body, requestId, occurredOn: textOf(from) });
}

function agenciesOf(random: Random, { units }: Province): readonly { readonly role: string; readonly agency: Body }[] {
  if (units.length === 0 || random.chance(0.5)) return [];
  const named = (): Body => (random.chance(0.8) ? { partyId: random.pick(units) } : { nameAsWritten: random.pick(offices)[0] });
  return [
    { role: "lead", agency: named() },
    ...(random.chance(0.12) ? [{ role: random.pick(["support", "focal-point", "approver"]), agency: named() }] : []),
  ];
}

function titleOf(random: Random, kind: string, { name, country }: Province): Body {
  const [vi, en] = random.pick(subjects[kind] as readonly (readonly [string, string])[]);
  const drawn = random.next();
  const own = country === "LA" ? { lo: `ໂຄງການຮ່ວມມື ${name}` } : country === "KH" ? { km: `គម្រោងសហប្រតិបត្តិការ ${name}` } : {};
  return {
    ...(drawn < 0.85 ? { vi: `${vi}, ${name}` } : {}),
    ...(drawn > 0.4 ? { en: `${en}, ${plain(name)}` } : {}),
    ...(random.chance(0.1) ? own : {}),
  };
}

/** Gifts have a value mostly, other promises seldom; one in some thousands is a misprint of thirty digits. */
function worthOf(random: Random, kind: string): Body | undefined {
  const gift = ["construction-gift", "goods-in-kind", "grant-in-cash"].includes(kind);
  if (!random.chance(gift ? 0.85 : 0.1)) return undefined;
  const currency = weighted(random, [
    [60, "VND"],
    [20, "USD"],
    [12, "LAK"],
    [6, "KHR"],
    [2, "THB"],
  ]);
  const whole = Math.round(10 ** (2 + 2.5 * random.next()));
  const amount = random.chance(1 / 5_000)
    ? `${whole}${"0".repeat(20)}`
    : `${whole}${currency === "VND" || currency === "LAK" ? "000000" : "00"}`;
  const qualifier = weighted(random, [
    [70, "exact"],
    [15, "circa"],
    [5, "at-least"],
    [5, "estimated"],
    [5, "range"],
  ]);
  return { amount, currency, qualifier, ...(qualifier === "range" ? { lower: amount, upper: `${BigInt(amount) * 2n}` } : {}) };
}
