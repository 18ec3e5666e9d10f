// How many commitments stand at which stage and how with time: a table of figures, each leading to the list that it counts.
import { type Content, html } from "../../html.ts";
import { corridorKey } from "../../parts/corridor.ts";
import { countedSchedulePlain } from "../../parts/counted-schedule.ts";
import { count } from "../../parts/money.ts";
import { table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import type { Visit } from "../../visit.ts";
import type { Corridor } from "./cards.ts";
import { corridorWords } from "./words.ts";

export function stageTable(visit: Visit, { corridor, groups }: Corridor): Content {
  const { address, language } = visit;
  const words = corridorWords[language];
  const key = corridor && corridorKey(corridor);
  const stages = [...new Set(groups.map(({ stage }) => stage))];
  const schedules = [...new Set(groups.map(({ schedule }) => schedule))];
  const figure = (n: number, filters: Readonly<Record<string, string>>): Content => {
    if (n === 0) return "";
    const text = count(n, language);
    return key === undefined ? text : html`<a href=${address.to("/commitments", { corridor: key, ...filters })}>${text}</a>`;
  };
  const counted = (stage: string | undefined, schedule?: string): number =>
    groups.reduce(
      (sum, group) => sum + (group.stage === stage && (schedule === undefined || group.schedule === schedule) ? group.commitments : 0),
      0,
    );
  return table(
    words.table,
    [
      {
        title: words.stage,
        head: true,
        cell: (stage: string | undefined) => (stage === undefined ? words.nothingCertain : codeTag(language, "stage", stage)),
      },
      ...schedules.map((schedule) => ({
        title: countedSchedulePlain(schedule, language),
        figures: true,
        cell: (stage: string | undefined) => figure(counted(stage, schedule), stage === undefined ? { schedule } : { stage, schedule }),
      })),
      {
        title: words.all,
        figures: true,
        cell: (stage: string | undefined) => figure(counted(stage), stage === undefined ? {} : { stage }),
      },
    ],
    stages,
  );
}
