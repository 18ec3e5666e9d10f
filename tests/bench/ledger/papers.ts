// Sources from which facts are taken, evenly along the years, so that whoever records on a day finds one that was there; and what some of them
// claim of the same promise, at odds with each other.
import type { Random } from "../../simulation/random.ts";
import { type DayNumber, dayOfNth, textOf } from "./days.ts";
import type { Body, Drafts } from "./drafts.ts";

export interface Papers {
  /** A claim to carry on what is recorded on that day. */
  claim(random: Random, recordedOn: DayNumber): Body;
  readonly count: number;
}

const publishers = ["Nhân Dân", "Vietnam+", "Báo Quảng Nam", "Báo Gia Lai", "Thời Đại", "KPL", "Vientiane Times", "AKP"] as const;
const types = ["news", "news", "news", "minutes", "communique", "letter", "report"] as const;
const headlines = [
  ["Tăng cường hợp tác biên giới", "Closer cooperation at the border"],
  ["Hội đàm giữa lãnh đạo hai tỉnh", "Talks of the leaders of two provinces"],
  ["Bàn giao công trình hữu nghị", "A work of friendship is handed over"],
] as const;

const paperId = (n: number): string => `paper-${String(n).padStart(5, "0")}`;

/** Ahead of the deeds of which they tell, so that the first of these have a paper too. */
const publishedOn = (n: number, of: number): DayNumber => dayOfNth(n, of) - 55;

export function draftPapers(drafts: Drafts, random: Random, count: number): Papers {
  for (let n = 0; n < count; n++) {
    const day = publishedOn(n, count);
    const [vi, en] = random.pick(headlines);
    const publisher = random.pick(publishers);
    drafts.give("sources", paperId(n), day, "register", {
      type: random.pick(types),
      publisher,
      title: { vi: `${vi}, ${textOf(day)}`, ...(random.chance(0.5) ? { en: `${en}, ${textOf(day)}` } : {}) },
      language: "vi",
      publishedOn: textOf(day),
      ...(random.chance(0.2) ? { rank: random.between(1, 5) } : {}),
    });
    if (random.chance(0.004)) drafts.give("sources", paperId(n), day + 200, "retract", { reason: "the newspaper corrected the article" });
  }
  const days = Array.from({ length: count }, (_, n) => publishedOn(n, count));
  return {
    count,
    claim(random, recordedOn) {
      const last = lastBefore(days, recordedOn);
      const sourceId = paperId(Math.max(0, last - random.between(0, 20)));
      const locator = `paragraph ${random.between(1, 20)}`;
      return { sourceId, locator, ...(random.chance(0.6) ? { confidence: random.pick(["high", "high", "medium", "low"]) } : {}) };
    },
  };
}

/** The last that is not after the day; the first where all are. */
export function lastBefore(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Two papers differ about one promise; half of such conflicts are resolved in the end. */
export function draftConflicts(
  drafts: Drafts,
  random: Random,
  papers: Papers,
  promises: readonly { readonly id: string; readonly day: DayNumber }[],
): void {
  for (const [n, { id, day }] of promises.entries()) {
    const on = day + 40;
    const [one, other] = [papers.claim(random, day), papers.claim(random, day)].map(({ sourceId }) => String(sourceId)) as [string, string];
    if (one === other) continue;
    const about = { subject: { thing: "commitment", id }, field: "value" };
    const claims = [one, other].map((sourceId, index) => {
      const claimId = `value-${n}-${index}`;
      drafts.give("sources", sourceId, on, "extract-claim", {
        claimId,
        ...about,
        value: `${random.between(5, 40)} tỷ đồng`,
        locator: "paragraph 3",
      });
      return { sourceId, claimId };
    });
    const conflictId = `conflict-${n}`;
    drafts.give("sources", one, on + 1, "record-conflict", { conflictId, ...about, between: claims });
    if (random.chance(0.5))
      drafts.give("sources", one, on + 5, "resolve-conflict", {
        conflictId,
        chosen: claims[0],
        rule: "official",
        reason: "the minutes give this figure",
      });
  }
}
