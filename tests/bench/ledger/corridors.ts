// Pairs of provinces of two countries, the busy ones first, each with its memoranda (one renews the other) and its meetings.
import type { Random } from "../../simulation/random.ts";
import { type Ranked, shuffled, zipf } from "./chance.ts";
import { type DayNumber, dayOf, firstDay, lastDay, monthOf, textOf } from "./days.ts";
import type { Drafts } from "./drafts.ts";
import { lastBefore, type Papers } from "./papers.ts";
import type { Parties, Province } from "./parties.ts";

export interface Dated {
  readonly id: string;
  readonly day: DayNumber;
}

/** @property under the agreement that it was promised under */
export interface Promised extends Dated {
  readonly under?: string | undefined;
}

export interface Corridor {
  readonly ends: readonly [Province, Province];
  readonly agreements: Dated[];
  readonly meetings: Dated[];
  /** Promises between the two, by the day on which each was told first. */
  readonly promises: Promised[];
}

/** Provinces at the borders have the most to do with each other, so that lists by country begin with them. */
const nearest = 24;

export function corridorsOf({ provinces }: Parties, random: Random): Ranked<Corridor> {
  const pairs = provinces.flatMap((one, n) =>
    provinces.slice(n + 1).flatMap((other) => (one.country === other.country ? [] : [[one, other] as const])),
  );
  const near = new Set(["VN", "LA", "KH"].flatMap((code) => provinces.filter(({ country }) => country === code).slice(0, nearest)));
  const [close, far] = [true, false].map((wanted) =>
    shuffled(
      random,
      pairs.filter((pair) => pair.every((end) => near.has(end)) === wanted),
    ),
  );
  return zipf([...(close ?? []), ...(far ?? [])].map((ends) => ({ ends, agreements: [], meetings: [], promises: [] })));
}

const years = [2012, 2017, 2022] as const;

/** Three memoranda of five years each in the busy corridors: the second and third say that they renew the one before. */
export function draftAgreements(drafts: Drafts, random: Random, papers: Papers, parties: Parties, corridors: readonly Corridor[]): void {
  for (const { ends, agreements } of corridors)
    for (const year of years) {
      const day = dayOf(`${year}-01-20`) + random.between(0, 300);
      const [one, other] = ends;
      const id = `${`memorandum-${one.id}-${other.id}`.slice(0, 55)}-${year}`;
      const before = agreements.at(-1);
      const renews = before && random.chance(0.75) ? before.id : undefined;
      const given = drafts.give("agreements", id, day + 3, "sign", {
        title: {
          vi: `Bản ghi nhớ hợp tác giữa ${one.name} và ${other.name} giai đoạn ${year}-${year + 4}`,
          en: `Memorandum of cooperation of ${one.id} and ${other.id}, ${year}–${year + 4}`,
        },
        parties: ends.map(({ id }) => ({ partyId: parties.on(id, day) })),
        ...(random.chance(0.95) ? { period: `${year}/${year + 4}` } : {}),
        ...(random.chance(0.4) ? { number: `${random.between(1, 400)}/BGN-${year}` } : {}),
        ...(renews ? { renews } : {}),
        occurredOn: textOf(day),
        claims: [papers.claim(random, day)],
      });
      if (!given) continue;
      agreements.push({ id, day: day + 3 });
      if (random.chance(0.6)) drafts.give("agreements", id, day + 20, "enter-into-force", { occurredOn: textOf(day + 15) });
      if (random.chance(0.1))
        drafts.give("agreements", id, day + 700, "amend", { clauses: "Article 3: delegations twice a year", reason: "the yearly review" });
      if (random.chance(0.1))
        drafts.give("agreements", id, Math.min(day + 1_500, lastDay - 5), "extend", { period: `${year}/${year + 6}` });
      if (random.chance(0.03))
        drafts.give("agreements", id, Math.min(day + 1_200, lastDay - 4), "terminate", { reason: "its subject is exhausted" });
    }
}

