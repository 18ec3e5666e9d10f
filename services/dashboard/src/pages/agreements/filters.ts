// What the list of agreements can be asked for.
import { agreementStages, standings } from "@camket/domain";
import { codes, corridor, day, type Filter, type Quick, text, thing, yesNo } from "../../parts/filters.ts";

export const agreementFilters: readonly Filter[] = [
  thing("party", "parties"),
  corridor,
  thing("agency", "parties"),
  thing("source", "sources"),
  day("endsBy"),
  yesNo("renewed"),
  text("sector"),
  codes("standing", "standing", standings),
  codes("stage", "agreementStage", agreementStages),
  text("text"),
];

/** @param standingWord a standing in words */
export const quickAgreements = (standingWord: (code: string) => Quick["label"]): readonly Quick[] => [
  { label: "notRenewed", asks: { standing: "expired", renewed: "false" } },
  ...["current", "possibly-expired", "expired"].map((standing) => ({ label: standingWord(standing), asks: { standing } })),
];
