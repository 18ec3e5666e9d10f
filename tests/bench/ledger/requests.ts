// Requests that became no promise: waiting, passed upwards, answered, declined, withdrawn or lapsed.
import type { Random } from "../../simulation/random.ts";
import { weighted } from "./chance.ts";
import type { World } from "./commitments.ts";
import { type DayNumber, dayOfNth, dueOn, happenedOn, lastDay, textOf } from "./days.ts";
import type { Body } from "./drafts.ts";
import { countries, plain, reasons } from "./names.ts";

const asks = [
  ["Khảo sát rừng tại các vị trí cột", "Survey of the forest at the pylons"],
  ["Tiếp tục hỗ trợ đào tạo cán bộ", "To go on supporting the training of officials"],
  ["Tạo thuận lợi qua cửa khẩu", "Easier passage at the border gate"],
  ["Phối hợp tìm kiếm hài cốt liệt sĩ", "To help search for remains"],
] as const;

export function draftRequests(world: World, random: Random, count: number): void {
  for (let n = 0; n < count; n++) draftOne(world, random.fork(String(n)), `r-${String(n).padStart(6, "0")}`, dayOfNth(n, count));
}

function draftOne({ drafts, papers, parties, corridors }: World, random: Random, id: string, from: DayNumber): void {
  const { ends } = corridors.draw(random);
  const [asking, asked] = random.chance(0.5) ? ends : ends.toReversed();
  const [vi, en] = random.pick(asks);
  const respondBy = dueOn(random, from + random.between(30, 200));
  let recordedOn = from + (random.chance(0.1) ? random.between(30, 400) : random.between(0, 6));
  const give = (after: number, command: string, body: Body = {}): boolean => {
    const on = from + after;
    recordedOn = Math.max(recordedOn, on + random.between(0, 6));
    return (
      recordedOn <= lastDay &&
      drafts.give("requests", id, recordedOn, command, { ...body, occurredOn: happenedOn(random, on) }) !== undefined
    );
  };
  const begun = give(0, "submit", {
    title: { vi: `${vi}, ${asked.name}`, ...(random.chance(0.5) ? { en: `${en}, ${plain(asked.name)}` } : {}) },
    from: { partyId: parties.on(asking.within.draw(random), from) },
    to: { partyId: parties.on(asked.within.draw(random), from) },
    ask: vi,
    ...(respondBy === undefined ? {} : { respondBy }),
    ...(random.chance(0.15) ? { decider: { partyId: countries[asked.country].id } } : {}),
    ...(random.chance(0.6) ? { claims: [papers.claim(random, recordedOn)] } : {}),
  });
  if (!begun) return;
  if (random.chance(0.2) && asked.units.length > 0)
    give(3, "assign-agency", { agency: { partyId: random.pick(asked.units) }, role: "lead" });
  if (random.chance(0.5)) give(random.between(4, 20), "acknowledge");
  if (random.chance(0.25)) {
    give(random.between(21, 60), "escalate", {
      toAuthority: { partyId: random.pick(parties.ministries[asked.country]) },
      letterRef: `${random.between(100, 9_000)}/UBND-NCKS`,
    });
    if (random.chance(0.3)) give(random.between(61, 120), "escalate", { toAuthority: { partyId: countries[asked.country].id } });
  }
  const [command, body] = weighted<readonly [string, Body]>(random, [
    [35, ["", {}]],
    [35, ["answer", { answer: "đã thực hiện xong; biên bản kèm theo" }]],
    [15, ["decline", { reason: random.pick(reasons) }]],
    [5, ["withdraw", {}]],
    [10, ["lapse", {}]],
  ]);
  if (command) give(random.between(130, 400), command, body);
}

/** Figures by the year or month, some revised, some with a target. */
export function draftIndicators({ drafts, papers, parties }: World, random: Random, count: number): void {
  for (let n = 0; n < count; n++) {
    const id = `figure-${String(n).padStart(4, "0")}`;
    const { name } = parties.provinces[n % parties.provinces.length] as (typeof parties.provinces)[number];
    const begins = dayOfNth(n, count * 2);
    drafts.give("indicators", id, begins, "define", {
      name: { vi: `Kim ngạch xuất nhập khẩu, ${name} (${n})`, en: `Turnover, ${plain(name)} (${n})` },
      unit: "USD",
      geography: name,
      aggregation: "flow",
    });
    let figure = random.between(1_000_000, 900_000_000);
    for (let on = begins + 20; on < lastDay - 60; on += 180) {
      figure = Math.round(figure * (0.9 + 0.25 * random.next()));
      const observationId = textOf(on);
      const body = { period: textOf(on - 190).slice(0, 7), value: String(figure), qualifier: random.pick(["exact", "exact", "circa"]) };
      drafts.give("indicators", id, on, "report-observation", {
        observationId,
        ...body,
        status: random.pick(["estimate", "provisional"]),
        claims: [papers.claim(random, on)],
      });
      if (random.chance(0.4))
        drafts.give("indicators", id, on + 50, "revise-observation", {
          observationId,
          value: String(figure + 1_000),
          status: "final",
          reason: "the books of the period are closed",
        });
    }
    if (random.chance(0.5))
      drafts.give("indicators", id, lastDay - 20, "set-target", { period: "2026", value: String(figure * 2), qualifier: "at-least" });
  }
}