/** What is open under the old memorandum goes on under the new one, up to three duties; one renewal in five drops one, which is cancelled then. */
export function draftRenewals(drafts: Drafts, random: Random, corridors: readonly Corridor[]): void {
  for (const { agreements, promises } of corridors)
    for (const [n, next] of agreements.entries()) {
      const before = agreements[n - 1];
      const renews = drafts.history("agreements", next.id)[0]?.data.renews;
      if (!before || renews !== before.id || !random.chance(0.85)) continue;
      const day = next.day + 1;
      const under = promises.filter((promise) => promise.under === before.id && promise.day < day);
      const settled = ({ id }: Promised) => drafts.history("commitments", id).every(({ metadata }) => metadata.recordedAt < textOf(day));
      const [dropped, ...carried] = under.slice(-12).filter(settled).slice(-4);
      const reason = "not pursued any more";
      const isDropped = dropped !== undefined && random.chance(0.2);
      const given = drafts.give("agreements", before.id, day, "renew", {
        successorId: next.id,
        carriedOver: carried.map(({ id }) => id),
        dropped: isDropped ? [{ commitmentId: dropped.id, reason }] : [],
        occurredOn: textOf(day - 2),
      });
      if (given && isDropped) drafts.give("commitments", dropped.id, day, "cancel", { reason, occurredOn: textOf(day - 2) });
    }
}

const assessments = ["on-track", "on-track", "delayed", "done", "failed", "disputed"] as const;

/** Meetings are held along the years, in busy corridors the most. */
export function draftMeetings(
  drafts: Drafts,
  random: Random,
  papers: Papers,
  parties: Parties,
  corridors: Ranked<Corridor>,
  count: number,
): void {
  const span = lastDay - firstDay - 40;
  for (let n = 0; n < count; n++) {
    const day = firstDay + 30 + Math.floor((span * n) / count);
    const { ends, meetings } = corridors.draw(random);
    const [one, other] = ends;
    const id = `meeting-${String(n).padStart(5, "0")}`;
    const stated = {
      title: { vi: `Hội đàm giữa ${one.name} và ${other.name}`, en: `Talks of ${one.id} and ${other.id}` },
      series: `Talks of ${one.id} and ${other.id}`,
      ordinal: meetings.length + 1,
      parties: ends.map(({ id }) => ({ partyId: parties.on(id, day) })),
    };
    if (random.chance(0.4)) drafts.give("meetings", id, day - 20, "schedule", { ...stated, plannedFor: monthOf(day) });
    drafts.give("meetings", id, day, "hold", { ...stated, place: one.name, occurredOn: textOf(day), claims: [papers.claim(random, day)] });
    if (random.chance(0.5)) drafts.give("meetings", id, day + 7, "agree-minutes", { sides: ends.map(({ country }) => country) });
    meetings.push({ id, day });
  }
  for (let n = 0; n < count / 100; n++)
    drafts.give("meetings", `planned-${n}`, lastDay - 3, "schedule", {
      title: { vi: `Phiên họp lần thứ ${n + 2}` },
      parties: corridors.draw(random).ends.map(({ id }) => ({ partyId: parties.on(id, lastDay) })),
      plannedFor: textOf(lastDay + random.between(10, 400)),
    });
}

/** At each meeting, what both sides say of up to four promises that were told by then. */
export function draftReviews(drafts: Drafts, random: Random, corridors: readonly Corridor[]): void {
  for (const { ends, meetings, promises } of corridors) {
    const days = promises.map(({ day }) => day);
    for (const { id, day } of meetings) {
      const last = lastBefore(days, day - 1);
      for (const promise of promises.slice(Math.max(0, last - 3), last + 1)) {
        if (promise.day >= day) continue;
        for (const { country } of ends)
          if (random.chance(0.8))
            drafts.give("meetings", id, day + 8, "review-commitment", {
              commitmentId: promise.id,
              side: country,
              assessment: random.pick(assessments),
              occurredOn: textOf(day),
            });
      }
    }
  }
}

/** What held on a day: the last that was there by then. */
export function standing(all: readonly Dated[], day: DayNumber): string | undefined {
  const found = all.findLast((one) => one.day < day);
  return found?.id;
}
