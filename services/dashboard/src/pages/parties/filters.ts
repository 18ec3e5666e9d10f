// What the list of parties can be asked for.
import { partyEnds, partyLevels } from "@camket/domain";
import { filterWords } from "../../parts/filter-words.ts";
import { codes, countries, type Filter, type Quick, text, thing } from "../../parts/filters.ts";
import { codeText } from "../../parts/text-in.ts";

export const partyFilters: readonly Filter[] = [
  codes("level", "level", partyLevels),
  countries("country", ["VN", "LA", "KH"]),
  {
    is: "codes",
    name: "ended",
    label: "ended",
    codes: ["no", ...partyEnds],
    say: (code, language) => (code === "no" ? filterWords[language].lives : codeText(language, "partyEnd", code)),
  },
  { is: "thing", name: "partOf", label: "partOf", thing: "parties", once: true },
  thing("source", "sources"),
  text("text"),
];

export const quickParties = (province: Quick["label"], district: Quick["label"], dissolved: Quick["label"]): readonly Quick[] => [
  { label: province, asks: { level: "province" } },
  { label: district, asks: { level: "district" } },
  { label: "lives", asks: { ended: "no" } },
  { label: dissolved, asks: { ended: "dissolved" } },
];
